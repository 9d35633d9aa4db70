// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/terminal.h"

#include <QtCore/QByteArray>

#include <expected>

namespace parvis::app {

/// The PDF of a complete HTML page. The window's program, which has an engine that lays pages out, makes it: it is started without a window. Says why where
/// there is no such program, or it made none.
[[nodiscard]] std::expected<QByteArray, Exit> pdfOf(const QByteArray &page);

} // namespace parvis::app
