// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/shorttext.h"

#include <QtCore/QTextBoundaryFinder>

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
    if (space > 0)
        return line.first(space) + u'…';
    // A letter of several characters (an emoji) stays whole, or goes.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(longest - 1);
    const qsizetype end = finder.isAtBoundary() ? longest - 1 : std::max<qsizetype>(0, finder.toPreviousBoundary());
    return line.first(end) + u'…';
}

} // namespace parvis::domain
