// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/parser.h"

namespace parvis::domain {

/// A name as names are compared: its folded words; where it has none (an emoji), itself without case and quotes.
[[nodiscard]] QString foldedName(QStringView name);

/// Whether `field:value*` means something: names and words can begin so, dates and numbers cannot.
[[nodiscard]] bool hasBeginnings(QueryField field);

/// The value as the field compares it, or what the field wants (position and length are left to the caller).
[[nodiscard]] std::expected<QString, QueryError> fieldValue(QueryField field, const QString &typed);

} // namespace parvis::domain
