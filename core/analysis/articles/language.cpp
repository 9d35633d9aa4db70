// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/language.h"

using namespace Qt::StringLiterals;

namespace parvis::analysis {

std::optional<Language> languageOf(QStringView code)
{
    const QStringView primary = code.first(std::min(code.size(), qsizetype{2}));
    if (code.size() > primary.size() && code[primary.size()] != u'-' && code[primary.size()] != u'_')
        return std::nullopt;
    for (const Language language : {Language::English, Language::French}) {
        if (primary.compare(codeOf(language), Qt::CaseInsensitive) == 0)
            return language;
    }
    return std::nullopt;
}

QLatin1StringView codeOf(Language language)
{
    return language == Language::French ? "fr"_L1 : "en"_L1;
}

} // namespace parvis::analysis
