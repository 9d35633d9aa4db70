// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

namespace parvis::domain {

/// Why what lets us in to a service could not be read here. No service was asked: nothing is known of whether it still lets us in, so the channel stays as it
/// is and is tried again. It travels in Trouble::said, and becomes a sentence where a person reads it.
struct SecretProblem
{
    enum class Kind {
        Missing,   ///< what keeps secrets is open, and holds none for this channel
        Closed     ///< what keeps secrets does not open: nobody gave the passphrase, or another one than it has by now
    };

    Kind kind = Kind::Missing;
    QString place = {};   ///< the file that was looked in, or keychain; empty: none was open

    /// As a place: that of the session.
    static constexpr auto keychain = QLatin1StringView("keychain");

    friend bool operator==(const SecretProblem &, const SecretProblem &) = default;
};

/// The trouble that it is: one that passes without an attempt at the service.
[[nodiscard]] Trouble troubleOf(const SecretProblem &problem);
/// Reads that; nothing where it is something that a service said.
[[nodiscard]] std::optional<SecretProblem> secretProblemIn(const Trouble &trouble);
/// What Trouble::said begins with where it is one, for a query.
[[nodiscard]] QString secretProblemMark();

} // namespace parvis::domain
