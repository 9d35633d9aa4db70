// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/exchange/localwork.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

bool isAllowedBelow(const QString &path)
{
    constexpr qsizetype longestPath = 1'000;
    constexpr qsizetype longestName = 200;
    if (path.isEmpty() || path.size() > longestPath)
        return false;
    const QStringList names = path.split(u'/');
    return std::ranges::all_of(names, [](const QString &name) {
        const bool isFit = !name.isEmpty() && name.toUtf8().size() <= longestName && name.front() != u' ' && name.back() != u' ' && name.back() != u'.';
        return isFit && name.compare(".git"_L1, Qt::CaseInsensitive) != 0 && name.compare("git~1"_L1, Qt::CaseInsensitive) != 0
            && std::ranges::none_of(name, [](QChar letter) {
                   return letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format || u"\\:*?\"<>|"_s.contains(letter);
               });
    });
}

} // namespace parvis::connectors
