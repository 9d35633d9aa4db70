// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/placeids.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// The path that an address has at t.me, by which hosts of Telegram it is given (core.telegram.org/api/links) and also of the page that shows a channel to
/// whoever has no account ("/s/NAME/45"); empty where it is none of Telegram's.
QString pathOnTelegram(const QUrl &url)
{
    const QString host = url.host();
    for (const auto known : {"t.me"_L1, "telegram.me"_L1, "telegram.dog"_L1}) {
        if (host == known || host == u"www."_s + known)
            return url.path().startsWith("/s/"_L1) ? url.path().sliced(2) : url.path();
    }
    return {};
}

/// core.telegram.org/api/links, "Message links": of private groups and channels with a number, of others with a name; within a topic its number comes before.
QString telegramIdAt(const QUrl &url)
{
    static const QRegularExpression numbered(u"^/c/(\\d+)/(?:\\d+/)?(\\d+)/?$"_s);
    static const QRegularExpression named(u"^/([A-Za-z]\\w{3,})/(?:\\d+/)?(\\d+)/?$"_s);
    const QString path = pathOnTelegram(url);
    if (const auto found = numbered.match(path); found.hasMatch())
        return u"-100%1/%2"_s.arg(found.captured(1), found.captured(2));
    const auto found = named.match(path);
    return found.hasMatch() ? u"@%1/%2"_s.arg(found.captured(1), found.captured(2)) : QString();
}

/// Whether something that stands there is of another chat than this one. Its address is by its name, or by its number, or that of its bot where it has neither
/// (a plain group, whose messages stand nowhere until it becomes a supergroup).
bool isInAnotherChat(const QUrl &channel, const QUrl &there)
{
    const auto first = [](const QUrl &url) { return pathOnTelegram(url).section(u'/', 1, 1); };
    if (pathOnTelegram(there).isEmpty())
        return true;
    if (first(channel) == "c"_L1)
        return first(there) != "c"_L1 || pathOnTelegram(there).section(u'/', 2, 2) != pathOnTelegram(channel).section(u'/', 2, 2);
    const bool isNamed = first(there) != "c"_L1;
    const bool isOfBot = first(channel).endsWith("bot"_L1, Qt::CaseInsensitive);
    return isNamed ? first(there).compare(first(channel), Qt::CaseInsensitive) != 0 : !isOfBot;
}

QString discordIdAt(const QUrl &url)
{
    static const QRegularExpression message(u"^/channels/\\d+/\\d+/(\\d+)/?$"_s);
    const auto found = message.match(url.path());
    const bool isDiscord = url.host() == "discord.com"_L1 || url.host().endsWith(".discord.com"_L1) || url.host() == "discordapp.com"_L1;
    return isDiscord && found.hasMatch() ? found.captured(1) : QString();
}

/// The address that a status of our own server has there.
QString mastodonIdAt(const QUrl &url)
{
    static const QRegularExpression status(u"^/@[^/@]+/(\\d+)/?$"_s);
    const auto found = status.match(url.path());
    return found.hasMatch() ? found.captured(1) : QString();
}

} // namespace

QString remoteIdAt(const QString &service, const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return {};
    if (service == "telegram"_L1)
        return telegramIdAt(url);
    if (service == "discord"_L1)
        return discordIdAt(url);
    if (service == "mastodon"_L1)
        return mastodonIdAt(url);
    // Such a server names what stands there by its address.
    return service == "micropub"_L1 ? address.trimmed() : QString();
}

QString asItsServiceWrites(const QString &service, const QString &address)
{
    const QUrl url(address.trimmed());
    const QString path = service == "telegram"_L1 ? pathOnTelegram(url) : QString();
    if (path.isEmpty() || telegramIdAt(url).isEmpty())
        return address;
    QUrl plain = url;
    plain.setHost(u"t.me"_s);
    plain.setPath(path);
    return plain.toString(QUrl::FullyEncoded);
}

bool isElsewhere(const QString &service, const QString &channelAddress, const QString &address, const QString &answered)
{
    const QUrl there(address.trimmed());
    const QUrl channel(channelAddress);
    if (service == "telegram"_L1) {
        // Answers may stand in the group that a channel's posts are talked about in.
        const QString chat = telegramIdAt(there).section(u'/', 0, 0);
        const bool isWhereItAnswers = !chat.isEmpty() && answered.section(u'/', 0, 0) == chat;
        return !isWhereItAnswers && isInAnotherChat(channel, there);
    }
    if (service == "discord"_L1)
        // A thread of its forum is a channel of its own: what both have is the server.
        return discordIdAt(there).isEmpty() || there.path().section(u'/', 2, 2) != channel.path().section(u'/', 2, 2);
    if (service == "mastodon"_L1 || service == "micropub"_L1)
        return there.host() != channel.host();
    return false;
}

} // namespace parvis::domain
