// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/messages.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>
#include <QtGui/QUndoStack>
#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace parvis::ui {

/// The strip at the foot of the window that says what was done or what failed, with one thing to do about it, and goes. What was done, and a hint, go after ten
/// seconds, thirty with details, and at once when it was undone; a problem after thirty; neither while the pointer or the keyboard is on it or its details are
/// open. What holds for a while only goes after that, whoever looks at it. What had its time never comes back, nor a problem with nothing to do about it once
/// something else was done, or its place was left. A problem that an action can still mend waits under that, and where it stands nowhere else until closed, the
/// latest on top; one that nobody's verb brought (Message::comesAfter) has its time once those are gone that say more than their place. An offer to undo goes
/// as soon as something else was done. It has its room at the foot (MessageFoot), and a click leaves the keyboard where it was.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    /// `undo` is what the offers to undo are about.
    explicit MessageBar(const QUndoStack &undo, QWidget *parent = nullptr);

    /// Shows it at once, reads it out to a screen reader.
    void show(const models::Message &message);
    /// Takes away what says so, shown or waiting underneath.
    void withdraw(const QString &sentence);
    /// What says so is about what was left: takes it away as leavePlace() does.
    void leave(const QString &sentence);
    /// Takes away what is shown; a problem under it comes back.
    void dismiss();
    /// What is shown; empty when the bar is hidden.
    [[nodiscard]] QString sentence() const;
    /// Closes the details that were opened.
    void fold();
    /// Takes away a hint: what it was about is left.
    void dropHint();
    /// Another place is gone to: takes away what belongs to the one that is left (Message::outlastsPlace), shown or waiting underneath. What came too late
    /// to be read there goes soon after.
    void leavePlace();

Q_SIGNALS:
    /// The keyboard was in the bar, and what it was there for is over.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Shown
    {
        models::Message message;
        QDeadlineTimer end; ///< forever: until somebody closes it
        QDeadlineTimer unread; ///< until then nobody can have read it
        bool isYetToCome = false; ///< it has waited underneath another one from the first: its end counts once it is on top
    };

    void leaveWhere(const std::function<bool(const Shown &)> &isLeft);
    void present();
    void fitDetails();
    void act();
    void followUndo();
    void restartTimer();
    void giveKeyboardBack();
    [[nodiscard]] bool hasKeyboard() const;
    [[nodiscard]] bool isHeld() const;

    const QUndoStack &m_undo;
    QList<Shown> m_shown; ///< the last is on top
    QTimer m_timer;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_details;
    QScrollArea *m_room; ///< where the details are
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_close;
};

} // namespace parvis::ui
