// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::ui {

class MessageBar;

/// The room at the foot of the window where a message of one line appears: nothing of a page moves when it comes or goes, so that a click hits what it was
/// meant for. One that is longer, or has its details open, grows upwards over the page.
class MessageFoot : public QWidget
{
    Q_OBJECT

public:
    /// The bar lies over the same parent.
    explicit MessageFoot(MessageBar &bar, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void place();

    MessageBar &m_bar;
};

} // namespace parvis::ui
