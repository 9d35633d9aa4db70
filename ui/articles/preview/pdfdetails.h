// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::ui {

/// A PDF that says its title, which viewers then show, and its language, in which readers of screens speak it: Qt WebEngine 6.8 writes neither. Added as an
/// incremental update (ISO 32000-1, 7.5.6); a PDF built otherwise than Chromium's stays as it is.
[[nodiscard]] QByteArray withDetails(const QByteArray &pdf, const QString &title, const QString &language);

} // namespace parvis::ui
