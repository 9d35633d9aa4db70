// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace parvis::store {

/// The services whose channels can be spoken with just now; nothing: all of them. What is due on others stays as it is, and is neither claimed nor waited for.
using ServiceScope = std::optional<QStringList>;

/// That as a condition behind others of a query (" AND …"), for the channel that a column names; empty where all of them can.
[[nodiscard]] QString inScope(const ServiceScope &scope, const QString &channelColumn);

} // namespace parvis::store
