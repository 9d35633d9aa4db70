// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/fetchedchanges.h"

#include "core/domain/inbox/mentionfeatures.h"
#include "core/store/channels/formerids.h"
#include "core/store/inbox/mentionedits.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

struct KnownWords
{
    qint64 key = 0;
    QString title;
    QString body;
    QString url;
    QString author;
    std::optional<qint64> standing;
    bool isRemoved = false;
};

domain::Result<std::optional<KnownWords>> knownWords(Connection &connection, domain::Id<domain::Channel> channel, const QString &remoteId)
{
    Statement row
        = connection.prepare(u"SELECT m.id, m.title, m.body, m.url, COALESCE(i.name, ''), COALESCE(i.handle, ''), m.standing, m.removed_at IS NOT NULL "
                             "FROM mention m LEFT JOIN identity i ON i.id = m.identity_id WHERE m.channel_id = ? AND m.remote_id = ?"_s);
    if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<KnownWords>();
    return KnownWords{.key = row.number(0),
                      .title = row.text(1),
                      .body = row.text(2),
                      .url = row.text(3),
                      .author = indexedAuthor(row.text(4), row.text(5)),
                      .standing = row.numberOrNull(6),
                      .isRemoved = row.flag(7)};
}

/// Gives a mention that is known under another id the one that it has by now.
domain::Result<> followId(Connection &connection, domain::Id<domain::Channel> channel, const domain::IncomingMention &mention)
{
    if (mention.url.isEmpty() || !mention.publishedAt)
        return {};
    const QString author = mention.author.handle.isEmpty() ? mention.author.name : mention.author.handle;
    // Keys are of their moment: of a channel of any size, few are looked at.
    constexpr qint64 keysPerSecond = 1024;
    const qint64 first = firstKeyOf(*mention.publishedAt);
    QList<qint64> same;
    {
        Statement row = connection.prepare(
            u"SELECT m.id FROM mention m JOIN identity i ON i.id = m.identity_id WHERE m.id >= ? AND m.id < ? AND m.channel_id = ? AND m.url = ? AND i.handle = ?"_s);
        if (auto ran = row.bind(first).bind(first + keysPerSecond).bind(channel).bind(mention.url).bind(author).run(); !ran)
            return ran;
        while (row.next())
            same << row.number(0);
    }
    if (same.size() != 1)
        return {};
    Statement update = connection.prepare(u"UPDATE mention SET remote_id = ? WHERE id = ?"_s);
    connection.changes().mentions.updated << domain::Id<domain::Mention>(same.constFirst());
    return update.bind(mention.remoteId).bind(same.constFirst()).run();
}

domain::Result<> rewrite(Connection &connection, const KnownWords &known, const domain::IncomingMention &mention, domain::Instant now)
{
    {
        // Another address alone is nobody's edit, nor is a title that comes to be known, nor how what waited as it was typed is shown once it was let through.
        const bool isRetitled = !known.title.isEmpty() && known.title != mention.title;
        const bool isEdited = mention.formerId.isEmpty() && (isRetitled || known.body != mention.text);
        Statement update = connection.prepare(
            u"UPDATE mention SET title = ?, body = ?, url = ?, language = ?, features = ?, edited_at = CASE ? WHEN 1 THEN ? ELSE edited_at END WHERE id = ?"_s);
        update.bind(mention.title).bind(mention.text).bind(mention.url).bind(mention.language);
        update.bind(domain::mentionFeatures(mention.title, mention.text)).bind(isEdited).bind(now).bind(known.key);
        if (auto ran = update.run(); !ran)
            return ran;
    }
    connection.changes().mentions.updated << domain::Id<domain::Mention>(known.key);
    Statement remove = connection.prepare(u"DELETE FROM mention_search WHERE rowid = ?"_s);
    return remove.bind(known.key).run().and_then([&] { return indexMention(connection, known.key, mention.title, mention.text, known.author); });
}

/// What became of it there, and that it stands there.
domain::Result<> followStanding(Connection &connection, const KnownWords &known, const domain::IncomingMention &mention)
{
    const auto standing = mention.standing ? std::optional(static_cast<qint64>(*mention.standing)) : known.standing;
    if (standing == known.standing && !known.isRemoved)
        return {};
    Statement update = connection.prepare(u"UPDATE mention SET standing = ?, removed_at = NULL WHERE id = ?"_s);
    connection.changes().mentions.updated << domain::Id<domain::Mention>(known.key);
    return update.bind(standing).bind(known.key).run();
}

} // namespace

domain::Result<> followEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries, domain::Instant now)
{
    for (const domain::IncomingEntry &entry : entries) {
        const auto *said = std::get_if<domain::IncomingMention>(&entry);
        if (!said)
            continue;
        if (auto followed = followFormerId(connection, channel, said->formerId, said->remoteId); !followed)
            return followed;
        const auto byWords = said->wordsId.isEmpty() ? domain::Result<std::optional<KnownWords>>() : knownWords(connection, channel, said->wordsId);
        if (!byWords)
            return std::unexpected(byWords.error());
        // It says what it said. It goes by its title and its moment from now on, unless another one does.
        if (*byWords) {
            const auto other = knownWords(connection, channel, said->remoteId);
            if (!other)
                return std::unexpected(other.error());
            if (auto followed = *other ? domain::Result<>() : followFormerId(connection, channel, said->wordsId, said->remoteId); !followed)
                return followed;
            continue;
        }
        auto known = knownWords(connection, channel, said->remoteId);
        if (known && !*known && said->mayChangeId)
            known = followId(connection, channel, *said).and_then([&] { return knownWords(connection, channel, said->remoteId); });
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            continue;
        domain::IncomingMention mention = *said;
        // Where it was let through its title may not be told.
        if (!mention.formerId.isEmpty() && mention.title.isEmpty())
            mention.title = (*known)->title;
        if (auto followed = followStanding(connection, **known, mention); !followed)
            return followed;
        if ((*known)->title == mention.title && (*known)->body == mention.text && (*known)->url == mention.url)
            continue;
        if (auto rewritten = rewrite(connection, **known, mention, now); !rewritten)
            return rewritten;
    }
    return {};
}

domain::Result<> followRemovals(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now)
{
    if (remoteIds.isEmpty())
        return {};
    QList<domain::Id<domain::Mention>> gone;
    // standing: 1 held, 2 spam, 3 trash (domain::Verdict). What is gone is held by nobody.
    Statement update = connection.prepare(
        u"UPDATE mention SET removed_at = ?, standing = NULLIF(standing, 1) WHERE channel_id = ? AND remote_id = ? AND removed_at IS NULL AND COALESCE(standing, 0) < 2 RETURNING id"_s);
    for (const QString &remoteId : remoteIds) {
        if (auto ran = update.bind(now).bind(channel).bind(remoteId).run(); !ran)
            return ran;
        if (update.next())
            gone << update.id<domain::Mention>(0);
    }
    // What left a queue there may have been ours.
    if (auto hurried = gone.isEmpty() ? domain::Result<>() : hurryProcessing(connection, channel, now); !hurried)
        return hurried;
    MentionEdits edits(connection, {.at = now, .colleague = {}, .ruleRun = {}});
    MentionEdit close;
    close.state = domain::MentionState::Done;
    for (const auto id : std::as_const(gone)) {
        connection.changes().mentions.updated << id;
        if (const auto closed = edits.apply(id, close); !closed)
            return std::unexpected(closed.error());
    }
    return edits.flush();
}

} // namespace parvis::store
