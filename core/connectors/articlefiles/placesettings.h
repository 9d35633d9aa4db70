// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/connection.h"

namespace parvis::connectors {

/// What a person chose about a place on this machine lets nobody in: it is kept with its address, as a query, and needs no keychain.
[[nodiscard]] QUrl withSettings(const QUrl &place, const domain::Secret &settings);
/// What is kept with the address, and what was given (which counts where both say something).
[[nodiscard]] domain::Secret settingsOf(const QUrl &place, const domain::Secret &given = {});

} // namespace parvis::connectors
