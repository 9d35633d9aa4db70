// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/store/database/connection.h"

#include <map>

namespace parvis::store {

/// What a conversation means for a mention that comes in, and the other way round, within one transaction.
class Intake
{
public:
    /// `import`: what comes in from there leaves alone what came in from there.
    Intake(Connection &connection, domain::Id<domain::Import> import);

    /// Gives a mention, now in its conversation, the assignee (unless they left), priority and tags of the newest other one there.
    [[nodiscard]] domain::Result<> arrive(qint64 mention, domain::MentionState state);
    /// Opens what was snoozed or waiting in the conversations where something newer came in that is not done.
    [[nodiscard]] domain::Result<> openAgain(domain::Instant now);

private:
    Connection &m_connection;
    domain::Id<domain::Import> m_import;
    QList<qint64> m_arrived;
};

} // namespace parvis::store
