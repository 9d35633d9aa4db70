// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/importqueue.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Error;
using domain::Id;
using domain::Import;
using domain::Instant;
using domain::QueuedImport;
using domain::Result;
using State = QueuedImport::State;

namespace {

constexpr auto silence = std::chrono::minutes{1};
constexpr auto failuresShown = std::chrono::hours{24};

const QString queueColumns = u"id, source, mapping, channel_name, state, import_id, entries, permille, error_kind, error_detail, requested_at"_s;

QueuedImport readRow(const Statement &row)
{
    QueuedImport request{.id = row.id<QueuedImport>(0),
                         .source = row.text(1),
                         .mapping = row.text(2),
                         .channelName = row.text(3),
                         .state = static_cast<State>(row.number(4)),
                         .import = row.id<Import>(5),
                         .entries = row.number(6),
                         .permille = static_cast<int>(row.number(7)),
                         .error = {},
                         .requestedAt = domain::fromMs(row.number(10))};
    if (!row.isNull(8))
        request.error = Error{.kind = static_cast<Error::Kind>(row.number(8)), .detail = row.text(9)};
    return request;
}

Result<QueuedImport> read(Connection &connection, Id<QueuedImport> id)
{
    auto row = connection.prepare(u"SELECT %1 FROM queued_import WHERE id = ?"_s.arg(queueColumns));
    row.bind(id);
    if (auto run = row.run(); !run)
        return std::unexpected(run.error());
    if (!row.next())
        return domain::failure(Error::Kind::NotFound, u"import request %1"_s.arg(id.value()));
    return readRow(row);
}

Result<> changed(Connection &connection, Result<> done, Id<QueuedImport> id)
{
    if (done)
        connection.changes().queuedImports.updated.append(id);
    return done;
}

} // namespace

ImportQueue::ImportQueue(Database &database)
    : m_database(database)
{
}

QFuture<Result<QueuedImport>> ImportQueue::add(const QueuedImport &request)
{
    return m_database.write([request](Connection &connection) -> Result<QueuedImport> {
        auto insert
            = connection.prepare(u"INSERT INTO queued_import (source, mapping, channel_name, state, requested_at, touched_at) VALUES (?, ?, ?, ?, ?, ?)"_s);
        insert.bind(request.source)
            .bind(request.mapping)
            .bind(request.channelName)
            .bind(static_cast<int>(State::Queued))
            .bind(request.requestedAt)
            .bind(request.requestedAt);
        if (auto run = insert.run(); !run)
            return std::unexpected(run.error());
        const Id<QueuedImport> id(connection.lastKey());
        connection.changes().queuedImports.inserted.append(id);
        return read(connection, id);
    });
}

QFuture<Result<>> ImportQueue::cancel(Id<QueuedImport> id)
{
    return m_database.write([id](Connection &connection) -> Result<> {
        // A queued one ends here; a running one is ended by who runs it.
        auto update = connection.prepare(u"UPDATE queued_import SET state = CASE state WHEN 0 THEN 5 ELSE 4 END WHERE id = ? AND state IN (0, 1)"_s);
        update.bind(id);
        return changed(connection, update.run(), id);
    });
}

QFuture<Result<QList<QueuedImport>>> ImportQueue::current(Instant now) const
{
    return m_database.read([now](Connection &connection) -> Result<QList<QueuedImport>> {
        auto rows
            = connection.prepare(u"SELECT %1 FROM queued_import WHERE state IN (0, 1, 4) OR (state = 3 AND touched_at > ?) ORDER BY id"_s.arg(queueColumns));
        rows.bind(now - failuresShown);
        if (auto run = rows.run(); !run)
            return std::unexpected(run.error());
        QList<QueuedImport> requests;
        while (rows.next())
            requests.append(readRow(rows));
        return requests;
    });
}

QFuture<Result<QueuedImport>> ImportQueue::request(Id<QueuedImport> id) const
{
    return m_database.read([id](Connection &connection) { return read(connection, id); });
}

QFuture<Result<>> ImportQueue::dismiss(Id<QueuedImport> id)
{
    return m_database.write([id](Connection &connection) -> Result<> {
        auto remove = connection.prepare(u"DELETE FROM queued_import WHERE id = ? AND state IN (2, 3, 5)"_s);
        remove.bind(id);
        auto run = remove.run();
        if (run)
            connection.changes().queuedImports.removed.append(id);
        return run;
    });
}

QFuture<Result<std::optional<QueuedImport>>> ImportQueue::claim(Instant now)
{
    return m_database.write([now](Connection &connection) -> Result<std::optional<QueuedImport>> {
        auto waiting = connection.prepare(u"SELECT id FROM queued_import WHERE state = 0 ORDER BY id LIMIT 1"_s);
        if (auto run = waiting.run(); !run)
            return std::unexpected(run.error());
        if (!waiting.next())
            return std::nullopt;
        const auto id = waiting.id<QueuedImport>(0);
        auto update = connection.prepare(u"UPDATE queued_import SET state = 1, touched_at = ? WHERE id = ?"_s);
        update.bind(now).bind(id);
        if (auto run = changed(connection, update.run(), id); !run)
            return std::unexpected(run.error());
        return read(connection, id);
    });
}

QFuture<Result<>> ImportQueue::report(Id<QueuedImport> id, qint64 entries, int permille, Instant now)
{
    return m_database.write([=](Connection &connection) -> Result<> {
        auto update = connection.prepare(u"UPDATE queued_import SET entries = ?, permille = ?, touched_at = ? WHERE id = ?"_s);
        update.bind(entries).bind(permille).bind(now).bind(id);
        return changed(connection, update.run(), id);
    });
}

QFuture<Result<>> ImportQueue::finish(Id<QueuedImport> id, const Result<Id<Import>> &end)
{
    return m_database.write([id, end](Connection &connection) -> Result<> {
        State state = State::Done;
        if (!end)
            state = end.error().kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed;
        auto update = connection.prepare(u"UPDATE queued_import SET state = ?, import_id = ?, error_kind = ?, error_detail = ? WHERE id = ?"_s);
        update.bind(static_cast<int>(state));
        if (end)
            update.bind(*end).bindNull().bind(QString());
        else
            update.bindNull().bind(static_cast<int>(end.error().kind)).bind(end.error().detail);
        update.bind(id);
        return changed(connection, update.run(), id);
    });
}

QFuture<Result<>> ImportQueue::failAbandoned(Instant now)
{
    return m_database.write([now](Connection &connection) -> Result<> {
        auto abandoned = connection.prepare(u"SELECT id FROM queued_import WHERE state IN (1, 4) AND touched_at < ?"_s);
        abandoned.bind(now - silence);
        if (auto run = abandoned.run(); !run)
            return run;
        QList<Id<QueuedImport>> ids;
        while (abandoned.next())
            ids.append(abandoned.id<QueuedImport>(0));
        for (const auto id : ids) {
            auto update = connection.prepare(
                u"UPDATE queued_import SET state = CASE WHEN entries > 0 THEN 5 ELSE 3 END, error_kind = ?, error_detail = '', touched_at = ? WHERE id = ?"_s);
            update.bind(static_cast<int>(Error::Kind::Internal)).bind(now).bind(id);
            if (auto run = changed(connection, update.run(), id); !run)
                return run;
        }
        return {};
    });
}

} // namespace parvis::store
