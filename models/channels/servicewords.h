// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What a service is called in the person's language: names of makers stay, "E-mail" is a word.
[[nodiscard]] QString serviceWord(const QString &service);
/// The same where one of them is chosen: with what it is known by, where the name alone does not say it.
[[nodiscard]] QString serviceChoice(const QString &service);

} // namespace parvis::models
