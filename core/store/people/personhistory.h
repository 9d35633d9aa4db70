// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::store {

/// PeopleStore::timeline() within a transaction.
[[nodiscard]] domain::Result<QList<TimelineEntry>> timelineOf(Connection &connection, domain::Id<domain::Person> id, domain::Id<domain::Mention> before,
                                                              int limit);
/// What the score is made of. Relevant is what analysis, or a person, found to be about one of our subjects.
[[nodiscard]] domain::Result<domain::PrescriberFacts> prescriberFactsOf(Connection &connection, domain::Id<domain::Person> id);
/// PeopleStore::reckonScores() within a transaction.
[[nodiscard]] domain::Result<qint64> reckonScoresOf(Connection &connection, int atMost);

} // namespace parvis::store
