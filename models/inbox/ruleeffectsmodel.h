// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"

#include <QtCore/QAbstractTableModel>

namespace parvis::models {

/// What rules would do, or did, mention by mention: who said what, and what becomes of it.
class RuleEffectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MentionColumn, EffectColumn, WhenColumn, ColumnCount };
    struct Line
    {
        domain::Id<domain::Mention> mention;
        QString said;        ///< "Amélie: Where is my parcel"; a sentence where the mention is gone
        QString effect;
        QString when;        ///< of what was done: when
        qint64 run = 0;      ///< of what was done: in which run
        bool isUndone = false;

        friend bool operator==(const Line &, const Line &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Line> &lines);
    [[nodiscard]] std::optional<Line> lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Line> m_lines;
};

} // namespace parvis::models
