// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionedits.h"

#include "core/store/inbox/mentionrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using MentionId = domain::Id<domain::Mention>;
using Verb = domain::ActivityVerb;

namespace {

std::optional<qint64> msOf(const std::optional<domain::Instant> &instant)
{
    return instant.transform(domain::toMs);
}

template<class T>
std::optional<qint64> keyOf(domain::Id<T> id)
{
    return id.isNull() ? std::optional<qint64>() : id.value();
}

} // namespace

domain::Result<Deed> deedOfMine(Connection &connection, domain::Instant at)
{
    Statement row = connection.prepare(u"SELECT id FROM colleague WHERE is_me = 1"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return Deed{.at = at, .colleague = row.next() ? std::optional(row.number(0)) : std::nullopt, .ruleRun = {}};
}

domain::Instant instantOf(const MentionEdit &edit)
{
    return edit.at.value_or(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

domain::Result<qint64> tell(Connection &connection, qint64 mention, const Deed &deed, Verb verb, const QString &detail)
{
    Statement insert = connection.prepare(u"INSERT INTO activity (mention_id, at, colleague_id, rule_run_id, verb, detail) VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bind(mention).bind(deed.at).bind(deed.colleague).bind(deed.ruleRun).bind(static_cast<int>(verb)).bind(detail);
    return insert.run().transform([&connection] { return connection.lastKey(); });
}

MentionEdits::MentionEdits(Connection &connection, const Deed &deed)
    : m_connection(connection)
    , m_deed(deed)
    , m_rollUps(connection)
{
}

domain::Result<std::optional<MentionBefore>> MentionEdits::apply(MentionId id, const MentionEdit &edit)
{
    if (edit.state == domain::MentionState::Snoozed && !edit.snoozedUntil)
        return domain::failure(Kind::Invalid, u"snoozed without an instant"_s);
    const auto found = factsOf(id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::optional<MentionBefore>();
    const Facts &facts = **found;
    MentionBefore before{.id = id,
                         .state = static_cast<domain::MentionState>(facts.standing.state),
                         .isRead = facts.standing.isRead,
                         .isFlagged = facts.standing.isFlagged,
                         .snoozedUntil = facts.snoozedUntil.transform(domain::fromMs),
                         .assignee = domain::Id<domain::Colleague>(facts.assignee.value_or(0)),
                         .priority = static_cast<domain::Priority>(facts.priority)};
    Facts after = facts;
    if (edit.snoozedUntil) {
        after.standing.state = static_cast<qint64>(domain::MentionState::Snoozed);
        after.snoozedUntil = msOf(edit.snoozedUntil);
    } else if (edit.state) {
        after.standing.state = static_cast<qint64>(*edit.state);
        after.snoozedUntil.reset();
    }
    after.standing.isRead = edit.isRead.value_or(facts.standing.isRead);
    after.standing.isFlagged = edit.isFlagged.value_or(facts.standing.isFlagged);
    after.assignee = edit.assignee ? keyOf(*edit.assignee) : facts.assignee;
    after.priority = edit.priority ? static_cast<qint64>(*edit.priority) : facts.priority;
    m_told = 0;
    m_firstTold = 0;
    auto done = write(id, facts, after).and_then([&] { return tellOf(id, facts, after); }).and_then([&] { return changeTags(edit, before); });
    if (!done)
        return std::unexpected(done.error());
    if (after == facts && before.gainedTags.isEmpty() && before.lostTags.isEmpty())
        return std::optional<MentionBefore>();
    before.firstActivity = m_firstTold;
    before.activities = m_told;
    m_connection.changes().mentions.updated << id;
    return before;
}

domain::Result<> MentionEdits::restore(const MentionBefore &before)
{
    const auto found = factsOf(before.id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return {};
    Facts after = **found;
    after.standing.state = static_cast<qint64>(before.state);
    after.standing.isRead = before.isRead;
    after.standing.isFlagged = before.isFlagged;
    after.snoozedUntil = msOf(before.snoozedUntil);
    after.assignee = keyOf(before.assignee);
    after.priority = static_cast<qint64>(before.priority);
    if (auto written = write(before.id, **found, after); !written)
        return written;
    for (const auto tag : before.gainedTags) {
        if (auto taken = takeTag(before.id, tag); !taken)
            return std::unexpected(taken.error());
    }
    for (const auto tag : before.lostTags) {
        if (auto put = putTag(before.id, tag); !put)
            return std::unexpected(put.error());
    }
    if (before.activities > 0) {
        Statement unsay = m_connection.prepare(u"DELETE FROM activity WHERE id >= ? AND id < ? AND mention_id = ?"_s);
        if (auto ran = unsay.bind(before.firstActivity).bind(before.firstActivity + before.activities).bind(before.id).run(); !ran)
            return ran;
    }
    m_connection.changes().mentions.updated << before.id;
    return {};
}

domain::Result<std::optional<MentionEdits::Facts>> MentionEdits::factsOf(MentionId id)
{
    static const QString sql = u"SELECT snoozed_until, assignee_id, priority, %1 FROM mention WHERE id = ?"_s.arg(standingColumns());
    Statement row = m_connection.prepare(sql);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<Facts>();
    return Facts{.standing = standingOf(row, 3), .snoozedUntil = row.numberOrNull(0), .assignee = row.numberOrNull(1), .priority = row.number(2)};
}

domain::Result<> MentionEdits::write(MentionId id, const Facts &before, const Facts &after)
{
    if (after == before)
        return {};
    Statement update
        = m_connection.prepare(u"UPDATE mention SET state = ?, is_read = ?, is_flagged = ?, snoozed_until = ?, assignee_id = ?, priority = ? WHERE id = ?"_s);
    update.bind(after.standing.state).bind(after.standing.isRead).bind(after.standing.isFlagged).bind(after.snoozedUntil);
    if (auto ran = update.bind(after.assignee).bind(after.priority).bind(id).run(); !ran)
        return ran;
    m_rollUps.remove(before.standing);
    m_rollUps.add(after.standing);
    return {};
}

domain::Result<> MentionEdits::tellOf(MentionId id, const Facts &before, const Facts &after)
{
    domain::Result<> told;
    if (after.standing.state != before.standing.state || after.snoozedUntil != before.snoozedUntil) {
        switch (static_cast<domain::MentionState>(after.standing.state)) {
        case domain::MentionState::Open:
            told = say(id, m_opening);
            break;
        case domain::MentionState::Done:
            told = say(id, Verb::Done);
            break;
        case domain::MentionState::Waiting:
            told = say(id, Verb::Waiting);
            break;
        case domain::MentionState::Snoozed:
            told = say(id, Verb::Snoozed, QString::number(after.snoozedUntil.value_or(0)));
            break;
        }
    }
    if (told && after.standing.isFlagged != before.standing.isFlagged)
        told = say(id, after.standing.isFlagged ? Verb::Flagged : Verb::Unflagged);
    if (told && after.priority != before.priority)
        told = say(id, Verb::Prioritised, QString::number(after.priority));
    if (!told || after.assignee == before.assignee)
        return told;
    if (!after.assignee)
        return say(id, Verb::Unassigned);
    return colleagueName(*after.assignee).and_then([&](const QString &name) { return say(id, Verb::Assigned, name); });
}

domain::Result<> MentionEdits::changeTags(const MentionEdit &edit, MentionBefore &before)
{
    for (const auto tag : edit.removedTags) {
        const auto taken = edit.addedTags.contains(tag) ? domain::Result<bool>(false) : takeTag(before.id, tag);
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken)
            continue;
        before.lostTags << tag;
        if (auto told = tagName(tag).and_then([&](const QString &name) { return say(before.id, Verb::Untagged, name); }); !told)
            return told;
    }
    for (const auto tag : edit.addedTags) {
        const auto put = putTag(before.id, tag);
        if (!put)
            return std::unexpected(put.error());
        if (!*put)
            continue;
        before.gainedTags << tag;
        if (auto told = tagName(tag).and_then([&](const QString &name) { return say(before.id, Verb::Tagged, name); }); !told)
            return told;
    }
    return {};
}

domain::Result<bool> MentionEdits::putTag(MentionId id, domain::Id<domain::Tag> tag)
{
    const auto name = tagName(tag);
    if (!name)
        return std::unexpected(name.error());
    if (name->isNull())
        return false;
    Statement insert = m_connection.prepare(u"INSERT INTO mention_tag (tag_id, mention_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s);
    return insert.bind(tag).bind(id).run().transform([&insert] { return insert.affected() > 0; });
}

domain::Result<bool> MentionEdits::takeTag(MentionId id, domain::Id<domain::Tag> tag)
{
    Statement remove = m_connection.prepare(u"DELETE FROM mention_tag WHERE tag_id = ? AND mention_id = ?"_s);
    return remove.bind(tag).bind(id).run().transform([&remove] { return remove.affected() > 0; });
}

domain::Result<> MentionEdits::say(MentionId id, Verb verb, const QString &detail)
{
    if (m_isSilent)
        return {};
    return tell(m_connection, id.value(), m_deed, verb, detail).transform([this](qint64 key) {
        if (m_told++ == 0)
            m_firstTold = key;
    });
}

domain::Result<QString> MentionEdits::tagName(domain::Id<domain::Tag> tag)
{
    if (const auto known = m_tags.constFind(tag.value()); known != m_tags.constEnd())
        return *known;
    Statement row = m_connection.prepare(u"SELECT name FROM tag WHERE id = ?"_s);
    if (auto ran = row.bind(tag).run(); !ran)
        return std::unexpected(ran.error());
    return *m_tags.insert(tag.value(), row.next() ? row.text(0) : QString());
}

domain::Result<QString> MentionEdits::colleagueName(qint64 id)
{
    if (const auto known = m_colleagues.constFind(id); known != m_colleagues.constEnd())
        return *known;
    Statement row = m_connection.prepare(u"SELECT name FROM colleague WHERE id = ?"_s);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    return *m_colleagues.insert(id, row.next() ? row.text(0) : QString());
}

} // namespace parvis::store
