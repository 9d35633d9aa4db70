// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

namespace parvis::domain {

/// Why no safe connection to a server came about: nothing arrived there. It travels in Trouble::said, and becomes a sentence where a person reads it.
struct TlsProblem
{
    enum class Kind {
        Expired,      ///< its certificate was good until a moment that has passed
        NotYetValid,  ///< it is good from a moment that is to come
        OtherHost,    ///< it is another host's
        Untrusted,    ///< nobody whom this machine trusts has signed it
        NoTls,        ///< there is no TLS there at all
        Failed        ///< anything else
    };

    Kind kind = Kind::Failed;
    QString host = {};   ///< the server

    friend bool operator==(const TlsProblem &, const TlsProblem &) = default;
};

/// The trouble that it is: Unreachable.
[[nodiscard]] Trouble troubleOf(const TlsProblem &problem);
/// Reads that; nothing of any other trouble.
[[nodiscard]] std::optional<TlsProblem> tlsProblemIn(const Trouble &trouble);

/// What OpenSSL says of a handshake with somebody who speaks another language than TLS.
[[nodiscard]] bool saysNoTls(const QString &words);

/// What is said in the place of the next, wherever a line that was safe breaks off.
inline constexpr QLatin1StringView secureLineCut{"the secure line was cut"};
/// Whether those are words of OpenSSL or GnuTLS of such a line ("OpenSSL SSL_read: …, error:0A000126:…, errno 0"), which are for whoever programs it.
[[nodiscard]] bool saysSecureLineCut(const QString &words);

} // namespace parvis::domain
