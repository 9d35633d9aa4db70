// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personhistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using PersonId = domain::Id<domain::Person>;
using Side = domain::Turn::Side;

namespace {

constexpr qsizetype excerptLength = 280;

QString excerptOf(const QString &text)
{
    return text.simplified().left(excerptLength);
}

/// The newest of all identities: each gives its own newest, which are merged.
domain::Result<QList<qint64>> newestMentions(Connection &connection, PersonId id, qint64 before, int limit)
{
    QList<qint64> identities;
    {
        Statement rows = connection.prepare(u"SELECT id FROM identity WHERE person_id = ?"_s);
        if (auto ran = rows.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            identities << rows.number(0);
    }
    QList<qint64> keys;
    for (const qint64 identity : identities) {
        Statement rows = connection.prepare(u"SELECT id FROM mention WHERE identity_id = ? AND id < ? ORDER BY id DESC LIMIT ?"_s);
        if (auto ran = rows.bind(identity).bind(before).bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            keys << rows.number(0);
    }
    std::ranges::sort(keys, std::greater());
    return keys.first(std::min<qsizetype>(keys.size(), limit));
}

domain::Result<> addAll(Statement &rows, qint64 mention, Side side, QList<TimelineEntry> &entries)
{
    if (auto ran = rows.bind(mention).run(); !ran)
        return ran;
    while (rows.next()) {
        entries.append({.side = side,
                        .mention = domain::Id<domain::Mention>(mention),
                        .conversation = rows.id<domain::Conversation>(0),
                        .service = rows.text(1),
                        .channelName = rows.text(2),
                        .title = rows.text(3),
                        .excerpt = excerptOf(rows.text(4)),
                        .at = domain::fromMs(rows.number(5))});
    }
    return {};
}

} // namespace

domain::Result<QList<TimelineEntry>> timelineOf(Connection &connection, PersonId id, domain::Id<domain::Mention> before, int limit)
{
    const auto keys = newestMentions(connection, id, before.isNull() ? std::numeric_limits<qint64>::max() : before.value(), limit);
    if (!keys)
        return std::unexpected(keys.error());
    QList<TimelineEntry> entries;
    Statement theirs = connection.prepare(u"SELECT m.conversation_id, c.service, c.name, m.title, substr(m.body, 1, 600), m.published_at FROM mention m "
                                          "JOIN channel c ON c.id = m.channel_id WHERE m.id = ?"_s);
    Statement ours
        = connection.prepare(u"SELECT m.conversation_id, c.service, c.name, '', substr(p.body, 1, 600), COALESCE(p.published_at, p.scheduled_at, p.created_at) "
                             "FROM post p JOIN mention m ON m.id = p.in_reply_to JOIN channel c ON c.id = m.channel_id WHERE p.in_reply_to = ? "
                             "AND p.state IN (5, 6, 7)"_s);
    Statement notes = connection.prepare(u"SELECT m.conversation_id, c.service, c.name, '', substr(n.body, 1, 600), n.created_at FROM note n "
                                         "JOIN mention m ON m.id = n.mention_id JOIN channel c ON c.id = m.channel_id WHERE n.mention_id = ?"_s);
    for (const qint64 key : *keys) {
        auto added = addAll(theirs, key, Side::Theirs, entries).and_then([&] { return addAll(ours, key, Side::Ours, entries); }).and_then([&] {
            return addAll(notes, key, Side::Note, entries);
        });
        if (!added)
            return std::unexpected(added.error());
    }
    std::ranges::stable_sort(entries, std::greater(), &TimelineEntry::at);
    return entries;
}

domain::Result<domain::PrescriberFacts> prescriberFactsOf(Connection &connection, PersonId id)
{
    Statement row = connection.prepare(u"SELECT (SELECT COALESCE(MAX(reach), 0) FROM identity WHERE person_id = ?), "
                                       "COALESCE(SUM(CASE WHEN m.draws > 0 THEN m.draws ELSE (SELECT COUNT(*) FROM mention r WHERE r.channel_id = m.channel_id "
                                       "AND r.in_reply_to = m.remote_id "
                                       "AND r.identity_id IS DISTINCT FROM m.identity_id) END), 0), COALESCE(SUM(m.conversation_id = m.id), 0), COUNT(*), "
                                       "COALESCE(SUM(EXISTS (SELECT 1 FROM judgement j WHERE j.mention_id = m.id AND j.field = 3)), 0) "
                                       "FROM identity i JOIN mention m ON m.identity_id = i.id WHERE i.person_id = ?"_s);
    if (auto ran = row.bind(id).bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::PrescriberFacts();
    return domain::PrescriberFacts{
        .reach = row.number(0), .draws = row.number(1), .conversations = row.number(2), .mentions = row.number(3), .relevant = row.number(4)};
}

domain::Result<qint64> reckonScoresOf(Connection &connection, int atMost)
{
    QList<PersonId> people;
    {
        Statement rows = connection.prepare(u"SELECT id FROM person WHERE merged_into IS NULL AND score = -1 LIMIT ?"_s);
        if (auto ran = rows.bind(atMost).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            people << rows.id<domain::Person>(0);
    }
    Statement write = connection.prepare(u"UPDATE person SET score = ? WHERE id = ?"_s);
    for (const PersonId id : people) {
        const auto facts = prescriberFactsOf(connection, id);
        if (!facts)
            return std::unexpected(facts.error());
        if (auto ran = write.bind(domain::prescriberScore(*facts).total).bind(id).run(); !ran)
            return std::unexpected(ran.error());
    }
    connection.changes().people.updated << people;
    return people.size();
}

} // namespace parvis::store
