// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv/csvmapping.h"

#include <optional>

namespace parvis::formats {

/// A mapping as the text that an import request keeps (JSON object; unmapped columns left out).
[[nodiscard]] QString toJson(const CsvMapping &mapping);
/// Reads it back; nothing where the text is no mapping.
[[nodiscard]] std::optional<CsvMapping> csvMappingFromJson(const QString &json);

} // namespace parvis::formats
