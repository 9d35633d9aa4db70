// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/browsercommand.h"
#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/errandcommands.h"
#include "app/parvisctl/interruption.h"
#include "app/parvisctl/timercommand.h"
#include "app/parvisctl/troublesentences.h"
#include "app/parvisctl/watchcommand.h"
#include "core/domain/channels/exportcapabilities.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/requestlog.h"
#include "core/sync/channels/errandrunner.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"
#include "core/sync/channels/listener.h"
#include "core/sync/network/wakewatch.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using Verb = ChannelOptions::Verb;

Exit exitOf(const domain::Trouble &trouble)
{
    return domain::passes(trouble.kind) ? Exit::Network : Exit::RefusedInPart;
}

QString timeOf(const std::optional<domain::Instant> &at)
{
    return at ? domain::toIso(*at) : QString();
}

/// Where a server is, as typed: without a scheme https, but http for this machine itself. Of a channel of files, where they are.
std::optional<QUrl> serverOf(const QString &service, const QString &typed)
{
    if (domain::exportServices().contains(service)) {
        const bool isPath = domain::isOnThisMachine(service) && !typed.contains("://"_L1);
        const auto place = domain::exportAddressOf(service, isPath ? QFileInfo(typed).absoluteFilePath() : typed);
        if (place->problem == domain::ServerAddress::Problem::None && (place->server.scheme() != "http"_L1 || sync::mayBeAsked(place->server)))
            return place->server;
        complain(domain::isOnThisMachine(service) ? u"'%1' is no path of this machine."_s.arg(typed)
                                                  : u"'%1' is neither an sftp nor an https address."_s.arg(typed));
        return std::nullopt;
    }
    QString text = typed.trimmed();
    if (service == "mail"_L1) {
        const QUrl url(text.contains("://"_L1) ? text : u"imaps://"_s + text, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.scheme().startsWith("imap"_L1))
            return url;
        complain(u"'%1' is neither an imaps nor an imap address."_s.arg(typed));
        return std::nullopt;
    }
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    if (!sync::mayBeAsked(url)) {
        complain(u"'%1' is not an https address; plain http is for this machine itself alone."_s.arg(typed));
        return std::nullopt;
    }
    return url;
}

Exit sayConnected(store::Database &database, const domain::Channel &channel, const Options &options, const QString &done = u"Connected"_s)
{
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel.id));
    const QString handle = connection && *connection ? (*connection)->handle : QString();
    if (options.isJson)
        say(JsonLine()
                .add(u"channel"_s, channel.id.value())
                .add(u"service"_s, channel.service)
                .add(u"name"_s, channel.name)
                .add(u"address"_s, channel.address)
                .add(u"handle"_s, handle)
                .text());
    else
        say(u"%1: %2  %3  %4"_s.arg(done).arg(channel.id.value()).arg(channel.name, handle));
    return Exit::Done;
}

/// Of services that let no program in: the channel alone, for posts by hand and for archives.
Exit addChannelByHand(store::Database &database, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto page = serverOf(asked.service, asked.url);
    if (!page)
        return Exit::Usage;
    store::ChannelStore channels(database);
    const auto alike = waitFor(channels.findAlike(asked.service, page->toString()));
    if (!alike || !*alike)
        return Exit::WorkspaceUnusable;
    if (const auto &known = **alike) {
        complain(u"'%1' stands at that address already."_s.arg(known->name));
        return Exit::RefusedInPart;
    }
    domain::Channel channel;
    channel.service = asked.service;
    channel.address = page->toString();
    channel.name = asked.name.isEmpty() ? page->path().section(u'/', -1, -1, QString::SectionSkipEmpty) : asked.name;
    if (channel.name.isEmpty())
        channel.name = domain::serviceName(asked.service);
    const auto added = waitFor(channels.add(channel));
    if (!added)
        return Exit::WorkspaceUnusable;
    return *added ? sayConnected(database, **added, options, u"Added"_s) : complainOf(added->error(), options);
}

