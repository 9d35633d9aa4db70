// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"
#include "core/store/database/turns.h"

namespace parvis::store {

/// Runs `work(Connection &, const Turns &, qint64 &counted)` in a transaction; of what it counts there (countTurn()) this machine knows once that is committed,
/// and before anybody learns what came of it; a power cut takes nothing of it away.
template<class Work>
auto writeCounted(Database &database, Work work)
{
    using Outcome = std::invoke_result_t<Work, Connection &, const Turns &, qint64 &>;
    const auto counted = std::make_shared<qint64>(0);
    const Turns turns(database.path(), database.id());
    return database.writeDurably([work = std::move(work), turns, counted](Connection &connection) { return work(connection, turns, *counted); })
        .then(QtFuture::Launch::Sync, [turns, counted](const Outcome &outcome) {
            if (outcome && *counted > 0)
                turns.keep(*counted);
            return outcome;
        });
}

/// Counts one more.
[[nodiscard]] inline domain::Result<> countTurn(Connection &connection, qint64 &counted)
{
    return Turns::count(connection).transform([&counted](qint64 turns) { counted = turns; });
}

} // namespace parvis::store
