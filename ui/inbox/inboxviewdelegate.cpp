// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxviewdelegate.h"

#include "models/inbox/inboxviewlistmodel.h"
#include "ui/inbox/viewicons.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace parvis::ui {

using models::InboxViewListModel;
using theme::Ink;
using theme::ink;

namespace {
constexpr int viewHeight = 32;
constexpr int headingHeight = 44;
constexpr int sideMargin = 10;
constexpr int channelDot = 8;
constexpr int viewGlyph = 16;

bool isHeading(const QModelIndex &index)
{
    return index.data(InboxViewListModel::KindRole).toInt() == static_cast<int>(InboxViewListModel::Kind::Heading);
}
} // namespace

QSize InboxViewDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    constexpr int narrowest = 120;
    return {narrowest, isHeading(index) ? headingHeight : std::max(viewHeight, QFontMetrics(theme::bodyFont()).height() + theme::unit)};
}

void InboxViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString name = index.data(Qt::DisplayRole).toString();
    const QRect all = option.rect.adjusted(sideMargin, 1, -sideMargin, -1);
    QRect text = all.adjusted(theme::unit + theme::half, 0, -(theme::unit + theme::half), 0);
    painter->save();
    if (isHeading(index)) {
        painter->setFont(theme::captionFont());
        painter->setPen(ink(Ink::MutedText));
        painter->drawText(text.adjusted(0, 0, 0, -theme::half), Qt::AlignLeft | Qt::AlignBottom,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
        painter->restore();
        return;
    }
    const bool isShown = option.state.testFlag(QStyle::State_Selected);
    if (isShown)
        fillRounded(*painter, all, ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fillRounded(*painter, all, hover(ink(Ink::Ground)), Qt::transparent, theme::cardRadius);
    QFont font = theme::bodyFont();
    font.setBold(isShown);
    const int series = index.data(InboxViewListModel::SeriesRole).toInt();
    if (series >= 0) {
        fillRounded(*painter, QRect(text.left(), text.center().y() - channelDot / 2 + 1, channelDot, channelDot), theme::series(series), Qt::transparent,
                    channelDot / 2.0);
        text.setLeft(text.left() + channelDot + theme::unit);
    }
    if (const QVariant worn = index.data(InboxViewListModel::IconRole); worn.isValid()) {
        // Where one of them wears an icon, the names of all stand in one line.
        if (isViewIcon(worn.toString())) {
            const QRect place(text.left() - 2, text.center().y() - viewGlyph / 2 + 1, viewGlyph, viewGlyph);
            theme::icon(worn.toString(), isShown ? Ink::Accent : Ink::MutedText).paint(painter, place);
        }
        text.setLeft(text.left() + viewGlyph + theme::half);
    }
    const QString count = index.data(InboxViewListModel::CountTextRole).toString();
    QFont figures = theme::tabularFont();
    figures.setPointSizeF(theme::captionFont().pointSizeF());
    figures.setBold(isShown);
    painter->setFont(figures);
    painter->setPen(ink(isShown ? Ink::Accent : Ink::MutedText));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = text.width() - QFontMetrics(figures).horizontalAdvance(count) - theme::unit;
    painter->setFont(font);
    painter->setPen(ink(isShown ? Ink::Accent : Ink::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(name, Qt::ElideRight, room));
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, all, theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
