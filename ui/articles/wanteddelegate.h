// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Draws what is wanted of an article as wide as its list, wrapped: the sentence that asks, who and when, and why it is here; at its right the small button
/// that links it or takes the link off. A topic with its figures; a head; a note.
class WantedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the button of a row is that fills that rectangle; empty where it has none.
    [[nodiscard]] static QRect buttonIn(const QRect &row, const QModelIndex &index);

Q_SIGNALS:
    /// The button of that row was clicked.
    void buttonPressed(const QModelIndex &index);

protected:
    [[nodiscard]] bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    [[nodiscard]] bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace parvis::ui
