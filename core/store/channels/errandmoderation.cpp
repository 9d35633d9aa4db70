// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ErrandStore is about what others said.
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/errandstore.h"
#include "core/store/inbox/mentionedits.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Errand;
using domain::ErrandKind;
using domain::ErrandState;
using domain::Verdict;
using MentionId = domain::Id<domain::Mention>;

namespace {

/// Where a mention stands as far as is known: as decided here, where that waits, else as its service says.
struct ModeratedMention
{
    domain::Id<domain::Channel> channel;
    bool isOpen = false;
    std::optional<Verdict> standing;
    QString text;
    QList<domain::Id<Errand>> droppable;   ///< words about it that wait or failed, and are not being done just now
    std::optional<Verdict> wanted;         ///< the last word that waits
};

domain::Result<std::optional<ModeratedMention>> moderatedMention(Connection &connection, MentionId id, domain::Instant now)
{
    ModeratedMention mention;
    {
        Statement row = connection.prepare(u"SELECT channel_id, state, standing, body FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return std::optional<ModeratedMention>();
        mention.channel = row.id<domain::Channel>(0);
        mention.isOpen = static_cast<domain::MentionState>(row.number(1)) != domain::MentionState::Done;
        if (const auto standing = row.numberOrNull(2))
            mention.standing = static_cast<Verdict>(*standing);
        mention.text = row.text(3);
    }
    Statement rows = connection.prepare(u"SELECT id, state, verdict, lease_until > ? FROM errand WHERE mention_id = ? AND state IN (0, 2) ORDER BY id"_s);
    if (auto ran = rows.bind(now).bind(id).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        if (rows.number(1) == 0)
            mention.wanted = static_cast<Verdict>(rows.number(2));
        if (!rows.flag(3))
            mention.droppable << rows.id<Errand>(0);
    }
    return rows.ended().transform([&] { return std::optional(mention); });
}

/// Says what is to become of one; whether anything is to be done for it.
domain::Result<bool> decide(Connection &connection, MentionId id, const ModeratedMention &mention, Verdict verdict, domain::Instant now)
{
    const bool isBeingDone = mention.wanted && mention.droppable.isEmpty();
    if (mention.wanted ? mention.wanted == verdict : mention.standing == verdict && mention.droppable.isEmpty())
        return false;
    Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE id = ?"_s);
    for (const auto errand : mention.droppable) {
        if (auto ran = drop.bind(errand).run(); !ran)
            return std::unexpected(ran.error());
    }
    connection.changes().mentions.updated << id;
    // What never left need not be taken back there.
    if (!isBeingDone && mention.standing == verdict)
        return true;
    // What is let through is what was read here.
    return insertErrand(connection,
                        {.kind = ErrandKind::Moderate,
                         .state = ErrandState::Waiting,
                         .channel = mention.channel,
                         .mention = id,
                         .verdict = verdict,
                         .text = verdict == Verdict::Approve ? mention.text : QString(),
                         .askedAt = now,
                         .nextAttemptAt = now})
        .transform([](domain::Id<Errand>) { return true; });
}

/// How a mention stood before a word that is taken back closed it; nothing where something else closed it, or happened to it since.
domain::Result<std::optional<MentionEdit>> beforeItWasThrownAway(Connection &connection, MentionId id, domain::Instant now)
{
    using Verb = domain::ActivityVerb;
    // 0 to 5 are the verbs that change its state. That the word closed it is known by the instant.
    Statement closed = connection.prepare(
        u"SELECT a.id FROM activity a JOIN errand e ON e.mention_id = a.mention_id AND e.asked_at = a.at WHERE a.mention_id = ? AND a.verb = ? AND e.verdict "
        u"IN "
        "(?, ?) AND NOT EXISTS (SELECT 1 FROM activity l WHERE l.mention_id = a.mention_id AND l.id > a.id AND l.verb BETWEEN 0 AND 5) LIMIT 1"_s);
    closed.bind(id).bind(static_cast<int>(Verb::Done)).bind(static_cast<int>(Verdict::Spam)).bind(static_cast<int>(Verdict::Trash));
    if (auto ran = closed.run(); !ran)
        return std::unexpected(ran.error());
    if (!closed.next())
        return std::optional<MentionEdit>();
    MentionEdit edit;
    edit.state = domain::MentionState::Open;
    Statement before
        = connection.prepare(u"SELECT verb, detail FROM activity WHERE mention_id = ? AND id < ? AND verb BETWEEN 0 AND 5 ORDER BY id DESC LIMIT 1"_s);
    if (auto ran = before.bind(id).bind(closed.number(0)).run(); !ran)
        return std::unexpected(ran.error());
    if (!before.next())
        return std::optional(edit);
    const auto verb = static_cast<Verb>(before.number(0));
    const domain::Instant until = domain::fromMs(before.text(1).toLongLong());
    if (verb == Verb::Waiting)
        edit.state = domain::MentionState::Waiting;
    else if (verb == Verb::Snoozed && until > now)
        edit.snoozedUntil = until;
    return std::optional(edit);
}

/// What undoes a word where it is not known how the mention stood before it.
Verdict otherWay(Verdict verdict)
{
    return verdict == Verdict::Approve ? Verdict::Hold : Verdict::Approve;
}

} // namespace

QFuture<domain::Result<Moderated>> ErrandStore::moderate(const QList<MentionId> &mentions, Verdict verdict, domain::Instant now)
{
    return m_database.write([mentions, verdict, now](Connection &connection) -> domain::Result<Moderated> {
        const auto deed = deedOfMine(connection, now);
        if (!deed)
            return std::unexpected(deed.error());
        MentionEdits edits(connection, *deed);
        Moderated moderated;
        // What cannot be decided there leaves as it is what waits.
        QHash<qint64, bool> mayDecide;
        bool isAnywhere = false;
        for (const MentionId id : mentions) {
            const auto found = moderatedMention(connection, id, now);
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                continue;
            const ModeratedMention &mention = **found;
            if (!mayDecide.contains(mention.channel.value())) {
                const auto link = readConnection(connection, mention.channel);
                mayDecide.insert(mention.channel.value(), link && link->capabilities.mayDecide(verdict));
            }
            if (!mayDecide.value(mention.channel.value()))
                continue;
            isAnywhere = true;
            const auto decided = decide(connection, id, mention, verdict, now);
            if (!decided)
                return std::unexpected(decided.error());
            if (*decided) {
                const Verdict before = mention.wanted ? *mention.wanted : mention.standing.value_or(otherWay(verdict));
                moderated.verdicts << Moderated::Before{.mention = id, .verdict = before};
            }
            const bool isThrownAway = verdict == Verdict::Spam || verdict == Verdict::Trash;
            if (isThrownAway != mention.isOpen)
                continue;
            std::optional<MentionEdit> edit = MentionEdit();
            edit->state = domain::MentionState::Done;
            if (!isThrownAway) {
                // What comes back waits as it did.
                const auto before = beforeItWasThrownAway(connection, id, now);
                if (!before)
                    return std::unexpected(before.error());
                edit = *before;
            }
            const auto edited = edit ? edits.apply(id, *edit) : domain::Result<std::optional<MentionBefore>>();
            if (!edited)
                return std::unexpected(edited.error());
            if (*edited)
                moderated.triage << **edited;
        }
        if (!isAnywhere)
            return domain::failure(domain::Error::Kind::Refused, u"none of them stands on a connected channel that lets us decide about it"_s);
        return edits.flush().transform([&] { return moderated; });
    });
}

QFuture<domain::Result<>> ErrandStore::undoModeration(const Moderated &before, domain::Instant now)
{
    return m_database.write([before, now](Connection &connection) -> domain::Result<> {
        const auto deed = deedOfMine(connection, now);
        if (!deed)
            return std::unexpected(deed.error());
        for (const Moderated::Before &one : before.verdicts) {
            const auto found = moderatedMention(connection, one.mention, now);
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                continue;
            if (const auto decided = decide(connection, one.mention, **found, one.verdict, now); !decided)
                return std::unexpected(decided.error());
        }
        MentionEdits edits(connection, *deed);
        for (const MentionBefore &one : before.triage) {
            if (auto restored = edits.restore(one); !restored)
                return restored;
        }
        return edits.flush();
    });
}

} // namespace parvis::store
