// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/connectcommand.h"

#include "app/parvisctl/browsercommand.h"
#include "app/parvisctl/troublesentences.h"
#include "core/domain/channels/channelname.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/connectkeys.h"
#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/httpstatus.h"
#include "core/domain/channels/servicepages.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/introducer.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using domain::ConnectItem;
using domain::ConnectPart;

struct TypedServer
{
    QUrl url;
    QString user = {};   ///< that stood in it
};

/// Where a server is, as typed: without a scheme https, but http for this machine itself. Of a channel of files, where they are.
std::optional<TypedServer> serverOf(const QString &service, const QString &typed)
{
    if (domain::exportServices().contains(service)) {
        const bool isPath = domain::isOnThisMachine(service) && !typed.contains("://"_L1);
        const auto place = domain::exportAddressOf(service, isPath ? QFileInfo(typed).absoluteFilePath() : typed);
        if (place->problem == domain::ServerAddress::Problem::None && (place->server.scheme() != "http"_L1 || sync::mayBeAsked(place->server)))
            return TypedServer{.url = place->server, .user = place->user};
        complain(domain::isOnThisMachine(service) ? u"'%1' is no path of this machine."_s.arg(typed)
                                                  : u"'%1' is neither an sftp nor an https address."_s.arg(typed));
        return std::nullopt;
    }
    QString text = typed.trimmed();
    if (service == "mail"_L1) {
        const QUrl url(text.contains("://"_L1) ? text : u"imaps://"_s + text, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.scheme().startsWith("imap"_L1))
            return TypedServer{.url = url};
        complain(u"'%1' is neither an imaps nor an imap address."_s.arg(typed));
        return std::nullopt;
    }
    // This machine's own servers speak without encryption as often as with it.
    const bool isHere = !text.contains("://"_L1) && sync::mayBeAsked(QUrl(u"http://"_s + text, QUrl::StrictMode));
    if (isHere)
        complain(u"'%1' is asked by https. Write http://%1 where that server of this machine speaks without encryption."_s.arg(text));
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    if (!sync::mayBeAsked(url)) {
        complain(u"'%1' is not an https address; plain http is for this machine itself alone."_s.arg(typed));
        return std::nullopt;
    }
    return TypedServer{.url = url};
}

/// What --set says, by name; complains where a service knows no such thing.
std::optional<QHash<QString, QString>> settingsOf(const ChannelOptions &asked)
{
    QHash<QString, QString> settings;
    const QStringList keys = domain::connectKeys(asked.service);
    for (const QString &setting : asked.settings) {
        const QString name = setting.section(u'=', 0, 0);
        const QString value = setting.section(u'=', 1);
        if (name.isEmpty() || !setting.contains(u'=')) {
            complain(u"'%1' is not NAME=VALUE."_s.arg(setting));
            return std::nullopt;
        }
        if (!keys.contains(name)) {
            complain(keys.isEmpty() ? u"'--set %1=' means nothing to %2: it takes none."_s.arg(name, asked.service)
                                    : u"'--set %1=' means nothing to %2. It takes %3=."_s.arg(name, asked.service, keys.join(u"=, "_s)));
            return std::nullopt;
        }
        const QStringList choices = domain::connectChoices(asked.service, name);
        if (!choices.isEmpty() && !value.isEmpty() && !choices.contains(value)) {
            complain(u"'--set %1' cannot be '%2'. It may be %3."_s.arg(name, value, choices.join(u", "_s)));
            return std::nullopt;
        }
        settings.insert(name, value);
    }
    return settings;
}

QString optionOf(const ConnectItem &item, const QString &service)
{
    switch (item.part) {
    case ConnectPart::Server:
        return domain::isOnThisMachine(service) ? u"--url PATH"_s : u"--url URL"_s;
    case ConnectPart::User:
        return u"--user NAME"_s;
    case ConnectPart::Token:
        return u"--token-file FILE"_s;
    case ConnectPart::Password:
        return u"--password-file FILE"_s;
    case ConnectPart::Setting:
        return u"--set %1=…"_s.arg(item.key);
    }
    return {};
}

