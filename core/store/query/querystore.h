// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/matcher.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// The names that a query may say in this workspace, read by this connection; `now` is what "within" and "today" count from.
[[nodiscard]] domain::Result<domain::QueryContext> queryContext(Connection &connection, domain::Instant now);

/// The query with its names looked up; Invalid where it names a segment that is none.
[[nodiscard]] domain::Result<domain::QueryPlan> queryPlan(Connection &connection, const domain::Query &query, domain::Instant now);

/// What a query can ask of a mention that stands in the workspace, as QueryMatcher wants it; NotFound where it is gone.
[[nodiscard]] domain::Result<domain::QueryFacts> queryFacts(Connection &connection, domain::Id<domain::Mention> mention);

/// What is said in queries here: for completion, for reading a query back, and for telling a wrong name at once.
class QueryStore
{
public:
    explicit QueryStore(Database &database);

    [[nodiscard]] QFuture<domain::Result<domain::QueryContext>> context(domain::Instant now) const;
    /// True of fields whose values are too many to be known beforehand: who wrote, which person, which company.
    [[nodiscard]] static bool isOfPeople(domain::QueryField field);
    /// The values of a field that no list of names holds, at most `limit`. Languages, sentiments, intents, topics, subjects: those that mentions have, the
    /// commonest first. Of people: the names (of `from`, handles too where `typed` has an @) and companies in which a word begins with `typed`, of people
    /// those first who spoke last. Each once.
    [[nodiscard]] QFuture<domain::Result<QStringList>> values(domain::QueryField field, const QString &typed, int limit) const;

private:
    Database &m_database;
};

} // namespace parvis::store
