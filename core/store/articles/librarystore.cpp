// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/librarystore.h"

#include "core/domain/articles/pictureplace.h"
#include "core/store/articles/articlemedia.h"
#include "core/store/media/mediarecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using MediaKey = domain::Id<domain::Media>;
using domain::LibraryItem;
using domain::Result;

namespace {

const QString itemColumns = u"m.id, m.name, m.media_type, length(m.content), m.sha256, l.width, l.height, l.original_id, l.added_at, "
                            "(SELECT count(*) FROM article_media a WHERE a.media_id = m.id AND a.is_shown <> 0), "
                            "EXISTS (SELECT 1 FROM article_media a WHERE a.media_id = m.id) OR EXISTS (SELECT 1 FROM post_media p WHERE p.media_id = m.id)"_s;

std::optional<QSize> sizeOf(std::optional<qint64> width, std::optional<qint64> height)
{
    return width && height ? std::optional(QSize(static_cast<int>(*width), static_cast<int>(*height))) : std::nullopt;
}

LibraryItem itemOf(const Statement &row)
{
    int column = 0;
    LibraryItem item;
    item.media.id = row.id<domain::Media>(column++);
    item.media.name = row.text(column++);
    item.media.type = row.text(column++);
    item.media.bytes = row.number(column++);
    item.address = domain::mediaAddress(row.bytes(column++), item.media.name);
    const auto width = row.numberOrNull(column++);
    const auto height = row.numberOrNull(column++);
    item.size = sizeOf(width, height);
    item.original = MediaKey(row.numberOrNull(column++).value_or(0));
    item.addedAt = domain::fromMs(row.number(column++));
    item.articles = static_cast<int>(row.number(column++));
    item.isHeld = row.flag(column);
    return item;
}

Result<LibraryItem> readItem(Connection &connection, MediaKey media)
{
    Statement row = connection.prepare(u"SELECT %1 FROM library l JOIN media m ON m.id = l.media_id WHERE l.media_id = ?"_s.arg(itemColumns));
    if (auto ran = row.bind(media).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"media %1"_s.arg(media.value()));
    return itemOf(row);
}

Result<> writeRow(Connection &connection, const RemovedItem &item)
{
    Statement insert = connection.prepare(
        u"INSERT INTO library (media_id, added_at, width, height, original_id, thumbnail) SELECT id, ?, ?, ?, ?, ? FROM media WHERE id = ? "
        "ON CONFLICT (media_id) DO UPDATE SET width = coalesce(excluded.width, width), height = coalesce(excluded.height, height), "
        "thumbnail = coalesce(excluded.thumbnail, thumbnail)"_s);
    const auto width = item.size.transform([](QSize size) { return size.width(); });
    const auto height = item.size.transform([](QSize size) { return size.height(); });
    insert.bind(item.addedAt).bind(width).bind(height).bind(item.original);
    if (item.thumbnail.isEmpty())
        insert.bindNull();
    else
        insert.bind(item.thumbnail);
    return insert.bind(item.media).run();
}

Result<LibraryItem> addItem(Connection &connection, const domain::IncomingItem &item, domain::Instant at)
{
    return keepMedia(connection, item.media).and_then([&](const domain::Media &media) {
        const RemovedItem row{.media = media.id, .size = item.size, .original = item.original, .addedAt = at, .thumbnail = item.thumbnail};
        return writeRow(connection, row).and_then([&] { return readItem(connection, media.id); });
    });
}

/// What still needs a file of the library; empty where nothing does.
Result<QString> holderOf(Connection &connection, MediaKey media)
{
    Statement row = connection.prepare(u"SELECT EXISTS (SELECT 1 FROM article_media WHERE media_id = ?), EXISTS (SELECT 1 FROM post_media WHERE media_id = ?), "
                                       "EXISTS (SELECT 1 FROM library WHERE original_id = ?)"_s);
    if (auto ran = row.bind(media).bind(media).bind(media).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return QString();
    return row.flag(0) ? u"article"_s : row.flag(1) ? u"post"_s : row.flag(2) ? u"edited image"_s : QString();
}

} // namespace

LibraryStore::LibraryStore(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<LibraryItem>>> LibraryStore::add(const QList<domain::IncomingItem> &items, domain::Instant at)
{
    return m_database.write([items, at](Connection &connection) -> Result<QList<LibraryItem>> {
        QList<LibraryItem> added;
        for (const domain::IncomingItem &item : items) {
            const auto one = addItem(connection, item, at);
            if (!one)
                return std::unexpected(one.error());
            added.append(*one);
        }
        return added;
    });
}

QFuture<Result<QList<LibraryItem>>> LibraryStore::items() const
{
    return m_database.read([](Connection &connection) -> Result<QList<LibraryItem>> {
        Statement rows
            = connection.prepare(u"SELECT %1 FROM library l JOIN media m ON m.id = l.media_id ORDER BY l.added_at DESC, l.media_id DESC"_s.arg(itemColumns));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<LibraryItem> items;
        while (rows.next())
            items.append(itemOf(rows));
        return rows.ended().transform([&items] { return items; });
    });
}

QFuture<Result<QHash<MediaKey, QByteArray>>> LibraryStore::thumbnails(const QList<MediaKey> &media) const
{
    return m_database.read([media](Connection &connection) -> Result<QHash<MediaKey, QByteArray>> {
        QHash<MediaKey, QByteArray> thumbnails;
        Statement row = connection.prepare(u"SELECT thumbnail FROM library WHERE media_id = ? AND thumbnail IS NOT NULL"_s);
        for (const MediaKey key : media) {
            if (auto ran = row.bind(key).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                thumbnails.insert(key, row.bytes(0));
        }
        return thumbnails;
    });
}

QFuture<Result<>> LibraryStore::setLook(MediaKey media, QSize size, const QByteArray &thumbnail)
{
    return m_database.write([media, size, thumbnail](Connection &connection) -> Result<> {
        Statement update = connection.prepare(u"UPDATE library SET width = ?, height = ?, thumbnail = ? WHERE media_id = ?"_s);
        return update.bind(size.width()).bind(size.height()).bind(thumbnail).bind(media).run();
    });
}

QFuture<Result<QHash<QString, QByteArray>>> LibraryStore::contents(const QStringList &addresses) const
{
    return m_database.read([addresses](Connection &connection) -> Result<QHash<QString, QByteArray>> {
        QHash<QString, QByteArray> contents;
        Statement row = connection.prepare(u"SELECT content FROM media WHERE id = ?"_s);
        for (const QString &address : addresses) {
            const auto media = mediaAt(connection, address);
            if (!media)
                return std::unexpected(media.error());
            if (auto ran = row.bind(*media).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                contents.insert(address, row.bytes(0));
        }
        return contents;
    });
}

QFuture<Result<QList<domain::ArticleRow>>> LibraryStore::articlesWith(MediaKey media) const
{
    return m_database.read([media](Connection &connection) -> Result<QList<domain::ArticleRow>> {
        Statement rows = connection.prepare(u"SELECT a.id, a.title, a.status FROM article_media am JOIN article a ON a.id = am.article_id "
                                            "WHERE am.media_id = ? AND am.is_shown <> 0 ORDER BY a.title, a.id"_s);
        if (auto ran = rows.bind(media).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::ArticleRow> articles;
        while (rows.next()) {
            domain::ArticleRow article;
            article.id = rows.id<domain::Article>(0);
            article.title = rows.text(1);
            article.status = static_cast<domain::ArticleStatus>(rows.number(2));
            articles.append(article);
        }
        return rows.ended().transform([&articles] { return articles; });
    });
}

QFuture<Result<QString>> LibraryStore::wordsOf(MediaKey media) const
{
    return m_database.read([media](Connection &connection) -> Result<QString> {
        Statement rows = connection.prepare(u"SELECT a.body, substr(m.sha256, 1, 6) FROM article_media am JOIN article a ON a.id = am.article_id "
                                            "JOIN media m ON m.id = am.media_id WHERE am.media_id = ? AND am.is_shown <> 0 "
                                            "ORDER BY a.changed_at DESC, a.id DESC"_s);
        if (auto ran = rows.bind(media).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const QByteArray key = rows.bytes(1);
            for (const domain::PicturePlace &place : domain::picturePlaces(rows.text(0))) {
                if (!place.words.isEmpty() && domain::mediaKey(place.target) == key)
                    return place.words;
            }
        }
        return rows.ended().transform([] { return QString(); });
    });
}

QFuture<Result<RemovedItem>> LibraryStore::remove(MediaKey media)
{
    return m_database.write([media](Connection &connection) -> Result<RemovedItem> {
        const auto holder = holderOf(connection, media);
        if (!holder)
            return std::unexpected(holder.error());
        if (!holder->isEmpty())
            return domain::failure(Kind::Conflict, *holder);
        Statement remove
            = connection.prepare(u"DELETE FROM library WHERE media_id = ? RETURNING added_at, width, height, original_id, coalesce(thumbnail, x'')"_s);
        if (auto ran = remove.bind(media).run(); !ran)
            return std::unexpected(ran.error());
        if (!remove.next())
            return domain::failure(Kind::NotFound, u"media %1"_s.arg(media.value()));
        return RemovedItem{.media = media,
                           .size = sizeOf(remove.numberOrNull(1), remove.numberOrNull(2)),
                           .original = MediaKey(remove.numberOrNull(3).value_or(0)),
                           .addedAt = domain::fromMs(remove.number(0)),
                           .thumbnail = remove.bytes(4)};
    });
}

QFuture<Result<>> LibraryStore::putBack(const RemovedItem &removed)
{
    return m_database.write([removed](Connection &connection) { return writeRow(connection, removed); });
}

} // namespace parvis::store
