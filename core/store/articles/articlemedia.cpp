// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlemedia.h"

#include "core/domain/articles/library.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using ArticleKey = domain::Id<domain::Article>;
using MediaKey = domain::Id<domain::Media>;

domain::Result<MediaKey> mediaAt(Connection &connection, const QString &address)
{
    const auto key = domain::mediaKey(address);
    if (!key)
        return MediaKey();
    // Blobs are compared byte by byte: all hashes that begin so are one stretch of the index.
    const QByteArray last = *key + QByteArray(32 - key->size(), '\xff');
    Statement row = connection.prepare(u"SELECT id FROM media WHERE sha256 BETWEEN ? AND ? LIMIT 1"_s);
    if (auto ran = row.bind(*key).bind(last).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.id<domain::Media>(0) : MediaKey();
}

domain::Result<> noteArticleMedia(Connection &connection, ArticleKey article, const QString &body)
{
    Statement hide = connection.prepare(u"UPDATE article_media SET is_shown = 0 WHERE article_id = ? AND is_shown <> 0"_s);
    if (auto ran = hide.bind(article).run(); !ran)
        return ran;
    Statement show = connection.prepare(
        u"INSERT INTO article_media (article_id, media_id, is_shown) VALUES (?, ?, 1) ON CONFLICT (article_id, media_id) DO UPDATE SET is_shown = 1"_s);
    for (const QString &address : domain::mediaAddressesIn(body)) {
        const auto media = mediaAt(connection, address);
        if (!media)
            return std::unexpected(media.error());
        if (media->isNull())
            continue;
        if (auto ran = show.bind(article).bind(*media).run(); !ran)
            return ran;
    }
    return {};
}

domain::Result<QList<MediaKey>> mediaOfArticle(Connection &connection, ArticleKey article)
{
    Statement rows = connection.prepare(u"SELECT media_id FROM article_media WHERE article_id = ? ORDER BY media_id"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<MediaKey> media;
    while (rows.next())
        media.append(rows.id<domain::Media>(0));
    return rows.ended().transform([&media] { return media; });
}

domain::Result<> putBackArticleMedia(Connection &connection, ArticleKey article, const QList<MediaKey> &media)
{
    Statement insert = connection.prepare(
        u"INSERT INTO article_media (article_id, media_id, is_shown) SELECT ?, id, 0 FROM media WHERE id = ? ON CONFLICT (article_id, media_id) DO NOTHING"_s);
    for (const MediaKey one : media) {
        if (auto ran = insert.bind(article).bind(one).run(); !ran)
            return ran;
    }
    return {};
}

} // namespace parvis::store
