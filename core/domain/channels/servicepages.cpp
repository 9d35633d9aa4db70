// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/servicepages.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

bool isOnServiceByHand(const QString &service, const QUrl &address)
{
    static const QHash<QString, QStringList> hosts{{u"linkedin"_s, {u"linkedin.com"_s, u"lnkd.in"_s}},
                                                   {u"twitter"_s, {u"x.com"_s, u"twitter.com"_s}},
                                                   {u"facebook"_s, {u"facebook.com"_s, u"fb.com"_s, u"fb.watch"_s}},
                                                   {u"instagram"_s, {u"instagram.com"_s}},
                                                   {u"threads"_s, {u"threads.com"_s, u"threads.net"_s}},
                                                   {u"youtube"_s, {u"youtube.com"_s, u"youtu.be"_s}}};
    if (!address.isValid() || address.scheme() != "https"_L1)
        return false;
    const QString host = address.host().toLower();
    const QStringList own = hosts.value(service);
    return std::ranges::any_of(own, [&host](const QString &one) { return host == one || host.endsWith(u'.' + one); });
}

bool isPageByHand(const QString &service, const QUrl &address)
{
    return isOnServiceByHand(service, address) && (address.path().size() > 1 || address.hasQuery());
}

bool isAddressOn(const Channel &channel, const QUrl &address)
{
    if (servicesByHand().contains(channel.service))
        return isOnServiceByHand(channel.service, address);
    const QString own = QUrl(channel.address).host().toLower();
    const QString given = address.host().toLower();
    return own.isEmpty() || given == own || given.endsWith(u'.' + own) || own.endsWith(u'.' + given);
}

} // namespace parvis::domain
