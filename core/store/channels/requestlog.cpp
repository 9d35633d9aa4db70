// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/requestlog.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

RequestLog::RequestLog(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<>> RequestLog::add(const QList<domain::LoggedRequest> &requests)
{
    return m_database.write([requests](Connection &connection) -> domain::Result<> {
        {
            Statement insert = connection.prepare(u"INSERT INTO request (at, channel_id, purpose, method, address, status, sent, received, took_ms, problem) "
                                                  u"VALUES (?, (SELECT id FROM channel WHERE "
                                                  "id = ?), ?, ?, ?, ?, ?, ?, ?, ?)"_s);
            for (const domain::LoggedRequest &request : requests) {
                insert.bind(request.at).bind(request.channel).bind(static_cast<int>(request.purpose)).bind(request.method).bind(request.address);
                insert.bind(request.status).bind(request.sent).bind(request.received).bind(qint64{request.took.count()}).bind(request.problem);
                if (auto ran = insert.run(); !ran)
                    return ran;
            }
        }
        connection.changes().requests = !requests.isEmpty();
        Statement trim = connection.prepare(u"DELETE FROM request WHERE id <= (SELECT MAX(id) FROM request) - ?"_s);
        return trim.bind(qint64{mostKept}).run();
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
                             .took = std::chrono::milliseconds{rows.number(9)},
                             .problem = rows.text(10)});
        }
        return rows.ended().transform([&] { return requests; });
    });
}

} // namespace parvis::store
