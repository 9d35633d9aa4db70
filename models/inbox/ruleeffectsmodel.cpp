// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/ruleeffectsmodel.h"

namespace parvis::models {

void RuleEffectsModel::show(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

std::optional<RuleEffectsModel::Line> RuleEffectsModel::lineAt(int row) const
{
    return row < 0 || row >= m_lines.size() ? std::nullopt : std::optional(m_lines.at(row));
}

int RuleEffectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RuleEffectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleEffectsModel::data(const QModelIndex &index, int role) const
{
    const auto line = lineAt(index.row());
    if (!line || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case MentionColumn:
        return line->said;
    case EffectColumn:
        return line->isUndone ? tr("%1 (undone)").arg(line->effect) : line->effect;
    case WhenColumn:
        return line->when;
    default:
        return {};
    }
}

QVariant RuleEffectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MentionColumn:
        return tr("Mention");
    case EffectColumn:
        return tr("What becomes of it");
    case WhenColumn:
        return tr("When");
    default:
        return {};
    }
}

} // namespace parvis::models
