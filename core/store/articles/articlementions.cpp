// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlementions.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<QList<domain::ArticleMention>> readArticleMentions(Connection &connection, domain::Id<domain::Article> article)
{
    Statement rows = connection.prepare(u"SELECT mention_id, linked_at FROM article_mention WHERE article_id = ? ORDER BY linked_at DESC, mention_id DESC"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::ArticleMention> answered;
    while (rows.next())
        answered.append({.mention = rows.id<domain::Mention>(0), .linkedAt = domain::fromMs(rows.number(1))});
    return rows.ended().transform([&answered] { return answered; });
}

domain::Result<> putBackArticleMentions(Connection &connection, domain::Id<domain::Article> article, const QList<domain::ArticleMention> &answered)
{
    // A mention may have gone since, with the import that brought it.
    Statement insert = connection.prepare(u"INSERT INTO article_mention (article_id, mention_id, linked_at) SELECT ?, id, ? FROM mention WHERE id = ?"_s);
    for (const domain::ArticleMention &one : answered) {
        if (auto ran = insert.bind(article).bind(one.linkedAt).bind(one.mention).run(); !ran)
            return ran;
    }
    return {};
}

} // namespace parvis::store
