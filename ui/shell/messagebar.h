// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/messages.h"

#include <QtCore/QTimer>
#include <QtGui/QUndoStack>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class ElidedLabel;

/// The card over the foot of the page that says what was done or what failed, with one thing to do about it, and goes. What was done goes after
/// ten seconds, and at once when it was undone; a problem that stands elsewhere too after thirty; neither while the pointer or the keyboard is on
/// it or its details are open. Other problems stay until closed, the latest on top. An offer to undo goes as soon as something else was done. Nothing moves
/// when it comes or goes, and a click leaves the keyboard where it was.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    /// `undo` is what the offers to undo are about.
    explicit MessageBar(const QUndoStack &undo, QWidget *parent = nullptr);

    /// Shows it at once, reads it out to a screen reader.
    void show(const models::Message &message);
    /// Takes away what is shown; a problem under it comes back.
    void dismiss();
    /// What is shown; empty when the bar is hidden.
    [[nodiscard]] QString sentence() const;
    /// Closes the details that were opened.
    void fold();
    /// Lies down at the foot of that part of its parent, as wide as its words need.
    void lieIn(const QRect &room);

Q_SIGNALS:
    /// The bar is about to hide with the keyboard in it.
    void left();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present();
    void lieDown();
    void act();
    void followUndo();
    void restartTimer();
    [[nodiscard]] bool hasKeyboard() const;

    const QUndoStack &m_undo;
    QList<models::Message> m_shown;   ///< the last is on top
    QTimer m_timer;
    QRect m_room;
    QLabel *m_icon;
    ElidedLabel *m_sentence;
    QLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_close;
};

} // namespace parvis::ui
