// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace parvis::ui {

class MessageBar;

/// The room at the foot of the window that a message takes: as high as it is, none where there is none, so that it lies over nothing. It changes while no
/// button of the mouse is down, so that a click that is under way hits what it was meant for; until then a message lies over the page.
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
