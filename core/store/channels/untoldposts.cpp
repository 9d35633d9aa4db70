// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/untoldposts.h"

#include "core/store/calendar/postrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

QFuture<domain::Result<QList<UntoldPost>>> untoldPosts(Database &database, domain::Instant since, int limit)
{
    return database.read([since, limit](Connection &connection) -> domain::Result<QList<UntoldPost>> {
        QList<std::pair<domain::Id<domain::Post>, QString>> found;
        {
            // kind: 3 to tell; state: 4 let be (domain::ErrandKind, ErrandState). Of a post the newest such entry alone counts: it was told in the end, or not.
            Statement rows = connection.prepare(
                u"SELECT d.post_id, e.trouble FROM errand e JOIN delivery d ON d.id = e.delivery_id WHERE e.kind = 3 AND e.state = 4 AND e.trouble_kind IS NOT "
                "NULL AND e.asked_at >= ? AND NOT EXISTS (SELECT 1 FROM errand l WHERE l.kind = 3 AND l.delivery_id = e.delivery_id AND l.id > e.id) "
                "ORDER BY e.id DESC LIMIT ?"_s);
            if (auto ran = rows.bind(since).bind(limit).run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                found.append({rows.id<domain::Post>(0), rows.text(1)});
            if (auto ended = rows.ended(); !ended)
                return std::unexpected(ended.error());
        }
        QList<UntoldPost> posts;
        for (const auto &[id, said] : std::as_const(found)) {
            const auto post = readPost(connection, id);
            if (!post)
                return std::unexpected(post.error());
            if (post->state == domain::PostState::Published)
                posts.append({.post = *post, .said = said});
        }
        return posts;
    });
}

} // namespace parvis::store
