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
    /// Marks as done what those posts of ours answer, which have just arrived: said here, or by another program, whose user does not come here to say so. Where
    /// another answer is begun in the conversation nothing is closed.
    [[nodiscard]] domain::Result<> closeAnswered(const QList<qint64> &posts, domain::Instant now);
    /// The same of answers that name nothing but the thread they stand in (IncomingPost::answersThread): whoever spoke last there before them is answered, with
    /// all that they have said in it.
    [[nodiscard]] domain::Result<> closeThread(const QList<qint64> &posts, domain::Instant now);

private:
    [[nodiscard]] domain::Result<> close(const QString &answered, const QList<qint64> &posts, domain::Instant now);

    Connection &m_connection;
    domain::Id<domain::Import> m_import;
    QList<qint64> m_arrived;
};

} // namespace parvis::store
