// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

namespace parvis::connectors {

/// The trouble of a creating request to a service that has neither a key nor a way to look: what leaves open whether it was accepted (no whole answer, a 5xx,
/// even one that says when again, an answer that is none) is for the person to decide.
[[nodiscard]] inline domain::Trouble unsureWhereOpen(domain::Trouble trouble)
{
    using Kind = domain::Trouble::Kind;
    constexpr int firstOfServers = 500;
    const bool isOfServer = trouble.kind == Kind::RateLimited && trouble.status >= firstOfServers;
    if (trouble.kind == Kind::Cut || trouble.kind == Kind::ServerTrouble || trouble.kind == Kind::Malformed || isOfServer)
        trouble.kind = Kind::Unsure;
    return trouble;
}

/// What an attempt ends with where an earlier one left and was never answered.
[[nodiscard]] inline domain::Trouble unsureOfEarlier()
{
    return {.kind = domain::Trouble::Kind::Unsure, .said = QStringLiteral("an earlier attempt was never answered")};
}

} // namespace parvis::connectors
