// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/takenback.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/inbox/conversations.h"
#include "core/store/inbox/rollups.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Replies of ours that were said by another program: nothing of the ledger is about them.
QString saidElsewhere()
{
    // kind: 1 reply (domain::PostKind); state: 7 published (domain::PostState).
    return u"FROM post p WHERE p.channel_id = ? AND p.remote_id = ? AND p.kind = 1 AND p.state = 7 AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id)"_s;
}

domain::Result<> takeBackWords(Connection &connection, domain::Id<domain::Post> id, domain::Instant now)
{
    auto post = readPost(connection, id);
    const auto zone = connection.zone();
    if (!post || !zone)
        return std::unexpected(post ? zone.error() : post.error());
    post->state = domain::PostState::Cancelled;
    post->changedAt = now;
    connection.changes().posts.updated << id;
    if (auto updated = updatePost(connection, *post, *zone); !updated || post->conversation.isNull())
        return updated;
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    conversations.touch(post->conversation.value());
    return conversations.settleAnswers().and_then([&] { return rollUps.flush(); });
}

} // namespace

domain::Result<> followTakenBack(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now)
{
    if (remoteIds.isEmpty())
        return {};
    QList<domain::Id<domain::Delivery>> gone;
    {
        // state: 3 published (domain::DeliveryState).
        Statement row = connection.prepare(u"SELECT id FROM delivery WHERE channel_id = ? AND remote_id = ? AND state = 3"_s);
        for (const QString &remoteId : remoteIds) {
            if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
                return ran;
            while (row.next())
                gone << row.id<domain::Delivery>(0);
        }
    }
    for (const auto id : std::as_const(gone)) {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        delivery->state = domain::DeliveryState::Removed;
        delivery->nextAttemptAt.reset();
        delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
        if (auto moved = writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); }); !moved)
            return moved;
        // Nobody is asked any more about a change that has nothing left to change. state: 2 failed, 3 changed there, 4 cancelled (domain::ErrandState).
        Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE delivery_id = ? AND state IN (2, 3)"_s);
        if (auto ran = drop.bind(id).run(); !ran)
            return ran;
    }
    QList<domain::Id<domain::Post>> words;
    {
        Statement row = connection.prepare(u"SELECT p.id "_s + saidElsewhere());
        for (const QString &remoteId : remoteIds) {
            if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
                return ran;
            while (row.next())
                words << row.id<domain::Post>(0);
        }
    }
    for (const auto id : std::as_const(words)) {
        if (auto taken = takeBackWords(connection, id, now); !taken)
            return taken;
    }
    return {};
}

domain::Result<> followOwnEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries, domain::Instant now)
{
    for (const domain::IncomingEntry &entry : entries) {
        const auto *said = std::get_if<domain::IncomingPost>(&entry);
        if (!said)
            continue;
        std::optional<domain::Id<domain::Post>> id;
        {
            // What was written here and said there by hand keeps the words that it has here: those came in with it.
            Statement row
                = connection.prepare(u"SELECT p.id "_s + saidElsewhere() + u" AND p.import_id IS NULL AND p.created_at = p.published_at AND p.body <> ?"_s);
            if (auto ran = row.bind(channel).bind(said->remoteId).bind(said->text).run(); !ran)
                return ran;
            if (row.next())
                id = row.id<domain::Post>(0);
        }
        if (!id)
            continue;
        if (auto rewritten = rewritePost(connection, *id, said->text, now); !rewritten)
            return rewritten;
    }
    return {};
}

} // namespace parvis::store
