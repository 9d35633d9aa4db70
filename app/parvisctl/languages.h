// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::app {

/// The language that was given as a code (BCP 47, RFC 5646: "fr", "fr-CH", "zh-Hant"), as it is written as a rule; complains where it is none.
[[nodiscard]] std::optional<QString> languageGiven(const QString &code);
/// To be called before anything changes what the environment says.
void keepLanguageOfSession();
/// That of this session: what the first of LC_ALL, LC_MESSAGES and LANG that says something names; empty where that is none (C, POSIX).
[[nodiscard]] QString languageOfSession();

} // namespace parvis::app
