// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessmend.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// No service begins its words so; who reads the ledger as it is understands them.
constexpr std::array mendMarks{
    std::pair{AccessMend::Kind::LetInAgain, "to be let in again there: "_L1}, std::pair{AccessMend::Kind::NewAddress, "to be given a new address there: "_L1},
    std::pair{AccessMend::Kind::SwitchOn, "to be switched on there: "_L1}, std::pair{AccessMend::Kind::OpenPlace, "to be opened again there: "_L1},
    std::pair{AccessMend::Kind::GiveRight, "to be allowed to write there: "_L1}};

} // namespace

Trouble troubleOf(const AccessMend &mend, int status)
{
    using Kind = AccessMend::Kind;
    const auto mark = std::ranges::find(mendMarks, mend.kind, [](const auto &one) { return one.first; });
    const bool isForUs = mend.kind == Kind::LetInAgain || mend.kind == Kind::NewAddress;
    return {.kind = isForUs ? Trouble::Kind::AccessWithdrawn : Trouble::Kind::AccessDenied, .said = mark->second + mend.said, .status = status};
}

std::optional<AccessMend> accessMendIn(const Trouble &trouble)
{
    if (trouble.kind != Trouble::Kind::AccessWithdrawn && trouble.kind != Trouble::Kind::AccessDenied)
        return std::nullopt;
    const auto mark = std::ranges::find_if(mendMarks, [&trouble](const auto &one) { return trouble.said.startsWith(one.second); });
    return mark == mendMarks.end() ? std::nullopt : std::optional(AccessMend{.kind = mark->first, .said = trouble.said.sliced(mark->second.size())});
}

} // namespace parvis::domain
