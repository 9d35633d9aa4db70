// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// One find of a search over everything, as `parvisctl search` prints it.
struct SearchHit
{
    QString kind;        ///< "mention" "comment" "reply" "message" "forum-post" "feed-entry" "mail" "article" "post" "our-reply" "boost"
    QString service;
    QString channel;
    qint64 id = 0;
    QString remoteId;
    QString url;
    QString title;
    QString text;
    QString author;
    std::optional<domain::Instant> publishedAt;
    QString state;
    QString standing = {};   ///< of a mention on a place that we keep in order: "held" "spam" "trash"; else empty
    std::optional<qint64> conversation;   ///< of a mention: what `conversation:` asks for

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Numbers of the whole workspace: name of what is counted → how many.
struct WorkspaceStats
{
    QList<std::pair<QString, qint64>> byKind;
    QList<std::pair<QString, qint64>> byService;
    QList<std::pair<QString, qint64>> byChannel;
    QList<std::pair<QString, qint64>> byState;

    friend bool operator==(const WorkspaceStats &, const WorkspaceStats &) = default;
};

/// Reads across mentions, articles and posts. Owns nothing.
class SearchStore
{
public:
    explicit SearchStore(Database &database);

    /// At most `limit` finds (0: all), mentions then articles then posts, each newest first. An empty query: everything. `now` is what "within" and
    /// "today" count from. Invalid where the query names a segment that cannot be used.
    [[nodiscard]] QFuture<domain::Result<QList<SearchHit>>> search(const domain::Query &query, domain::Instant now, qint64 limit) const;
    /// The same finds one by one, however many, in bounded memory: `take` is called on the reading thread and answers whether to go on (else
    /// Cancelled). Answers how many there were.
    [[nodiscard]] QFuture<domain::Result<qint64>> each(const domain::Query &query, domain::Instant now, qint64 limit,
                                                       const std::function<bool(const SearchHit &)> &take) const;
    [[nodiscard]] QFuture<domain::Result<WorkspaceStats>> stats() const;

private:
    Database &m_database;
};

} // namespace parvis::store
