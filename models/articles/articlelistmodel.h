// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/clock.h"
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
        CommentsRole      ///< "2 comments" that are open; empty where none is
    };

    ArticleListModel(const domain::Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows these; rows keep their identity, so a view keeps its place.
    void setRows(const QList<domain::ArticleRow> &rows) { showRows(rows); }
    [[nodiscard]] const QList<domain::ArticleRow> &rows() const { return shownRows(); }
    [[nodiscard]] domain::Id<domain::Article> idAt(const QModelIndex &index) const;
    /// The row of an article; an invalid index where it is not shown.
    [[nodiscard]] QModelIndex indexOf(domain::Id<domain::Article> id) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const domain::Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace parvis::models
