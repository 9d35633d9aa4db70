// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/secretproblem.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {
// No service begins its words so.
constexpr auto secretMark = "parvis-secret-"_L1;
constexpr auto secretMissing = "parvis-secret-missing: "_L1;
constexpr auto secretClosed = "parvis-secret-closed: "_L1;
/// What 1.0 wrote down where nothing was open.
constexpr auto formerlyClosed = "nowhere to keep secrets is open"_L1;
} // namespace

Trouble troubleOf(const SecretProblem &problem)
{
    return {.kind = Trouble::Kind::AccessDenied, .said = (problem.kind == SecretProblem::Kind::Missing ? secretMissing : secretClosed) + problem.place};
}

std::optional<SecretProblem> secretProblemIn(const Trouble &trouble)
{
    if (trouble.kind != Trouble::Kind::AccessDenied)
        return std::nullopt;
    if (trouble.said.startsWith(secretMissing))
        return SecretProblem{.kind = SecretProblem::Kind::Missing, .place = trouble.said.sliced(secretMissing.size())};
    if (trouble.said.startsWith(secretClosed))
        return SecretProblem{.kind = SecretProblem::Kind::Closed, .place = trouble.said.sliced(secretClosed.size())};
    if (trouble.said == formerlyClosed)
        return SecretProblem{.kind = SecretProblem::Kind::Closed};
    return std::nullopt;
}

QString secretProblemMark()
{
    return secretMark;
}

} // namespace parvis::domain
