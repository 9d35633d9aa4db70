// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/twinsofours.h"

#include "core/store/channels/knownmention.h"
#include "core/store/inbox/conversations.h"
#include "core/store/inbox/mentionedits.h"

#include <set>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

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

} // namespace parvis::store
