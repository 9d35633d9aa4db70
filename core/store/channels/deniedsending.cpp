// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deniedsending.h"

#include "core/domain/channels/secretproblem.h"
#include "core/store/channels/connectionrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using ChannelId = domain::Id<domain::Channel>;
using domain::Trouble;

namespace {

bool isDenied(const std::optional<Trouble> &trouble)
{
    return trouble && trouble->kind == Trouble::Kind::AccessDenied;
}

/// What waits for its next attempt, or to be asked after where `asksAfter`, since it met one of these is due at once.
domain::Result<> hurryAfter(Connection &connection, ChannelId channel, std::initializer_list<Trouble::Kind> met, bool asksAfter)
{
    QStringList kinds;
    for (const auto kind : met)
        kinds << QString::number(static_cast<int>(kind));
    const QString which
        = u" SET next_attempt_at = first_attempt_at WHERE channel_id = ? AND trouble_kind IN (%1) AND first_attempt_at < next_attempt_at AND "_s.arg(
            kinds.join(u", "_s));
    Statement update = connection.prepare(u"UPDATE delivery"_s + which + (asksAfter ? u"state < 3"_s : u"state = 0"_s) + u" RETURNING post_id"_s);
    if (auto ran = update.bind(channel).run(); !ran)
        return ran;
    while (update.next())
        connection.changes().posts.updated << update.id<domain::Post>(0);
    if (auto ended = update.ended(); !ended)
        return ended;
    Statement errands = connection.prepare(u"UPDATE errand"_s + which + u"state = 0"_s);
    return errands.bind(channel).run();
}

} // namespace

domain::Result<> addDeniedSending(Connection &connection, QHash<ChannelId, domain::ChannelHealth> &healths)
{
    // What is on its way alone (domain::DeliveryState, domain::ErrandState): a whole ledger is not read. What was made due again (hurryWaiting()) has met
    // nobody since.
    Statement rows = connection.prepare(
        u"SELECT channel_id, trouble_kind, trouble, trouble_status FROM delivery WHERE state < 3 AND trouble_kind = ? AND "
        "next_attempt_at > first_attempt_at UNION ALL SELECT channel_id, trouble_kind, trouble, trouble_status FROM errand WHERE state = 0 "
        "AND trouble_kind = ? AND next_attempt_at > first_attempt_at"_s);
    constexpr int denied = static_cast<int>(Trouble::Kind::AccessDenied);
    if (auto ran = rows.bind(denied).bind(denied).run(); !ran)
        return ran;
    while (rows.next()) {
        const auto health = healths.find(rows.id<domain::Channel>(0));
        if (health == healths.end() || health->connection.state != domain::ConnectionState::Connected || (health->trouble && !health->isOfSending))
            continue;
        const auto met = troubleOf(rows, 1);
        // Of what could not be read here nobody was asked there.
        if (domain::secretProblemIn(*met))
            continue;
        health->trouble = met;
        health->isOfSending = true;
    }
    return rows.ended();
}

void noteDenied(Connection &connection, ChannelId channel, const std::optional<Trouble> &before, const std::optional<Trouble> &after)
{
    if (isDenied(before) || isDenied(after))
        connection.changes().channels.updated << channel;
}

domain::Result<> hurryWaiting(Connection &connection, ChannelId channel)
{
    return hurryAfter(connection, channel,
                      {Trouble::Kind::Offline, Trouble::Kind::Unreachable, Trouble::Kind::Cut, Trouble::Kind::ServerTrouble, Trouble::Kind::AccessDenied,
                       Trouble::Kind::Malformed},
                      false);
}

domain::Result<> hurryAskedToWait(Connection &connection, ChannelId channel)
{
    return hurryAfter(connection, channel, {Trouble::Kind::RateLimited}, true);
}

} // namespace parvis::store
