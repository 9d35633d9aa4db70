// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/secretproblem.h"

namespace parvis::models {

/// Why what lets Parvis in could not be read, with the way out; `channel` is how the person knows it.
[[nodiscard]] QString secretSentence(const domain::SecretProblem &problem, const QString &channel);
/// Where secrets are kept, as a person reads a path.
[[nodiscard]] QString shownPlace(const QString &place);

} // namespace parvis::models