/// "a, b and c".
QString enumerated(const QStringList &items)
{
    return items.size() < 2 ? items.join(QString()) : items.first(items.size() - 1).join(u", "_s) + u" and "_s + items.last();
}

/// What a service needs that was not given, and how else it could be connected.
QString missingSentence(const QString &service, const QList<ConnectItem> &missing)
{
    QStringList options;
    for (const ConnectItem &item : missing)
        options << optionOf(item, service);
    QString sentence = u"%1 needs %2."_s.arg(domain::serviceName(service), enumerated(options));
    if (domain::isLetInByAddress(service))
        sentence += domain::takesSecret(service) ? u" The address of an incoming webhook, as --url, does as well."_s : u" That address may be --url as well."_s;
    const bool isSecretMissing = missing.contains(ConnectItem{.part = ConnectPart::Token}) || missing.contains(ConnectItem{.part = ConnectPart::Password});
    if (isSecretMissing && sync::Connectors::all().browserServices().contains(service))
        sentence += u" With --browser you sign in there instead."_s;
    return sentence;
}

/// Whether what was given is enough to try, and nothing of it is for nothing; complains where not.
bool isFit(const QString &service, const domain::ConnectGiven &given)
{
    if (const auto useless = domain::uselessToConnect(service, given); !useless.isEmpty()) {
        if (useless.first().part == ConnectPart::User)
            complain(u"%1 does not ask who you are there: leave --user away."_s.arg(domain::serviceName(service)));
        else
            complain(u"%1 takes no %2: leave --%2-file away."_s.arg(domain::serviceName(service),
                                                                    useless.first().part == ConnectPart::Token ? u"token"_s : u"password"_s));
        return false;
    }
    const auto missing = domain::missingToConnect(service, given);
    if (!missing.isEmpty())
        complain(missingSentence(service, missing));
    return missing.isEmpty();
}

/// The option that the connector's words are about ("recipients, no mail address: …"), with the rest of them.
std::optional<QString> optionSentence(const QString &service, const domain::Trouble &trouble)
{
    const QString name = trouble.said.section(u", "_s, 0, 0);
    const QString rest = trouble.said.section(u", "_s, 1);
    using Kind = domain::Trouble::Kind;
    if ((trouble.kind != Kind::Refused && trouble.kind != Kind::Gone) || rest.isEmpty())
        return std::nullopt;
    if (name == "user"_L1)
        return u"--user: %1."_s.arg(rest);
    return domain::connectKeys(service).contains(name) ? std::optional(u"--set %1=: %2."_s.arg(name, rest)) : std::nullopt;
}

/// Gives a channel the name that was asked for, where it is known by another one.
std::optional<domain::Result<>> withName(store::Database &database, domain::Channel &channel, const QString &name)
{
    if (name.isEmpty() || name == channel.name)
        return domain::Result<>();
    channel.name = name.trimmed();
    return waitFor(store::ChannelStore(database).rename(channel.id, channel.name));
}

/// Whether that would be taken for the number of a channel, where none is called so already; complains where it would.
bool isNameOfDigits(store::Database &database, const QString &name)
{
    if (!domain::isLikeANumber(name))
        return false;
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    if (summaries && *summaries && std::ranges::any_of(**summaries, [&](const domain::ChannelSummary &one) { return one.channel.name == name.trimmed(); }))
        return false;
    complain(u"'%1' would be taken for the number of a channel: give it a name that is more than digits."_s.arg(name.trimmed()));
    return true;
}

/// Whether another channel bears that name, or it is none to bear; complains where so.
bool isNameTaken(store::Database &database, const QString &name, domain::Id<domain::Channel> own = {}, bool isRenaming = false)
{
    if (isNameOfDigits(database, name))
        return true;
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const bool isTaken = summaries && *summaries && std::ranges::any_of(**summaries, [&](const domain::ChannelSummary &one) {
                             return one.channel.id != own && one.channel.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
                         });
    if (isTaken)
        complain(isRenaming ? u"Another channel is called '%1' already: nothing was changed."_s.arg(name.trimmed()) : takenNameSentence(name.trimmed()));
    return isTaken;
}

