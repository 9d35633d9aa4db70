// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/leases.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

constexpr std::chrono::milliseconds longestLease = std::chrono::minutes{15};

/// The query with the names of the table in it: %1 the table, %2 its key.
QString leaseQuery(const QString &query, const Leasing &leases)
{
    return query.arg(leases.table, leases.key);
}

domain::Result<bool> hasRow(Statement &row)
{
    return row.run().transform([&row] { return row.next(); });
}

} // namespace

const Leasing &deliveryLeases()
{
    static const Leasing leases{.table = u"delivery"_s, .key = u"id"_s, .leasable = u"state < 3"_s};
    return leases;
}

const Leasing &errandLeases()
{
    static const Leasing leases{.table = u"errand"_s, .key = u"id"_s, .leasable = u"state = 0"_s};
    return leases;
}

const Leasing &connectionLeases()
{
    static const Leasing leases{.table = u"connection"_s, .key = u"channel_id"_s, .leasable = u"1"_s};
    return leases;
}

domain::Result<bool> isHeldBy(Connection &connection, const Leasing &leases, qint64 key, const QString &owner)
{
    Statement row = connection.prepare(leaseQuery(u"SELECT 1 FROM %1 WHERE %2 = ? AND lease_owner = ? AND lease_until > 0"_s, leases));
    return hasRow(row.bind(key).bind(owner));
}

domain::Result<bool> isHeld(Connection &connection, const Leasing &leases, qint64 key, domain::Instant now)
{
    Statement row = connection.prepare(leaseQuery(u"SELECT 1 FROM %1 WHERE %2 = ? AND lease_until > ?"_s, leases));
    return hasRow(row.bind(key).bind(now));
}

domain::Result<> takeLease(Connection &connection, const Leasing &leases, qint64 key, const QString &owner, domain::Instant until)
{
    Statement take = connection.prepare(leaseQuery(u"UPDATE %1 SET lease_owner = ?, lease_until = ? WHERE %2 = ?"_s, leases));
    return take.bind(owner).bind(until).bind(key).run();
}

domain::Result<> extendLease(Connection &connection, const Leasing &leases, qint64 key, domain::Instant until)
{
    Statement update = connection.prepare(leaseQuery(u"UPDATE %1 SET lease_until = ? WHERE %2 = ?"_s, leases));
    return update.bind(until).bind(key).run();
}

domain::Result<> releaseLeases(Connection &connection, const Leasing &leases, const QString &owner)
{
    Statement update = connection.prepare(u"UPDATE %1 SET lease_owner = '', lease_until = 0 WHERE %2 AND lease_owner = ?"_s.arg(leases.table, leases.leasable));
    return update.bind(owner).run();
}

domain::Result<> dropFarLeases(Connection &connection, const Leasing &leases, domain::Instant now)
{
    Statement update = connection.prepare(u"UPDATE %1 SET lease_owner = '', lease_until = 0 WHERE %2 AND lease_until > ?"_s.arg(leases.table, leases.leasable));
    return update.bind(now + longestLease).run();
}

domain::Result<QStringList> leaseHolders(Connection &connection, const Leasing &leases, domain::Instant now)
{
    Statement rows = connection.prepare(u"SELECT DISTINCT lease_owner FROM %1 WHERE %2 AND lease_until > ?"_s.arg(leases.table, leases.leasable));
    if (auto ran = rows.bind(now).run(); !ran)
        return std::unexpected(ran.error());
    QStringList holders;
    while (rows.next())
        holders << rows.text(0);
    return rows.ended().transform([&] { return holders; });
}

} // namespace parvis::store
