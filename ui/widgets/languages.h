// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::ui {

/// The languages offered for what is written, as ISO 639 codes; the person's own among them.
[[nodiscard]] QStringList offeredLanguages();
/// What a language is called in the language of the window, with the capital of an entry of its own: « Français », « Anglais ». The code itself where it is
/// none.
[[nodiscard]] QString languageEntry(const QString &code);

} // namespace parvis::ui
