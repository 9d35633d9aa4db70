// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/restoredposts.h"

#include "core/domain/channels/otherkey.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/renewal.h"
#include "core/store/channels/takenplaces.h"
#include "core/store/database/place.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;

namespace {

struct RestoredPost
{
    domain::Id<domain::Post> id;
    qint64 channel = 0;
    domain::Id<Delivery> failed;   ///< the entry of an earlier sending, that a new one would take up again
};

/// Of what was there at `made` what would leave by `since`; and, where `isHandedOver`, what its service is to hold.
domain::Result<QList<RestoredPost>> mayHaveLeft(Connection &connection, qint64 made, qint64 since, bool isHandedOver)
{
    // holder: 1 the service, 3 by hand (domain::PostHolder). state of a delivery: 3 published, 4 failed, 6 cancelled (domain::DeliveryState).
    Statement rows = connection.prepare(
        u"SELECT id, channel_id, (SELECT MAX(d.id) FROM delivery d WHERE d.post_id = p.id AND d.channel_id = p.channel_id AND d.state IN (4, 6)) "
        "FROM post p WHERE state = 4 AND holder <> 3 AND created_at <= ? AND (scheduled_at <= ? OR (? AND holder = 1)) "
        "AND channel_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id AND d.state NOT IN (4, 6))"_s);
    if (auto ran = rows.bind(made).bind(since).bind(qint64{isHandedOver}).run(); !ran)
        return std::unexpected(ran.error());
    QList<RestoredPost> posts;
    while (rows.next())
        posts.append({.id = rows.id<domain::Post>(0), .channel = rows.number(1), .failed = rows.id<Delivery>(2)});
    return rows.ended().transform([&] { return posts; });
}

/// What is on its way, and what its service holds and is to be taken back: what is held there as it is here is only asked after.
domain::Result<QList<Delivery>> entriesOnTheirWay(Connection &connection)
{
    Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.state < 3"_s.arg(deliveryColumns()));
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<Delivery> entries;
    while (rows.next()) {
        const Delivery entry = deliveryOf(rows);
        if (entry.state == DeliveryState::Sending || (isRecalled(entry) && !Renewal::in(entry)))
            entries << entry;
    }
    return rows.ended().transform([&] { return entries; });
}

domain::Result<> askAbout(Connection &connection, Delivery entry, const QString &why, domain::Instant now)
{
    if (!entry.departedAt) {
        // The other one sent it, if it did, after it was last changed here, and most likely at its time; by a key that nobody here knows: none is trusted.
        constexpr auto keysForgotten = std::chrono::hours{25};
        const auto post = readPost(connection, entry.post);
        if (!post)
            return std::unexpected(post.error());
        const auto at = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
        entry.departedAt = at && *at <= now ? *at : std::min(post->changedAt, now);
        entry.firstAttemptAt = std::min<domain::Instant>(post->changedAt, now - keysForgotten);
        entry.notes.insert(QString(domain::otherKeyNote), u"yes"_s);
    }
    connection.changes().posts.updated << entry.post;
    return setAside(connection, entry, why, now).transform([](const Delivery &) { });
}

/// The entry of which the person is asked; made where there was none.
domain::Result<Delivery> entryOf(Connection &connection, const RestoredPost &post)
{
    if (!post.failed.isNull())
        return readDelivery(connection, post.failed);
    const QString key = QUuid::createUuid().toString(QUuid::Id128);
    Statement insert = connection.prepare(u"INSERT INTO delivery (post_id, channel_id, state, idempotency_key) VALUES (?, ?, 0, ?)"_s);
    if (auto ran = insert.bind(post.id).bind(post.channel).bind(key).run(); !ran)
        return std::unexpected(ran.error());
    return readDelivery(connection, domain::Id<Delivery>(connection.lastKey()));
}

/// What was to be changed, deleted or decided at a service may have been since, or be wanted no more: it waits until a person tries it again. Telling pages
/// that something links them harms nobody.
domain::Result<> haltErrands(Connection &connection, const QString &why)
{
    // state: 0 waiting, 2 failed (domain::ErrandState). kind: 3 telling (domain::ErrandKind).
    Statement halt = connection.prepare(u"UPDATE errand SET state = 2, next_attempt_at = NULL, trouble_kind = ?, trouble = ?, trouble_status = 0, "
                                        "lease_owner = '', lease_until = 0 WHERE state = 0 AND kind NOT IN (3, 4)"_s);
    return halt.bind(static_cast<int>(domain::Trouble::Kind::Unsure)).bind(why).run();
}

/// The moment that is noted under that key, if any.
domain::Result<std::optional<qint64>> momentNoted(Connection &connection, const QString &mark)
{
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = ?"_s);
    return row.bind(mark).run().transform([&row] { return row.next() ? std::optional(row.text(0).toLongLong()) : std::nullopt; });
}

domain::Result<> forgetMoment(Connection &connection, const QString &mark)
{
    Statement forget = connection.prepare(u"DELETE FROM workspace WHERE key = ?"_s);
    return forget.bind(mark).run();
}

domain::Result<> askAboutEach(Connection &connection, const QList<RestoredPost> &posts, const QString &why, domain::Instant now)
{
    for (const RestoredPost &post : posts) {
        if (auto asked = entryOf(connection, post).and_then([&](const Delivery &entry) { return askAbout(connection, entry, why, now); }); !asked)
            return asked;
    }
    return {};
}

/// Asks about what may have left since the moment that is noted under `mark`, and takes the note away.
domain::Result<> askSince(Connection &connection, const QString &mark, const QString &why, domain::Instant now)
{
    const auto since = momentNoted(connection, mark);
    if (!since || !*since)
        return since.transform([](auto) { });
    const auto entries = entriesOnTheirWay(connection);
    const auto posts = mayHaveLeft(connection, **since, **since, true);
    if (!entries || !posts)
        return std::unexpected(entries ? posts.error() : entries.error());
    for (const Delivery &entry : *entries) {
        if (auto asked = askAbout(connection, entry, why, now); !asked)
            return asked;
    }
    return askAboutEach(connection, *posts, why, now).and_then([&] { return haltErrands(connection, why); }).and_then([&] {
        return forgetMoment(connection, mark);
    });
}

QString sentByTheOriginal()
{
    return u"this workspace is a copy, and the original may have sent it"_s;
}

} // namespace

domain::Result<> askAboutWhatWasRestored(Connection &connection, domain::Instant now)
{
    return askSince(connection, u"restored_at"_s, u"a backup was restored since it was to leave"_s, now).and_then([&] {
        return askSince(connection, u"copied_at"_s, sentByTheOriginal(), now);
    });
}

domain::Result<> askAboutWhatFellDueInACopy(Connection &connection, domain::Instant now)
{
    const auto since = momentNoted(connection, QString(waitingCopy));
    if (!since || !*since)
        return since.transform([](auto) { });
    return askAboutWhatWasRestored(connection, now)
        .and_then([&] { return mayHaveLeft(connection, **since, domain::toMs(now), false); })
        .and_then([&](const QList<RestoredPost> &posts) { return askAboutEach(connection, posts, sentByTheOriginal(), now); })
        .and_then([&] { return forgetMoment(connection, QString(waitingCopy)); });
}

} // namespace parvis::store
