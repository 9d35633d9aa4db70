// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/takenplaces.h"

#include "core/store/channels/deliveryrecord.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// What the notes of another entry name, under their keys. Files that were carried there are no posts, and nobody looks for them here.
void addNoted(QSet<QString> &taken, const QString &json)
{
    const QJsonObject notes = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto note = notes.begin(); note != notes.end(); ++note) {
        if (note.key().startsWith("media "_L1))
            continue;
        const QStringList words = note.value().toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            taken.insert(domain::takenNote(note.key(), word));
    }
}

} // namespace

domain::Result<QSet<QString>> takenPlaces(Connection &connection, const domain::Delivery &delivery, domain::Instant now)
{
    constexpr auto before = std::chrono::hours{24};
    const domain::Instant since = delivery.firstAttemptAt.value_or(delivery.departedAt.value_or(now)) - before;
    QSet<QString> taken;
    {
        // Where one message alone was published its id says all that its notes do (most of a long ledger): those are not read.
        Statement rows = connection.prepare(
            u"SELECT remote_id, CASE WHEN state = 3 AND remote_id <> '' AND instr(notes, '\"part 1\"') = 0 AND instr(notes, '\"file ') = 0 THEN '' ELSE notes "
            u"END "
            "FROM delivery WHERE channel_id = ? AND id <> ? AND (remote_id <> '' OR notes <> '{}') AND (state < 3 OR state = 5 OR first_attempt_at IS NULL OR first_attempt_at >= ? OR published_at >= ?)"_s);
        if (auto ran = rows.bind(delivery.channel).bind(delivery.id).bind(since).bind(since).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            if (const QString id = rows.text(0); !id.isEmpty())
                taken.insert(id);
            if (const QString notes = rows.text(1); !notes.isEmpty())
                addNoted(taken, notes);
        }
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
    }
    // What was taken in before this post was written is not this post; what came later may be what an attempt of it left there.
    Statement rows = connection.prepare(
        u"SELECT remote_id FROM post WHERE channel_id = ? AND remote_id IS NOT NULL AND id < ? AND published_at >= ? AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = post.id)"_s);
    if (auto ran = rows.bind(delivery.channel).bind(delivery.post).bind(since).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next())
        taken.insert(rows.text(0));
    return rows.ended().transform([&] { return taken; });
}

void dropTakenNotes(domain::Outgoing &outgoing)
{
    // By what is published alone: of two that name the same among their notes nobody knows whose it is.
    outgoing.notes.removeIf([&outgoing](const QHash<QString, QString>::iterator &note) { return outgoing.taken.contains(note.value().section(u' ', 0, 0)); });
}

domain::Result<std::optional<domain::Id<domain::Post>>> postAt(Connection &connection, const domain::Delivery &delivery, const QString &remoteId)
{
    using Found = std::optional<domain::Id<domain::Post>>;
    if (remoteId.isEmpty())
        return Found();
    // What was said by another program as far as was known then, and never left from here, is what moveDeliveredPost() makes one with this.
    Statement row = connection.prepare(
        u"SELECT id FROM post WHERE channel_id = ? AND remote_id = ? AND id <> ? AND (import_id IS NOT NULL OR EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = post.id))"_s);
    if (auto ran = row.bind(delivery.channel).bind(remoteId).bind(delivery.post).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? Found(row.id<domain::Post>(0)) : Found();
}

domain::Delivery withoutPlace(domain::Delivery delivery, const QString &remoteId, domain::Id<domain::Post> other, domain::Instant now)
{
    // Whoever sends it again must not find there what is another's. Some keep the number of a post without what it is called by.
    const QString number = remoteId.section(u'-', -1);
    delivery.notes.removeIf([&](const QHash<QString, QString>::iterator &note) {
        const QString noted = note.value().section(u' ', 0, 0);
        return noted == remoteId || (noted == number && !note.key().startsWith("media "_L1));
    });
    delivery.state = domain::DeliveryState::Unsure;
    delivery.trouble
        = domain::Trouble{.kind = domain::Trouble::Kind::Unsure, .said = u"what was found there is post %1, which says the same"_s.arg(other.value())};
    delivery.remoteId.clear();
    delivery.url.clear();
    delivery.publishedAt.reset();
    delivery.isVerified = false;
    delivery.departedAt = delivery.departedAt.value_or(now);
    delivery.nextAttemptAt.reset();
    return delivery;
}

domain::Result<domain::Delivery> setAside(Connection &connection, domain::Delivery delivery, const QString &why, domain::Instant now)
{
    delivery.state = domain::DeliveryState::Unsure;
    delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unsure, .said = why};
    delivery.nextAttemptAt.reset();
    if (auto written = writeDelivery(connection, delivery, false); !written)
        return std::unexpected(written.error());
    // 8: failed (domain::PostState). No more of the post is written than must be: what could not be written may be part of it.
    Statement update = connection.prepare(u"UPDATE post SET state = 8, problem = ?, changed_at = ? WHERE id = ?"_s);
    return update.bind(QString(u"unsure: "_s + why)).bind(now).bind(delivery.post).run().transform([&] { return delivery; });
}

} // namespace parvis::store
