// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::analysis {

/// The languages whose texts are checked.
enum class Language { English, French };

/// The language of an ISO 639-1 code, alone or with a region ("fr", "fr-CH", "en_GB"); nothing for another.
[[nodiscard]] std::optional<Language> languageOf(QStringView code);

/// "en" or "fr".
[[nodiscard]] QLatin1StringView codeOf(Language language);

} // namespace parvis::analysis
