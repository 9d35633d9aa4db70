// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::store {

/// Up to where the person was told of what happens in the workspace by itself.
struct NoticeMarks
{
    qint64 run = 0;        ///< the last run of rules: a run over what came in stands whole or not at all, and its key is never used again
    qint64 activity = 0;   ///< the last entry of what was done to mentions
    domain::Instant at;    ///< what was due until then

    friend bool operator==(const NoticeMarks &, const NoticeMarks &) = default;
};

/// A mention that a rule with *notify* matched when it came in.
struct RuleMatch
{
    domain::Id<domain::Rule> rule;
    QString ruleName;
    domain::Id<domain::Mention> mention;

    friend bool operator==(const RuleMatch &, const RuleMatch &) = default;
};

/// What happened by itself between two marks, as far as it still stands.
struct NoticeNews
{
    QList<RuleMatch> matches;                     ///< in the order they came in; a mention once for each rule
    QList<domain::Id<domain::Mention>> woken;     ///< were snoozed, woke and are open, in that order
    QList<domain::Id<domain::Mention>> late;      ///< became late and are so still, the longest first
    NoticeMarks upTo;                             ///< where the next reading begins

    [[nodiscard]] bool isEmpty() const { return matches.isEmpty() && woken.isEmpty() && late.isEmpty(); }
    friend bool operator==(const NoticeNews &, const NoticeNews &) = default;
};

/// What happens in a workspace while nobody looks: reads it from what is kept anyway, and owns the row of `workspace` that says up to where the person was
/// told.
class NoticeStore
{
public:
    explicit NoticeStore(Database &database);

    /// Up to where the person was told, here or by another program. A workspace that never told begins now, and remembers that unless it is read only.
    [[nodiscard]] QFuture<domain::Result<NoticeMarks>> begin(domain::Instant now);
    /// What happened since, nothing written.
    [[nodiscard]] QFuture<domain::Result<NoticeNews>> news(const NoticeMarks &since, domain::Instant now) const;
    /// The same, counted from what the workspace remembers where that is later, and remembered as told in the same transaction: of two programs one alone
    /// tells of a thing. Unwritable where the workspace is read only.
    [[nodiscard]] QFuture<domain::Result<NoticeNews>> take(const NoticeMarks &since, domain::Instant now);
    /// Remembers these marks, where they are later: nothing before them is news.
    [[nodiscard]] QFuture<domain::Result<>> keep(const NoticeMarks &marks);
    /// When the next mention becomes late; nothing where none will.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Instant>>> nextDue(domain::Instant after) const;

private:
    Database &m_database;
};

} // namespace parvis::store