/// How a channel stood before it was connected once more.
struct FormerChannel
{
    QString name;
    QUrl server;
};

/// The channels that are connected, by their number.
QHash<domain::Id<domain::Channel>, FormerChannel> connectedBefore(store::Database &database)
{
    QHash<domain::Id<domain::Channel>, FormerChannel> before;
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto health = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !*summaries || !health || !*health)
        return before;
    for (const domain::ChannelSummary &one : **summaries) {
        if (const auto known = (*health)->constFind(one.channel.id); known != (*health)->cend())
            before.insert(one.channel.id, {.name = one.channel.name, .server = known->connection.server});
    }
    return before;
}

/// Where a channel is, as people write it; of one on this machine also what was chosen about it.
QString writtenPlaceOf(const QUrl &server)
{
    if (!server.isLocalFile())
        return server.toDisplayString();
    QStringList chosen;
    const auto items = QUrlQuery(server).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        chosen << name + u'=' + value;
    return chosen.isEmpty() ? server.toLocalFile() : u"%1 (%2)"_s.arg(server.toLocalFile(), chosen.join(u", "_s));
}

/// That a channel was connected already, and what is otherwise now.
QString againSentence(const FormerChannel &before, const QString &name, const QUrl &server)
{
    QString sentence = u"'%1' was connected already and is connected anew"_s.arg(before.name);
    if (before.server != server)
        sentence += u", at %1 instead of %2"_s.arg(writtenPlaceOf(server), writtenPlaceOf(before.server));
    if (before.name != name)
        sentence += u", and is called '%1' now"_s.arg(name);
    return sentence + u'.';
}

Exit sayConnected(store::Database &database, domain::Channel channel, const Options &options, const QString &done,
                  const std::optional<FormerChannel> &before = std::nullopt)
{
    if (const auto renamed = withName(database, channel, options.channels.name); !renamed || !*renamed)
        return renamed ? complainOf(renamed->error(), options) : Exit::WorkspaceUnusable;
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel.id));
    const QString handle = connection && *connection ? (*connection)->handle : QString();
    if (options.isJson) {
        JsonLine line;
        line.add(u"channel"_s, channel.id.value())
            .add(u"service"_s, channel.service)
            .add(u"name"_s, channel.name)
            .add(u"address"_s, jsonText(channel.address))
            .add(u"handle"_s, jsonText(handle))
            .add(u"formerName"_s, jsonText(before ? before->name : QString()))
            .add(u"formerServer"_s, jsonText(before ? before->server.toDisplayString() : QString()));
        say(line.text());
        return Exit::Done;
    }
    say(u"%1: %2  %3  %4"_s.arg(done, QString::number(channel.id.value()), channel.name, handle));
    if (before)
        say(againSentence(*before, channel.name, connection && *connection ? (*connection)->server : before->server));
    return Exit::Done;
}

} // namespace

