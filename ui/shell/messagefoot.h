// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace parvis::ui {

class MessageBar;

/// The room at the foot of the window for messages. One of a line moves nothing of the page when it comes or goes, so that clicks and keys hit what they were
/// meant for. For a longer one it grows, so that it lies over nothing, while no button of the mouse is down.
class MessageFoot : public QWidget
{
    Q_OBJECT

public:
    /// The bar lies over the same parent.
    explicit MessageFoot(MessageBar &bar, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void place();

    MessageBar &m_bar;
    QTimer m_patience;   ///< until a click that is under way may be over
};

} // namespace parvis::ui
