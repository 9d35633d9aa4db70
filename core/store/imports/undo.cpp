// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/undo.h"

#include "core/store/inbox/conversations.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/people/personrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

constexpr int stepSize = 1000;

/// A feed that lost entries must be fetched whole again: its validators would have it answer "not modified".
domain::Result<> forgetValidators(Connection &connection, domain::Id<domain::Import> import)
{
    Statement channels = connection.prepare(u"UPDATE channel SET etag = '', last_modified = '' WHERE (etag <> '' OR last_modified <> '') "
                                            "AND id IN (SELECT channel_id FROM mention WHERE import_id = ? LIMIT %1)"_s.arg(stepSize));
    return channels.bind(import).run();
}

domain::Result<QList<qint64>> removeMentions(Connection &connection, domain::Id<domain::Import> import, RollUps &rollUps, std::set<qint64> &conversations,
                                             std::set<qint64> &identities)
{
    QList<qint64> keys;
    {
        Statement rows = connection.prepare(
            u"SELECT id, conversation_id, identity_id, %1 FROM mention WHERE import_id = ? LIMIT %2"_s.arg(standingColumns()).arg(stepSize));
        if (auto ran = rows.bind(import).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            keys << rows.number(0);
            conversations.insert(rows.number(1));
            connection.changes().conversations << rows.id<domain::Conversation>(1);
            if (!rows.isNull(2))
                identities.insert(rows.number(2));
            rollUps.remove(standingOf(rows, 3));
        }
    }
    Statement joined = connection.prepare(u"SELECT m.conversation_id FROM conversation_edit e JOIN mention m ON m.id = e.mention_id WHERE e.joins_id = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM mention WHERE id = ?"_s);
    for (const qint64 key : keys) {
        if (auto ran = joined.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        while (joined.next())
            conversations.insert(joined.number(0));
        if (auto ran = remove.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().mentions.removed << domain::Id<domain::Mention>(key);
    }
    return keys;
}

/// The drafts that rules put on these mentions and nobody touched since go with them; what a person wrote stays.
domain::Result<QList<qint64>> removeRuleDrafts(Connection &connection, domain::Id<domain::Import> import)
{
    QList<qint64> keys;
    {
        Statement rows = connection.prepare(
            u"SELECT p.id FROM (SELECT id FROM mention WHERE import_id = ? LIMIT %1) m JOIN rule_effect e ON e.mention_id = m.id AND e.action = 5 "
            "JOIN post p ON p.id = e.before ->> '$.post' WHERE p.state = 1 AND p.body = e.before ->> '$.text' "
            "AND NOT EXISTS (SELECT 1 FROM post_media a WHERE a.post_id = p.id)"_s.arg(stepSize));
        if (auto ran = rows.bind(import).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            keys << rows.number(0);
    }
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    for (const qint64 key : std::as_const(keys)) {
        if (auto ran = remove.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().posts.removed << domain::Id<domain::Post>(key);
    }
    return keys;
}

domain::Result<QList<qint64>> removePosts(Connection &connection, domain::Id<domain::Import> import, std::set<qint64> &conversations)
{
    QList<qint64> keys;
    {
        Statement rows = connection.prepare(u"SELECT id, conversation_id FROM post WHERE import_id = ? LIMIT %1"_s.arg(stepSize));
        if (auto ran = rows.bind(import).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            keys << rows.number(0);
            if (!rows.isNull(1))
                conversations.insert(rows.number(1));
        }
    }
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    for (const qint64 key : keys) {
        if (auto ran = remove.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().posts.removed << domain::Id<domain::Post>(key);
    }
    return keys;
}

/// In one go and last of all, as Ingest does it: FTS5 writes out what it holds whenever another statement of several rows comes between.
domain::Result<> removeFromIndexes(Connection &connection, QList<qint64> mentions, const QList<qint64> &posts)
{
    std::ranges::sort(mentions);
    Statement mention = connection.prepare(u"DELETE FROM mention_search WHERE rowid = ?"_s);
    for (const qint64 key : mentions) {
        if (auto ran = mention.bind(key).run(); !ran)
            return ran;
    }
    Statement post = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    for (const qint64 key : posts) {
        if (auto ran = post.bind(key).run(); !ran)
            return ran;
    }
    return {};
}

/// What is derived of people whose mentions went.
domain::Result<> refreshAuthors(Connection &connection, const std::set<qint64> &identities)
{
    std::set<domain::Id<domain::Person>> people;
    Statement person = connection.prepare(u"SELECT person_id FROM identity WHERE id = ?"_s);
    for (const qint64 identity : identities) {
        if (auto ran = person.bind(identity).run(); !ran)
            return ran;
        if (person.next())
            people.insert(person.id<domain::Person>(0));
    }
    for (const auto id : people) {
        if (auto refreshed = refreshPerson(connection, id); !refreshed)
            return refreshed;
        connection.changes().people.updated << id;
    }
    return {};
}

/// People first: an identity that a mention of another source took up stays, and so does its person.
domain::Result<> removeOrphans(Connection &connection, domain::Id<domain::Import> import)
{
    QList<qint64> people;
    {
        Statement identities = connection.prepare(
            u"DELETE FROM identity WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.identity_id = identity.id) RETURNING person_id"_s);
        if (auto ran = identities.bind(import).run(); !ran)
            return ran;
        while (identities.next())
            people << identities.number(0);
    }
    for (const qint64 key : people) {
        if (auto removed = removeUnheldPerson(connection, domain::Id<domain::Person>(key)); !removed)
            return removed;
    }
    // What stays passes to an import that uses it, so that undoing that one too leaves nothing.
    Statement kept = connection.prepare(
        u"UPDATE identity SET import_id = (SELECT m.import_id FROM mention m WHERE m.identity_id = identity.id LIMIT 1) WHERE import_id = ?"_s);
    if (auto ran = kept.bind(import).run(); !ran)
        return ran;
    Statement channels = connection.prepare(u"DELETE FROM channel WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.channel_id = channel.id) "
                                            "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.channel_id = channel.id) RETURNING id"_s);
    if (auto ran = channels.bind(import).run(); !ran)
        return ran;
    while (channels.next())
        connection.changes().channels.removed << channels.id<domain::Channel>(0);
    Statement keptChannels = connection.prepare(
        u"UPDATE channel SET import_id = COALESCE((SELECT m.import_id FROM mention m WHERE m.channel_id = channel.id AND m.import_id IS NOT NULL LIMIT 1), "
        "(SELECT p.import_id FROM post p WHERE p.channel_id = channel.id AND p.import_id IS NOT NULL LIMIT 1)) WHERE import_id = ?"_s);
    return keptChannels.bind(import).run();
}

} // namespace

domain::Result<UndoStep> undoStep(Connection &connection, domain::Id<domain::Import> import)
{
    {
        Statement found = connection.prepare(u"SELECT 1 FROM import WHERE id = ?"_s);
        if (auto ran = found.bind(import).run(); !ran)
            return std::unexpected(ran.error());
        if (!found.next())
            return domain::failure(Kind::NotFound, u"import %1"_s.arg(import.value()));
    }
    if (auto forgotten = forgetValidators(connection, import); !forgotten)
        return std::unexpected(forgotten.error());
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    std::set<qint64> torn;
    std::set<qint64> identities;
    const auto drafts = removeRuleDrafts(connection, import);
    if (!drafts)
        return std::unexpected(drafts.error());
    const auto mentions = removeMentions(connection, import, rollUps, torn, identities);
    if (!mentions)
        return std::unexpected(mentions.error());
    const auto posts = removePosts(connection, import, torn);
    if (!posts)
        return std::unexpected(posts.error());
    const bool isLast = mentions->size() < stepSize && posts->size() < stepSize;
    auto done = conversations.split(torn).and_then([&] { return conversations.settleAnswers(); }).and_then([&] { return rollUps.flush(); });
    if (done && isLast)
        done = removeOrphans(connection, import);
    if (done)
        done = refreshAuthors(connection, identities);
    if (!done)
        return std::unexpected(done.error());
    Statement mark = connection.prepare(u"UPDATE import SET state = ? WHERE id = ?"_s);
    const auto state = isLast ? domain::Import::State::Undone : domain::Import::State::Interrupted;
    if (auto ran = mark.bind(static_cast<int>(state)).bind(import).run(); !ran)
        return std::unexpected(ran.error());
    if (auto removed = removeFromIndexes(connection, *mentions, *posts + *drafts); !removed)
        return std::unexpected(removed.error());
    connection.changes().imports.updated << import;
    return UndoStep{.removed = mentions->size() + posts->size(), .isLast = isLast};
}

} // namespace parvis::store
