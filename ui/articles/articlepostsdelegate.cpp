// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlepostsdelegate.h"

#include "models/articles/articleposts.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ArticlePosts;
using theme::Ink;
using theme::ink;

QSize ArticlePostsDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {100, QFontMetrics(theme::bodyFont()).height() + QFontMetrics(theme::captionFont()).height() + theme::unit * 2};
}

void ArticlePostsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    QRect text = option.rect.adjusted(theme::unit, theme::unit, -theme::unit, -theme::unit);
    constexpr int barWidth = 3;
    const int series = index.data(ArticlePosts::SeriesRole).toInt();
    painter->setPen(Qt::NoPen);
    painter->setBrush(series < 0 ? ink(Ink::Line) : theme::series(series));
    painter->drawRoundedRect(QRect(text.left(), text.top() + 1, barWidth, text.height() - 2), 1, 1);
    text.setLeft(text.left() + barWidth + theme::unit);
    const QString open = index.data(ArticlePosts::OpenThereRole).toString();
    const bool isOpen = !open.isEmpty();
    if (isOpen || index.data(ArticlePosts::StaleRole).toBool()) {
        //: a post whose article says something else by now
        const QString word = isOpen ? open : tr("stale");
        constexpr int side = 14;
        painter->setFont(theme::captionFont());
        const int width = QFontMetrics(painter->font()).horizontalAdvance(word);
        const QRect mark(text.right() - width, text.top(), width + 1, QFontMetrics(theme::bodyFont()).height());
        painter->setPen(ink(Ink::Unfavourable));
        painter->drawText(mark, Qt::AlignRight | Qt::AlignVCenter, word);
        theme::icon(isOpen ? u"split"_s : u"view-refresh"_s, Ink::Unfavourable)
            .paint(painter, QRect(mark.left() - side - theme::half, mark.center().y() - side / 2, side, side));
        text.setRight(mark.left() - side - theme::unit);
    }
    const auto write = [&](const QString &words, const QFont &font, Ink meaning, Qt::Alignment where) {
        painter->setFont(font);
        painter->setPen(ink(meaning));
        painter->drawText(text, where | Qt::AlignLeft, QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
    };
    write(index.data(Qt::DisplayRole).toString(), theme::bodyFont(), Ink::Text, Qt::AlignTop);
    text.setRight(option.rect.right() - theme::unit);
    write(index.data(ArticlePosts::AboutRole).toString(), theme::captionFont(), Ink::MutedText, Qt::AlignBottom);
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
