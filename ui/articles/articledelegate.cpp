// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articledelegate.h"

#include "models/articles/articlelistmodel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace parvis::ui {

using models::ArticleListModel;
using theme::Ink;
using theme::ink;

namespace {
constexpr int sidePadding = 20;
constexpr int topPadding = 14;
constexpr int rightColumn = 170;

QFont titleOf()
{
    QFont font = theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Status wears a colour of its own and always its word.
std::pair<Ink, Ink> chipInks(domain::ArticleStatus status)
{
    switch (status) {
    case domain::ArticleStatus::Draft:
        return {Ink::SoftFill, Ink::MutedText};
    case domain::ArticleStatus::InReview:
        return {Ink::NotePaper, Ink::Text};
    case domain::ArticleStatus::Approved:
    case domain::ArticleStatus::Published:
        return {Ink::AccentSoft, Ink::Accent};
    }
    return {Ink::SoftFill, Ink::MutedText};
}
} // namespace

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const int lines = QFontMetrics(titleOf()).height() + theme::half + QFontMetrics(theme::bodyFont()).height();
    return {rightColumn * 2, lines + 2 * topPadding};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect all = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(all, ink(Ink::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(all, hover(ink(Ink::Surface)));
    painter->fillRect(QRect(all.left() + sidePadding, all.bottom(), all.width() - 2 * sidePadding, 1), ink(Ink::Line));

    const QRect inner = all.adjusted(sidePadding, topPadding, -sidePadding, -topPadding);
    const QFontMetrics title(titleOf());
    const QFontMetrics body(theme::bodyFont());
    const QRect left = inner.adjusted(0, 0, -rightColumn - theme::unit * 2, 0);
    const QRect head(left.topLeft(), QSize(left.width(), title.height()));
    const QRect foot(left.left(), head.bottom() + 1 + theme::half, left.width(), body.height());

    const QString status = index.data(ArticleListModel::StatusWordRole).toString();
    const QSize chip = chipSize(status);
    QString comments = index.data(ArticleListModel::CommentsRole).toString();
    const QString place = index.data(ArticleListModel::PlaceRole).toString();
    const auto taken = [](const QString &word) { return word.isEmpty() ? 0 : chipSize(word).width() + theme::half; };
    const auto room = [&] { return head.width() - chip.width() - taken(place) - taken(comments) - theme::unit; };
    // In a narrow list the name keeps its beginning: how many comments are open the article itself says, too.
    if (!place.isEmpty() && room() < head.width() / 3)
        comments.clear();
    const QString name = title.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room());
    painter->setFont(titleOf());
    painter->setPen(ink(Ink::Text));
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, name);
    const auto [fill, word] = chipInks(static_cast<domain::ArticleStatus>(index.data(ArticleListModel::StatusRole).toInt()));
    const QPoint beside(head.left() + title.horizontalAdvance(name) + theme::unit, head.center().y() - chip.height() / 2 + 1);
    QRect worn = paintChip(*painter, beside, status, fill, word);
    if (!place.isEmpty())
        worn = paintChip(*painter, QPoint(worn.right() + 1 + theme::half, beside.y()), place, Ink::SoftFill, Ink::Text);
    if (!comments.isEmpty())
        paintChip(*painter, QPoint(worn.right() + 1 + theme::half, beside.y()), comments);
    painter->setFont(theme::bodyFont());
    painter->setPen(ink(Ink::MutedText));
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                      body.elidedText(index.data(ArticleListModel::SummaryRole).toString(), Qt::ElideRight, foot.width()));

    const QRect right(inner.right() - rightColumn + 1, inner.top(), rightColumn, inner.height());
    painter->setFont(theme::captionFont());
    painter->drawText(QRect(right.left(), head.top(), right.width(), head.height()), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(ArticleListModel::ChangedRole).toString());
    painter->drawText(QRect(right.left(), foot.top(), right.width(), foot.height()), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(ArticleListModel::LengthRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, all.adjusted(2, 2, -2, -3), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
