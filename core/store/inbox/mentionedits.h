// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/inboxstore.h"
#include "core/store/inbox/rollups.h"

namespace parvis::store {

/// Who does something, and when: what activities tell.
struct Deed
{
    domain::Instant at;
    std::optional<qint64> colleague;   ///< nothing: nobody sits here, or it comes about by itself
    std::optional<qint64> ruleRun;
};

/// A deed of who sits here.
[[nodiscard]] domain::Result<Deed> deedOfMine(Connection &connection, domain::Instant at);
/// The instant an edit says, else now by this machine's clock.
[[nodiscard]] domain::Instant instantOf(const MentionEdit &edit);

/// Tells of something that was done to a mention; answers the activity's key.
[[nodiscard]] domain::Result<qint64> tell(Connection &connection, qint64 mention, const Deed &deed, domain::ActivityVerb verb, const QString &detail = {});

/// Changes mentions one by one within a transaction, keeps the roll-ups true and tells of what was done. The only place where triage is written.
class MentionEdits
{
public:
    MentionEdits(Connection &connection, const Deed &deed);

    /// What an edit that opens a mention is called in its activity.
    void callOpening(domain::ActivityVerb verb) { m_opening = verb; }
    /// Tells of nothing: what is written takes something back.
    void beSilent() { m_isSilent = true; }
    /// Answers how it stood before, or nothing where nothing changed (or the mention is gone). Invalid: snoozed without an instant.
    [[nodiscard]] domain::Result<std::optional<MentionBefore>> apply(domain::Id<domain::Mention> id, const MentionEdit &edit);
    /// Puts a mention back as it stood and unsays what was told; nothing where it is gone.
    [[nodiscard]] domain::Result<> restore(const MentionBefore &before);
    /// Writes the roll-ups. Call last.
    [[nodiscard]] domain::Result<> flush() { return m_rollUps.flush(); }

private:
    struct Facts
    {
        MentionStanding standing;
        std::optional<qint64> snoozedUntil;
        std::optional<qint64> assignee;
        qint64 priority = 0;

        friend bool operator==(const Facts &, const Facts &) = default;
    };

    [[nodiscard]] domain::Result<std::optional<Facts>> factsOf(domain::Id<domain::Mention> id);
    [[nodiscard]] domain::Result<> write(domain::Id<domain::Mention> id, const Facts &before, const Facts &after);
    [[nodiscard]] domain::Result<> tellOf(domain::Id<domain::Mention> id, const Facts &before, const Facts &after);
    [[nodiscard]] domain::Result<> changeTags(const MentionEdit &edit, MentionBefore &before);
    [[nodiscard]] domain::Result<bool> putTag(domain::Id<domain::Mention> id, domain::Id<domain::Tag> tag);
    [[nodiscard]] domain::Result<bool> takeTag(domain::Id<domain::Mention> id, domain::Id<domain::Tag> tag);
    [[nodiscard]] domain::Result<> say(domain::Id<domain::Mention> id, domain::ActivityVerb verb, const QString &detail = {});
    [[nodiscard]] domain::Result<QString> tagName(domain::Id<domain::Tag> tag);
    [[nodiscard]] domain::Result<QString> colleagueName(qint64 id);

    Connection &m_connection;
    Deed m_deed;
    RollUps m_rollUps;
    domain::ActivityVerb m_opening = domain::ActivityVerb::Opened;
    QHash<qint64, QString> m_tags;         ///< names; null where there is no such tag
    QHash<qint64, QString> m_colleagues;
    bool m_isSilent = false;
    qint64 m_firstTold = 0;
    int m_told = 0;
};

} // namespace parvis::store
