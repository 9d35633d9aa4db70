// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/persondelegate.h"

#include "core/domain/inbox/mention.h"
#include "models/people/personlistmodel.h"
#include "models/people/personwords.h"
#include "models/people/timelinemodel.h"
#include "models/shell/moments.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedtext.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
constexpr int sidePadding = 14;
constexpr int rowAvatarSize = 36;
constexpr int barWidth = 48;
constexpr int barHeight = 4;
constexpr int entrySide = 12;

int line(const QFont &font)
{
    return QFontMetrics(font).lineSpacing();
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, ink(Ink::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, hover(ink(Ink::Surface)));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), ink(Ink::Line));
}

void paintScore(QPainter &painter, const QRect &place, int score)
{
    const QString number = QLocale().toString(score);
    QFont figures = theme::tabularFont();
    figures.setPointSizeF(theme::captionFont().pointSizeF());
    painter.setFont(figures);
    painter.setPen(ink(Ink::MutedText));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, number);
    const int right = place.right() - QFontMetrics(figures).horizontalAdvance(u"100"_s) - theme::half;
    const QRect bar(right - barWidth, place.center().y() - barHeight / 2 + 1, barWidth, barHeight);
    fillRounded(painter, bar, ink(Ink::Line), Qt::transparent, barHeight / 2.0);
    constexpr int most = 100;
    if (const int filled = barWidth * score / most; filled > 0)
        fillRounded(painter, QRect(bar.topLeft(), QSize(filled, barHeight)), ink(Ink::Accent), Qt::transparent, barHeight / 2.0);
}
} // namespace

PersonDelegate::PersonDelegate(const domain::Clock &clock, const QTimeZone &zone, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    constexpr int narrowest = 200;
    return {narrowest, std::max(rowAvatarSize, line(theme::bodyFont()) + line(theme::captionFont()) + 2) + 2 * theme::unit + theme::half};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    const QRect inner = option.rect.adjusted(sidePadding, theme::unit, -sidePadding, -theme::unit - 1);
    const QRect avatar(inner.left(), inner.center().y() - rowAvatarSize / 2, rowAvatarSize, rowAvatarSize);
    const QVariant held = index.data(models::PersonListModel::RowRole);
    if (!held.isValid()) {
        fillRounded(*painter, avatar, ink(Ink::SoftFill), Qt::transparent, rowAvatarSize / 2.0);
        painter->restore();
        return;
    }
    const auto row = held.value<store::PersonRow>();
    paintAvatar(*painter, avatar, row.name);
    const QRect text = inner.adjusted(rowAvatarSize + theme::unit + theme::half, 0, 0, 0);
    const int high = line(theme::bodyFont()) + 2 + line(theme::captionFont());
    const QRect head(text.left(), text.center().y() - high / 2, text.width(), line(theme::bodyFont()));
    const QRect foot(text.left(), head.bottom() + 3, text.width(), line(theme::captionFont()));

    const QFontMetrics caption(theme::captionFont());
    const QString when = row.lastContact ? models::shortMoment(*row.lastContact, m_clock.now(), m_zone) : QString();
    painter->setFont(theme::captionFont());
    painter->setPen(ink(Ink::MutedText));
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, when);
    const int nameRoom = head.width() - caption.horizontalAdvance(when) - theme::unit;
    painter->setFont(theme::bodyFont());
    painter->setPen(ink(Ink::Text));
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(theme::bodyFont()).elidedText(row.name, Qt::ElideRight, nameRoom));

    int room = foot.width();
    if (row.score) {
        paintScore(*painter, foot, *row.score);
        room -= barWidth + caption.horizontalAdvance(u"100"_s) + 2 * theme::unit;
    }
    QStringList parts;
    for (const QString &part : {row.company, models::roleNames(row.roles)}) {
        if (!part.isEmpty())
            parts << part;
    }
    painter->setFont(theme::captionFont());
    painter->setPen(ink(Ink::MutedText));
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, caption.elidedText(parts.join(u" · "_s), Qt::ElideRight, room));
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -2), theme::half);
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    constexpr int narrowest = 120;
    return {narrowest, line(theme::captionFont()) + 2 * line(theme::bodyFont()) + 2 * theme::unit + theme::half + 1};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Side = domain::Turn::Side;
    using models::TimelineModel;
    painter->save();
    paintGround(*painter, option);
    const QRect all = option.rect.adjusted(entrySide, theme::unit, -entrySide, -theme::unit);
    const auto side = static_cast<Side>(index.data(TimelineModel::SideRole).toInt());
    const Ink mark = side == Side::Ours ? Ink::Accent : side == Side::Note ? Ink::NotePaper : Ink::Line;
    fillRounded(*painter, QRect(all.left(), all.top(), 3, all.height()), ink(mark), Qt::transparent, 1.5);
    const QRect text = all.adjusted(entrySide, 0, 0, 0);
    const QFontMetrics caption(theme::captionFont());
    const QRect head(text.topLeft(), QSize(text.width(), line(theme::captionFont())));
    const QString when = index.data(TimelineModel::MomentRole).toString();
    painter->setFont(theme::captionFont());
    painter->setPen(ink(Ink::MutedText));
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, when);
    const int room = head.width() - caption.horizontalAdvance(when) - theme::unit;
    painter->setPen(ink(side == Side::Ours ? Ink::Accent : Ink::MutedText));
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, caption.elidedText(index.data(TimelineModel::HeadRole).toString(), Qt::ElideRight, room));
    const QRect said(text.left(), head.bottom() + 1 + theme::half, text.width(), 2 * line(theme::bodyFont()));
    painter->setFont(theme::bodyFont());
    painter->setPen(ink(Ink::Text));
    drawElided(*painter, said, index.data(Qt::DisplayRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -2), theme::half);
    painter->restore();
}

} // namespace parvis::ui
