// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What a trouble says (domain::Trouble::said) in the person's language, where it is a sentence of Parvis itself; what a service said stays in its own words.
[[nodiscard]] QString saidWords(const QString &said);
/// True where that is a sentence of Parvis itself, which no service answered.
[[nodiscard]] bool isSaidByParvis(const QString &said);

} // namespace parvis::models
