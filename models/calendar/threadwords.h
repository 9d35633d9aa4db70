// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"

namespace parvis::models {

/// Of a thread of so many parts of which nobody knows whether it arrived: which parts are known to be there, and what to do. Empty where it is none, where one
/// part alone is open, and of any other entry.
[[nodiscard]] QString threadDoubt(const domain::Delivery &delivery, const QString &channel, int parts);
/// Why a thread is not deleted of which a person has said that parts are there, and nobody where; empty where that is known.
[[nodiscard]] QString whyNotDeletedThread(const domain::Delivery &delivery);

} // namespace parvis::models
