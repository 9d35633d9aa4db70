// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/channel.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

const QList<Service> &knownServices()
{
    static const QList<Service> services{
        {u"mastodon"_s, u"Mastodon"_s, u"M"_s},
        {u"bluesky"_s, u"Bluesky"_s, u"B"_s},
        {u"wordpress"_s, u"WordPress"_s, u"W"_s},
        {u"mattermost"_s, u"Mattermost"_s, u"Mm"_s},
        {u"telegram"_s, u"Telegram"_s, u"T"_s},
        {u"discord"_s, u"Discord"_s, u"D"_s},
        {u"webhook"_s, u"Webhook"_s, u"Wh"_s},
        {u"matrix"_s, u"Matrix"_s, u"Mx"_s},
        {u"linkedin"_s, u"LinkedIn"_s, u"in"_s},
        {u"twitter"_s, u"X"_s, u"X"_s},
        {u"facebook"_s, u"Facebook"_s, u"f"_s},
        {u"instagram"_s, u"Instagram"_s, u"Ig"_s},
        {u"threads"_s, u"Threads"_s, u"Th"_s},
        {u"youtube"_s, u"YouTube"_s, u"Y"_s},
        {u"micropub"_s, u"Micropub"_s, u"Mp"_s},
        {u"listmonk"_s, u"listmonk"_s, u"lm"_s},
        {u"reddit"_s, u"Reddit"_s, u"Rd"_s},
        {u"site-folder"_s, u"Site folder"_s, u"Sf"_s},
        {u"git-site"_s, u"Site in git"_s, u"G"_s},
        {u"web-space"_s, u"Web space"_s, u"Ws"_s},
        {u"rss-file"_s, u"RSS file"_s, u"Rf"_s},
        {u"ghost"_s, u"Ghost"_s, u"Gh"_s},
        {u"discourse"_s, u"Discourse"_s, u"Ds"_s},
        {u"lemmy"_s, u"Lemmy"_s, u"L"_s},
        {u"feed"_s, u"RSS"_s, u"R"_s},
        {u"mail"_s, u"E-mail"_s, u"@"_s},
        {u"forum"_s, u"Forum"_s, u"F"_s},
        {u"csv"_s, u"CSV"_s, u"C"_s},
    };
    return services;
}

QString serviceName(const QString &key)
{
    // People have accounts elsewhere too.
    static const QHash<QString, QString> ofAccounts{{u"github"_s, u"GitHub"_s}, {u"xing"_s, u"XING"_s}};
    const auto &services = knownServices();
    const auto found = std::ranges::find(services, key, &Service::key);
    return found == services.end() ? ofAccounts.value(key, key) : found->name;
}

const QStringList &servicesByHand()
{
    static const QStringList services{u"linkedin"_s, u"twitter"_s, u"facebook"_s, u"instagram"_s, u"threads"_s, u"youtube"_s};
    return services;
}

bool canCarryPosts(const QString &service)
{
    return service != "feed"_L1 && service != "csv"_L1;
}

bool canCarryPosts(const Channel &channel)
{
    const bool isMailboxFile = channel.service == "mail"_L1 && !channel.address.contains(u'@');
    return canCarryPosts(channel.service) && !isMailboxFile;
}

bool isFeedService(const QString &service)
{
    return service == "feed"_L1 || service == "reddit"_L1;
}

QString feedServiceAt(const QUrl &address)
{
    const QString host = address.host().toLower();
    return host == "reddit.com"_L1 || host.endsWith(".reddit.com"_L1) ? u"reddit"_s : u"feed"_s;
}

bool allowsMatching(const QString &service)
{
    return service != "reddit"_L1;
}

} // namespace parvis::domain
