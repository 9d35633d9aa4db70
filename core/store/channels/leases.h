// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// A table whose rows are leased to who works on them, in its columns `lease_owner` and `lease_until`.
struct Leasing
{
    QString table;
    QString key;        ///< the column by which a row is meant
    QString leasable;   ///< which rows are ever leased: that, and no whole ledger, is looked through
};
[[nodiscard]] const Leasing &deliveryLeases();
[[nodiscard]] const Leasing &errandLeases();
[[nodiscard]] const Leasing &connectionLeases();

/// Whether `owner` holds that row.
[[nodiscard]] domain::Result<bool> isHeldBy(Connection &connection, const Leasing &leases, qint64 key, const QString &owner);
/// Whether anybody does.
[[nodiscard]] domain::Result<bool> isHeld(Connection &connection, const Leasing &leases, qint64 key, domain::Instant now);
[[nodiscard]] domain::Result<> takeLease(Connection &connection, const Leasing &leases, qint64 key, const QString &owner, domain::Instant until);
/// For who holds it already.
[[nodiscard]] domain::Result<> extendLease(Connection &connection, const Leasing &leases, qint64 key, domain::Instant until);
/// Lets go all that `owner` holds.
[[nodiscard]] domain::Result<> releaseLeases(Connection &connection, const Leasing &leases, const QString &owner);
/// Lets go what is held for longer than anybody takes a lease: a clock that was ahead has written it.
[[nodiscard]] domain::Result<> dropFarLeases(Connection &connection, const Leasing &leases, domain::Instant now);
/// Who holds something.
[[nodiscard]] domain::Result<QStringList> leaseHolders(Connection &connection, const Leasing &leases, domain::Instant now);

} // namespace parvis::store
