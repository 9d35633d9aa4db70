// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

#include <algorithm>

namespace parvis::models {

/// A list whose rows have an `id`: what is shown anew keeps the rows that both have, so that a view keeps its place and its choice.
template<class Row>
class KeyedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

protected:
    [[nodiscard]] const QList<Row> &shownRows() const { return m_rows; }
    /// Shows these, each id once: rows go, come, move and change one by one.
    void showRows(const QList<Row> &rows)
    {
        removeOthers(rows);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (i >= m_rows.size() || m_rows[i].id != rows[i].id)
                bring(rows[i], i);
            if (m_rows[i] != rows[i]) {
                m_rows[i] = rows[i];
                const QModelIndex changed = index(static_cast<int>(i));
                Q_EMIT dataChanged(changed, changed);
            }
        }
    }

private:
    void removeOthers(const QList<Row> &rows)
    {
        QSet<decltype(Row::id)> wanted;
        for (const Row &row : rows)
            wanted.insert(row.id);
        for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
            if (!wanted.contains(m_rows[i].id)) {
                beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
                m_rows.removeAt(i);
                endRemoveRows();
            }
        }
    }
    /// Moves the row of that id up to `i`, or inserts it there.
    void bring(const Row &row, qsizetype i)
    {
        const auto found = std::ranges::find(m_rows.begin() + std::min(i, m_rows.size()), m_rows.end(), row.id, &Row::id);
        if (found == m_rows.end()) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(i, row);
            endInsertRows();
            return;
        }
        const qsizetype at = std::distance(m_rows.begin(), found);
        beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(i));
        m_rows.move(at, i);
        endMoveRows();
    }

    QList<Row> m_rows;
};

} // namespace parvis::models
