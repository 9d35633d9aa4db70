// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectneeds.h"

#include "core/domain/channels/connectkeys.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// How a service is connected by what a person copies.
struct ServiceNeeds
{
    bool wantsServer = true;
    bool wantsUser = false;
    QList<ConnectPart> secrets = {};       ///< each of which lets in, the usual one first; empty: nothing has to
    bool isUserOfPassword = false;         ///< a token says by itself who one is
    QStringList settings = {};
    bool isUserInServer = false;           ///< the address may be that of an account
    QString userStandsFor = {};            ///< the setting that may be given as who one is there
};

ServiceNeeds needsOf(const QString &service)
{
    using enum ConnectPart;
    static const QHash<QString, ServiceNeeds> needs{
        {u"mastodon"_s, {.secrets = {Token}}},
        {u"bluesky"_s, {.wantsServer = false, .wantsUser = true, .secrets = {Password}, .isUserInServer = true}},
        {u"wordpress"_s, {.wantsUser = true, .secrets = {Password}}},
        {u"ghost"_s, {.secrets = {Token}}},
        {u"discourse"_s, {.wantsUser = true, .secrets = {Token}}},
        {u"lemmy"_s, {.wantsUser = true, .secrets = {Password, Token}, .isUserOfPassword = true, .settings = {u"community"_s}}},
        // An account that is in one room alone means that one.
        {u"matrix"_s, {.wantsUser = true, .secrets = {Password, Token}, .isUserOfPassword = true}},
        {u"mattermost"_s, {.secrets = {Token}, .settings = {u"channel"_s}, .userStandsFor = u"channel"_s}},
        {u"telegram"_s, {.wantsServer = false, .secrets = {Token}, .settings = {u"chat"_s}, .userStandsFor = u"chat"_s}},
        {u"discord"_s, {.wantsServer = false, .settings = {u"webhook"_s}}},
        {u"webhook"_s, {.wantsServer = false, .settings = {u"webhook"_s}}},
        {u"micropub"_s, {.secrets = {Token}}},
        {u"listmonk"_s, {.wantsUser = true, .secrets = {Token}, .settings = {u"lists"_s}}},
        // Its servers are looked for by the address.
        {u"mail"_s, {.wantsServer = false, .wantsUser = true, .secrets = {Password}}},
        {u"web-space"_s, {.wantsUser = true, .secrets = {Password}}},
    };
    return needs.value(service);
}

bool isWebhookGiven(const QString &service, const ConnectGiven &given)
{
    return isLetInByAddress(service) && (!given.settings.value(u"webhook"_s).trimmed().isEmpty() || isWebhookOf(service, given.server));
}

} // namespace

QList<ConnectItem> missingToConnect(const QString &service, const ConnectGiven &given)
{
    QList<ConnectItem> missing;
    if (isWebhookGiven(service, given))
        return missing;
    const ServiceNeeds needs = needsOf(service);
    if (needs.wantsServer && given.server.trimmed().isEmpty())
        missing << ConnectItem{.part = ConnectPart::Server};
    if (given.isByBrowser)
        return missing;
    const bool hasSecret
        = (given.hasToken && needs.secrets.contains(ConnectPart::Token)) || (given.hasPassword && needs.secrets.contains(ConnectPart::Password));
    const bool isNamedByToken = needs.isUserOfPassword && given.hasToken;
    const bool isNamedByServer = needs.isUserInServer && !given.server.trimmed().isEmpty();
    if (needs.wantsUser && given.user.trimmed().isEmpty() && !isNamedByToken && !isNamedByServer)
        missing << ConnectItem{.part = ConnectPart::User};
    // By SFTP the key of this machine lets in, where no password is given.
    if (!needs.secrets.isEmpty() && !hasSecret && !given.server.trimmed().startsWith("sftp://"_L1))
        missing << ConnectItem{.part = needs.secrets.first()};
    for (const QString &key : needs.settings) {
        const bool isSaidAsUser = key == needs.userStandsFor && !given.user.trimmed().isEmpty();
        if (given.settings.value(key).trimmed().isEmpty() && !isSaidAsUser)
            missing << ConnectItem{.part = ConnectPart::Setting, .key = key};
    }
    return missing;
}

QList<ConnectItem> uselessToConnect(const QString &service, const ConnectGiven &given)
{
    const ServiceNeeds needs = needsOf(service);
    QList<ConnectItem> useless;
    if (given.hasToken && (!needs.secrets.contains(ConnectPart::Token) || isWebhookGiven(service, given)))
        useless << ConnectItem{.part = ConnectPart::Token};
    if (given.hasPassword && (!needs.secrets.contains(ConnectPart::Password) || isWebhookGiven(service, given)))
        useless << ConnectItem{.part = ConnectPart::Password};
    if (!given.user.trimmed().isEmpty() && !needs.wantsUser && needs.userStandsFor.isEmpty())
        useless << ConnectItem{.part = ConnectPart::User};
    return useless;
}

bool takesSecret(const QString &service)
{
    return !needsOf(service).secrets.isEmpty();
}

QString usualServer(const QString &service)
{
    if (service == "telegram"_L1)
        return u"https://api.telegram.org"_s;
    return service == "bluesky"_L1 ? u"https://bsky.social"_s : QString();
}

bool isWebhookOf(const QString &service, const QString &address)
{
    if (!isLetInByAddress(service) || address.trimmed().isEmpty())
        return false;
    const QString typed = address.trimmed();
    const QUrl url(typed.contains("://"_L1) ? typed : u"https://"_s + typed);
    // Where a server lets in by a token as well, its webhooks are known by their path.
    return !url.host().isEmpty() && (!takesSecret(service) || url.path().contains("/hooks/"_L1));
}

bool isTriedByPosting(const Channel &channel)
{
    // Where a server lets in by a token as well, the address of a channel tells which it is.
    return channel.service == "webhook"_L1 || (channel.service == "mattermost"_L1 && channel.address.contains("#hook-"_L1));
}

bool servesOneChannel(const QString &service)
{
    return service == "telegram"_L1;
}

QStringList connectChoices(const QString &service, const QString &key)
{
    if (!connectKeys(service).contains(key))
        return {};
    if (key == "maker"_L1)
        return {u"hugo"_s, u"jekyll"_s, u"eleventy"_s};
    return key == "push"_L1 ? QStringList{u"yes"_s, u"no"_s} : QStringList();
}

} // namespace parvis::domain
