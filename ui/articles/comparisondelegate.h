// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/comparisonmodel.h"

#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Draws a paragraph of a comparison as wide as its list: what went is struck through, what came is underlined; in one column, or as it was and as it is side
/// by side, level with each other.
class ComparisonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Layout { Inline, SideBySide };

    ComparisonDelegate(const models::ComparisonModel &model, QObject *parent);

    void setLayout(Layout layout) { m_layout = layout; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::ComparisonModel &m_model;
    Layout m_layout = Layout::Inline;
};

} // namespace parvis::ui
