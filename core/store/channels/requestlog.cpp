// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/requestlog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// In `took_ms`: its end is not noted.
constexpr qint64 noEnd = -1;

domain::Result<> runOf(Statement &statement, const domain::LoggedRequest &request)
{
    statement.bind(request.at).bind(request.channel).bind(static_cast<int>(request.purpose)).bind(request.method).bind(request.address);
    statement.bind(request.status).bind(request.sent).bind(request.received).bind(request.isUnderWay ? noEnd : qint64{request.took.count()});
    statement.bind(request.problem);
    if (!request.id.isNull())
        statement.bind(request.id);
    return statement.run();
}

domain::Result<> writeRequest(Connection &connection, const domain::LoggedRequest &request)
{
    if (request.id.isNull()) {
        Statement insert = connection.prepare(u"INSERT INTO request (at, channel_id, purpose, method, address, status, sent, received, took_ms, problem) "
                                              u"VALUES (?, (SELECT id FROM channel WHERE "
                                              "id = ?), ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        return runOf(insert, request);
    }
    Statement update
        = connection.prepare(u"UPDATE request SET at = ?, channel_id = (SELECT id FROM channel WHERE id = ?), purpose = ?, method = ?, address = ?, "
                             "status = ?, sent = ?, received = ?, took_ms = ?, problem = ? WHERE id = ?"_s);
    return runOf(update, request);
}

} // namespace

RequestLog::RequestLog(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<>> RequestLog::add(const QList<domain::LoggedRequest> &requests, const QList<domain::Id<domain::LoggedRequest>> &neverLeft)
{
    return m_database.write([requests, neverLeft](Connection &connection) -> domain::Result<> {
        for (const domain::LoggedRequest &request : requests) {
            if (auto written = writeRequest(connection, request); !written)
                return written;
        }
        for (const auto id : neverLeft) {
            if (auto dropped = connection.prepare(u"DELETE FROM request WHERE id = ?"_s).bind(id).run(); !dropped)
                return dropped;
        }
        connection.changes().requests = !requests.isEmpty() || !neverLeft.isEmpty();
        Statement trim = connection.prepare(u"DELETE FROM request WHERE id <= (SELECT MAX(id) FROM request) - ?"_s);
        return trim.bind(qint64{mostKept}).run();
    });
}

QFuture<domain::Result<domain::Id<domain::LoggedRequest>>> RequestLog::begin(const domain::LoggedRequest &request)
{
    return m_database.write([request](Connection &connection) -> domain::Result<domain::Id<domain::LoggedRequest>> {
        domain::LoggedRequest begun = request;
        begun.id = {};
        begun.isUnderWay = true;
        connection.changes().requests = true;
        return writeRequest(connection, begun).transform([&connection] { return domain::Id<domain::LoggedRequest>(connection.lastKey()); });
    });
}

QFuture<domain::Result<QList<domain::LoggedRequest>>> RequestLog::newest(int limit, domain::Id<domain::Channel> channel,
                                                                         domain::Id<domain::LoggedRequest> after) const
{
    return m_database.read([limit, channel, after](Connection &connection) -> domain::Result<QList<domain::LoggedRequest>> {
        const QString which = channel.isNull() ? QString() : u"AND channel_id = ? "_s;
        Statement rows = connection.prepare(
            u"SELECT id, at, channel_id, purpose, method, address, status, sent, received, took_ms, problem FROM request WHERE id > ? %1ORDER BY id DESC LIMIT ?"_s
                .arg(which));
        rows.bind(after.value());
        if (!channel.isNull())
            rows.bind(channel);
        if (auto ran = rows.bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::LoggedRequest> requests;
        while (rows.next()) {
            requests.append({.id = rows.id<domain::LoggedRequest>(0),
                             .at = domain::fromMs(rows.number(1)),
                             .channel = rows.id<domain::Channel>(2),
                             .purpose = static_cast<domain::RequestPurpose>(rows.number(3)),
                             .method = rows.text(4),
                             .address = rows.text(5),
                             .status = static_cast<int>(rows.number(6)),
                             .sent = rows.number(7),
                             .received = rows.number(8),
                             .took = std::chrono::milliseconds{std::max(rows.number(9), qint64{0})},
                             .problem = rows.text(10),
                             .isUnderWay = rows.number(9) == noEnd});
        }
        return rows.ended().transform([&] { return requests; });
    });
}

} // namespace parvis::store
