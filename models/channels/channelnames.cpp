// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelnames.h"

#include "core/domain/channels/namesakes.h"
#include "models/channels/servicewords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

class ChannelNames
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ChannelNames)
};

QString apartWord(const domain::Channel &channel, domain::ToldApartBy by)
{
    if (by == domain::ToldApartBy::Service)
        return serviceWord(channel.service);
    // Two webhooks of one server are told apart by what is not shown otherwise.
    QString address = channel.service == "matrix"_L1 ? shownAddress(channel) : channel.address;
    for (const QLatin1StringView scheme : {"https://"_L1, "http://"_L1}) {
        if (address.startsWith(scheme))
            address.remove(0, scheme.size());
    }
    return address;
}

} // namespace

QHash<domain::Id<domain::Channel>, QString> distinctNames(const QList<domain::Channel> &channels)
{
    const auto alike = domain::namesakes(channels);
    QHash<domain::Id<domain::Channel>, QString> names;
    for (const domain::Channel &channel : channels) {
        const auto by = alike.constFind(channel.id);
        names.insert(channel.id, by == alike.cend() ? channel.name : channel.name + u" · "_s + apartWord(channel, *by));
    }
    return names;
}

ChannelsById namedApart(const QList<domain::ChannelSummary> &summaries)
{
    QList<domain::Channel> channels;
    channels.reserve(summaries.size());
    for (const domain::ChannelSummary &summary : summaries)
        channels << summary.channel;
    const auto alike = domain::namesakes(channels);
    ChannelsById named;
    for (domain::Channel channel : std::as_const(channels)) {
        if (const auto by = alike.constFind(channel.id); by != alike.cend())
            //: %1 is a channel, %2 its service or its address: “our-square (Instagram)”
            channel.name = ChannelNames::tr("%1 (%2)").arg(channel.name.trimmed(), apartWord(channel, *by));
        named.insert(channel.id, channel);
    }
    return named;
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

QString articlesOnlyName(const QString &name)
{
    //: %1 is a channel
    return ChannelNames::tr("%1 (articles only)").arg(name);
}

QString articlesOnlyReason(const QString &name)
{
    //: %1 is a channel
    return ChannelNames::tr("“%1” takes articles alone. Write one in Articles, and plan that.").arg(name);
}

} // namespace parvis::models
