// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>

namespace parvis::models {

/// The locale that writes dates and numbers where the window speaks that language ("fr", "en"): the system's own where it speaks it, with the habits of
/// the person's country. Where it has nobody's (LANG or LC_TIME is C: `shortTime`, its short format of times, is the C locale's), that of France or Britain.
[[nodiscard]] QLocale spokenLocale(const QLocale &system, const QString &shortTime, const QString &language);

} // namespace parvis::models
