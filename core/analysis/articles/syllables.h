// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/language.h"

namespace parvis::analysis {

/// How many syllables a word has when it is spoken, at least 1, by its spelling: groups of vowels, less those that are mute, and more where two vowels
/// next to each other are spoken apart. Right for about nine words in ten, which is what readability formulae need. Words that hyphens or
/// apostrophes join are counted part by part; a French elision (l’, qu’) counts none, a number one, a mute e within a French word one.
[[nodiscard]] int syllablesOf(QStringView word, Language language);

} // namespace parvis::analysis
