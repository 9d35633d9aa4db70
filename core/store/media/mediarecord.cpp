// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media/mediarecord.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

QString attachmentsColumn(const QString &post)
{
    // The content is the last column of its row, and SQLite tells its length without reading it.
    return u"(SELECT json_group_array(json_array(pm.position, pm.media_id, pm.alt_text, md.name, md.media_type, length(md.content))) "
           "FROM post_media pm JOIN media md ON md.id = pm.media_id WHERE pm.post_id = %1)"_s.arg(post);
}

QList<domain::Attachment> attachmentsOf(const QString &column)
{
    constexpr qsizetype emptyArray = 2;
    if (column.size() <= emptyArray)
        return {};
    QList<std::pair<qint64, domain::Attachment>> placed;
    for (const auto &value : QJsonDocument::fromJson(column.toUtf8()).array()) {
        const QJsonArray fields = value.toArray();
        int field = 0;
        const qint64 position = fields[field++].toInteger();
        domain::Attachment attachment;
        attachment.media.id = domain::Id<domain::Media>(fields[field++].toInteger());
        attachment.altText = fields[field++].toString();
        attachment.media.name = fields[field++].toString();
        attachment.media.type = fields[field++].toString();
        attachment.media.bytes = fields[field].toInteger();
        placed.append({position, attachment});
    }
    std::ranges::sort(placed, {}, &std::pair<qint64, domain::Attachment>::first);
    QList<domain::Attachment> attachments;
    for (auto &[position, attachment] : placed)
        attachments.append(std::move(attachment));
    return attachments;
}

domain::Result<> writeAttachments(Connection &connection, domain::Id<domain::Post> post, const QList<domain::Attachment> &attachments)
{
    {
        Statement row = connection.prepare(u"SELECT "_s + attachmentsColumn(u"?"_s));
        if (auto ran = row.bind(post).run(); !ran)
            return ran;
        if (row.next() && attachmentsOf(row.text(0)) == attachments)
            return {};
    }
    Statement remove = connection.prepare(u"DELETE FROM post_media WHERE post_id = ?"_s);
    if (auto ran = remove.bind(post).run(); !ran)
        return ran;
    Statement insert = connection.prepare(u"INSERT INTO post_media (post_id, position, media_id, alt_text) SELECT ?, ?, id, ? FROM media WHERE id = ?"_s);
    qint64 position = 0;
    for (const domain::Attachment &attachment : attachments) {
        if (auto ran = insert.bind(post).bind(position++).bind(attachment.altText).bind(attachment.media.id).run(); !ran)
            return ran;
        if (insert.affected() == 0)
            return domain::failure(Kind::NotFound, u"media %1 (%2)"_s.arg(attachment.media.id.value()).arg(attachment.media.name));
    }
    return {};
}

domain::Result<domain::Media> keepMedia(Connection &connection, const domain::IncomingMedia &media)
{
    if (media.content.isEmpty())
        return domain::failure(Kind::Invalid, u"%1 is empty"_s.arg(media.name));
    if (media.content.size() > domain::largestMedia)
        return domain::failure(Kind::TooLarge, u"%1 has %2 bytes of at most %3"_s.arg(media.name).arg(media.content.size()).arg(domain::largestMedia));
    {
        Statement known = connection.prepare(u"SELECT id, name, media_type FROM media WHERE sha256 = ?"_s);
        if (auto ran = known.bind(media.sha256).run(); !ran)
            return std::unexpected(ran.error());
        if (known.next())
            return domain::Media{.id = known.id<domain::Media>(0), .name = known.text(1), .type = known.text(2), .bytes = media.content.size()};
    }
    Statement insert = connection.prepare(u"INSERT INTO media (sha256, name, media_type, content) VALUES (?, ?, ?, ?)"_s);
    return insert.bind(media.sha256).bind(media.name).bind(media.type).bind(media.content).run().transform([&] {
        return domain::Media{.id = domain::Id<domain::Media>(connection.lastKey()), .name = media.name, .type = media.type, .bytes = media.content.size()};
    });
}

domain::Result<qint64> sweepMedia(Connection &connection)
{
    Statement sweep = connection.prepare(u"DELETE FROM media WHERE NOT EXISTS (SELECT 1 FROM post_media WHERE media_id = media.id) "
                                         "AND NOT EXISTS (SELECT 1 FROM library WHERE media_id = media.id) "
                                         "AND NOT EXISTS (SELECT 1 FROM article_media WHERE media_id = media.id)"_s);
    return sweep.run().transform([&sweep] { return qint64{sweep.affected()}; });
}

domain::Result<qint64> countAlteredMedia(Connection &connection)
{
    Statement rows = connection.prepare(u"SELECT sha256, content FROM media"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    qint64 altered = 0;
    while (rows.next()) {
        if (QCryptographicHash::hash(rows.bytes(1), QCryptographicHash::Sha256) != rows.bytes(0))
            ++altered;
    }
    return rows.ended().transform([altered] { return altered; });
}

} // namespace parvis::store
