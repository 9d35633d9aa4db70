// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/revisiondelegate.h"

#include "models/articles/articlehistorymodel.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace parvis::ui {

using models::ArticleHistoryModel;
using theme::Ink;
using theme::ink;

namespace {

QFont nameFont()
{
    QFont font = theme::bodyFont();
    font.setBold(true);
    return font;
}

/// The sign of a milestone.
void paintDiamond(QPainter &painter, const QPointF &centre)
{
    constexpr qreal radius = theme::half + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Ink::Accent));
    painter.drawPolygon(
        QPolygonF{{centre.x(), centre.y() - radius}, {centre.x() + radius, centre.y()}, {centre.x(), centre.y() + radius}, {centre.x() - radius, centre.y()}});
}

} // namespace

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const int named = index.data(ArticleHistoryModel::NameRole).toString().isEmpty() ? 0 : QFontMetrics(nameFont()).height();
    return {100, named + QFontMetrics(theme::bodyFont()).height() + QFontMetrics(theme::captionFont()).height() + theme::unit * 2};
}

void RevisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    QRect line = option.rect.adjusted(theme::unit, theme::unit, -theme::unit, 0);
    const auto write = [&](const QString &text, const QFont &font, Ink meaning) {
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->setFont(font);
        painter->setPen(ink(meaning));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.moveTop(line.bottom() + 1);
    };
    if (const QString name = index.data(ArticleHistoryModel::NameRole).toString(); !name.isEmpty()) {
        constexpr int markWidth = theme::unit * 2;
        const int height = QFontMetrics(nameFont()).height();
        paintDiamond(*painter, QPointF(line.left() + theme::half + 1, line.top() + height / 2.0));
        line.setLeft(line.left() + markWidth);
        write(name, nameFont(), Ink::Text);
        line.setLeft(line.left() - markWidth);
    }
    write(index.data(Qt::DisplayRole).toString(), theme::tabularFont(), Ink::Text);
    write(index.data(ArticleHistoryModel::LengthRole).toString(), theme::captionFont(), Ink::MutedText);
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
