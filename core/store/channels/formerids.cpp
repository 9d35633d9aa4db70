// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/formerids.h"

#include "core/domain/channels/delivery.h"
#include "core/store/inbox/conversations.h"
#include "core/store/inbox/mentionedits.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/people/personrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

struct NamedMention
{
    qint64 key = 0;
    qint64 conversation = 0;
    QString inReplyTo;
    MentionStanding standing;
};

domain::Result<std::optional<NamedMention>> mentionNamed(Connection &connection, domain::Id<domain::Channel> channel, const QString &remoteId)
{
    Statement row = connection.prepare(
        u"SELECT id, conversation_id, COALESCE(in_reply_to, ''), %1 FROM mention WHERE channel_id = ? AND remote_id = ?"_s.arg(standingColumns()));
    if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<NamedMention>();
    return NamedMention{.key = row.number(0), .conversation = row.number(1), .inReplyTo = row.text(2), .standing = standingOf(row, 3)};
}

/// Takes a mention away. Its conversation is to be made again.
domain::Result<> dropMention(Connection &connection, RollUps &rollUps, const NamedMention &mention)
{
    rollUps.remove(mention.standing);
    domain::Id<domain::Person> person;
    {
        Statement author = connection.prepare(u"SELECT i.person_id FROM mention m JOIN identity i ON i.id = m.identity_id WHERE m.id = ?"_s);
        if (auto ran = author.bind(mention.key).run(); !ran)
            return ran;
        if (author.next())
            person = author.id<domain::Person>(0);
    }
    Statement index = connection.prepare(u"DELETE FROM mention_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM mention WHERE id = ?"_s);
    connection.changes().mentions.removed << domain::Id<domain::Mention>(mention.key);
    auto removed = index.bind(mention.key).run().and_then([&] { return remove.bind(mention.key).run(); });
    if (!removed || person.isNull())
        return removed;
    connection.changes().people.updated << person;
    return refreshPerson(connection, person);
}

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

/// Whether people have worked on a mention, or something of ours is about it.
domain::Result<bool> isWorkedOn(Connection &connection, qint64 mention)
{
    return connection
        .number(u"SELECT EXISTS (SELECT 1 FROM note WHERE mention_id = %1) OR EXISTS (SELECT 1 FROM post WHERE in_reply_to = %1) OR "
                "EXISTS (SELECT 1 FROM errand WHERE mention_id = %1) OR EXISTS (SELECT 1 FROM mention_tag WHERE mention_id = %1) OR "
                "EXISTS (SELECT 1 FROM article_mention WHERE mention_id = %1) OR EXISTS (SELECT 1 FROM note_draft WHERE mention_id = %1) OR "
                "EXISTS (SELECT 1 FROM judgement WHERE mention_id = %1 AND is_corrected = 1) OR "
                "EXISTS (SELECT 1 FROM conversation_edit WHERE mention_id = %1 OR joins_id = %1)"_s.arg(mention))
        .transform([](qint64 is) { return is != 0; });
}

/// It waits for nobody.
domain::Result<> closeMention(Connection &connection, qint64 mention, domain::Instant now)
{
    MentionEdits edits(connection, {.at = now, .colleague = {}, .ruleRun = {}});
    MentionEdit close;
    close.state = domain::MentionState::Done;
    connection.changes().mentions.updated << domain::Id<domain::Mention>(mention);
    const auto closed = edits.apply(domain::Id<domain::Mention>(mention), close);
    return closed ? edits.flush() : std::unexpected(closed.error());
}

/// The mentions that are known under these ids turn out to be ours: they go, but for those that people have worked on, which wait for nobody from `closedAt`
/// on. Answers the ids of these.
domain::Result<QSet<QString>> becomeOurs(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds,
                                         std::optional<domain::Instant> closedAt)
{
    QSet<QString> kept;
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    std::set<qint64> parted;
    for (const QString &remoteId : remoteIds) {
        const auto known = mentionNamed(connection, channel, remoteId);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            continue;
        const auto isKept = isWorkedOn(connection, (*known)->key);
        if (!isKept)
            return std::unexpected(isKept.error());
        if (*isKept)
            kept.insert(remoteId);
        else
            parted.insert((*known)->conversation);
        domain::Result<> done;
        if (!*isKept)
            done = dropMention(connection, rollUps, **known);
        else if (closedAt)
            done = closeMention(connection, (*known)->key, *closedAt);
        if (!done)
            return std::unexpected(done.error());
    }
    if (parted.empty())
        return kept;
    return conversations.split(parted).and_then([&] { return conversations.settleAnswers(); }).and_then([&] { return rollUps.flush(); }).transform([&] {
        return kept;
    });
}

} // namespace

domain::Result<QList<domain::IncomingEntry>> takeOverOurs(Connection &connection, domain::Id<domain::Channel> channel,
                                                          const QList<domain::IncomingEntry> &entries, domain::Instant now)
{
    QStringList ids;
    for (const domain::IncomingEntry &entry : entries) {
        if (const auto *post = std::get_if<domain::IncomingPost>(&entry); post && post->channel.isEmpty() && post->kind != domain::PostKind::Boost)
            ids << post->remoteId;
    }
    const auto kept = becomeOurs(connection, channel, ids, now);
    if (!kept)
        return std::unexpected(kept.error());
    QList<domain::IncomingEntry> wanted = entries;
    wanted.removeIf([&kept](const domain::IncomingEntry &entry) {
        const auto *post = std::get_if<domain::IncomingPost>(&entry);
        return post && kept->contains(post->remoteId);
    });
    return wanted;
}

domain::Result<> dropTwinsOfOurs(Connection &connection, domain::Id<domain::Channel> channel)
{
    QStringList ids;
    {
        // kind: 1 a reply; state: 7 published (domain::PostKind, PostState).
        Statement rows = connection.prepare(u"SELECT p.remote_id FROM post p JOIN mention m ON m.channel_id = p.channel_id AND m.remote_id = p.remote_id "
                                            "WHERE p.channel_id = ? AND p.kind = 1 AND p.state = 7"_s);
        if (auto ran = rows.bind(channel).run(); !ran)
            return ran;
        while (rows.next())
            ids << rows.text(0);
        if (auto ended = rows.ended(); !ended)
            return ended;
    }
    return becomeOurs(connection, channel, ids, std::nullopt).transform([](const QSet<QString> &) { });
}

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
