// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

class QPrinter;

namespace parvis::ui {

/// Paints the pages of a PDF for a printer: those that its person chose, as often and in the order that they asked for. False where it cannot be read or the
/// printer takes nothing. To be called from any thread.
[[nodiscard]] bool paintPdf(const QByteArray &pdf, QPrinter &printer);

} // namespace parvis::ui
