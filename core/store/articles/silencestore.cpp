// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/silencestore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

SilenceStore::SilenceStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QStringList>> SilenceStore::silenced(domain::Id<domain::Article> article) const
{
    return m_database.read([article](Connection &connection) -> domain::Result<QStringList> {
        Statement rows = connection.prepare(u"SELECT key FROM silenced_finding WHERE article_id = ? ORDER BY key"_s);
        if (auto ran = rows.bind(article).run(); !ran)
            return std::unexpected(ran.error());
        QStringList keys;
        while (rows.next())
            keys << rows.text(0);
        return keys;
    });
}

QFuture<domain::Result<>> SilenceStore::silence(domain::Id<domain::Article> article, const QStringList &keys)
{
    return m_database.write([article, keys](Connection &connection) -> domain::Result<> {
        Statement known = connection.prepare(u"SELECT 1 FROM article WHERE id = ?"_s);
        if (auto ran = known.bind(article).run(); !ran)
            return ran;
        if (!known.next())
            return domain::failure(domain::Error::Kind::NotFound, u"article %1"_s.arg(article.value()));
        Statement insert = connection.prepare(u"INSERT INTO silenced_finding (article_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
        for (const QString &key : keys) {
            if (auto ran = insert.bind(article).bind(key).run(); !ran)
                return ran;
        }
        connection.changes().articles.updated << article;
        return {};
    });
}

QFuture<domain::Result<>> SilenceStore::listen(domain::Id<domain::Article> article, const QString &key)
{
    return m_database.write([article, key](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM silenced_finding WHERE article_id = ? AND key = ?"_s);
        if (auto ran = remove.bind(article).bind(key).run(); !ran)
            return ran;
        if (remove.affected() > 0)
            connection.changes().articles.updated << article;
        return {};
    });
}

} // namespace parvis::store
