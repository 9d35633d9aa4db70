// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/guidedelegate.h"

#include "models/articles/storyguide.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStyle>

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

bool isHead(const QModelIndex &index)
{
    return index.data(models::StoryGuide::IsHeadRole).toBool();
}

bool isDone(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
}

QFont fontOf(const QModelIndex &index)
{
    QFont font = theme::bodyFont();
    font.setBold(isHead(index));
    return font;
}

int boxWidth(const QWidget *widget)
{
    return widget ? widget->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, widget) : theme::unit * 2;
}

/// Where the words of a row stand that is so wide.
QRect wordsIn(const QRect &row, const QModelIndex &index, const QWidget *widget)
{
    const int left = isHead(index) ? theme::unit : theme::unit * 2 + boxWidth(widget);
    return row.adjusted(left, isHead(index) ? theme::unit * 2 : theme::half, -theme::unit, -theme::half);
}

} // namespace

QSize GuideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect words = wordsIn(QRect(0, 0, width, QWIDGETSIZE_MAX), index, option.widget);
    const int height = QFontMetrics(fontOf(index)).boundingRect(words, wrapped, index.data().toString()).height();
    return {width, height + words.top() + theme::half};
}

void GuideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    const QRect words = wordsIn(option.rect, index, option.widget);
    if (!isHead(index) && option.widget) {
        QStyleOptionViewItem box(option);
        box.rect = QRect(option.rect.left() + theme::unit, words.top(), boxWidth(option.widget), QFontMetrics(fontOf(index)).height());
        box.state = box.state & ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus);
        box.state |= isDone(index) ? QStyle::State_On : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    painter->setFont(fontOf(index));
    painter->setPen(ink(isHead(index) || isDone(index) ? Ink::MutedText : Ink::Text));
    painter->drawText(words, wrapped, index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

bool GuideDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (isClick && index.flags().testFlag(Qt::ItemIsUserCheckable))
        return model->setData(index, isDone(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick)
        return false;
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace parvis::ui
