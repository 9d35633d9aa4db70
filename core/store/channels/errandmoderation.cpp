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
    QList<domain::Id<Errand>> droppable;   ///< words about it that wait or failed, and are not being done just now
    std::optional<Verdict> wanted;         ///< the last word that waits
};

domain::Result<std::optional<ModeratedMention>> moderatedMention(Connection &connection, MentionId id, domain::Instant now)
{
    ModeratedMention mention;
    {
        Statement row = connection.prepare(u"SELECT channel_id, state, standing FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return std::optional<ModeratedMention>();
        mention.channel = row.id<domain::Channel>(0);
        mention.isOpen = static_cast<domain::MentionState>(row.number(1)) != domain::MentionState::Done;
        if (const auto standing = row.numberOrNull(2))
            mention.standing = static_cast<Verdict>(*standing);
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
    return insertErrand(connection,
                        {.kind = ErrandKind::Moderate,
                         .state = ErrandState::Waiting,
                         .channel = mention.channel,
                         .mention = id,
                         .verdict = verdict,
                         .askedAt = now,
                         .nextAttemptAt = now})
        .transform([](domain::Id<Errand>) { return true; });
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
        QHash<qint64, bool> canModerate;
        bool isAnywhere = false;
        for (const MentionId id : mentions) {
            const auto found = moderatedMention(connection, id, now);
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                continue;
            const ModeratedMention &mention = **found;
            if (!canModerate.contains(mention.channel.value())) {
                const auto link = readConnection(connection, mention.channel);
                canModerate.insert(mention.channel.value(), link && link->capabilities.canModerate);
            }
            if (!canModerate.value(mention.channel.value()))
                continue;
            isAnywhere = true;
            const auto decided = decide(connection, id, mention, verdict, now);
            if (!decided)
                return std::unexpected(decided.error());
            if (*decided) {
                const Verdict before = mention.wanted ? *mention.wanted : mention.standing.value_or(otherWay(verdict));
                moderated.verdicts << Moderated::Before{.mention = id, .verdict = before};
            }
            if ((verdict != Verdict::Spam && verdict != Verdict::Trash) || !mention.isOpen)
                continue;
            MentionEdit close;
            close.state = domain::MentionState::Done;
            const auto closed = edits.apply(id, close);
            if (!closed)
                return std::unexpected(closed.error());
            if (*closed)
                moderated.triage << **closed;
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
