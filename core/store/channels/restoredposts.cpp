// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/restoredposts.h"

#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/takenplaces.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

struct RestoredPost
{
    domain::Id<domain::Post> id;
    qint64 channel = 0;
};

domain::Result<QList<RestoredPost>> mayHaveLeft(Connection &connection, qint64 restoredAt)
{
    // holder: 1 the service, 3 by hand (domain::PostHolder).
    Statement rows
        = connection.prepare(u"SELECT id, channel_id FROM post p WHERE state = 4 AND holder <> 3 AND created_at <= ? AND (scheduled_at <= ? OR holder = 1) "
                             "AND channel_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id)"_s);
    if (auto ran = rows.bind(restoredAt).bind(restoredAt).run(); !ran)
        return std::unexpected(ran.error());
    QList<RestoredPost> posts;
    while (rows.next())
        posts.append({.id = rows.id<domain::Post>(0), .channel = rows.number(1)});
    return rows.ended().transform([&] { return posts; });
}

} // namespace

domain::Result<> askAboutWhatWasRestored(Connection &connection, domain::Instant now)
{
    qint64 restoredAt = 0;
    {
        Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = 'restored_at'"_s);
        if (auto ran = row.run(); !ran)
            return ran;
        if (!row.next())
            return {};
        restoredAt = row.text(0).toLongLong();
    }
    const auto posts = mayHaveLeft(connection, restoredAt);
    if (!posts)
        return std::unexpected(posts.error());
    for (const RestoredPost &post : *posts) {
        const QString key = QUuid::createUuid().toString(QUuid::Id128);
        Statement insert = connection.prepare(u"INSERT INTO delivery (post_id, channel_id, state, idempotency_key, departed_at) VALUES (?, ?, 0, ?, ?)"_s);
        if (auto ran = insert.bind(post.id).bind(post.channel).bind(key).bind(now).run(); !ran)
            return ran;
        auto entry = readDelivery(connection, domain::Id<domain::Delivery>(connection.lastKey())).and_then([&](const domain::Delivery &delivery) {
            return setAside(connection, delivery, u"a backup was restored since it was to leave"_s, now);
        });
        if (!entry)
            return std::unexpected(entry.error());
        connection.changes().posts.updated << post.id;
    }
    return connection.prepare(u"DELETE FROM workspace WHERE key = 'restored_at'"_s).run();
}

} // namespace parvis::store