Exit addChannel(store::Database &database, ServiceDesk &desk, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto server = serverOf(asked.service, asked.url);
    if (!server)
        return Exit::Usage;
    if (asked.isByBrowser) {
        const auto channel = signInByBrowser(desk, *server, options);
        return channel ? sayConnected(database, *channel, options) : channel.error();
    }
    connectors::Introduction introduction{.server = *server, .user = asked.user};
    const bool isGiven = !asked.tokenFile.isEmpty() || !asked.passwordFile.isEmpty();
    // By SFTP the key of this machine lets in, where no password is given.
    if (!isGiven && needsSecret(asked.service) && server->scheme() != "sftp"_L1) {
        complain(u"Give what lets Parvis in: --token-file FILE, --password-file FILE or --browser."_s);
        return Exit::Usage;
    }
    const bool isToken = !asked.tokenFile.isEmpty();
    const auto secret = isGiven ? textOfFile(isToken ? asked.tokenFile : asked.passwordFile) : std::optional(QString());
    if (!secret)
        return Exit::Usage;
    if (isGiven)
        introduction.secret.insert(isToken ? u"token"_s : u"password"_s, secret->trimmed());
    if (!asked.user.isEmpty())
        introduction.secret.insert(u"user"_s, asked.user);
    for (const QString &setting : asked.settings) {
        const QString name = setting.section(u'=', 0, 0);
        if (name.isEmpty() || !setting.contains(u'=')) {
            complain(u"'%1' is not NAME=VALUE."_s.arg(setting));
            return Exit::Usage;
        }
        introduction.secret.insert(name, setting.section(u'=', 1));
    }
    sync::Introducer introducer(desk.context());
    const auto made = waitFor(introducer.connectChannel(asked.service, introduction, asked.name));
    if (!made)
        return Exit::WorkspaceUnusable;
    if (!*made) {
        complain(troubleSentence(made->error(), server->isLocalFile() ? server->toLocalFile() : server->host()));
        return exitOf(made->error());
    }
    return sayConnected(database, **made, options);
}

Exit listChannels(store::Database &database, const Options &options)
{
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto health = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !health)
        return Exit::WorkspaceUnusable;
    if (!*summaries || !*health)
        return complainOf(*summaries ? health->error() : summaries->error(), options);
    const auto watched = waitFor(store::WatchStore(database).watches());
    if (!watched || !*watched)
        return watched ? complainOf(watched->error(), options) : Exit::WorkspaceUnusable;
    for (const auto &summary : **summaries) {
        const domain::Channel &channel = summary.channel;
        const domain::ChannelHealth how = (*health)->value(channel.id);
        if (options.isJson) {
            JsonLine line;
            line.add(u"channel"_s, channel.id.value()).add(u"service"_s, channel.service).add(u"name"_s, channel.name).add(u"address"_s, channel.address);
            line.add(u"state"_s, nameOf(how.connection.state)).add(u"handle"_s, how.connection.handle).add(u"mentions"_s, summary.mentions);
            if (how.connection.state != domain::ConnectionState::None) {
                line.add(u"fetchedAt"_s, timeOf(how.fetchedAt)).add(u"nextFetchAt"_s, domain::toIso(how.nextFetchAt)).add(u"failures"_s, how.failures);
                line.add(u"isWhole"_s, how.isWhole).add(u"quotaLeft"_s, how.quota.left).add(u"quotaMost"_s, how.quota.most);
                line.add(u"trouble"_s, how.trouble ? QJsonValue(nameOf(how.trouble->kind)) : QJsonValue(QJsonValue::Null));
            }
            line.add(u"watches"_s, watchJson((*watched)->value(channel.id)));
            say(line.text());
            continue;
        }
        say(u"%1  %2  %3  %4"_s.arg(channel.id.value(), 4)
                .arg(domain::serviceName(channel.service).leftJustified(10), channel.name, nameOf(how.connection.state)));
        if (how.fetchedAt)
            say(u"      taken in %1, next %2"_s.arg(timeOf(how.fetchedAt), domain::toIso(how.nextFetchAt)));
        for (const QString &line : watchLines((*watched)->value(channel.id)))
            say(line);
        if (how.trouble)
            say(u"      "_s + troubleSentence(*how.trouble, channel.name));
    }
    return Exit::Done;
}

