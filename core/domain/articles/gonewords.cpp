// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/gonewords.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

qsizetype goneWords(QStringView before, QStringView after)
{
    static const QRegularExpression gaps(u"\\s+"_s);
    QHash<QStringView, qsizetype> there;
    for (const QStringView word : after.split(gaps))
        ++there[word];
    qsizetype gone = 0;
    for (const QStringView word : before.split(gaps)) {
        if (auto found = there.find(word); found != there.end() && *found > 0)
            --*found;
        else
            gone += word.size();
    }
    return gone;
}

} // namespace parvis::domain
