// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/fetchedchanges.h"

#include "core/domain/inbox/mentionfeatures.h"
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
};

domain::Result<std::optional<KnownWords>> knownWords(Connection &connection, domain::Id<domain::Channel> channel, const QString &remoteId)
{
    Statement row = connection.prepare(
        u"SELECT m.id, m.title, m.body, m.url, COALESCE(i.name, ''), COALESCE(i.handle, '') FROM mention m LEFT JOIN identity i ON i.id = m.identity_id "
        "WHERE m.channel_id = ? AND m.remote_id = ?"_s);
    if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<KnownWords>();
    return KnownWords{.key = row.number(0), .title = row.text(1), .body = row.text(2), .url = row.text(3), .author = indexedAuthor(row.text(4), row.text(5))};
}

domain::Result<> rewrite(Connection &connection, const KnownWords &known, const domain::IncomingMention &mention)
{
    {
        Statement update = connection.prepare(u"UPDATE mention SET title = ?, body = ?, url = ?, language = ?, features = ?, removed_at = NULL WHERE id = ?"_s);
        update.bind(mention.title).bind(mention.text).bind(mention.url).bind(mention.language);
        update.bind(domain::mentionFeatures(mention.title, mention.text)).bind(known.key);
        if (auto ran = update.run(); !ran)
            return ran;
    }
    connection.changes().mentions.updated << domain::Id<domain::Mention>(known.key);
    Statement remove = connection.prepare(u"DELETE FROM mention_search WHERE rowid = ?"_s);
    return remove.bind(known.key).run().and_then([&] { return indexMention(connection, known.key, mention.title, mention.text, known.author); });
}

} // namespace

domain::Result<> followEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries)
{
    for (const domain::IncomingEntry &entry : entries) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        if (!mention)
            continue;
        const auto known = knownWords(connection, channel, mention->remoteId);
        if (!known)
            return std::unexpected(known.error());
        if (!*known || ((*known)->title == mention->title && (*known)->body == mention->text && (*known)->url == mention->url))
            continue;
        if (auto rewritten = rewrite(connection, **known, *mention); !rewritten)
            return rewritten;
    }
    return {};
}

domain::Result<> followRemovals(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now)
{
    Statement update = connection.prepare(u"UPDATE mention SET removed_at = ? WHERE channel_id = ? AND remote_id = ? AND removed_at IS NULL RETURNING id"_s);
    for (const QString &remoteId : remoteIds) {
        if (auto ran = update.bind(now).bind(channel).bind(remoteId).run(); !ran)
            return ran;
        if (update.next())
            connection.changes().mentions.updated << update.id<domain::Mention>(0);
    }
    return {};
}

} // namespace parvis::store
