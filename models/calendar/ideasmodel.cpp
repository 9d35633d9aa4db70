// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ideasmodel.h"

#include <algorithm>

namespace parvis::models {

IdeasModel::IdeasModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void IdeasModel::setEntries(const QList<CalendarEntry> &entries)
{
    const auto idOf = [](const CalendarEntry &entry) { return entry.post.id; };
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (!std::ranges::contains(entries, m_entries[i].post.id, idOf)) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_entries.removeAt(i);
            endRemoveRows();
        }
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto found = std::ranges::find(m_entries, entries[i].post.id, idOf);
        const qsizetype at = std::distance(m_entries.begin(), found);
        if (found == m_entries.end()) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_entries.insert(i, entries[i]);
            endInsertRows();
            continue;
        }
        if (at != i) {
            beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(i));
            m_entries.move(at, i);
            endMoveRows();
        }
        if (m_entries[i] != entries[i]) {
            m_entries[i] = entries[i];
            const QModelIndex changed = index(static_cast<int>(i));
            Q_EMIT dataChanged(changed, changed);
        }
    }
}

const CalendarEntry &IdeasModel::entry(const QModelIndex &index) const
{
    return m_entries[index.row()];
}

int IdeasModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

Qt::ItemFlags IdeasModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant IdeasModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CalendarEntry &found = entry(index);
    switch (role) {
    case Qt::DisplayRole:
        return found.name();
    case Qt::AccessibleTextRole:
        return spoken(found);
    case IdRole:
        return found.post.id.value();
    default:
        return {};
    }
}

} // namespace parvis::models
