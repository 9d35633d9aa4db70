// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/threadparts.h"

#include "core/domain/channels/delivery.h"

#include <algorithm>

namespace parvis::domain {

namespace {

constexpr QLatin1StringView partKey{"part "};

template<class Predicate>
QList<int> partsWhere(const QHash<QString, QString> &notes, const Predicate &isOne)
{
    QList<int> parts;
    for (const auto &[key, value] : notes.asKeyValueRange()) {
        bool isNumber = false;
        const int part = key.startsWith(partKey) ? key.sliced(partKey.size()).toInt(&isNumber) : 0;
        if (isNumber && part >= 0 && isOne(value))
            parts << part + 1;
    }
    std::ranges::sort(parts);
    return parts;
}

} // namespace

QList<int> knownPartsIn(const QHash<QString, QString> &notes)
{
    return partsWhere(notes, [](const QString &value) { return !value.isEmpty(); });
}

QList<int> placelessPartsIn(const QHash<QString, QString> &notes)
{
    return partsWhere(notes, [](const QString &value) { return value == knownToBeThere; });
}

} // namespace parvis::domain
