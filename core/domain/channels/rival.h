// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"

namespace parvis::domain {

/// Another post that says the same as one of which nobody knows whether it arrived: what is found there by its words may be either.
struct Rival
{
    Id<Post> post;
    /// How many of such may stand there that show as many files, the same warning, and a poll where this has one: none of them is told from this one by
    /// looking.
    int alike = 0;

    friend bool operator==(const Rival &, const Rival &) = default;
};
/// What is said of it: nobody knows which of both is found there.
[[nodiscard]] Trouble troubleOfRival(const Rival &rival);
/// The same where a person says that this one is not there, and more of it stand there than can be others.
[[nodiscard]] Trouble troubleAgainstWord(const Rival &rival, int found);
/// The same look once more, that passes over what it has found: `remoteId` as Sent has it, or what its connector would have kept of it. Nothing where it found
/// nothing.
[[nodiscard]] std::optional<Outgoing> passingOver(Outgoing outgoing, const QString &remoteId, const QHash<QString, QString> &kept);

} // namespace parvis::domain
