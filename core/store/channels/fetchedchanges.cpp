// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/fetchedchanges.h"

#include "core/domain/inbox/mentionfeatures.h"
#include "core/store/inbox/mentionedits.h"
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

domain::Result<> rewrite(Connection &connection, const KnownWords &known, const domain::IncomingMention &mention, domain::Instant now)
{
    {
        // Another address alone is nobody's edit.
        const bool isEdited = known.title != mention.title || known.body != mention.text;
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
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        if (!mention)
            continue;
        const auto known = knownWords(connection, channel, mention->remoteId);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            continue;
        if (auto followed = followStanding(connection, **known, *mention); !followed)
            return followed;
        if ((*known)->title == mention->title && (*known)->body == mention->text && (*known)->url == mention->url)
            continue;
        if (auto rewritten = rewrite(connection, **known, *mention, now); !rewritten)
            return rewritten;
    }
    return {};
}

domain::Result<> followRemovals(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now)
{
    if (remoteIds.isEmpty())
        return {};
    QList<domain::Id<domain::Mention>> gone;
    // standing: 2 spam, 3 trash (domain::Verdict).
    Statement update = connection.prepare(
        u"UPDATE mention SET removed_at = ? WHERE channel_id = ? AND remote_id = ? AND removed_at IS NULL AND COALESCE(standing, 0) < 2 RETURNING id"_s);
    for (const QString &remoteId : remoteIds) {
        if (auto ran = update.bind(now).bind(channel).bind(remoteId).run(); !ran)
            return ran;
        if (update.next())
            gone << update.id<domain::Mention>(0);
    }
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
