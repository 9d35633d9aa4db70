// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QString>

#include <chrono>
#include <expected>
#include <optional>

namespace parvis::domain {

/// Why a service did not do what it was asked, for whoever decides what comes next. Kept by number, so new ones come last.
struct Trouble
{
    enum class Kind {
        Offline,        ///< the switch is on, or this machine has no way out: nothing left
        Unreachable,    ///< nobody was there to take it: no such host, connection refused, no trust in the certificate; nothing arrived
        Cut,            ///< it left, and no whole answer came: nobody knows whether it arrived
        RateLimited,    ///< too much at once; `retryAfter` says when again
        ServerTrouble,  ///< 5xx: the service does not work just now; whether a creating request was accepted is unknown
        Refused,        ///< the service says no, and will say so again
        AccessDenied,   ///< it does not know us just now; the next try may succeed (a token that is being renewed, a proxy)
        AccessWithdrawn,///< the service said in so many words that what we were given is no longer good (invalid_grant, a revoked token): the person signs in
                        ///< anew
        Gone,           ///< what it is about does not exist there
        TooLarge,       ///< more than the service takes
        Malformed,      ///< it answered something that is no answer
        Unsure,         ///< it may have been done and there is no way to find out: the person is asked
        Changed,        ///< it was changed on the other side meanwhile: nothing was written over
        NotPossible,    ///< the service has no way to do it
        Cancelled,      ///< the person stopped it
        Late            ///< its time passed while it could not leave: the person says whether it still is to
    };

    Kind kind = Kind::Refused;
    QString said = {};    ///< the service's own words, or technical English; never the whole of what a person reads
    int status = 0;       ///< of HTTP; 0 where none came
    std::optional<std::chrono::milliseconds> retryAfter = {};

    friend bool operator==(const Trouble &, const Trouble &) = default;
};

/// A value, or why the service gave none.
template<class T = void>
using Answer = std::expected<T, Trouble>;

/// True where the same thing may succeed later without anybody's doing.
[[nodiscard]] constexpr bool passes(Trouble::Kind kind)
{
    using Kind = Trouble::Kind;
    return kind == Kind::Offline || kind == Kind::Unreachable || kind == Kind::Cut || kind == Kind::RateLimited || kind == Kind::ServerTrouble
        || kind == Kind::AccessDenied || kind == Kind::Malformed;
}

} // namespace parvis::domain
