// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/spokenlocale.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

QLocale spokenLocale(const QLocale &system, const QString &shortTime, const QString &language)
{
    const QLocale plain = language == "fr"_L1 ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom);
    const bool hasHabits = shortTime != QLocale::c().timeFormat(QLocale::ShortFormat);
    return system.language() == plain.language() && hasHabits ? system : plain;
}

} // namespace parvis::models
