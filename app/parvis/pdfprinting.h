// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::app {

/// Writes the complete HTML page that stands on the standard input as a PDF, without a window, on the paper of the locale, as the window's export does. For
/// `parvisctl article export`, which cannot lay pages out. Answers how the program ends: 0, or 1 with the reason said.
[[nodiscard]] int printPdf(const QString &path);

} // namespace parvis::app
