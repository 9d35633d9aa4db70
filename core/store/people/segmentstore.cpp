// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/segmentstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using domain::Segment;

namespace {

domain::Result<bool> isTaken(Connection &connection, const Segment &segment)
{
    Statement other = connection.prepare(u"SELECT 1 FROM segment WHERE name = ? AND id <> ?"_s);
    if (auto ran = other.bind(segment.name).bind(segment.id.value()).run(); !ran)
        return std::unexpected(ran.error());
    return other.next();
}

domain::Result<Segment> write(Connection &connection, Segment segment)
{
    segment.name = segment.name.trimmed();
    segment.query = segment.query.trimmed();
    if (segment.name.isEmpty() || segment.query.isEmpty())
        return domain::failure(Kind::Invalid, u"a segment needs a name and a query"_s);
    const auto taken = isTaken(connection, segment);
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken)
        return domain::failure(Kind::Conflict, segment.name);
    const bool isNew = segment.id.isNull();
    if (isNew) {
        Statement last = connection.prepare(u"SELECT COALESCE(MAX(position), -1) + 1 FROM segment"_s);
        if (auto ran = last.run(); !ran)
            return std::unexpected(ran.error());
        segment.position = last.next() ? static_cast<int>(last.number(0)) : 0;
    }
    Statement put = connection.prepare(u"INSERT INTO segment (id, name, query, position) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                                       "name = excluded.name, query = excluded.query, position = excluded.position"_s);
    if (auto ran = put.bind(segment.id).bind(segment.name).bind(segment.query).bind(segment.position).run(); !ran)
        return std::unexpected(ran.error());
    if (isNew)
        segment.id = domain::Id<Segment>(connection.lastKey());
    (isNew ? connection.changes().segments.inserted : connection.changes().segments.updated) << segment.id;
    return segment;
}

} // namespace

SegmentStore::SegmentStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<Segment>>> SegmentStore::segments() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<Segment>> {
        Statement rows = connection.prepare(u"SELECT id, name, query, position FROM segment ORDER BY position, id"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<Segment> segments;
        while (rows.next()) {
            segments.append({.id = rows.id<Segment>(0), .name = rows.text(1), .query = rows.text(2), .position = static_cast<int>(rows.number(3))});
        }
        return rows.ended().transform([&segments] { return segments; });
    });
}

QFuture<domain::Result<Segment>> SegmentStore::put(const Segment &segment)
{
    return m_database.write([segment](Connection &connection) { return write(connection, segment); });
}

QFuture<domain::Result<>> SegmentStore::remove(domain::Id<Segment> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM segment WHERE id = ?"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return ran;
        connection.changes().segments.removed << id;
        return {};
    });
}

} // namespace parvis::store
