// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::store {

/// PeopleStore::ownerOf(), addAccount(), removeAccount() and hasSpoken() within a transaction.
[[nodiscard]] domain::Result<std::optional<AccountOwner>> accountOwner(Connection &connection, const QString &service, const QString &handle);
[[nodiscard]] domain::Result<domain::Id<domain::Identity>> giveAccount(Connection &connection, const domain::Identity &account);
[[nodiscard]] domain::Result<domain::Identity> takeAccount(Connection &connection, domain::Id<domain::Identity> account);
[[nodiscard]] domain::Result<bool> saidSomething(Connection &connection, domain::Id<domain::Identity> account);

} // namespace parvis::store
