// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::sync {

/// A name under which this process takes leases: of this machine since it was started, this process, and one of a kind.
[[nodiscard]] QString newLeaseOwner();
/// True where who took that name ran on this machine and has ended: killed, its leases would last until they run out. Of other machines nobody knows.
[[nodiscard]] bool hasEnded(const QString &leaseOwner);

} // namespace parvis::sync