std::expected<ConnectPlan, Exit> planConnecting(const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto settings = settingsOf(asked);
    if (!settings)
        return std::unexpected(Exit::Usage);
    domain::ConnectGiven given{.server = asked.url,
                               .user = asked.user,
                               .hasToken = !asked.tokenFile.isEmpty(),
                               .hasPassword = !asked.passwordFile.isEmpty(),
                               .isByBrowser = asked.isByBrowser,
                               .settings = *settings};
    ConnectPlan plan;
    if (!asked.url.trimmed().isEmpty()) {
        const auto server = serverOf(asked.service, asked.url);
        if (!server)
            return std::unexpected(Exit::Usage);
        plan.introduction.server = server->url;
        if (given.user.isEmpty())
            given.user = server->user;
    }
    if (!isFit(asked.service, given))
        return std::unexpected(Exit::Usage);
    domain::Secret &secret = plan.introduction.secret;
    if (given.hasToken || given.hasPassword) {
        const auto text = textOfFile(given.hasToken ? asked.tokenFile : asked.passwordFile);
        if (!text)
            return std::unexpected(Exit::Usage);
        if (text->trimmed().isEmpty()) {
            complain(u"'%1' is empty."_s.arg(given.hasToken ? asked.tokenFile : asked.passwordFile));
            return std::unexpected(Exit::Usage);
        }
        secret.insert(given.hasToken ? u"token"_s : u"password"_s, text->trimmed());
    }
    plan.introduction.user = given.user;
    if (!given.user.isEmpty())
        secret.insert(u"user"_s, given.user);
    for (const auto &[name, value] : settings->asKeyValueRange())
        secret.insert(name, value);
    // Such an address lets in: it is kept, and left out of the list of requests, as a password is.
    if (domain::isWebhookOf(asked.service, asked.url) && secret.value(u"webhook"_s).isEmpty())
        secret.insert(u"webhook"_s, std::exchange(plan.introduction.server, QUrl()).toString(QUrl::FullyEncoded));
    if (const QString webhook = secret.value(u"webhook"_s); !webhook.isEmpty() && !sync::mayBeAsked(QUrl(webhook, QUrl::StrictMode))) {
        complain(u"What was given as the address of the webhook is no https address."_s);
        return std::unexpected(Exit::Usage);
    }
    if (plan.introduction.server.isEmpty() && secret.value(u"webhook"_s).isEmpty())
        plan.introduction.server = QUrl(domain::usualServer(asked.service));
    const QUrl &server = plan.introduction.server;
    plan.place = server.isLocalFile() ? server.toLocalFile() : server.host().isEmpty() ? domain::serviceName(asked.service) : server.host();
    return plan;
}

Exit addChannelByHand(store::Database &database, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const QString service = domain::serviceName(asked.service);
    if (!asked.tokenFile.isEmpty() || !asked.passwordFile.isEmpty() || asked.isByBrowser || !asked.settings.isEmpty()) {
        complain(u"%1 lets no program in: give the page as --url URL and nothing that lets Parvis in."_s.arg(service));
        return Exit::Usage;
    }
    if (asked.url.trimmed().isEmpty()) {
        complain(u"%1 needs --url URL, the address of your page there."_s.arg(service));
        return Exit::Usage;
    }
    const auto page = serverOf(asked.service, asked.url);
    if (!page)
        return Exit::Usage;
    if (!domain::isPageByHand(asked.service, page->url)) {
        complain(u"'%1' is no page of %2."_s.arg(asked.url, service));
        return Exit::Usage;
    }
    store::ChannelStore channels(database);
    const auto alike = waitFor(channels.findAlike(asked.service, page->url.toString()));
    if (!alike || !*alike)
        return Exit::WorkspaceUnusable;
    if (!asked.name.isEmpty() && isNameTaken(database, asked.name, **alike ? (**alike)->id : domain::Id<domain::Channel>()))
        return Exit::Usage;
    if (const auto &known = **alike) {
        if (!asked.name.isEmpty() && asked.name != known->name)
            return sayConnected(database, *known, options, u"Renamed"_s);
        complain(u"'%1' stands at that address already."_s.arg(known->name));
        return Exit::RefusedInPart;
    }
    domain::Channel channel;
    channel.service = asked.service;
    channel.address = page->url.toString();
    channel.name = asked.name.isEmpty() ? page->url.path().section(u'/', -1, -1, QString::SectionSkipEmpty) : asked.name;
    if (channel.name.isEmpty())
        channel.name = service;
    const auto added = waitFor(channels.add(channel));
    if (!added)
        return Exit::WorkspaceUnusable;
    return *added ? sayConnected(database, **added, options, u"Added"_s) : complainOf(added->error(), options);
}

Exit renameChannel(store::Database &database, const domain::Channel &channel, const Options &options)
{
    Options renaming = options;
    renaming.channels.name = options.channels.newName.trimmed();
    if (renaming.channels.name.isEmpty()) {
        complain(u"A channel needs a name."_s);
        return Exit::Usage;
    }
    return isNameTaken(database, renaming.channels.name, channel.id, true) ? Exit::Usage : sayConnected(database, channel, renaming, u"Renamed"_s);
}

