// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchstore.h"

#include "core/domain/channels/namesakes.h"
#include "core/domain/channels/verdict.h"

#include "core/domain/inbox/kindnames.h"
#include "core/store/query/querysql.h"
#include "core/store/query/querystore.h"

#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// One of the three tables a search reads. The columns are, in order: kind, service, channel, id, remote id, url, title, text, author, instant, state,
/// conversation.
struct Source
{
    QueryTable table;
    QString columns;
    QString joins;
    QString order;
};

QList<Source> sources()
{
    return {
        {.table = QueryTable::Mention,
         .columns
         = u"m.kind, c.service, c.name, m.id, m.remote_id, m.url, m.title, m.body, COALESCE(NULLIF(i.name, ''), i.handle, ''), m.published_at, m.state, m.conversation_id, m.standing"_s,
         .joins = u"JOIN channel c ON c.id = m.channel_id LEFT JOIN identity i ON i.id = m.identity_id"_s,
         .order = u"m.id DESC"_s},
        {.table = QueryTable::Article,
         .columns = u"0, '', '', m.id, COALESCE(m.remote_id, ''), m.url, m.title, m.body, m.author, m.published_at, m.status, NULL"_s,
         .joins = QString(),
         .order = u"COALESCE(m.published_at, m.changed_at) DESC, m.id DESC"_s},
        {.table = QueryTable::Post,
         .columns
         = u"m.kind, COALESCE(c.service, ''), COALESCE(c.name, ''), m.id, COALESCE(m.remote_id, ''), m.url, m.title, m.body, '', m.published_at, m.state, NULL"_s,
         .joins = u"LEFT JOIN channel c ON c.id = m.channel_id"_s,
         .order = u"COALESCE(m.published_at, m.changed_at) DESC, m.id DESC"_s},
    };
}

/// As a query names it; empty of what everybody reads.
QString standingName(qint64 standing)
{
    switch (static_cast<domain::Verdict>(standing)) {
    case domain::Verdict::Approve:
        break;
    case domain::Verdict::Hold:
        return u"held"_s;
    case domain::Verdict::Spam:
        return u"spam"_s;
    case domain::Verdict::Trash:
        return u"trash"_s;
    }
    return {};
}

SearchHit hitOf(const Statement &row, QueryTable table)
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
    hit.conversation = row.numberOrNull(11);
    if (table == QueryTable::Mention) {
        hit.kind = domain::nameOf(static_cast<domain::MentionKind>(row.number(0)));
        hit.state = domain::nameOf(static_cast<domain::MentionState>(row.number(10)));
        hit.standing = row.numberOrNull(12).transform(standingName).value_or(QString());
    } else if (table == QueryTable::Article) {
        hit.kind = u"article"_s;
        hit.state = domain::nameOf(static_cast<domain::ArticleStatus>(row.number(10)));
    } else {
        hit.kind = domain::nameOf(static_cast<domain::PostKind>(row.number(0)));
        hit.state = domain::nameOf(static_cast<domain::PostState>(row.number(10)));
    }
    return hit;
}

