// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"
#include "core/domain/imports/queuedimport.h"

namespace parvis::models {

/// Why an entry was not taken in, as a translated sentence naming it: "Row 12: the date “tomorrow” is no date."
[[nodiscard]] QString sentence(const domain::Refusal &refusal);
/// Why a source was not taken in, as a complete translated sentence with the precise reason: "This is nothing that Parvis can take in: it is empty."
[[nodiscard]] QString explainSource(const domain::Error &error);
/// That reason alone, in the person's language where core words it, without a full stop.
[[nodiscard]] QString explainReason(const QString &detail);
/// What an import did: "312 taken in, 5 already known, 2 refused".
[[nodiscard]] QString summary(const domain::Import &import);
/// The last part of a path or the address without its scheme: how a list names a source.
[[nodiscard]] QString shortName(const QString &source);

} // namespace parvis::models