Exit addChannel(store::Database &database, ServiceDesk &desk, const ConnectPlan &plan, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    if (isNameOfDigits(database, asked.name))
        return Exit::Usage;
    const auto before = connectedBefore(database);
    const auto formerly = [&before](const domain::Channel &channel) {
        const auto known = before.constFind(channel.id);
        return known == before.cend() ? std::nullopt : std::optional(*known);
    };
    if (asked.isByBrowser) {
        const auto channel = signInByBrowser(desk, plan.introduction.server, options);
        return channel ? sayConnected(database, *channel, options, u"Connected"_s, formerly(*channel)) : channel.error();
    }
    sync::Introducer introducer(desk.context());
    const auto made = waitFor(introducer.connectChannel(asked.service, plan.introduction, asked.name));
    if (!made)
        return Exit::WorkspaceUnusable;
    if (*made)
        return sayConnected(database, **made, options, u"Connected"_s, formerly(**made));
    // Nobody was asked.
    if (made->error().said == "not an address of Reddit"_L1 || made->error().said == "not a community, an account or a search of Reddit"_L1) {
        complain(u"'%1' is no community, account, search or post of Reddit. Write it like %2."_s.arg(plan.introduction.server.toDisplayString(),
                                                                                                     u"https://www.reddit.com/r/baking"_s));
        return Exit::Usage;
    }
    if (const auto sentence = optionSentence(asked.service, made->error())) {
        complain(*sentence);
        return Exit::Usage;
    }
    if (const auto name = domain::takenNameIn(made->error())) {
        complain(takenNameSentence(*name));
        return Exit::Usage;
    }
    // Nobody knows of what was typed that it ever was, nor of what was to let in that it ever did.
    if (made->error().kind == domain::Trouble::Kind::AccessWithdrawn)
        return complain(troubleSentence({.kind = domain::Trouble::Kind::AccessDenied, .said = made->error().said, .status = made->error().status}, plan.place,
                                        NextTry::ByThePerson)),
               Exit::Network;
    if (made->error().kind == domain::Trouble::Kind::Gone)
        complain(u"There is no such thing on '%1'%2. Check how it is written."_s.arg(
            plan.place, made->error().said == "there is no such thing"_L1 ? QString() : u" (%1)"_s.arg(domain::withMeaning(made->error().said))));
    else
        complain(troubleSentence(made->error(), plan.place, NextTry::ByThePerson));
    return domain::passes(made->error().kind) && !domain::accessMendIn(made->error()) ? Exit::Network : Exit::RefusedInPart;
}

Exit removeUnconnected(store::Database &database, const domain::Channel &channel, const Options &options)
{
    const auto removed = waitFor(store::ChannelStore(database).remove(channel.id, domain::SystemClock().now()));
    if (!removed)
        return Exit::WorkspaceUnusable;
    if (!*removed) {
        if (removed->error().kind != domain::Error::Kind::Conflict)
            return complainOf(removed->error(), options);
        const bool isByHand = domain::servicesByHand().contains(channel.service);
        complain((isByHand ? u"'%1' stays: it holds %2, which would have no place any more."_s
                           : u"'%1' is not connected, and stays: it holds %2, which would have no place any more."_s)
                     .arg(channel.name, removed->error().detail));
        return Exit::RefusedInPart;
    }
    if (options.isJson)
        say(JsonLine()
                .add(u"channel"_s, channel.id.value())
                .add(u"access"_s, nameOf(domain::AccessEnd::Kind::NothingKept))
                .add(u"page"_s, QJsonValue(QJsonValue::Null))
                .add(u"trouble"_s, QJsonValue(QJsonValue::Null))
                .text());
    else
        say(**removed == 0 ? u"'%1' is removed."_s.arg(channel.name)
                           : u"'%1' is removed; %2 post(s) that were planned for it have no channel now."_s.arg(channel.name, QString::number(**removed)));
    return Exit::Done;
}

} // namespace parvis::app
