// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/formerids.h"

#include "core/domain/channels/delivery.h"
#include "core/store/channels/knownmention.h"
#include "core/store/inbox/conversations.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Takes away the younger of two mentions that are one; what people wrote about it, and what answers it, is the older one's from then on.
domain::Result<> dropYounger(Connection &connection, RollUps &rollUps, const NamedMention &younger, qint64 older)
{
    static const QStringList moves{u"UPDATE note SET mention_id = ? WHERE mention_id = ?"_s, u"UPDATE post SET in_reply_to = ? WHERE in_reply_to = ?"_s,
                                   u"UPDATE errand SET mention_id = ? WHERE mention_id = ?"_s,
                                   u"UPDATE OR IGNORE mention_tag SET mention_id = ? WHERE mention_id = ?"_s,
                                   u"UPDATE OR IGNORE article_mention SET mention_id = ? WHERE mention_id = ?"_s};
    for (const QString &move : moves) {
        Statement statement = connection.prepare(move);
        if (auto ran = statement.bind(older).bind(younger.key).run(); !ran)
            return ran;
    }
    return dropMention(connection, rollUps, younger);
}

} // namespace

domain::Result<> followFormerId(Connection &connection, domain::Id<domain::Channel> channel, const QString &former, const QString &remoteId)
{
    if (former.isEmpty() || former == remoteId)
        return {};
    const auto known = mentionNamed(connection, channel, former);
    if (!known || !*known)
        return known.transform([](const auto &) { });
    const auto other = mentionNamed(connection, channel, remoteId);
    if (!other)
        return std::unexpected(other.error());
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    if (auto one = *other ? dropYounger(connection, rollUps, **other, (*known)->key) : domain::Result<>(); !one)
        return one;
    connection.changes().mentions.updated << domain::Id<domain::Mention>((*known)->key);
    Statement update = connection.prepare(u"UPDATE mention SET remote_id = ? WHERE id = ?"_s);
    if (auto ran = update.bind(remoteId).bind((*known)->key).run(); !ran)
        return ran;
    if (auto parted = *other ? conversations.split({(*other)->conversation}) : domain::Result<>(); !parted)
        return parted;
    // Its conversation may have been made anew.
    const auto now = mentionNamed(connection, channel, remoteId);
    if (!now)
        return std::unexpected(now.error());
    const qint64 conversation = *now ? (*now)->conversation : (*known)->conversation;
    return conversations.joinMention((*known)->key, channel.value(), remoteId, (*known)->inReplyTo, conversation)
        .and_then([&] { return conversations.settleAnswers(); })
        .and_then([&] { return rollUps.flush(); });
}

domain::Result<> hurryProcessing(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now)
{
    // Among what is under way (state < 3), not in a channel's whole ledger.
    Statement update = connection.prepare(
        u"UPDATE delivery SET next_attempt_at = ? WHERE state < 3 AND state = ? AND +channel_id = ? AND next_attempt_at > ? RETURNING post_id"_s);
    update.bind(now).bind(static_cast<int>(domain::DeliveryState::Processing)).bind(channel).bind(now);
    if (auto ran = update.run(); !ran)
        return ran;
    while (update.next())
        connection.changes().posts.updated << update.id<domain::Post>(0);
    return update.ended();
}

} // namespace parvis::store
