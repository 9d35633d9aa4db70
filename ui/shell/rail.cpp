// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {

constexpr int itemHeight = 58;
constexpr int sideMargin = 6;
constexpr int drawingSize = 24;
constexpr int iconTop = 9;

[[nodiscard]] QFont nameFont(bool isChosen)
{
    QFont font = theme::bodyFont();
    constexpr qreal share = 0.78;
    font.setPointSizeF(font.pointSizeF() * share);
    font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

RailItem::RailItem(const QString &name, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailItem::setBadge(qint64 count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%Ln waiting", nullptr, static_cast<int>(qMin<qint64>(count, INT_MAX))) : QString());
    update();
}

QSize RailItem::sizeHint() const
{
    return {theme::railWidth - 2 * sideMargin, itemHeight};
}

void RailItem::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (isChecked())
        fillRounded(painter, rect(), ink(Ink::AccentSoft), Qt::transparent, theme::bubbleRadius);
    else if (underMouse() || isDown())
        fillRounded(painter, rect(), ink(Ink::SoftFill), Qt::transparent, theme::bubbleRadius);
    if (hasFocus())
        strokeFocus(painter, rect(), theme::bubbleRadius);

    const Ink colour = isChecked() ? Ink::Accent : Ink::MutedText;
    const QRect iconRect((width() - drawingSize) / 2, iconTop, drawingSize, drawingSize);
    theme::icon(m_icon, colour).paint(&painter, iconRect);

    QFont font = nameFont(isChecked());
    // Long names (French, large system fonts) shrink a little before they are cut.
    constexpr qreal least = 0.8;
    const qreal room = width() - 4;
    const qreal wide = QFontMetricsF(font).horizontalAdvance(text());
    if (wide > room)
        font.setPointSizeF(font.pointSizeF() * qMax(least, room / wide));
    painter.setFont(font);
    painter.setPen(ink(colour));
    const QRect nameRect(1, iconRect.bottom() + 2, width() - 2, height() - iconRect.bottom() - 5);
    painter.drawText(nameRect, Qt::AlignCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(text(), Qt::ElideRight, nameRect.width()));

    paintBadge(painter, QPoint(qMin(width() - 2, iconRect.center().x() + 24), iconRect.top() - 3), m_badge);
}

void RailItem::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RailItem::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailItem::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setFixedWidth(theme::railWidth);
    setAccessibleName(tr("Places"));
    m_column->setContentsMargins(sideMargin, theme::unit + 2, sideMargin + 1, theme::unit);
    m_column->setSpacing(2);
    m_column->addStretch(1);
}

RailItem *Rail::addPlace(models::PlaceId place, const QString &name, const QString &icon)
{
    auto *item = new RailItem(name, icon, this);
    item->setCheckable(true);
    item->setAutoExclusive(true);
    m_column->insertWidget(static_cast<int>(m_placeCount++), item);
    m_items.emplace(place, item);
    connect(item, &RailItem::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
    connect(item, &RailItem::stepped, this, [this, item](int by) { step(*item, by); });
    return item;
}

RailItem *Rail::addFoot(const QString &name, const QString &icon)
{
    auto *item = new RailItem(name, icon, this);
    m_column->addWidget(item);
    connect(item, &RailItem::stepped, this, [this, item](int by) { step(*item, by); });
    return item;
}

void Rail::step(RailItem &from, int by)
{
    // Not by the order of Tab, in which places that exclude each other are one stop.
    for (int at = m_column->indexOf(&from) + by; at >= 0 && at < m_column->count(); at += by) {
        if (auto *item = qobject_cast<RailItem *>(m_column->itemAt(at)->widget())) {
            item->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void Rail::setCurrent(models::PlaceId place)
{
    if (const auto found = m_items.find(place); found != m_items.end())
        found->second->setChecked(true);
}

void Rail::setBadge(models::PlaceId place, qint64 count)
{
    if (const auto found = m_items.find(place); found != m_items.end())
        found->second->setBadge(count);
}

void Rail::focusCurrent()
{
    for (const auto &[place, item] : m_items) {
        if (item->isChecked())
            item->setFocus(Qt::ShortcutFocusReason);
    }
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), ink(Ink::Line));
}

} // namespace parvis::ui
