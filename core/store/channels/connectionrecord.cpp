// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

const QString &healthColumns()
{
    static const QString columns
        = u"n.channel_id, n.state, n.server, n.account_id, n.handle, (SELECT service FROM channel WHERE id = n.channel_id), n.capabilities, "
          "n.fetched_at, n.next_fetch_at, n.failures, n.trouble_kind, n.trouble, n.trouble_status, n.quota_left, n.quota_most, n.quota_resets_at"_s;
    return columns;
}

domain::ChannelHealth healthOf(const Statement &row)
{
    int column = 0;
    domain::ChannelHealth health;
    health.channel = row.id<domain::Channel>(column++);
    health.connection.state = static_cast<domain::ConnectionState>(row.number(column++));
    health.connection.server = QUrl(row.text(column++));
    health.connection.accountId = row.text(column++);
    health.connection.handle = row.text(column++);
    const QString service = row.text(column++);
    health.connection.capabilities = domain::capabilitiesFromJson(row.text(column++).toUtf8(), domain::staticCapabilities(service));
    health.fetchedAt = row.instant(column++);
    health.nextFetchAt = domain::fromMs(row.number(column++));
    health.failures = static_cast<int>(row.number(column++));
    health.trouble = troubleOf(row, column);
    column += 3;
    health.quota.left = static_cast<int>(row.number(column++));
    health.quota.most = static_cast<int>(row.number(column++));
    health.quota.resetsAt = row.instant(column++);
    health.isWhole = row.flag(column++);
    health.isFillingStopped = row.flag(column);
    return health;
}

domain::Result<domain::Connection> readConnection(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement row = connection.prepare(u"SELECT %1, 0, 0 FROM connection n WHERE n.channel_id = ?"_s.arg(healthColumns()));
    if (auto ran = row.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(domain::Error::Kind::NotFound, u"channel %1 is not connected"_s.arg(channel.value()));
    return healthOf(row).connection;
}

domain::Result<> withdrawAccess(Connection &connection, domain::Id<domain::Channel> channel, const domain::Trouble &trouble)
{
    Statement withdraw
        = connection.prepare(u"UPDATE connection SET state = 2, trouble_kind = ?, trouble = ?, trouble_status = ? WHERE channel_id = ? AND state = 1"_s);
    bindTrouble(withdraw, trouble);
    connection.changes().channels.updated << channel;
    return withdraw.bind(channel).run();
}

domain::Result<> leaveAlone(Connection &connection, domain::Id<domain::Channel> channel, const domain::Trouble &trouble, domain::Instant now)
{
    if (trouble.kind != domain::Trouble::Kind::RateLimited || !trouble.retryAfter)
        return {};
    const domain::Instant until = now + *trouble.retryAfter;
    // When there is more again of what is not used up says nothing of how long to wait.
    Statement update = connection.prepare(
        u"UPDATE connection SET trouble_kind = ?, trouble = ?, trouble_status = ?, next_fetch_at = MAX(next_fetch_at, ?), quota_resets_at = "
        "MAX(CASE WHEN trouble_kind = %1 OR (quota_most > 0 AND quota_left = 0) THEN IFNULL(quota_resets_at, 0) ELSE 0 END, ?) "
        "WHERE channel_id = ? AND state = 1"_s.arg(static_cast<int>(domain::Trouble::Kind::RateLimited)));
    bindTrouble(update, trouble);
    connection.changes().channels.updated << channel;
    return update.bind(until).bind(until).bind(channel).run();
}

domain::Result<> endPause(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now)
{
    using domain::Trouble;
    const auto link = readConnection(connection, channel);
    if (!link)
        return link.error().kind == domain::Error::Kind::NotFound ? domain::Result<>() : std::unexpected(link.error());
    // Where what is sent goes to another server, that says nothing of the one that was asked.
    Statement update = connection.prepare(
        u"UPDATE connection SET trouble_kind = NULL, trouble = '', trouble_status = 0, quota_resets_at = CASE WHEN trouble_kind = %1 THEN NULL ELSE "
        "quota_resets_at END WHERE channel_id = ? AND ((trouble_kind = %1 AND IFNULL(quota_resets_at, 0) <= ?) OR (trouble_kind IN (%2, %3, %4) AND ?)) "
        "RETURNING channel_id"_s.arg(static_cast<int>(Trouble::Kind::RateLimited))
            .arg(static_cast<int>(Trouble::Kind::Offline))
            .arg(static_cast<int>(Trouble::Kind::Unreachable))
            .arg(static_cast<int>(Trouble::Kind::Cut)));
    if (auto ran = update.bind(channel).bind(now).bind(!link->capabilities.leavesElsewhere).run(); !ran)
        return ran;
    if (update.next())
        connection.changes().channels.updated << channel;
    return update.ended();
}

void bindTrouble(Statement &statement, const std::optional<domain::Trouble> &trouble)
{
    if (!trouble) {
        statement.bindNull().bind(QString()).bind(0);
        return;
    }
    statement.bind(static_cast<int>(trouble->kind)).bind(trouble->said).bind(trouble->status);
}

std::optional<domain::Trouble> troubleOf(const Statement &row, int column)
{
    const auto kind = row.numberOrNull(column);
    if (!kind)
        return std::nullopt;
    return domain::Trouble{.kind = static_cast<domain::Trouble::Kind>(*kind), .said = row.text(column + 1), .status = static_cast<int>(row.number(column + 2))};
}

} // namespace parvis::store
