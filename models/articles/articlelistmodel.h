// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/clock.h"
#include "models/articles/articlesonsites.h"
#include "models/shell/keyedlistmodel.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// The shelf: articles, last changed first.
class ArticleListModel : public KeyedListModel<domain::ArticleRow>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        SummaryRole,
        StatusRole,       ///< int of domain::ArticleStatus
        StatusWordRole,
        LengthRole,       ///< "742 words, 4 min"
        ChangedRole,      ///< "07:20", "yesterday", "12 Nov"
        LanguageRole,
        CommentsRole,     ///< "2 comments" that are open; empty where none is
        PlaceRole         ///< "Scheduled there", where it stands at a site and nobody reads it yet; else empty
    };

    ArticleListModel(const domain::Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows these; rows keep their identity, so a view keeps its place.
    void setRows(const QList<domain::ArticleRow> &rows) { showRows(rows); }
    /// Says of these where they stand.
    void setPlaces(const PlacesOfArticles &places);
    [[nodiscard]] const QList<domain::ArticleRow> &rows() const { return shownRows(); }
    [[nodiscard]] domain::Id<domain::Article> idAt(const QModelIndex &index) const;
    /// The row of an article; an invalid index where it is not shown.
    [[nodiscard]] QModelIndex indexOf(domain::Id<domain::Article> id) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    PlacesOfArticles m_places;
};

} // namespace parvis::models
