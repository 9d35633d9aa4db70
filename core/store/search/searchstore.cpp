// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchstore.h"

#include "core/domain/inbox/kindnames.h"
#include "core/store/dialect/searchquery.h"

#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// One of the three tables a search reads. The columns are, in order: kind, service, channel, id, remote id, url, title, text, author, instant, state.
struct Source
{
    QString table;
    QString columns;
    QString joins;
    QString order;
};

QList<Source> sources()
{
    return {
        {.table = u"mention"_s,
         .columns
         = u"t.kind, c.service, c.name, t.id, t.remote_id, t.url, t.title, t.body, COALESCE(NULLIF(i.name, ''), i.handle, ''), t.published_at, t.state"_s,
         .joins = u"JOIN channel c ON c.id = t.channel_id LEFT JOIN identity i ON i.id = t.identity_id"_s,
         .order = u"t.id DESC"_s},
        {.table = u"article"_s,
         .columns = u"0, '', '', t.id, COALESCE(t.remote_id, ''), t.url, t.title, t.body, t.author, t.published_at, t.status"_s,
         .joins = QString(),
         .order = u"COALESCE(t.published_at, t.changed_at) DESC, t.id DESC"_s},
        {.table = u"post"_s,
         .columns
         = u"t.kind, COALESCE(c.service, ''), COALESCE(c.name, ''), t.id, COALESCE(t.remote_id, ''), t.url, t.title, t.body, '', t.published_at, t.state"_s,
         .joins = u"LEFT JOIN channel c ON c.id = t.channel_id"_s,
         .order = u"COALESCE(t.published_at, t.changed_at) DESC, t.id DESC"_s},
    };
}

SearchHit hitOf(const Statement &row, const QString &table)
{
    SearchHit hit;
    hit.service = row.text(1);
    hit.channel = row.text(2);
    hit.id = row.number(3);
    hit.remoteId = row.text(4);
    hit.url = row.text(5);
    hit.title = row.text(6);
    hit.text = row.text(7);
    hit.author = row.text(8);
    hit.publishedAt = row.instant(9);
    if (table == "mention"_L1) {
        hit.kind = domain::nameOf(static_cast<domain::MentionKind>(row.number(0)));
        hit.state = domain::nameOf(static_cast<domain::MentionState>(row.number(10)));
    } else if (table == "article"_L1) {
        hit.kind = u"article"_s;
        hit.state = domain::nameOf(static_cast<domain::ArticleStatus>(row.number(10)));
    } else {
        hit.kind = domain::nameOf(static_cast<domain::PostKind>(row.number(0)));
        hit.state = domain::nameOf(static_cast<domain::PostState>(row.number(10)));
    }
    return hit;
}

domain::Result<> searchIn(Connection &connection, const Source &source, const dialect::SearchQuery &query, qint64 limit, qint64 &found,
                          const std::function<bool(const SearchHit &)> &take)
{
    const qint64 left = limit <= 0 ? -1 : limit - found;
    if (left == 0)
        return {};
    const QString index = source.table + u"_search"_s;
    QString sql = u"SELECT %1 FROM %2 t %3"_s.arg(source.columns, source.table, source.joins);
    QString order = source.order;
    if (!query.wanted.isEmpty()) {
        // CROSS keeps the index in the lead: its finds come newest first by themselves.
        sql = u"SELECT %1 FROM %2 s CROSS JOIN %3 t ON t.id = s.rowid %4 WHERE s.%2 MATCH ?"_s.arg(source.columns, index, source.table, source.joins);
        if (source.table == "mention"_L1)
            order = u"s.rowid DESC"_s;
    } else if (!query.unwanted.isEmpty()) {
        sql += u" WHERE t.id NOT IN (SELECT rowid FROM %1 WHERE %1 MATCH ?)"_s.arg(index);
    }
    Statement rows = connection.prepare(sql + u" ORDER BY %1 LIMIT ?"_s.arg(order));
    if (!query.isEmpty())
        rows.bind(query.wanted.isEmpty() ? query.unwanted : query.wanted);
    if (auto ran = rows.bind(left).run(); !ran)
        return ran;
    while (rows.next()) {
        ++found;
        if (!take(hitOf(rows, source.table)))
            return domain::failure(domain::Error::Kind::Cancelled);
    }
    return rows.ended();
}

using Counts = QMap<QString, qint64>;

QList<std::pair<QString, qint64>> listOf(const Counts &counts)
{
    QList<std::pair<QString, qint64>> list;
    for (const auto &[name, count] : counts.asKeyValueRange())
        list.append({name, count});
    return list;
}

} // namespace

SearchStore::SearchStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<SearchHit>>> SearchStore::search(const QString &typed, qint64 limit) const
{
    auto hits = std::make_shared<QList<SearchHit>>();
    const auto take = [hits](const SearchHit &hit) {
        hits->append(hit);
        return true;
    };
    return each(typed, limit, take).then([hits](const domain::Result<qint64> &found) -> domain::Result<QList<SearchHit>> {
        if (!found)
            return std::unexpected(found.error());
        return std::move(*hits);
    });
}

QFuture<domain::Result<qint64>> SearchStore::each(const QString &typed, qint64 limit, const std::function<bool(const SearchHit &)> &take) const
{
    return m_database.read([typed, limit, take](Connection &connection) -> domain::Result<qint64> {
        const auto query = dialect::searchQuery(domain::parseSearchWords(typed));
        qint64 found = 0;
        for (const Source &source : sources()) {
            if (auto searched = searchIn(connection, source, query, limit, found, take); !searched)
                return std::unexpected(searched.error());
        }
        return found;
    });
}

QFuture<domain::Result<WorkspaceStats>> SearchStore::stats() const
{
    return m_database.read([](Connection &connection) -> domain::Result<WorkspaceStats> {
        Counts kinds;
        Counts services;
        Counts channels;
        Counts states;
        {
            Statement rows = connection.prepare(u"SELECT d.kind, c.service, c.name, d.state, SUM(d.mentions) FROM mention_day d "
                                                "JOIN channel c ON c.id = d.channel_id GROUP BY d.kind, d.channel_id, d.state"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next()) {
                const qint64 count = rows.number(4);
                kinds[domain::nameOf(static_cast<domain::MentionKind>(rows.number(0)))] += count;
                services[rows.text(1)] += count;
                channels[rows.text(2)] += count;
                states[domain::nameOf(static_cast<domain::MentionState>(rows.number(3)))] += count;
            }
        }
        {
            Statement rows = connection.prepare(u"SELECT status, COUNT(*) FROM article GROUP BY status"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next()) {
                kinds[u"article"_s] += rows.number(1);
                states[domain::nameOf(static_cast<domain::ArticleStatus>(rows.number(0)))] += rows.number(1);
            }
        }
        Statement rows = connection.prepare(u"SELECT p.kind, c.service, c.name, p.state, COUNT(*) FROM post p LEFT JOIN channel c ON c.id = p.channel_id "
                                            "GROUP BY p.kind, p.channel_id, p.state"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const qint64 count = rows.number(4);
            kinds[domain::nameOf(static_cast<domain::PostKind>(rows.number(0)))] += count;
            states[domain::nameOf(static_cast<domain::PostState>(rows.number(3)))] += count;
            if (!rows.isNull(1)) {
                services[rows.text(1)] += count;
                channels[rows.text(2)] += count;
            }
        }
        return WorkspaceStats{.byKind = listOf(kinds), .byService = listOf(services), .byChannel = listOf(channels), .byState = listOf(states)};
    });
}

} // namespace parvis::store
