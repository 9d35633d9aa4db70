// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of PostStore tells of posts without the calendar: what waits to leave, and posts by their keys.
#include "core/store/calendar/poststore.h"

#include "core/store/calendar/postrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using PostId = domain::Id<domain::Post>;

QFuture<domain::Result<QList<domain::Post>>> PostStore::outbox() const
{
    return m_database.read([](Connection &connection) {
        // A post that a service holds, or that is tried again, is in the ledger; state: 4 scheduled (domain::PostState).
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE state = 4 OR id IN (SELECT d.post_id FROM delivery d WHERE d.state < 3) ORDER BY scheduled_at, id"_s.arg(
                postColumns()));
        return postsOf(rows);
    });
}

QFuture<domain::Result<QHash<PostId, domain::Post>>> PostStore::posts(const QList<PostId> &ids) const
{
    return m_database.read([ids](Connection &connection) -> domain::Result<QHash<PostId, domain::Post>> {
        QHash<PostId, domain::Post> posts;
        for (const PostId id : ids) {
            if (id.isNull() || posts.contains(id))
                continue;
            auto post = readPost(connection, id);
            if (!post && post.error().kind == domain::Error::Kind::NotFound)
                continue;
            if (!post)
                return std::unexpected(post.error());
            posts.insert(id, *std::move(post));
        }
        return posts;
    });
}

} // namespace parvis::store
