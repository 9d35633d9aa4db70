// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchindex.h"

#include "core/domain/query/words.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::foldedText;

QString indexedAuthor(const QString &name, const QString &handle)
{
    return handle.isEmpty() ? name : name + u' ' + handle;
}

domain::Result<> indexMention(Connection &connection, qint64 key, const QString &title, const QString &body, const QString &author)
{
    Statement insert = connection.prepare(u"INSERT INTO mention_search (rowid, title, body, author) VALUES (?, ?, ?, ?)"_s);
    return insert.bind(key).bind(foldedText(title)).bind(foldedText(body)).bind(foldedText(author)).run();
}

domain::Result<> indexArticle(Connection &connection, qint64 key, const QString &title, const QString &summary, const QString &body)
{
    Statement remove = connection.prepare(u"DELETE FROM article_search WHERE rowid = ?"_s);
    Statement insert = connection.prepare(u"INSERT INTO article_search (rowid, title, summary, body) VALUES (?, ?, ?, ?)"_s);
    return remove.bind(key).run().and_then([&] { return insert.bind(key).bind(foldedText(title)).bind(foldedText(summary)).bind(foldedText(body)).run(); });
}

domain::Result<> indexPost(Connection &connection, qint64 key, const QString &title, const QString &body)
{
    Statement remove = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    return remove.bind(key).run().and_then([&] { return indexNewPost(connection, key, title, body); });
}

domain::Result<> indexNewPost(Connection &connection, qint64 key, const QString &title, const QString &body)
{
    Statement insert = connection.prepare(u"INSERT INTO post_search (rowid, title, body) VALUES (?, ?, ?)"_s);
    return insert.bind(key).bind(foldedText(title)).bind(foldedText(body)).run();
}

domain::Result<> rebuildIndexes(const dialect::File &file)
{
    QFile script(u":/parvis/sql/search.sqlite.sql"_s);
    if (!script.open(QIODevice::ReadOnly))
        return domain::failure(domain::Error::Kind::Internal, u"the script of the full-text index is missing"_s);
    return file.run(u"DROP TABLE IF EXISTS mention_search; DROP TABLE IF EXISTS article_search; DROP TABLE IF EXISTS post_search"_s)
        .and_then([&] { return file.run(QString::fromUtf8(script.readAll())); })
        .and_then([&] {
            return file.run(u"INSERT INTO mention_search (rowid, title, body, author) SELECT m.id, folded(m.title), folded(m.body), "
                            "folded(COALESCE(i.name || ' ' || i.handle, '')) FROM mention m LEFT JOIN identity i ON i.id = m.identity_id ORDER BY m.id"_s);
        })
        .and_then([&] { return file.run(u"UPDATE mention SET features = features_of(title, body) WHERE features <> features_of(title, body)"_s); })
        .and_then([&] {
            return file.run(u"INSERT INTO article_search (rowid, title, summary, body) SELECT id, folded(title), folded(summary), folded(body) FROM article"_s);
        })
        .and_then([&] { return file.run(u"INSERT INTO post_search (rowid, title, body) SELECT id, folded(title), folded(body) FROM post"_s); });
}

} // namespace parvis::store
