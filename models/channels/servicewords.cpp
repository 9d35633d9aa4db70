// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/servicewords.h"

#include "models/channels/exportforms.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

QString serviceWord(const QString &service)
{
    if (const QString word = exportWord(service); !word.isEmpty())
        return word;
    return service == u"mail" ? QCoreApplication::translate("parvis::models::Services", "E-mail") : domain::serviceName(service);
}

QString serviceChoice(const QString &service)
{
    const QString word = serviceWord(service);
    if (service == u"site-folder")
        return word + QLatin1StringView(" (Hugo, Jekyll, Eleventy)");
    return service == u"web-space" ? word + QLatin1StringView(" (SFTP, WebDAV)") : word;
}

QString shownAddress(const domain::Channel &channel)
{
    const QLatin1StringView room("https://matrix.to/#/");
    if (channel.service == u"matrix" && channel.address.startsWith(room))
        return QUrl::fromPercentEncoding(channel.address.sliced(room.size()).section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    const bool isWebhook = channel.service == u"webhook" || channel.address.contains(QLatin1StringView("#hook-"));
    QString place = isWebhook ? QUrl(channel.address).authority(QUrl::FullyEncoded) : QString();
    if (!place.isEmpty() && channel.service != u"webhook")
        place += QUrl(channel.address).path();
    if (!place.isEmpty())
        return place;
    // Where several accounts of one place are connected, the others are told apart by a mark of ours; the card names the account.
    const bool isOfAnAccount
        = channel.service == u"wordpress" || channel.service == u"discourse" || channel.service == u"lemmy" || channel.service == u"mattermost";
    return isOfAnAccount ? channel.address.section(u'#', 0, 0) : channel.address;
}

} // namespace parvis::models
