// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/messages.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class ElidedLabel;

/// The line at the foot of the window that says what was done or what failed, with one thing to do about it, and goes. What was done goes after
/// ten seconds, never while the pointer or the keyboard is on it; problems stay until closed, the latest on top.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows it at once, reads it out to a screen reader.
    void show(const models::Message &message);
    /// Takes away what is shown; a problem under it comes back.
    void dismiss();
    /// What is shown; empty when the bar is hidden.
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present();
    void act();
    void restartTimer();

    QList<models::Message> m_shown;   ///< the last is on top
    QTimer m_timer;
    QLabel *m_icon;
    ElidedLabel *m_sentence;
    QLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_close;
};

} // namespace parvis::ui
