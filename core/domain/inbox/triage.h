// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>

namespace parvis::domain {

struct Mention;

/// How much a mention presses.
enum class Priority { None = 0, Low = 1, Normal = 2, High = 3, Urgent = 4 };

/// A coloured word that a person puts on mentions and people.
struct Tag
{
    Id<Tag> id;
    QString name;
    int colour = 0;   ///< which colour of the palette, from 0

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// Somebody whom mentions are given to.
struct Colleague
{
    Id<Colleague> id;
    QString name;
    bool isMe = false;     ///< sits here; at most one does
    bool isGone = false;   ///< left: keeps what was given, is given no more

    friend bool operator==(const Colleague &, const Colleague &) = default;
};

/// What was done to a mention. The numbers stand in the workspace.
enum class ActivityVerb {
    Opened = 0,
    Done = 1,
    Waiting = 2,
    Snoozed = 3,       ///< detail: until when, ms
    Woke = 4,          ///< by itself, when its time had come
    Reopened = 5,      ///< by itself, because something new came in
    Assigned = 6,      ///< detail: the colleague's name then
    Unassigned = 7,
    Prioritised = 8,   ///< detail: the number of the Priority
    Tagged = 9,        ///< detail: the tag's name then
    Untagged = 10,     ///< detail: the tag's name then
    Flagged = 11,
    Unflagged = 12,
    Merged = 13,       ///< its conversation was joined with another
    Split = 14,        ///< it was made the beginning of a conversation of its own
    Noted = 15,        ///< by a rule
    Drafted = 16,      ///< by a rule; detail: the saved reply's name then
};

/// Who did what to a mention, and when.
struct Activity
{
    qint64 id = 0;
    Id<Mention> mention;
    Instant at;
    ActivityVerb verb = ActivityVerb::Opened;
    QString who;           ///< the colleague's name; empty where nobody sat here, and where it came about by itself
    bool isByRule = false;
    QStringList rules;     ///< by a rule: the names of those that changed the mention in that run, in their order; a rule that was removed has none
    QString detail;        ///< see ActivityVerb

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// A query that stands in the inbox under a name.
struct InboxView
{
    Id<InboxView> id;
    QString name;
    QString query;      ///< as it was written; it is read anew each time
    QString icon;
    int position = 0;   ///< from 0, in the order shown

    friend bool operator==(const InboxView &, const InboxView &) = default;
};

/// The views that every inbox has.
enum class BuiltInView { WaitingForUs, Mine, Unassigned, Snoozed, Late, WaitingForThem, Done, Flagged, Held, All };
/// The query that a built-in view is; empty for All.
[[nodiscard]] QString queryOf(BuiltInView view);

} // namespace parvis::domain
