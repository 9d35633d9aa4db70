// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/servicescope.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

QString inScope(const ServiceScope &scope, const QString &channelColumn)
{
    if (!scope)
        return {};
    QStringList names;
    for (QString name : *scope)
        names << u'\'' + name.replace(u'\'', u"''"_s) + u'\'';
    return u" AND (SELECT service FROM channel WHERE id = "_s + channelColumn + u") IN ("_s + names.join(u", "_s) + u") "_s;
}

} // namespace parvis::store
