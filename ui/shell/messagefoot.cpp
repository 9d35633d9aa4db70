// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagefoot.h"

#include "ui/shell/messagebar.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace parvis::ui {

namespace {
constexpr auto pauseOfAClick = 50ms;
constexpr int roomOfALine = theme::buttonHeight + theme::unit;
} // namespace

MessageFoot::MessageFoot(MessageBar &bar, QWidget *parent)
    : QWidget(parent)
    , m_bar(bar)
{
    setFixedHeight(roomOfALine);
    m_patience.setSingleShot(true);
    m_patience.setInterval(pauseOfAClick);
    connect(&m_patience, &QTimer::timeout, this, &MessageFoot::place);
    bar.installEventFilter(this);
}

bool MessageFoot::eventFilter(QObject *watched, QEvent *event)
{
    const bool isNew = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Hide;
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
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width()) : layout->totalSizeHint().height();
    const int wanted = m_bar.isHidden() ? roomOfALine : std::max(needed, roomOfALine);
    if (!m_bar.isHidden()) {
        m_bar.setGeometry(x(), y() + height() - wanted, width(), wanted);
        m_bar.raise();
    }
    if (wanted == height())
        return;
    if (QApplication::mouseButtons() != Qt::NoButton)
        m_patience.start();
    else
        setFixedHeight(wanted);
}

} // namespace parvis::ui
