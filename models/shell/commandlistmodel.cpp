// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/commandlistmodel.h"

#include "models/shell/fuzzymatch.h"

#include <algorithm>
#include <utility>

namespace parvis::models {

namespace {
/// More than the beginning of a title is worth over that of a word.
constexpr int nearness = 25;
} // namespace

void CommandListModel::setCommands(const QList<Command> &commands)
{
    beginResetModel();
    m_commands = commands;
    m_folded.clear();
    for (const Command &command : commands)
        m_folded.append(folded(QStringList{command.foundBy.isEmpty() ? command.title : command.foundBy, command.detail, command.also}.join(u' ')));
    choose();
    endResetModel();
}

void CommandListModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = folded(typed);
    m_searches = m_makeSearches && !typed.trimmed().isEmpty() ? m_makeSearches(typed.trimmed()) : QList<Command>();
    choose();
    endResetModel();
}

const Command &CommandListModel::command(int row) const
{
    return row < m_chosen.size() ? m_commands.at(m_chosen.at(row)) : m_searches.at(row - m_chosen.size());
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chosen.size() + m_searches.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = this->command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case Qt::ToolTipRole:
        return command.reason.isEmpty() ? QVariant() : QVariant(command.reason);
    case Qt::AccessibleTextRole:
        return QStringList{command.title, command.detail, command.keys, command.reason}.join(u", ");
    case DetailRole:
        return command.reason.isEmpty() ? command.detail : command.reason;
    case KeysRole:
        return command.keys;
    case IconRole:
        return command.icon;
    case EnabledRole:
        return command.reason.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return command(index.row()).reason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

void CommandListModel::choose()
{
    struct Found
    {
        qsizetype at;
        std::pair<int, bool> rank;   ///< how well it fits, whether it can be done now
    };
    QList<Found> found;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const auto value = fuzzyMatch(m_typed, m_folded.at(i)))
            found.append({.at = i, .rank = {*value + (m_commands.at(i).isHere ? nearness : 0), m_commands.at(i).reason.isEmpty()}});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Found::rank);
    m_chosen.clear();
    for (const Found &one : found)
        m_chosen.append(one.at);
}

} // namespace parvis::models
