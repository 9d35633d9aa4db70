// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/prescriberscore.h"

#include <algorithm>
#include <cmath>

namespace parvis::domain {

namespace {
PrescriberScore::Part scaled(PrescriberScore::Kind kind, qint64 fact, int most, qint64 full)
{
    const qint64 counted = std::clamp<qint64>(fact, 0, full);
    const double share = std::log1p(static_cast<double>(counted)) / std::log1p(static_cast<double>(full));
    return {.kind = kind, .points = static_cast<int>(std::lround(most * share)), .most = most, .fact = std::max<qint64>(fact, 0), .full = full};
}

PrescriberScore::Part relevance(qint64 relevant, qint64 mentions, int most)
{
    mentions = std::max<qint64>(mentions, 0);
    relevant = std::clamp<qint64>(relevant, 0, mentions);
    const double share = static_cast<double>(relevant) / (static_cast<double>(mentions) + 2.0);
    return {.kind = PrescriberScore::Kind::Relevance, .points = static_cast<int>(std::lround(most * share)), .most = most, .fact = relevant, .full = mentions};
}
} // namespace

PrescriberScore prescriberScore(const PrescriberFacts &facts)
{
    PrescriberScore score{.total = 0,
                          .parts
                          = {scaled(PrescriberScore::Kind::Reach, facts.reach, 35, 100'000), scaled(PrescriberScore::Kind::Draws, facts.draws, 25, 1'000),
                             scaled(PrescriberScore::Kind::Conversations, facts.conversations, 15, 50), relevance(facts.relevant, facts.mentions, 25)}};
    for (const auto &part : std::as_const(score.parts))
        score.total += part.points;
    return score;
}

} // namespace parvis::domain
