// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/accessmend.h"

namespace parvis::models {

/// What somebody has to put right at a service before anything leaves there again, with the service's own words; `channel` is how the person knows it.
[[nodiscard]] QString mendSentence(const domain::AccessMend &mend, const QString &channel);

} // namespace parvis::models
