// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelnames.h"

#include "models/channels/servicewords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

class ChannelNames
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ChannelNames)
};

} // namespace

QHash<domain::Id<domain::Channel>, QString> distinctNames(const QList<domain::Channel> &channels)
{
    QHash<QString, int> sameName;
    QHash<std::pair<QString, QString>, int> sameService;
    for (const domain::Channel &channel : channels) {
        const QString name = channel.name.trimmed().toCaseFolded();
        ++sameName[name];
        ++sameService[{name, channel.service}];
    }
    QHash<domain::Id<domain::Channel>, QString> names;
    for (const domain::Channel &channel : channels) {
        const QString name = channel.name.trimmed().toCaseFolded();
        QString shown = channel.name;
        if (sameName.value(name) > 1) {
            const bool isOfOneService = sameService.value({name, channel.service}) > 1 && !channel.address.isEmpty();
            // Two webhooks of one server are told apart by what is not shown otherwise.
            QString address = channel.service == "matrix"_L1 ? shownAddress(channel) : channel.address;
            for (const QLatin1StringView scheme : {"https://"_L1, "http://"_L1}) {
                if (address.startsWith(scheme))
                    address.remove(0, scheme.size());
            }
            shown += u" · "_s + (isOfOneService ? address : serviceWord(channel.service));
        }
        names.insert(channel.id, shown);
    }
    return names;
}

QString markedName(const QString &name, const QString &service, bool isConnected)
{
    if (isConnected)
        return name;
    //: %1 is a channel
    return (domain::servicesByHand().contains(service) ? ChannelNames::tr("%1 (by hand)")
                                                       //: %1 is a channel
                                                       : ChannelNames::tr("%1 (not connected)"))
        .arg(name);
}

} // namespace parvis::models
