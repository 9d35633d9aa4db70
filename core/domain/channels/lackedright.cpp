// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lackedright.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

QString lackedRightSaid(const QString &right)
{
    return u"the token does not give the right “%1” there: sign in again with one that does"_s.arg(right);
}

QStringList lackedRightsIn(const Trouble &trouble)
{
    // What stands before and behind the name.
    static const QString begins = lackedRightSaid(u"\n"_s).section(u'\n', 0, 0);
    static const QString ends = lackedRightSaid(u"\n"_s).section(u'\n', 1, 1);
    const bool isIt = trouble.said.startsWith(begins) && trouble.said.endsWith(ends) && trouble.said.size() > begins.size() + ends.size();
    return isIt ? trouble.said.chopped(ends.size()).sliced(begins.size()).split(u' ', Qt::SkipEmptyParts) : QStringList();
}

} // namespace parvis::domain
