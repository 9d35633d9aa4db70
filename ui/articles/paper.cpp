// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/paper.h"

#include <algorithm>
#include <array>

namespace parvis::ui {

QPageLayout paperOf(const QLocale &locale)
{
    using L = QLocale;
    constexpr std::array letterTerritories{L::Belize, L::Canada,    L::Chile,  L::Colombia,    L::CostaRica,  L::ElSalvador,   L::Guatemala,
                                           L::Mexico, L::Nicaragua, L::Panama, L::Philippines, L::PuertoRico, L::UnitedStates, L::Venezuela};
    const bool isLetter = std::ranges::find(letterTerritories, locale.territory()) != letterTerritories.end();
    constexpr qreal margin = 20;
    return {QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter};
}

} // namespace parvis::ui
