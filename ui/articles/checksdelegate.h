// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/checksmodel.h"

#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Draws a row of the checks as wide as its list, wrapped: a score with its bar, what was counted, a finding with how to mend it.
class ChecksDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChecksDelegate(const models::ChecksModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const models::ChecksModel &m_model;
};

} // namespace parvis::ui
