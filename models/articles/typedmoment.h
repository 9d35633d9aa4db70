// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>

namespace parvis::models {

/// A day or a moment as domain::ArticleEvent keeps it ("2026-12-05 18:30"), however a person of this country writes it: "5/12/2026 18:30", "le 5 décembre 2026
/// à 18h30", "December 5, 2026 at 6:30 pm". What is none stays as it is.
[[nodiscard]] QString typedMoment(const QString &typed, const QLocale &locale = {});

} // namespace parvis::models
