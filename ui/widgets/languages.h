// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::ui {

/// The languages offered for what is written, as ISO 639 codes; the person's own among them.
[[nodiscard]] QStringList offeredLanguages();
/// A language's own name, without a country, with a capital: "Français", "English". The code itself where it has none.
[[nodiscard]] QString languageName(const QString &code);

} // namespace parvis::ui
