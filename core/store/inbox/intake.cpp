// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/intake.h"

#include "core/store/inbox/mentionedits.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

Intake::Intake(Connection &connection, domain::Id<domain::Import> import)
    : m_connection(connection)
    , m_import(import)
{
}

domain::Result<> Intake::arrive(qint64 mention, domain::MentionState state)
{
    if (state != domain::MentionState::Done)
        m_arrived << mention;
    qint64 other = 0;
    std::optional<qint64> assignee;
    qint64 priority = 0;
    {
        Statement row = m_connection.prepare(u"SELECT o.id, o.assignee_id, o.priority FROM mention m JOIN mention o ON o.conversation_id = m.conversation_id "
                                             "WHERE m.id = ? AND o.id <> m.id ORDER BY o.id DESC LIMIT 1"_s);
        if (auto ran = row.bind(mention).run(); !ran || !row.next())
            return ran;
        other = row.number(0);
        assignee = row.numberOrNull(1);
        priority = row.number(2);
    }
    if (assignee || priority != 0) {
        Statement update
            = m_connection.prepare(u"UPDATE mention SET assignee_id = (SELECT id FROM colleague WHERE id = ? AND is_gone = 0), priority = ? WHERE id = ?"_s);
        if (auto ran = update.bind(assignee).bind(priority).bind(mention).run(); !ran)
            return ran;
    }
    Statement tags = m_connection.prepare(u"INSERT INTO mention_tag (tag_id, mention_id) SELECT tag_id, ? FROM mention_tag WHERE mention_id = ?"_s);
    return tags.bind(mention).bind(other).run();
}

domain::Result<> Intake::openAgain(domain::Instant now)
{
    if (m_arrived.isEmpty())
        return {};
    const auto parked = m_connection.number(u"SELECT EXISTS (SELECT 1 FROM mention WHERE state = 2) OR EXISTS (SELECT 1 FROM mention WHERE state = 3)"_s);
    if (!parked || *parked == 0)
        return parked.transform([](qint64) { });
    std::map<qint64, qint64> newest;   // by conversation
    Statement row = m_connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    for (const qint64 mention : std::as_const(m_arrived)) {
        if (auto ran = row.bind(mention).run(); !ran)
            return ran;
        if (row.next())
            newest[row.number(0)] = std::max(newest[row.number(0)], mention);
    }
    MentionEdits edits(m_connection, {.at = now, .colleague = {}, .ruleRun = {}});
    edits.callOpening(domain::ActivityVerb::Reopened);
    MentionEdit open;
    open.state = domain::MentionState::Open;
    Statement older = m_connection.prepare(u"SELECT id FROM mention INDEXED BY mention_conversation WHERE conversation_id = ? AND id < ? AND state IN (2, 3) "
                                           "AND (import_id IS NULL OR import_id IS NOT ?)"_s);
    for (const auto &[conversation, mention] : newest) {
        QList<domain::Id<domain::Mention>> asleep;
        if (auto ran = older.bind(conversation).bind(mention).bind(m_import).run(); !ran)
            return ran;
        while (older.next())
            asleep << older.id<domain::Mention>(0);
        for (const auto id : std::as_const(asleep)) {
            if (const auto opened = edits.apply(id, open); !opened)
                return std::unexpected(opened.error());
        }
    }
    return edits.flush();
}

domain::Result<> Intake::closeAnswered(const QList<qint64> &posts, domain::Instant now)
{
    return close(u"SELECT m.id FROM post p JOIN mention m ON m.id = p.in_reply_to WHERE p.id = ? AND "_s, posts, now);
}

domain::Result<> Intake::closeThread(const QList<qint64> &posts, domain::Instant now)
{
    const auto isOfTheThread = [](const QString &mention) {
        return u"%1.conversation_id = p.conversation_id AND %1.channel_id = p.channel_id AND (%1.in_reply_to = p.reply_to OR %1.remote_id = p.reply_to) AND "_s
            .arg(mention);
    };
    // Who is not known has said nothing but the one.
    return close(u"SELECT m.id FROM post p JOIN mention l ON l.id = (SELECT n.id FROM mention n WHERE "_s + isOfTheThread(u"n"_s)
                     + u"n.published_at <= p.published_at ORDER BY n.published_at DESC, n.id DESC LIMIT 1) JOIN mention m ON "_s + isOfTheThread(u"m"_s)
                     + u"(m.id = l.id OR m.identity_id = l.identity_id) WHERE p.id = ? AND "_s,
                 posts, now);
}

domain::Result<> Intake::close(const QString &answered, const QList<qint64> &posts, domain::Instant now)
{
    if (posts.isEmpty())
        return {};
    QList<domain::Id<domain::Mention>> closing;
    // What is held back was not decided about by an answer; what is snoozed or waits has its own time. Where another answer is begun somebody is still at it:
    // it does not leave their list while they write.
    Statement row = m_connection.prepare(answered
                                         + u"m.state = 0 AND m.published_at <= p.published_at AND COALESCE(m.standing, 0) <> 1 AND NOT EXISTS (SELECT 1 FROM "
                                           "post d WHERE d.conversation_id = m.conversation_id AND d.kind = 1 AND d.state IN (0, 1))"_s);
    for (const qint64 post : posts) {
        if (auto ran = row.bind(post).run(); !ran)
            return ran;
        while (row.next())
            closing << row.id<domain::Mention>(0);
    }
    MentionEdits edits(m_connection, {.at = now, .colleague = {}, .ruleRun = {}});
    MentionEdit close;
    close.state = domain::MentionState::Done;
    for (const auto id : std::as_const(closing)) {
        if (const auto closed = edits.apply(id, close); !closed)
            return std::unexpected(closed.error());
    }
    return edits.flush();
}

} // namespace parvis::store
