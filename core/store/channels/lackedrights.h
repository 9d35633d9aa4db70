// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/errand.h"
#include "core/store/database/connection.h"

/// Which rights a channel's service said that what lets us in does not give (domain::Capabilities::lackedRights).
namespace parvis::store {

/// Notes what a trouble says of that; nothing where it says nothing. Of the right to give files: that none are taken.
[[nodiscard]] domain::Result<> noteLackedRights(Connection &connection, domain::Id<domain::Channel> channel, const domain::Trouble &trouble);
/// Something that needs these went well: they are given.
[[nodiscard]] domain::Result<> rightsAreGiven(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &rights);
/// The rights that publishing something needed, by what its delivery keeps.
[[nodiscard]] QStringList rightsNeeded(const QHash<QString, QString> &notes);
/// The rights that an errand needed; empty where nobody knows.
[[nodiscard]] QStringList rightsNeeded(domain::ErrandKind kind);

} // namespace parvis::store
