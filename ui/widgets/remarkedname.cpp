// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remarkedname.h"

#include "ui/widgets/elidedtext.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStylePainter>
#include <QtWidgets/QToolTip>

namespace parvis::ui {

void RemarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString name = index.data(remarkedNameRole).toString();
    // How wide it would like to be is asked without a place.
    if (name.isEmpty() || !option->rect.isValid() || !option->widget)
        return;
    const QStyle *style = option->widget->style();
    const int beside = style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1;
    const int room = style->subElementRect(QStyle::SE_ItemViewItemText, option, option->widget).width() - 2 * beside;
    option->text = elidedBefore(name, option->text, option->fontMetrics, room);
}

bool RemarkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionViewItem shown(option);
    initStyleOption(&shown, index);
    const QString whole = index.data(Qt::DisplayRole).toString();
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || shown.text == whole || tip == whole)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tip.isEmpty() ? whole : whole + u'\n' + tip, view);
    return true;
}

RemarkBox::RemarkBox(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new RemarkDelegate(this));
}

void RemarkBox::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    constexpr int afterIcon = 6;
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + afterIcon;
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - icon;
    option.currentText = elidedBefore(currentData(remarkedNameRole).toString(), option.currentText, option.fontMetrics, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool RemarkBox::event(QEvent *event)
{
    // A reason why nothing can be chosen comes first.
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

} // namespace parvis::ui
