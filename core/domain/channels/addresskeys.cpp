// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/addresskeys.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/channel.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

QString plainHost(const QUrl &url)
{
    static const QHash<QString, QString> renamed{{u"twitter.com"_s, u"x.com"_s},
                                                 {u"threads.net"_s, u"threads.com"_s},
                                                 {u"fb.com"_s, u"facebook.com"_s},
                                                 {u"youtu.be"_s, u"youtube.com"_s},
                                                 {u"telegram.me"_s, u"t.me"_s}};
    QString host = url.host().toLower();
    for (const auto prefix : {"www."_L1, "mobile."_L1, "m."_L1}) {
        // Of a name of two parts the first is no prefix.
        if (host.startsWith(prefix) && host.count(u'.') > 1)
            host.remove(0, prefix.size());
    }
    host = renamed.value(host, host);
    return url.port() < 0 ? host : u"%1:%2"_s.arg(host).arg(url.port());
}

QString plainPath(const QUrl &url)
{
    QString path = url.path(QUrl::FullyDecoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString videoKey(const QUrl &url, const QString &path)
{
    const QUrlQuery query(url);
    QString video = query.queryItemValue(u"v"_s);
    if (video.isEmpty() && url.host().contains("youtu.be"_L1))
        video = path.mid(1);
    for (const auto folder : {"/shorts/"_L1, "/live/"_L1}) {
        if (path.startsWith(folder))
            video = path.mid(folder.size());
    }
    if (video.isEmpty())
        return {};
    const QString comment = query.queryItemValue(u"lc"_s);
    return u"youtube.com/watch?v=%1"_s.arg(video) + (comment.isEmpty() ? QString() : u"&lc="_s + comment);
}

} // namespace

QString postKey(const QString &address)
{
    const QString typed = address.trimmed();
    if (!isWebAddress(typed))
        return {};
    const QUrl url(typed);
    if (url.host().isEmpty())
        return {};
    const QString host = plainHost(url);
    const QString path = plainPath(url);
    if (host == "x.com"_L1) {
        static const QRegularExpression status(u"/status(?:es)?/(\\d+)"_s);
        if (const auto found = status.match(path); found.hasMatch())
            return u"x.com/status/"_s + found.captured(1);
    }
    if (host == "linkedin.com"_L1) {
        static const QRegularExpression urn(u"urn:li:(?:share|activity|ugcPost):\\d+"_s);
        if (const auto found = urn.match(path); found.hasMatch())
            return found.captured();
    }
    // The page that shows a channel of Telegram to whoever has no account.
    if (host == "t.me"_L1 && path.startsWith("/s/"_L1))
        return host + path.sliced(2);
    if (host == "youtube.com"_L1) {
        if (const QString video = videoKey(url, path); !video.isEmpty())
            return video;
    }
    return host + path;
}

QString profileKey(const QString &address)
{
    const QString typed = address.trimmed();
    if (!isWebAddress(typed))
        return typed;
    const QUrl url(typed);
    QString path = plainPath(url).toLower();
    static const QRegularExpression user(u"^/users/([^/]+)$"_s);
    if (const auto found = user.match(path); found.hasMatch())
        path = u"/@"_s + found.captured(1);
    const QString host = plainHost(url);
    if (host == "x.com"_L1 && path.startsWith("/@"_L1))
        path.remove(1, 1);
    // Facebook gives some profiles a number alone.
    const QString number = host == "facebook.com"_L1 ? QUrlQuery(url).queryItemValue(u"id"_s) : QString();
    return host + path + (number.isEmpty() ? QString() : u"?id="_s + number);
}

QString placeOf(const QString &channelAddress)
{
    const qsizetype mark = channelAddress.lastIndexOf(u'#');
    // A room of Matrix stands behind a "#" itself (matrix.to/#/!room:server).
    return mark <= 0 || channelAddress.sliced(mark).startsWith("#/"_L1) ? channelAddress : channelAddress.first(mark);
}

bool standsAtProfiles(const QString &service)
{
    return service == "mastodon"_L1 || servicesByHand().contains(service);
}

} // namespace parvis::domain
