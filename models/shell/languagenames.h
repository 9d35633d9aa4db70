// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What a language is called in the language of the window, as it stands within a sentence ("French", « français »). A rare one by its English name; the code
/// itself where it is none. `code` is of ISO 639, in any case.
[[nodiscard]] QString languageName(const QString &code);

} // namespace parvis::models
