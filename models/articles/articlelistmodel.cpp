// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlelistmodel.h"

#include "core/formats/markdown/articlefile.h"
#include "models/articles/articlewords.h"
#include "models/shell/moments.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

ArticleListModel::ArticleListModel(const domain::Clock &clock, const QTimeZone &zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

void ArticleListModel::setRows(const QList<domain::ArticleRow> &rows)
{
    QSet<domain::Id<domain::Article>> wanted;
    for (const auto &row : rows)
        wanted.insert(row.id);
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (!wanted.contains(m_rows[i].id)) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i].id != rows[i].id) {
            const auto found = std::ranges::find(m_rows.begin() + std::min(i, m_rows.size()), m_rows.end(), rows[i].id, &domain::ArticleRow::id);
            if (found == m_rows.end()) {
                beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
                m_rows.insert(i, rows[i]);
                endInsertRows();
                continue;
            }
            const qsizetype at = std::distance(m_rows.begin(), found);
            beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(i));
            m_rows.move(at, i);
            endMoveRows();
        }
        if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            const QModelIndex changed = index(static_cast<int>(i));
            Q_EMIT dataChanged(changed, changed);
        }
    }
}

domain::Id<domain::Article> ArticleListModel::idAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows[index.row()].id : domain::Id<domain::Article>();
}

QModelIndex ArticleListModel::indexOf(domain::Id<domain::Article> id) const
{
    const auto found = std::ranges::find(m_rows, id, &domain::ArticleRow::id);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(std::distance(m_rows.begin(), found)));
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::ArticleRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return articleName(row.title);
    case Qt::ToolTipRole:
        return tr("Last changed: %1").arg(exactMoment(row.changedAt, m_zone));
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3, %4"_s.arg(articleName(row.title), statusWord(row.status), lengthWords(row.words),
                                       shortMoment(row.changedAt, m_clock.now(), m_zone));
    case IdRole:
        return row.id.value();
    case SummaryRole:
        return formats::markdownToText(row.summary);
    case StatusRole:
        return static_cast<int>(row.status);
    case StatusWordRole:
        return statusWord(row.status);
    case LengthRole:
        return lengthWords(row.words);
    case ChangedRole:
        return shortMoment(row.changedAt, m_clock.now(), m_zone);
    case LanguageRole:
        return row.language;
    default:
        return {};
    }
}

} // namespace parvis::models
