// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"

namespace parvis::models {

/// What a keyword that stands as the value of a field means, in a word or two of the window's language ("non lu" for `is:unread`); nothing for what is a name,
/// and where the keyword says the same itself.
[[nodiscard]] QString queryValueMeaning(domain::QueryField field, const QString &value);

/// What a field finds by, in a few words of the window's language: "what they want" for `intent:`.
[[nodiscard]] QString queryFieldMeaning(domain::QueryField field);
/// The same of `raw:`, which is no field.
[[nodiscard]] QString rawMeaning();

/// Why nothing is offered for a field, as a sentence: no intent, topic or subject was found in any mention yet, no conversation is open. Nothing for other
/// fields.
[[nodiscard]] QString noSuchValuesYet(domain::QueryField field);

} // namespace parvis::models
