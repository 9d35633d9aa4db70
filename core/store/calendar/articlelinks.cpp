// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/articlelinks.h"

#include "core/store/database/connection.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<QList<domain::Id<domain::Post>>> postsOfArticle(Connection &connection, domain::Id<domain::Article> article)
{
    Statement rows = connection.prepare(u"SELECT id FROM post WHERE article_id = ? ORDER BY id"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Id<domain::Post>> posts;
    while (rows.next())
        posts.append(rows.id<domain::Post>(0));
    return posts;
}

domain::Result<> linkPosts(Connection &connection, const QList<domain::Id<domain::Post>> &posts, domain::Id<domain::Article> article)
{
    Statement update = connection.prepare(u"UPDATE post SET article_id = ? WHERE id = ? AND article_id IS NULL"_s);
    for (const auto post : posts) {
        if (auto ran = update.bind(article).bind(post).run(); !ran)
            return ran;
        connection.changes().posts.updated << post;
    }
    return {};
}

} // namespace parvis::store
