// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <array>
#include <map>

namespace parvis::store {

/// What the roll-ups count of one mention.
struct MentionStanding
{
    qint64 day = 0;
    qint64 channel = 0;
    qint64 kind = 0;
    qint64 state = 0;
    bool isRead = false;
    bool isFlagged = false;
    std::optional<qint64> responseSeconds;   ///< set on an answered one

    friend bool operator==(const MentionStanding &, const MentionStanding &) = default;
};

/// Gathers what a transaction changes in mention_day and response_day, and writes the sums once: a batch of 2,000 mentions of a week costs a
/// dozen updates.
class RollUps
{
public:
    explicit RollUps(Connection &connection);

    void add(const MentionStanding &mention) { count(mention, 1); }
    void remove(const MentionStanding &mention) { count(mention, -1); }
    /// Writes what was gathered and forgets it. Call before the transaction ends.
    [[nodiscard]] domain::Result<> flush();

private:
    struct Counts
    {
        qint64 mentions = 0;
        qint64 unread = 0;
        qint64 flagged = 0;
        qint64 answered = 0;
    };

    void count(const MentionStanding &mention, qint64 sign);

    Connection &m_connection;
    std::map<std::array<qint64, 4>, Counts> m_days;
    std::map<std::array<qint64, 3>, qint64> m_answers;
};

} // namespace parvis::store
