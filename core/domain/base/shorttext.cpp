// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/shorttext.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

bool isWebAddress(QStringView text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

QString shortened(const QString &line, qsizetype longest)
{
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest - 1);
    return line.first(space > 0 ? space : longest - 1) + u'…';
}

} // namespace parvis::domain