Exit testChannel(const domain::Channel &channel, ServiceDesk &desk, const Options &options)
{
    sync::Introducer introducer(desk.context());
    const auto tried = waitFor(introducer.test(channel));
    if (!tried)
        return Exit::WorkspaceUnusable;
    if (!*tried) {
        complain(troubleSentence(tried->error(), channel.name));
        return exitOf(tried->error());
    }
    if (options.isJson)
        say(JsonLine().add(u"channel"_s, channel.id.value()).add(u"handle"_s, (*tried)->handle).add(u"server"_s, (*tried)->server.toString()).text());
    else
        say(u"'%1' answers%2."_s.arg(channel.name, (*tried)->handle.isEmpty() ? QString() : u", and knows us as "_s + (*tried)->handle));
    return Exit::Done;
}

Exit removeChannel(const domain::Channel &channel, ServiceDesk &desk, const Options &options)
{
    sync::Introducer introducer(desk.context());
    const auto gone = waitFor(introducer.disconnectChannel(channel));
    if (!gone)
        return Exit::WorkspaceUnusable;
    if (!*gone) {
        if (gone->error().kind == domain::Error::Kind::NotFound) {
            complain(u"'%1' is not connected."_s.arg(channel.name));
            return Exit::RefusedInPart;
        }
        return complainOf(gone->error(), options);
    }
    if (!options.isJson)
        say(u"'%1' is disconnected; what it holds stays."_s.arg(channel.name));
    return Exit::Done;
}

Exit takeInChannels(store::Database &database, ServiceDesk &desk, const Options &options)
{
    std::optional<domain::Id<domain::Channel>> only;
    if (!options.channels.name.isEmpty()) {
        const auto channel = channelMeant(database, options.channels.name, options);
        if (!channel)
            return Exit::Usage;
        only = channel->id;
    }
    Interruption interruption;
    sync::Fetcher fetcher(desk.context());
    QObject::connect(&interruption, &Interruption::requested, &fetcher, [&desk] { desk.stop(); });
    if (const auto due = waitFor(store::ConnectionStore(database).fetchNow(only, domain::SystemClock().now())); due && !*due)
        return complainOf(due->error(), options);
    const auto reports = waitFor(fetcher.fetchDue(options.channels.wantsBackfill));
    if (!reports)
        return Exit::WorkspaceUnusable;
    Exit exit = Exit::Done;
    for (const sync::TurnReport &report : *reports) {
        if (options.isJson)
            say(JsonLine()
                    .add(u"channel"_s, report.channel.id.value())
                    .add(u"name"_s, report.channel.name)
                    .add(u"added"_s, report.added)
                    .add(u"known"_s, report.known)
                    .add(u"isWhole"_s, report.isWhole)
                    .add(u"trouble"_s, report.trouble ? QJsonValue(nameOf(report.trouble->kind)) : QJsonValue(QJsonValue::Null))
                    .text());
        else
            say(u"%1: %2 added, %3 known already"_s.arg(report.channel.name, grouped(report.added), grouped(report.known)));
        if (report.trouble) {
            complain(troubleSentence(*report.trouble, report.channel.name));
            exit = exitOf(*report.trouble);
        }
    }
    if (reports->isEmpty() && !options.isJson)
        complain(u"No channel is connected; 'channels add' connects one."_s);
    return interruption.wasRequested() ? interruption.end() : exit;
}

Exit sendDue(ServiceDesk &desk, const Options &options)
{
    Interruption interruption;
    sync::Dispatcher dispatcher(desk.context());
    QObject::connect(&interruption, &Interruption::requested, &dispatcher, [&desk] { desk.stop(); });
    Exit exit = Exit::Done;
    QObject::connect(&dispatcher, &sync::Dispatcher::settled, &dispatcher, [&](const domain::Delivery &delivery) {
        if (options.isJson)
            say(JsonLine()
                    .add(u"delivery"_s, delivery.id.value())
                    .add(u"post"_s, delivery.post.value())
                    .add(u"state"_s, nameOf(delivery.state))
                    .add(u"url"_s, delivery.url)
                    .text());
        else
            say(u"%1  %2  %3"_s.arg(delivery.id.value(), 6).arg(nameOf(delivery.state).leftJustified(10), delivery.url));
        if (delivery.trouble) {
            complain(troubleSentence(*delivery.trouble, u"delivery %1"_s.arg(delivery.id.value())));
            exit = exitOf(*delivery.trouble);
        }
    });
    const store::DeliveryStore deliveries(desk.context().database);
    const domain::SystemClock clock;
    const domain::Instant end = clock.now() + std::chrono::seconds{options.channels.within};
    int sent = 0;
    for (;;) {
        const auto count = waitFor(dispatcher.sendDue());
        if (!count)
            return Exit::WorkspaceUnusable;
        sent += *count;
        const auto next = waitFor(deliveries.nextDue(clock.now()));
        if (!next)
            return Exit::WorkspaceUnusable;
        if (interruption.wasRequested() || !*next || !**next || ***next > end)
            break;
        // Something falls due before the end: it leaves at its time.
        QEventLoop loop;
        constexpr std::chrono::milliseconds shortest{200};
        QObject::connect(&interruption, &Interruption::requested, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::max(shortest, std::chrono::duration_cast<std::chrono::milliseconds>(***next - clock.now())), &loop, &QEventLoop::quit);
        loop.exec();
    }
    const auto errands = interruption.wasRequested() ? std::optional(0) : doErrands(desk, options, exit);
    if (!errands)
        return Exit::WorkspaceUnusable;
    if (sent == 0 && *errands == 0 && !options.isJson && options.channels.within == 0)
        complain(u"Nothing is due."_s);
    if (tellMissed(desk.context().database, options) && exit == Exit::Done)
        exit = Exit::RefusedInPart;
    return interruption.wasRequested() ? interruption.end() : exit;
}

