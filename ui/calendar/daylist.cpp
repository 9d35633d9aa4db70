// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daylist.h"

#include "models/shell/moments.h"
#include "ui/calendar/postchip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

DayList::DayList(const models::MonthDay &day, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = models::longDay(day.date);
    setAccessibleName(title);
    auto *outer = new QVBoxLayout(this);
    constexpr int margin = 12;
    outer->setContentsMargins(margin, margin, margin, margin);
    outer->addWidget(sectionLabel(title, this));

    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    for (const models::CalendarEntry &entry : day.entries) {
        auto *chip = new PostChip(inner);
        chip->setEntry(entry);
        chip->setTwoLines(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setFixedHeight(PostChip::heightFor(true));
        connect(chip, &PostChip::clicked, this, [this, id = entry.post.id] {
            Q_EMIT opened(id);
            close();
        });
        connect(chip, &PostChip::dragStarted, this, &QWidget::close);
        chip->installEventFilter(this);
        column->addWidget(chip);
        if (!m_first)
            m_first = chip;
        m_last = chip;
    }
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    outer->addWidget(scroll);
    constexpr int wide = 300;
    constexpr int most = 8;
    const auto shown = std::min<int>(most, static_cast<int>(day.entries.size()));
    scroll->setFixedHeight(shown * (PostChip::heightFor(true) + theme::half));
    setFixedWidth(wide);
}

void DayList::popUpAt(const QWidget &place)
{
    adjustSize();
    QPoint corner = place.mapToGlobal(QPoint(0, 0));
    if (const QScreen *screen = place.screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    if (m_first)
        m_first->setFocus(Qt::PopupFocusReason);
}

void DayList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::ink(theme::Ink::Surface));
    painter.setPen(theme::ink(theme::Ink::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool DayList::eventFilter(QObject *watched, QEvent *event)
{
    // Before the area around it, which would scroll.
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    switch (key) {
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    case Qt::Key_Home:
        m_first->setFocus(Qt::OtherFocusReason);
        break;
    case Qt::Key_End:
        m_last->setFocus(Qt::OtherFocusReason);
        break;
    default:
        return QFrame::eventFilter(watched, event);
    }
    m_scroll->ensureWidgetVisible(focusWidget());
    return true;
}

} // namespace parvis::ui
