// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagefoot.h"

#include "ui/shell/messagebar.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>

#include <algorithm>

namespace parvis::ui {

MessageFoot::MessageFoot(MessageBar &bar, QWidget *parent)
    : QWidget(parent)
    , m_bar(bar)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    bar.installEventFilter(this);
}

QSize MessageFoot::sizeHint() const
{
    return {0, theme::buttonHeight + theme::unit};
}

bool MessageFoot::eventFilter(QObject *watched, QEvent *event)
{
    const bool isNew = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (watched == &m_bar && isNew)
        place();
    return QWidget::eventFilter(watched, event);
}

void MessageFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void MessageFoot::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    place();
}

void MessageFoot::place()
{
    QLayout *layout = m_bar.layout();
    layout->activate();
    const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width()) : layout->totalSizeHint().height();
    const int high = std::max(height(), wanted);
    m_bar.setGeometry(x(), y() + height() - high, width(), high);
    m_bar.raise();
}

} // namespace parvis::ui
