// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxviewstore.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/mentionquery.h"
#include "core/store/inbox/positions.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using ViewId = domain::Id<domain::InboxView>;

namespace {

domain::InboxView viewFrom(const Statement &row)
{
    return {.id = row.id<domain::InboxView>(0), .name = row.text(1), .query = row.text(2), .icon = row.text(3), .position = static_cast<int>(row.number(4))};
}

domain::Result<domain::InboxView> viewOf(Connection &connection, ViewId id)
{
    Statement row = connection.prepare(u"SELECT id, name, query, icon, position FROM inbox_view WHERE id = ?"_s);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"view %1"_s.arg(id.value()));
    return viewFrom(row);
}

domain::Result<> requireGood(const domain::InboxView &view)
{
    constexpr qsizetype longest = 100;
    const QString name = view.name.simplified();
    if (name.isEmpty() || name.size() > longest)
        return domain::failure(Kind::Invalid, u"a view's name has 1 to %1 characters"_s.arg(longest));
    if (const auto query = domain::parseQuery(view.query); !query)
        return domain::failure(Kind::Invalid, u"the query cannot be read at character %1"_s.arg(query.error().position + 1));
    return {};
}

} // namespace

InboxViewStore::InboxViewStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::InboxView>>> InboxViewStore::views() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::InboxView>> {
        Statement rows = connection.prepare(u"SELECT id, name, query, icon, position FROM inbox_view ORDER BY position, id"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::InboxView> views;
        while (rows.next())
            views << viewFrom(rows);
        return views;
    });
}

QFuture<domain::Result<domain::InboxView>> InboxViewStore::add(const domain::InboxView &view)
{
    return m_database.write([view](Connection &connection) -> domain::Result<domain::InboxView> {
        const auto place = requireGood(view).and_then([&] { return makeRoom(connection, u"inbox_view"_s, view.id.isNull() ? -1 : view.position); });
        if (!place)
            return std::unexpected(place.error());
        Statement insert = connection.prepare(u"INSERT INTO inbox_view (id, name, query, icon, position) VALUES (?, ?, ?, ?, ?)"_s);
        if (auto ran = insert.bind(view.id).bind(view.name.simplified()).bind(view.query).bind(view.icon).bind(*place).run(); !ran)
            return std::unexpected(ran.error());
        const ViewId id(connection.lastKey());
        connection.changes().inboxViews.inserted << id;
        return viewOf(connection, id);
    });
}

QFuture<domain::Result<domain::InboxView>> InboxViewStore::save(const domain::InboxView &view)
{
    return m_database.write([view](Connection &connection) -> domain::Result<domain::InboxView> {
        const auto before = requireGood(view).and_then([&] { return viewOf(connection, view.id); });
        if (!before)
            return before;
        Statement update = connection.prepare(u"UPDATE inbox_view SET name = ?, query = ?, icon = ? WHERE id = ?"_s);
        connection.changes().inboxViews.updated << view.id;
        return update.bind(view.name.simplified()).bind(view.query).bind(view.icon).bind(view.id).run().transform([&before] { return *before; });
    });
}

QFuture<domain::Result<int>> InboxViewStore::move(ViewId id, int position)
{
    return m_database.write([id, position](Connection &connection) {
        connection.changes().inboxViews.updated << id;
        return moveRow(connection, u"inbox_view"_s, id.value(), position);
    });
}

QFuture<domain::Result<domain::InboxView>> InboxViewStore::remove(ViewId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::InboxView> {
        const auto view = viewOf(connection, id);
        if (!view)
            return view;
        Statement remove = connection.prepare(u"DELETE FROM inbox_view WHERE id = ?"_s);
        connection.changes().inboxViews.removed << id;
        return remove.bind(id).run().and_then([&] { return closeGap(connection, u"inbox_view"_s, view->position); }).transform([&view] { return *view; });
    });
}

QFuture<domain::Result<QList<std::optional<qint64>>>> InboxViewStore::counts(const QStringList &queries, domain::Instant now, qint64 most) const
{
    return m_database.readInterruptibly([queries, now, most](Connection &connection) -> domain::Result<QList<std::optional<qint64>>> {
        QList<std::optional<qint64>> counts;
        for (const QString &text : queries) {
            const auto query = domain::parseQuery(text);
            if (!query) {
                counts << std::nullopt;
                continue;
            }
            domain::MentionFilter filter;
            filter.query = *query;
            filter.now = now;
            const auto keys = MentionQuery::make(connection, filter).and_then([&](const MentionQuery &made) { return made.keys(connection, 0, most); });
            if (!keys && keys.error().kind != Kind::Invalid)
                return std::unexpected(keys.error());
            counts << (keys ? std::optional<qint64>(keys->size()) : std::nullopt);
        }
        return counts;
    });
}

} // namespace parvis::store