domain::Result<> searchIn(Connection &connection, const Source &source, const QuerySql &query, qint64 limit, qint64 &found,
                          const std::function<bool(const SearchHit &)> &take)
{
    const qint64 left = limit <= 0 ? -1 : limit - found;
    if (left == 0)
        return {};
    const bool isMention = source.table == QueryTable::Mention;
    const QString index = indexOf(source.table);
    SqlCondition where;
    QString from = nameOf(source.table) + u" m "_s + source.joins;
    QString order = source.order;
    if (!query.match.isEmpty()) {
        // CROSS keeps the index in the lead: its finds come newest first by themselves.
        from = u"%1 s CROSS JOIN %2 m ON m.id = s.rowid %3"_s.arg(index, nameOf(source.table), source.joins);
        where &= {.sql = u"s.%1 MATCH ?"_s.arg(index), .values = {query.match}};
        if (isMention)
            order = u"s.rowid DESC"_s;
    } else if (query.source) {
        from = query.source->from + u' ' + source.joins;
        where &= query.source->where;
        order = query.source->key + u" DESC"_s;
    }
    where &= query.condition;
    const QString narrowed = where.isEmpty() ? QString() : u" WHERE "_s + where.sql;
    Statement rows = connection.prepareOnce(u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?"_s.arg(source.columns, from, narrowed, order));
    bindAll(rows, where.values);
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

/// Those that are called alike are counted each for itself.
domain::Result<QHash<domain::Id<domain::Channel>, QString>> channelNamesApart(Connection &connection)
{
    Statement rows = connection.prepare(u"SELECT id, service, name, address FROM channel"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Channel> channels;
    while (rows.next()) {
        domain::Channel channel;
        channel.id = domain::Id<domain::Channel>(rows.number(0));
        channel.service = rows.text(1);
        channel.name = rows.text(2);
        channel.address = rows.text(3);
        channels << channel;
    }
    return rows.ended().transform([&] { return domain::namesApart(channels); });
}

} // namespace

SearchStore::SearchStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<SearchHit>>> SearchStore::search(const domain::Query &query, domain::Instant now, qint64 limit) const
{
    auto hits = std::make_shared<QList<SearchHit>>();
    const auto take = [hits](const SearchHit &hit) {
        hits->append(hit);
        return true;
    };
    return each(query, now, limit, take).then([hits](const domain::Result<qint64> &found) -> domain::Result<QList<SearchHit>> {
        if (!found)
            return std::unexpected(found.error());
        return std::move(*hits);
    });
}

QFuture<domain::Result<qint64>> SearchStore::each(const domain::Query &query, domain::Instant now, qint64 limit,
                                                  const std::function<bool(const SearchHit &)> &take) const
{
    return m_database.read([query, now, limit, take](Connection &connection) -> domain::Result<qint64> {
        const auto zone = connection.zone();
        const auto plan = queryPlan(connection, query, now);
        if (!zone || !plan)
            return std::unexpected(zone ? plan.error() : zone.error());
        qint64 found = 0;
        for (const Source &source : sources()) {
            if (auto searched = searchIn(connection, source, querySql(*plan, source.table, IndexLookup::Whole, *zone), limit, found, take); !searched)
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
        const auto names = channelNamesApart(connection);
        if (!names)
            return std::unexpected(names.error());
        {
            Statement rows = connection.prepare(u"SELECT d.kind, c.service, c.id, d.state, SUM(d.mentions) FROM mention_day d "
                                                "JOIN channel c ON c.id = d.channel_id GROUP BY d.kind, d.channel_id, d.state"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next()) {
                const qint64 count = rows.number(4);
                kinds[domain::nameOf(static_cast<domain::MentionKind>(rows.number(0)))] += count;
                services[rows.text(1)] += count;
                channels[names->value(domain::Id<domain::Channel>(rows.number(2)))] += count;
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
        Statement rows = connection.prepare(u"SELECT p.kind, c.service, c.id, p.state, COUNT(*) FROM post p LEFT JOIN channel c ON c.id = p.channel_id "
                                            "GROUP BY p.kind, p.channel_id, p.state"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const qint64 count = rows.number(4);
            kinds[domain::nameOf(static_cast<domain::PostKind>(rows.number(0)))] += count;
            states[domain::nameOf(static_cast<domain::PostState>(rows.number(3)))] += count;
            if (!rows.isNull(1)) {
                services[rows.text(1)] += count;
                channels[names->value(domain::Id<domain::Channel>(rows.number(2)))] += count;
            }
        }
        return WorkspaceStats{.byKind = listOf(kinds), .byService = listOf(services), .byChannel = listOf(channels), .byState = listOf(states)};
    });
}

} // namespace parvis::store
