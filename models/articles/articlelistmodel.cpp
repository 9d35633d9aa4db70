// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlelistmodel.h"

#include "core/formats/markdown/articlefile.h"
#include "models/articles/articlewords.h"
#include "models/shell/moments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

ArticleListModel::ArticleListModel(const domain::Clock &clock, const QTimeZone &zone, QObject *parent)
    : KeyedListModel(parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

domain::Id<domain::Article> ArticleListModel::idAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? rows()[index.row()].id : domain::Id<domain::Article>();
}

QModelIndex ArticleListModel::indexOf(domain::Id<domain::Article> id) const
{
    const auto found = std::ranges::find(rows(), id, &domain::ArticleRow::id);
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(std::distance(rows().begin(), found)));
}

void ArticleListModel::setPlaces(const PlacesOfArticles &places)
{
    const PlacesOfArticles before = std::exchange(m_places, places);
    for (int i = 0; i < rowCount(); ++i) {
        const auto id = rows()[i].id;
        if (before.value(id) != m_places.value(id))
            Q_EMIT dataChanged(index(i), index(i));
    }
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::ArticleRow &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return articleName(row.title);
    case Qt::ToolTipRole:
        return (placeWords(m_places.value(row.id), m_clock.now(), m_zone) << tr("Last changed: %1").arg(exactMoment(row.changedAt, m_zone))).join(u'\n');
    case Qt::AccessibleTextRole: {
        QStringList said{articleName(row.title), statusWord(row.status)};
        said << placeWords(m_places.value(row.id), m_clock.now(), m_zone) << lengthWords(row.words) << shortMoment(row.changedAt, m_clock.now(), m_zone);
        if (row.openComments > 0)
            said << openCommentsWords(row.openComments);
        return said.join(u", "_s);
    }
    case IdRole:
        return row.id.value();
    case SummaryRole:
        return firstWords(row.summary);
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
    case CommentsRole:
        return row.openComments > 0 ? openCommentsWords(row.openComments) : QString();
    case PlaceRole:
        return placeWord(m_places.value(row.id));
    default:
        return {};
    }
}

} // namespace parvis::models