Exit serve(ServiceDesk &desk)
{
    Interruption interruption;
    sync::Fetcher fetcher(desk.context());
    sync::Dispatcher dispatcher(desk.context());
    sync::Listener listener(desk.context());
    QEventLoop loop;
    QObject::connect(&interruption, &Interruption::requested, &loop, &QEventLoop::quit);
    // A machine that stays on may sleep all the same, and its clock may be set.
    const sync::Dispatcher::Context context = desk.context();
    sync::WakeWatch wakes(context.clock);
    const auto hurry = [&context, &listener] {
        listener.hurry();
        static_cast<void>(store::ConnectionStore(context.database).hurry(context.clock.now()));
        static_cast<void>(store::DeliveryStore(context.database).hurry(context.clock.now()));
        static_cast<void>(store::ErrandStore(context.database).hurry(context.clock.now()));
    };
    QObject::connect(&wakes, &sync::WakeWatch::jumped, &loop, hurry);
    hurry();
    wakes.start();
    sync::ErrandRunner errands(context);
    fetcher.start();
    dispatcher.start();
    errands.start();
    listener.start();
    complain(u"Taking in and sending until it is stopped (Ctrl+C)."_s);
    loop.exec();
    return Exit::Done;
}

Exit listDeliveries(store::Database &database, const Options &options)
{
    store::DeliveryStore deliveries(database);
    const domain::Instant now = domain::SystemClock().now();
    const ChannelOptions &asked = options.channels;
    const auto change = [&](qint64 id, const auto &verb) -> std::optional<Exit> {
        if (id == 0)
            return std::nullopt;
        const auto done = waitFor(verb(domain::Id<domain::Delivery>(id)));
        if (!done)
            return Exit::WorkspaceUnusable;
        if (*done)
            return std::nullopt;
        complain(done->error().detail + u'.');
        return Exit::RefusedInPart;
    };
    if (const auto exit = change(asked.retry, [&](auto id) { return deliveries.retry(id, now); }))
        return *exit;
    if (const auto exit = change(asked.isThere, [&](auto id) { return deliveries.resolve(id, true, now); }))
        return *exit;
    if (const auto exit = change(asked.isNotThere, [&](auto id) { return deliveries.resolve(id, false, now); }))
        return *exit;
    const auto listed = waitFor(deliveries.newest(static_cast<int>(asked.limit)));
    if (!listed)
        return Exit::WorkspaceUnusable;
    if (!*listed)
        return complainOf(listed->error(), options);
    for (const domain::Delivery &delivery : **listed) {
        if (options.isJson) {
            JsonLine line;
            line.add(u"delivery"_s, delivery.id.value()).add(u"post"_s, delivery.post.value()).add(u"channel"_s, delivery.channel.value());
            line.add(u"state"_s, nameOf(delivery.state)).add(u"key"_s, delivery.key).add(u"attempts"_s, delivery.attempts);
            line.add(u"nextAttemptAt"_s, timeOf(delivery.nextAttemptAt)).add(u"publishedAt"_s, timeOf(delivery.publishedAt));
            line.add(u"remoteId"_s, delivery.remoteId).add(u"url"_s, delivery.url).add(u"isVerified"_s, delivery.isVerified);
            line.add(u"trouble"_s, delivery.trouble ? QJsonValue(nameOf(delivery.trouble->kind)) : QJsonValue(QJsonValue::Null));
            line.add(u"said"_s, delivery.trouble ? delivery.trouble->said : QString());
            say(line.text());
            continue;
        }
        say(u"%1  %2  post %3  attempts %4  %5"_s.arg(delivery.id.value(), 6)
                .arg(nameOf(delivery.state).leftJustified(10))
                .arg(delivery.post.value())
                .arg(delivery.attempts)
                .arg(delivery.url));
        if (delivery.trouble)
            say(u"        "_s + troubleSentence(*delivery.trouble, u"channel %1"_s.arg(delivery.channel.value())));
    }
    return Exit::Done;
}

