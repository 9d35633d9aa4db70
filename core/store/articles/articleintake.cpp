// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articleintake.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

QFuture<domain::Result<bool>> knowsArticle(Database &database, const domain::Article &article)
{
    const bool hasOwnId = !article.remoteId.startsWith("sha256:"_L1);
    return database.read([hasOwnId, id = article.remoteId, title = article.title, slug = article.slug](Connection &connection) -> domain::Result<bool> {
        Statement known = connection.prepare(u"SELECT 1 FROM article WHERE remote_id = ? OR (? AND title = ? AND slug = ?)"_s);
        if (auto ran = known.bind(id).bind(!hasOwnId).bind(title).bind(slug).run(); !ran)
            return std::unexpected(ran.error());
        return known.next();
    });
}

} // namespace parvis::store
