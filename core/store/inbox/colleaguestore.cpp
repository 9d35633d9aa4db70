// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/colleaguestore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using ColleagueId = domain::Id<domain::Colleague>;

namespace {

domain::Colleague colleagueFrom(const Statement &row)
{
    return {.id = row.id<domain::Colleague>(0), .name = row.text(1), .isMe = row.flag(2), .isGone = row.flag(3)};
}

domain::Result<domain::Colleague> colleagueOf(Connection &connection, ColleagueId id)
{
    Statement row = connection.prepare(u"SELECT id, name, is_me, is_gone FROM colleague WHERE id = ?"_s);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"colleague %1"_s.arg(id.value()));
    return colleagueFrom(row);
}

domain::Result<QString> freeName(Connection &connection, const domain::Colleague &colleague)
{
    constexpr qsizetype longest = 200;
    QString name = colleague.name.simplified();
    if (name.isEmpty() || name.size() > longest)
        return domain::failure(Kind::Invalid, u"a colleague's name has 1 to %1 characters"_s.arg(longest));
    Statement row = connection.prepare(u"SELECT id FROM colleague WHERE name = ?"_s);
    if (auto ran = row.bind(name).run(); !ran)
        return std::unexpected(ran.error());
    if (row.next() && row.id<domain::Colleague>(0) != colleague.id)
        return domain::failure(Kind::Conflict, u"\"%1\" stands already"_s.arg(name));
    return name;
}

domain::Result<bool> isHeld(Connection &connection, ColleagueId id)
{
    Statement row = connection.prepare(u"SELECT EXISTS (SELECT 1 FROM mention WHERE assignee_id = ?) OR EXISTS (SELECT 1 FROM activity WHERE colleague_id = ?) "
                                       "OR EXISTS (SELECT 1 FROM article_comment WHERE ? IN (colleague_id, resolver_id)) "
                                       "OR EXISTS (SELECT 1 FROM article_review WHERE colleague_id = ?)"_s);
    return row.bind(id).bind(id).bind(id).bind(id).run().transform([&row] { return row.next() && row.flag(0); });
}

} // namespace

ColleagueStore::ColleagueStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::Colleague>>> ColleagueStore::colleagues() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::Colleague>> {
        Statement rows = connection.prepare(u"SELECT id, name, is_me, is_gone FROM colleague ORDER BY folded(name), id"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::Colleague> colleagues;
        while (rows.next())
            colleagues << colleagueFrom(rows);
        return colleagues;
    });
}

QFuture<domain::Result<domain::Colleague>> ColleagueStore::add(const domain::Colleague &given)
{
    return m_database.write([given](Connection &connection) -> domain::Result<domain::Colleague> {
        const auto name = freeName(connection, given);
        if (!name)
            return std::unexpected(name.error());
        Statement insert = connection.prepare(u"INSERT INTO colleague (id, name, is_gone) VALUES (?, ?, ?)"_s);
        if (auto ran = insert.bind(given.id).bind(*name).bind(given.isGone).run(); !ran)
            return std::unexpected(ran.error());
        const ColleagueId id(connection.lastKey());
        connection.changes().colleagues.inserted << id;
        return colleagueOf(connection, id);
    });
}

QFuture<domain::Result<domain::Colleague>> ColleagueStore::save(const domain::Colleague &colleague)
{
    return m_database.write([colleague](Connection &connection) -> domain::Result<domain::Colleague> {
        const auto before = colleagueOf(connection, colleague.id);
        if (!before)
            return before;
        const auto name = freeName(connection, colleague);
        if (!name)
            return std::unexpected(name.error());
        Statement update = connection.prepare(u"UPDATE colleague SET name = ?, is_gone = ? WHERE id = ?"_s);
        connection.changes().colleagues.updated << colleague.id;
        return update.bind(*name).bind(colleague.isGone).bind(colleague.id).run().transform([&before] { return *before; });
    });
}

QFuture<domain::Result<domain::Colleague>> ColleagueStore::remove(ColleagueId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Colleague> {
        const auto before = colleagueOf(connection, id);
        const auto held = isHeld(connection, id);
        if (!before || !held)
            return std::unexpected(before ? held.error() : before.error());
        if (*held)
            return domain::failure(Kind::Conflict, u"mentions, articles or what was done to them name %1"_s.arg(before->name));
        Statement remove = connection.prepare(u"DELETE FROM colleague WHERE id = ?"_s);
        connection.changes().colleagues.removed << id;
        return remove.bind(id).run().transform([&before] { return *before; });
    });
}

QFuture<domain::Result<ColleagueId>> ColleagueStore::setMe(ColleagueId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<ColleagueId> {
        ColleagueId before;
        {
            Statement row = connection.prepare(u"UPDATE colleague SET is_me = 0 WHERE is_me = 1 RETURNING id"_s);
            if (auto ran = row.run(); !ran)
                return std::unexpected(ran.error());
            while (row.next())
                before = row.id<domain::Colleague>(0);
        }
        if (!before.isNull())
            connection.changes().colleagues.updated << before;
        if (id.isNull())
            return before;
        Statement set = connection.prepare(u"UPDATE colleague SET is_me = 1 WHERE id = ?"_s);
        if (auto ran = set.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (set.affected() == 0)
            return domain::failure(Kind::NotFound, u"colleague %1"_s.arg(id.value()));
        connection.changes().colleagues.updated << id;
        return before;
    });
}

} // namespace parvis::store
