// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/domain/channels/verdict.h"

namespace parvis::domain {

struct Mention;

/// What is to be done at a service to something that stands there. Kept by number.
enum class ErrandKind {
    Edit = 0,     ///< write over what we published
    Delete = 1,   ///< delete it there
    Moderate = 2, ///< decide about what somebody else said
    Tell = 3,     ///< tell the pages that something published links: nobody asked for it, and what becomes of it changes nothing of what is published
    Twin = 4      ///< look whether what was sent a second time stands there twice (domain::Twin): nobody asked for it, and it changes nothing there
};

/// Where it stands. Kept by number.
enum class ErrandState {
    Waiting = 0,    ///< it is done as soon as the service can be asked
    Done = 1,
    Failed = 2,     ///< for good, until a person tries again
    Changed = 3,    ///< what stands there was changed there meanwhile, and nothing was written over: the person says which one it is to be
    Cancelled = 4   ///< taken back before it was done, or made needless by a later one
};

/// The ledger's entry of such a thing. All of it may be repeated, so that it is done once or more to the same end.
struct Errand
{
    Id<Errand> id;
    ErrandKind kind = ErrandKind::Edit;
    ErrandState state = ErrandState::Waiting;
    Id<Channel> channel;
    Id<Delivery> delivery;                   ///< Edit, Delete, Tell, Twin
    Id<Post> post;                           ///< of the delivery
    Id<Mention> mention;                     ///< Moderate
    std::optional<Verdict> verdict;          ///< Moderate
    QString text; ///< Edit: what is to stand there; empty where an article is written over. Moderate: what was read here of what is let through
    QString there; ///< Changed: what stands there instead
    bool overwrites = false; ///< the person wants it whatever stands there by now
    Instant askedAt;
    int attempts = 0;
    std::optional<Instant> firstAttemptAt;
    std::optional<Instant> nextAttemptAt;
    std::optional<Instant> departedAt; ///< a creating request left then (a file that goes along), and nobody knows yet what became of it
    std::optional<Trouble> trouble; ///< of the last attempt

    friend bool operator==(const Errand &, const Errand &) = default;
};

/// Trouble::said of an edit of what was deleted at its service meanwhile (Gone): it counts as deleted there, and the words that it was to say are kept as the
/// post's own.
inline constexpr QLatin1StringView deletedThere{"it was deleted there"};
/// Why nothing is changed where something is to be deleted, which was asked for and is not done yet.
inline constexpr QLatin1StringView toBeDeletedThere{"it is to be deleted there"};
[[nodiscard]] bool wasDeletedThere(const Errand &errand);
/// Among the notes of a delivery that a connector is told to delete, and kept nowhere: the person wants it gone whatever stands there by now
/// (Errand::overwrites).
inline constexpr QLatin1StringView goneWhateverItIsNote{"gone whatever it is"};

/// What comes of one that met a trouble: what passes is tried again as domain::afterTrouble() does a sending, for three days from the first attempt. Who could
/// not be told (Tell), and what could not be looked for (Twin), is tried less often, for six hours; then it is let be (Cancelled).
struct ErrandStep
{
    ErrandState state = ErrandState::Failed;
    std::optional<std::chrono::milliseconds> pause;

    friend bool operator==(const ErrandStep &, const ErrandStep &) = default;
};
[[nodiscard]] ErrandStep afterTrouble(const Errand &errand, const Trouble &trouble, Instant now, double share);

} // namespace parvis::domain
