// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/namesakes.h"

namespace parvis::domain {

QHash<Id<Channel>, ToldApartBy> namesakes(const QList<Channel> &channels)
{
    QHash<QString, int> sameName;
    QHash<std::pair<QString, QString>, int> sameService;
    for (const Channel &channel : channels) {
        const QString name = channel.name.trimmed().toCaseFolded();
        ++sameName[name];
        ++sameService[{name, channel.service}];
    }
    QHash<Id<Channel>, ToldApartBy> found;
    for (const Channel &channel : channels) {
        const QString name = channel.name.trimmed().toCaseFolded();
        if (sameName.value(name) < 2)
            continue;
        const bool isOfOneService = sameService.value({name, channel.service}) > 1 && !channel.address.isEmpty();
        found.insert(channel.id, isOfOneService ? ToldApartBy::Address : ToldApartBy::Service);
    }
    return found;
}

QHash<Id<Channel>, QString> namesApart(const QList<Channel> &channels)
{
    const auto alike = namesakes(channels);
    QHash<Id<Channel>, QString> names;
    for (const Channel &channel : channels) {
        const auto by = alike.constFind(channel.id);
        names.insert(channel.id,
                     by == alike.cend()
                         ? channel.name
                         : QStringLiteral("%1 (%2)").arg(channel.name.trimmed(), *by == ToldApartBy::Service ? serviceName(channel.service) : channel.address));
    }
    return names;
}

} // namespace parvis::domain
