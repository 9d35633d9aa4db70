// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

namespace parvis::domain {

/// What the workspace knows of how much somebody is heard.
struct PrescriberFacts
{
    qint64 reach = 0;           ///< followers of the account that has most
    qint64 draws = 0;           ///< replies, shares and likes they drew, as the service counted; else the replies of others that we hold
    qint64 conversations = 0;   ///< conversations they began
    qint64 mentions = 0;        ///< everything of theirs we hold
    qint64 relevant = 0;        ///< of these, how many are about our subjects; at most mentions

    friend bool operator==(const PrescriberFacts &, const PrescriberFacts &) = default;
};

/// How much somebody is heard on what concerns us, 0 to 100, with each part and what it was read from. The parts add up to the score exactly.
///
/// Reach, draws and conversations are worth most × log(1 + fact) ÷ log(1 + full), never more than most: each tenfold counts the same. Relevance is worth
/// most × relevant ÷ (mentions + 2): two mentions about nothing are added to what they said, so that one single hit is no certainty.
struct PrescriberScore
{
    enum class Kind { Reach, Draws, Conversations, Relevance };

    struct Part
    {
        Kind kind = Kind::Reach;
        int points = 0;
        int most = 0;         ///< what this part can be worth
        qint64 fact = 0;      ///< the number it was read from; of Relevance: the relevant mentions
        qint64 full = 0;      ///< the fact that earns all of it; of Relevance: the mentions it is a part of

        friend bool operator==(const Part &, const Part &) = default;
    };

    int total = 0;
    QList<Part> parts;        ///< one of each Kind, in their order

    friend bool operator==(const PrescriberScore &, const PrescriberScore &) = default;
};

/// The score of what is known. Facts below zero count as zero.
[[nodiscard]] PrescriberScore prescriberScore(const PrescriberFacts &facts);

} // namespace parvis::domain