Exit listRequests(store::Database &database, const Options &options)
{
    domain::Id<domain::Channel> only;
    if (!options.channels.name.isEmpty()) {
        const auto channel = channelMeant(database, options.channels.name, options);
        if (!channel)
            return Exit::Usage;
        only = channel->id;
    }
    const auto requests = waitFor(store::RequestLog(database).newest(static_cast<int>(options.channels.limit), only));
    if (!requests)
        return Exit::WorkspaceUnusable;
    if (!*requests)
        return complainOf(requests->error(), options);
    for (const domain::LoggedRequest &request : **requests) {
        if (options.isJson)
            say(JsonLine()
                    .add(u"at"_s, domain::toIso(request.at))
                    .add(u"channel"_s, request.channel.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(request.channel.value()))
                    .add(u"purpose"_s, nameOf(request.purpose))
                    .add(u"method"_s, request.method)
                    .add(u"address"_s, request.address)
                    .add(u"status"_s, request.status)
                    .add(u"sent"_s, request.sent)
                    .add(u"received"_s, request.received)
                    .add(u"ms"_s, qint64{request.took.count()})
                    .add(u"problem"_s, request.problem)
                    .text());
        else
            say(u"%1  %2  %3 %4  %5  %6 bytes sent, %7 received"_s.arg(
                domain::toIso(request.at), nameOf(request.purpose).leftJustified(7), request.method.leftJustified(6), request.address,
                request.status > 0 ? QString::number(request.status) : request.problem, grouped(request.sent), grouped(request.received)));
    }
    return Exit::Done;
}

} // namespace

Exit runChannels(const Options &options)
{
    const Verb verb = options.channels.verb;
    const bool isReading = verb == Verb::List || verb == Verb::Requests || verb == Verb::Timer;
    const auto database = openWorkspace(options, isReading ? store::Database::Access::ReadOnly : store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    switch (verb) {
    case Verb::List:
        return listChannels(*database, options);
    case Verb::Requests:
        return listRequests(*database, options);
    case Verb::Errands:
        return runErrands(*database, options);
    case Verb::Timer:
        return runTimer(*database, options);
    case Verb::Deliveries:
        return listDeliveries(*database, options);
    case Verb::PostAdd:
        return addPost(*database, options);
    case Verb::Reply:
        return addReply(*database, options);
    default:
        break;
    }
    std::optional<domain::Channel> channel;
    if (verb == Verb::Test || verb == Verb::Remove) {
        channel = channelMeant(*database, options.channels.name, options);
        if (!channel)
            return Exit::Usage;
    }
    if (verb == Verb::Watch || verb == Verb::Unwatch) {
        channel = channelMeant(*database, options.channels.name, options);
        return channel ? changeWatch(*database, *channel, options) : Exit::Usage;
    }
    if (verb == Verb::Add && domain::servicesByHand().contains(options.channels.service))
        return addChannelByHand(*database, options);
    const auto desk = ServiceDesk::open(*database, options);
    if (!desk)
        return Exit::Usage;
    switch (verb) {
    case Verb::Add:
        return addChannel(*database, *desk, options);
    case Verb::Test:
        return testChannel(*channel, *desk, options);
    case Verb::Remove:
        return removeChannel(*channel, *desk, options);
    case Verb::Sync:
        return takeInChannels(*database, *desk, options);
    case Verb::Send:
        return sendDue(*desk, options);
    case Verb::Serve:
        return serve(*desk);
    default:
        return Exit::Usage;
    }
}

} // namespace parvis::app
