// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/importstore.h"

#include "core/store/channels/channelrecord.h"
#include "core/store/imports/ingest.h"
#include "core/store/imports/undo.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

const QString &importColumns()
{
    static const QString columns = u"id, source, state, started_at, entries_read, added, known, refused, refusals"_s;
    return columns;
}

domain::Import importOf(const Statement &row)
{
    int column = 0;
    domain::Import import;
    import.id = row.id<domain::Import>(column++);
    import.source = row.text(column++);
    import.state = static_cast<domain::Import::State>(row.number(column++));
    import.startedAt = domain::fromMs(row.number(column++));
    import.read = row.number(column++);
    import.added = row.number(column++);
    import.known = row.number(column++);
    import.refusedCount = row.number(column++);
    const QJsonArray refusals = QJsonDocument::fromJson(row.text(column).toUtf8()).array();
    for (const auto &value : refusals) {
        const QJsonArray refusal = value.toArray();
        import.refused.append({.source = refusal.at(0).toString(),
                               .entry = refusal.at(1).toString(),
                               .reason = static_cast<domain::RefusalReason>(refusal.at(2).toInt()),
                               .detail = refusal.at(3).toString()});
    }
    return import;
}

domain::Result<QList<domain::Import>> importsOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Import> imports;
    while (rows.next())
        imports << importOf(rows);
    return imports;
}

/// Takes one step and, unless it was the last, queues the next behind what came meanwhile.
void undoOn(Database &database, domain::Id<domain::Import> id, qint64 removed, const std::shared_ptr<QPromise<domain::Result<qint64>>> &promise)
{
    database.write([id](Connection &connection) { return undoStep(connection, id); })
        .then([&database, id, removed, promise](const domain::Result<UndoStep> &step) {
            if (step && !step->isLast) {
                undoOn(database, id, removed + step->removed, promise);
                return;
            }
            promise->addResult(step.transform([removed](const UndoStep &last) { return removed + last.removed; }));
            promise->finish();
        });
}

} // namespace

ImportStore::ImportStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<IngestTarget>> ImportStore::begin(const domain::IncomingSource &source, const QString &sourceName, domain::Instant now)
{
    return m_database.write([source, sourceName, now](Connection &connection) -> domain::Result<IngestTarget> {
        IngestTarget target;
        target.now = now;
        {
            Statement insert = connection.prepare(u"INSERT INTO import (source, state, started_at, touched_at) VALUES (?, 0, ?, ?)"_s);
            if (auto ran = insert.bind(sourceName).bind(now).bind(now).run(); !ran)
                return std::unexpected(ran.error());
            target.import = domain::Id<domain::Import>(connection.lastKey());
        }
        connection.changes().imports.inserted << target.import;
        domain::Channel channel;
        channel.service = source.service;
        channel.address = source.address.isEmpty() ? sourceName : source.address;
        channel.name = source.title.isEmpty() ? channel.address : source.title;
        const auto id = findOrAddChannel(connection, channel, target.import);
        if (!id)
            return std::unexpected(id.error());
        target.channel = domain::Id<domain::Channel>(*id);
        return target;
    });
}

QFuture<domain::Result<IngestReport>> ImportStore::ingest(const IngestTarget &target, const QList<domain::IncomingEntry> &entries)
{
    return m_database.write([target, entries](Connection &connection) -> domain::Result<IngestReport> {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        return Ingest(connection, target, *zone).take(entries);
    });
}

QFuture<domain::Result<domain::Import>> ImportStore::finish(domain::Id<domain::Import> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Import> {
        Statement close = connection.prepare(u"UPDATE import SET state = 1 WHERE id = ? RETURNING %1"_s.arg(importColumns()));
        if (auto ran = close.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!close.next())
            return domain::failure(Kind::Conflict, u"the workspace was replaced meanwhile"_s);
        connection.changes().imports.updated << id;
        auto import = importOf(close);
        // Where each row of a table named its channel, or all was refused, nothing is in the one that was made. A feed that has no entry yet may have some
        // the next time it is asked.
        const QString young = import.read > 0 ? QString() : u"AND NOT (service = 'feed' AND (address LIKE 'http://%' OR address LIKE 'https://%')) "_s;
        Statement empty = connection.prepare(u"DELETE FROM channel WHERE import_id = ? "_s + young
                                             + u"AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.channel_id = channel.id) "
                                               "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.channel_id = channel.id) RETURNING id"_s);
        if (auto ran = empty.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        while (empty.next())
            connection.changes().channels.removed << empty.id<domain::Channel>(0);
        return import;
    });
}

QFuture<domain::Result<qint64>> ImportStore::undo(domain::Id<domain::Import> id)
{
    auto promise = std::make_shared<QPromise<domain::Result<qint64>>>();
    promise->start();
    QFuture<domain::Result<qint64>> future = promise->future();
    undoOn(m_database, id, 0, promise);
    return future;
}

QFuture<domain::Result<QList<domain::Import>>> ImportStore::imports(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM import ORDER BY id DESC LIMIT ?"_s.arg(importColumns()));
        rows.bind(limit);
        return importsOf(rows);
    });
}

QFuture<domain::Result<>> ImportStore::abandon(domain::Id<domain::Import> import)
{
    return m_database.write([import](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE import SET touched_at = 0 WHERE id = ? AND state = 0"_s);
        auto ran = update.bind(import).run();
        if (ran)
            connection.changes().imports.updated << import;
        return ran;
    });
}

QFuture<domain::Result<QList<domain::Import>>> ImportStore::findInterrupted(domain::Instant now)
{
    return m_database.write([now](Connection &connection) {
        constexpr std::chrono::minutes patience{1};
        Statement rows = connection.prepare(u"UPDATE import SET state = 3 WHERE state = 0 AND touched_at < ? RETURNING %1"_s.arg(importColumns()));
        rows.bind(now - patience);
        auto found = importsOf(rows);
        if (found) {
            for (const domain::Import &import : *found)
                connection.changes().imports.updated << import.id;
        }
        return found;
    });
}

} // namespace parvis::store
