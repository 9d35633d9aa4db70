// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ErrandStore is read: which errands there are.
#include "core/store/channels/errandstore.h"

#include "core/store/channels/errandrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Errand;

QFuture<domain::Result<std::optional<Errand>>> ErrandStore::ofPost(domain::Id<domain::Post> post) const
{
    return m_database.read([post](Connection &connection) -> domain::Result<std::optional<Errand>> {
        Statement row = connection.prepare(u"SELECT %1 FROM errand e JOIN delivery d ON d.id = e.delivery_id WHERE d.post_id = ? AND e.state IN (0, 2, 3) AND "
                                           u"e.kind NOT IN (3, 4) ORDER BY e.id "
                                           "DESC LIMIT 1"_s.arg(errandColumns()));
        if (auto ran = row.bind(post).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? std::optional(errandOf(row)) : std::nullopt;
    });
}

QFuture<domain::Result<QList<Errand>>> ErrandStore::newest(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM %2 ORDER BY e.id DESC LIMIT ?"_s.arg(errandColumns(), errandTables()));
        return errandsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<Errand>>> ErrandStore::troubled(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM %2 WHERE e.state IN (2, 3) ORDER BY e.id DESC LIMIT ?"_s.arg(errandColumns(), errandTables()));
        return errandsOf(rows.bind(limit));
    });
}

} // namespace parvis::store
