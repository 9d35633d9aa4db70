// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/connectcommand.h"
#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/errandcommands.h"
#include "app/parvisctl/fetchedlines.h"
#include "app/parvisctl/interruption.h"
#include "app/parvisctl/listcommands.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/offlinecommand.h"
#include "app/parvisctl/postcommands.h"
#include "app/parvisctl/recipientscommand.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/secretscommand.h"
#include "app/parvisctl/sendlines.h"
#include "app/parvisctl/servecommand.h"
#include "app/parvisctl/sitecommands.h"
#include "app/parvisctl/timercommand.h"
#include "app/parvisctl/troublesentences.h"
#include "app/parvisctl/unasked.h"
#include "app/parvisctl/watchcommand.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/secretproblem.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/filling.h"
#include "core/store/channels/missingsecrets.h"
#include "core/store/database/workspacefile.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"

#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using Verb = ChannelOptions::Verb;

Exit exitOf(const domain::Trouble &trouble)
{
    if (domain::secretProblemIn(trouble) || domain::accessMendIn(trouble))
        return Exit::RefusedInPart;
    return domain::passes(trouble.kind) ? Exit::Network : Exit::RefusedInPart;
}

Exit testChannel(const domain::Channel &channel, ServiceDesk &desk, const Options &options)
{
    sync::Introducer introducer(desk.context());
    const auto tried = waitFor(introducer.test(channel));
    if (!tried)
        return Exit::WorkspaceUnusable;
    if (!*tried) {
        complain(troubleSentence(tried->error(), channel.name, NextTry::ByThePerson));
        return exitOf(tried->error());
    }
    // What a channel of files is set to stands behind its path.
    const QUrl &server = (*tried)->server;
    const QString where = server.isLocalFile() ? server.toLocalFile() : server.adjusted(QUrl::RemoveQuery).toString();
    const bool isReachedOnly = domain::isTriedByPosting(channel);
    if (options.isJson)
        say(JsonLine()
                .add(u"channel"_s, channel.id.value())
                .add(u"handle"_s, jsonText((*tried)->handle))
                .add(u"server"_s, jsonText(where))
                .add(u"isReachedOnly"_s, isReachedOnly)
                .text());
    else if (isReachedOnly)
        say(u"The server of '%1' was reached. Whether it takes what is sent there only a post can tell: nothing was sent."_s.arg(channel.name));
    else
        say(u"'%1' answers%2."_s.arg(channel.name, (*tried)->handle.isEmpty() ? QString() : u", and knows us as "_s + (*tried)->handle));
    return Exit::Done;
}

/// What became of what let Parvis in; where it is still good, that is never left unsaid.
void sayAccessEnd(const domain::Channel &channel, const domain::AccessEnd &end, const Options &options)
{
    using Kind = domain::AccessEnd::Kind;
    const QString where = end.page.isEmpty() ? u"in the settings of its service"_s : u"at "_s + end.page.toDisplayString();
    switch (end.kind) {
    case Kind::NothingKept:
        break;
    case Kind::Ended:
        if (!options.isJson)
            say(u"The service lets Parvis in no more with what it gave."_s);
        break;
    case Kind::Stays:
        complain(u"What let Parvis in is forgotten here, and still good there; take it back %1."_s.arg(where));
        break;
    case Kind::NotReached:
        complain(u"The service could not be told, and what let Parvis in is still good there; take it back %1. (%2)"_s.arg(
            where, troubleSentence(end.trouble, channel.name, NextTry::ByThePerson)));
        break;
    }
}

bool isConnected(store::Database &database, domain::Id<domain::Channel> channel)
{
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel));
    return connection && *connection;
}

Exit removeChannel(const domain::Channel &channel, ServiceDesk &desk, const Options &options)
{
    sync::Introducer introducer(desk.context());
    const auto seen = waitFor(store::waitingThere(desk.context().database, channel.id));
    if (!seen || !*seen)
        return seen ? complainOf(seen->error(), options) : Exit::WorkspaceUnusable;
    const store::WaitingThere &waiting = **seen;
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
    const domain::AccessEnd &end = **gone;
    if (options.isJson) {
        JsonLine line;
        line.add(u"channel"_s, channel.id.value()).add(u"access"_s, nameOf(end.kind)).add(u"page"_s, jsonText(end.page.toString()));
        line.add(u"trouble"_s, end.kind == domain::AccessEnd::Kind::NotReached ? QJsonValue(nameOf(end.trouble.kind)) : QJsonValue(QJsonValue::Null));
        say(addCutOff(line, waiting).text());
    } else {
        say(u"'%1' is disconnected; what it holds stays."_s.arg(channel.name));
    }
    sayCutOff(waiting, channel, desk.context().database.zone());
    sayAccessEnd(channel, end, options);
    return Exit::Done;
}

/// Of channels that were not asked, because nothing opens what lets us in.
void tellNotAsked(const QList<domain::Channel> &channels, const Options &options)
{
    for (const domain::Channel &channel : channels) {
        if (options.isJson)
            say(notFetchedLine(channel, u"sealed"_s));
    }
    if (!channels.isEmpty())
        complain(sealedSentence(channels));
}

/// Whether nothing was asked of its service: to have added nothing says nothing then.
bool wasNotAsked(const sync::TurnReport &report)
{
    return report.trouble && report.added == 0 && report.known == 0
        && (report.trouble->kind == domain::Trouble::Kind::Offline || domain::secretProblemIn(*report.trouble));
}

/// Until when a service takes no more, where some of what it has did not come therefore.
std::optional<domain::Instant> restsUntil(store::Database &database, const sync::TurnReport &report)
{
    if (report.isWhole || report.trouble)
        return {};
    const auto healths = waitFor(store::ConnectionStore(database).health());
    return healths && *healths ? domain::askedToWaitUntil((*healths)->value(report.channel.id), domain::SystemClock().now()) : std::nullopt;
}

Exit stopFillingChannel(store::Database &database, const domain::Channel &channel, const Options &options)
{
    const auto stopped = waitFor(store::stopFilling(database, channel.id, domain::SystemClock().now()));
    if (!stopped)
        return Exit::WorkspaceUnusable;
    if (!*stopped && stopped->error().kind != domain::Error::Kind::NotFound)
        return complainOf(stopped->error(), options);
    if (!*stopped) {
        complain(u"Nothing of what came before is left to come on '%1'."_s.arg(channel.name));
        return Exit::RefusedInPart;
    }
    say(options.isJson ? JsonLine().add(u"channel"_s, channel.id.value()).add(u"name"_s, channel.name).add(u"isFillingStopped"_s, true).text()
                       : u"No more of what came before on '%1' is taken in; what has come stays. 'sync --channel %2 --backfill' goes on."_s.arg(
                             channel.name, QString::number(channel.id.value())));
    return Exit::Done;
}

Exit takeInChannels(store::Database &database, ServiceDesk &desk, const Options &options, const std::optional<domain::Channel> &channel)
{
    const auto only = channel.transform([](const domain::Channel &one) { return one.id; });
    Interruption interruption;
    sync::Fetcher fetcher(desk.context());
    desk.letHeed(fetcher);
    QObject::connect(&interruption, &Interruption::requested, &fetcher, [&desk] { desk.stop(); });
    // Who wants all of it wants on where it was stopped, too.
    if (options.channels.wantsBackfill) {
        if (const auto begun = waitFor(store::fillAgain(database, only, domain::SystemClock().now())); begun && !*begun)
            return complainOf(begun->error(), options);
    }
    if (const auto due = waitFor(store::ConnectionStore(database).fetchNow(only, domain::SystemClock().now())); due && !*due)
        return complainOf(due->error(), options);
    const auto reports = waitFor(fetcher.fetchDue(options.channels.wantsBackfill, only));
    if (!reports)
        return Exit::WorkspaceUnusable;
    Exit exit = Exit::Done;
    for (const sync::TurnReport &report : *reports) {
        const auto until = restsUntil(database, report);
        if (options.isJson)
            say(fetchedLine(report));
        else if (!wasNotAsked(report))
            say(u"%1: %2 added, %3 known already%4"_s.arg(
                report.channel.name, grouped(report.added), grouped(report.known),
                report.isWhole || report.trouble || until ? QString() : u"; more came before: the next 'sync' goes on, 'sync --backfill' fetches all of it"_s));
        // Not all that was asked for is here.
        if (until) {
            complain(u"'%1' takes no more requests just now: the first 'sync' from %2 on goes on."_s.arg(
                report.channel.name, shownMoment(*until, database.zone(), Fineness::Seconds)));
            exit = heavier(exit, Exit::Network);
        }
        if (report.trouble) {
            complain(troubleSentence(*report.trouble, report.channel.name));
            exit = heavier(exit, exitOf(*report.trouble));
        }
        for (const QString &stream : report.withheld) {
            complain(withheldSentence(stream, report.channel.name));
            exit = heavier(exit, Exit::RefusedInPart);
        }
    }
    if (interruption.wasRequested())
        return interruption.end();
    if (desk.wentOffline())
        return Exit::Offline;
    QList<domain::Id<domain::Channel>> asked;
    for (const sync::TurnReport &report : *reports)
        asked << report.channel.id;
    const Exit unasked = tellUnasked(database, asked, desk.sealed(), channel, options);
    exit = heavier(exit, unasked);
    tellNotAsked(desk.sealed(), options);
    if (!desk.sealed().isEmpty() && exit == Exit::Done)
        exit = Exit::RefusedInPart;
    return exit;
}

/// Says of what is due on channels that wait for a passphrase that it waits; false where nothing is.
bool tellWaiting(ServiceDesk &desk, domain::Instant now)
{
    QList<domain::Channel> waiting;
    for (const domain::Channel &channel : desk.sealed()) {
        const QStringList services{channel.service};
        const auto post = waitFor(store::DeliveryStore(desk.context().database, services).nextDue(now));
        const auto errand = waitFor(store::ErrandStore(desk.context().database, services).nextDue());
        const auto isDue = [now](const auto &next) { return next && *next && **next && ***next <= now; };
        if ((isDue(post) || isDue(errand)) && hasDue(desk.context().database, channel.id, now))
            waiting << channel;
    }
    if (!waiting.isEmpty())
        complain(u"Something is due, and "_s + sealedSentence(waiting));
    return !waiting.isEmpty();
}

std::optional<domain::Instant> soonest(const QList<std::optional<domain::Instant>> &moments)
{
    std::optional<domain::Instant> first;
    for (const auto &one : moments) {
        if (one && (!first || *one < *first))
            first = one;
    }
    return first;
}

Exit sendDue(ServiceDesk &desk, const Options &options)
{
    Interruption interruption;
    sync::Dispatcher dispatcher(desk.context());
    desk.letHeed(dispatcher);
    QObject::connect(&interruption, &Interruption::requested, &dispatcher, [&desk] { desk.stop(); });
    Exit exit = Exit::Done;
    if (!desk.context().secrets.isBare())
        static_cast<void>(waitFor(store::hurryUnread(desk.context().database, domain::SystemClock().now())));
    SendLines lines(desk.context().database);
    const QTimeZone zone = desk.context().database.zone();
    QHash<domain::Id<domain::Delivery>, QString> said;   // what is tried again meets the same again
    QHash<domain::Id<domain::Delivery>, Exit> exits;     // what was tried again with success is in no trouble at the end
    QObject::connect(&dispatcher, &sync::Dispatcher::settled, &dispatcher, [&](const domain::Delivery &delivery) {
        const QString sentence = troubleSentence(delivery, lines.channelOf(delivery));
        const QStringList drifting = driftLines(delivery, zone);
        exits.remove(delivery.id);
        if (delivery.trouble || !drifting.isEmpty())
            exits.insert(delivery.id, delivery.trouble ? exitOf(*delivery.trouble) : Exit::RefusedInPart);
        if (!sentence.isEmpty() && std::exchange(said[delivery.id], sentence) == sentence)
            return;
        lines.tell(delivery, options);
        if (!sentence.isEmpty())
            complain(sentence);
        for (const QString &line : drifting)
            complain(line);
    });
    bool isUnusable = false;
    QObject::connect(&dispatcher, &sync::Dispatcher::notWritten, &dispatcher, [&](const domain::Delivery &delivery, const domain::Error &error) {
        isUnusable = true;
        complain(u"What became of delivery %1 could not be written down. %2"_s.arg(QString::number(delivery.id.value()), wholeSentence(error)));
    });
    const store::DeliveryStore deliveries(desk.context().database, desk.context().scope());
    const domain::SystemClock clock;
    const domain::Instant end = clock.now() + std::chrono::seconds{options.channels.within};
    const store::ErrandStore changes(desk.context().database, desk.context().scope());
    const auto isStopped = [&] { return interruption.wasRequested() || desk.wentOffline(); };
    SaidOfErrands saidOfErrands;
    ExitsOfErrands exitsOfErrands;
    int sent = 0;
    int changed = 0;
    for (;;) {
        lines.refresh();
        const auto count = waitFor(dispatcher.sendDue());
        if (!count || isUnusable)
            return Exit::WorkspaceUnusable;
        sent += *count;
        const auto errands = isStopped() ? std::optional(0) : doErrands(desk, options, saidOfErrands, exitsOfErrands);
        if (!errands)
            return Exit::WorkspaceUnusable;
        changed += *errands;
        // What was decided there may have let something of ours through.
        if (*errands > 0 && !isStopped()) {
            lines.refresh();
            const auto asked = waitFor(dispatcher.sendDue());
            if (!asked || isUnusable)
                return Exit::WorkspaceUnusable;
            sent += *asked;
        }
        const auto post = waitFor(deliveries.nextDue(clock.now()));
        const auto change = waitFor(changes.nextDue());
        if (!post || !change)
            return Exit::WorkspaceUnusable;
        const auto next = soonest({post->value_or(std::nullopt), clock.now() < end ? change->value_or(std::nullopt) : std::nullopt});
        if (isStopped() || !next || *next > end)
            break;
        // Something falls due before the end: it leaves at its time. What is due and was not given waits for somebody else who is at that channel.
        QEventLoop loop;
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(*next - clock.now());
        const std::chrono::milliseconds shortest{rest.count() > 0 ? 200 : 1'000};
        QObject::connect(&interruption, &Interruption::requested, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::max(shortest, rest), &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (desk.wentOffline())
        return Exit::Offline;
    for (const Exit one : std::as_const(exits))
        exit = heavier(exit, one);
    for (const Exit one : std::as_const(exitsOfErrands))
        exit = heavier(exit, one);
    const bool isWaiting = tellWaiting(desk, clock.now());
    if (isWaiting && exit == Exit::Done)
        exit = Exit::RefusedInPart;
    bool isAnyHeldBack = false;
    const bool isHeldBack = tellHeldBack(desk.context().database, options, clock.now(), isAnyHeldBack);
    // The timer comes by each minute, and with nobody before it.
    const bool isTelling = !options.channels.isQuiet;
    const bool isAnyLeftAlone = isTelling && tellLeftAlone(desk.context().database, clock.now());
    // What nobody else can know is asked about until somebody has said it.
    bool isAnyUnsure = false;
    if (isTelling) {
        lines.refresh();
        const auto unsure = lines.unsure();
        QList<domain::Id<domain::Post>> posts;
        for (const domain::Delivery &delivery : unsure)
            posts << delivery.post;
        const auto threads = waitFor(store::DerivationStore(desk.context().database).partCounts(posts));
        for (const domain::Delivery &delivery : unsure) {
            isAnyUnsure = true;
            if (!said.contains(delivery.id))
                complain(troubleSentence(delivery, lines.channelOf(delivery), threads && *threads ? (*threads)->value(delivery.post, 1) : 1));
        }
    }
    const bool isAnyByHand = isTelling && tellByHand(desk.context().database, options, clock.now()) > 0;
    const bool isNothingDone = sent == 0 && changed == 0 && !isWaiting && !isAnyHeldBack && !isAnyLeftAlone && !isAnyUnsure;
    const QString next = isNothingDone && isTelling && options.channels.within == 0 ? lines.nextAttempts(clock.now()) : QString();
    if (!next.isEmpty())
        complain(next);
    else if (isNothingDone && !isAnyByHand && !options.isJson && isTelling && options.channels.within == 0)
        complain(u"Nothing is due."_s);
    const bool isAnyToCome = options.isJson && (!next.isEmpty() || lines.hasChanges(clock.now()));
    if (isTelling && (options.channels.within > 0 || isAnyToCome))
        lines.tellWaiting(clock.now(), options);
    // As of what is not taken in for that reason (docs/cli.md: 4, refused by an address).
    if (isAnyLeftAlone && sent == 0 && changed == 0)
        exit = heavier(exit, Exit::Network);
    const bool hasMissed = tellMissed(desk.context().database, options);
    const bool isCutOff = tellCutOff(desk.context().database, options);
    if ((hasMissed || isCutOff || isHeldBack || (isAnyUnsure && options.channels.within == 0)) && exit == Exit::Done)
        exit = Exit::RefusedInPart;
    return interruption.wasRequested() ? interruption.end() : exit;
}

} // namespace

Exit runChannels(const Options &options)
{
    const Verb verb = options.channels.verb;
    // How the switch stands in a copy is known once it was opened to write, where it can be.
    const auto isWritable = [&] {
        const auto facts = store::examine(options.workspace);
        return facts && facts->isWritable;
    };
    const bool isReading = verb == Verb::List || verb == Verb::Pages || verb == Verb::Requests || verb == Verb::Timer
        || (verb == Verb::Offline && options.channels.wanted == "show"_L1 && !isWritable());
    const auto database = openWorkspace(options, isReading ? store::Database::Access::ReadOnly : store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    switch (verb) {
    case Verb::List:
        return listChannels(*database, options);
    case Verb::Pages:
        return listSitePages(*database, options);
    case Verb::Requests:
        return listRequests(*database, options);
    case Verb::Errands:
        return runErrands(*database, options);
    case Verb::Timer:
        return runTimer(*database, options);
    case Verb::Offline:
        return runOffline(*database, options);
    case Verb::Secrets:
        return runSecrets(*database, options);
    case Verb::Deliveries:
        return listDeliveries(*database, options);
    case Verb::Posts:
    case Verb::PostEdit:
        return runPosts(*database, options);
    case Verb::PostAdd:
        return addPost(*database, options);
    case Verb::Reply:
        return addReply(*database, options);
    default:
        break;
    }
    if (verb == Verb::Serve)
        return serve(*database, options);
    std::optional<domain::Channel> channel;
    if (verb == Verb::Test || verb == Verb::Remove || verb == Verb::Recipients || (verb == Verb::Sync && !options.channels.name.isEmpty())) {
        channel = channelMeant(*database, options.channels.name, options);
        if (!channel)
            return Exit::Usage;
    }
    if (verb == Verb::Rename) {
        channel = channelMeant(*database, options.channels.name, options);
        return channel ? renameChannel(*database, *channel, options) : Exit::Usage;
    }
    if ((verb == Verb::Sync || verb == Verb::Test) && channel && domain::servicesByHand().contains(channel->service)) {
        complain(u"'%1' is not asked: %2 lets no program in. What stands there comes in by 'import', from the archive of your account."_s.arg(
            channel->name, domain::serviceName(channel->service)));
        return Exit::RefusedInPart;
    }
    if (verb == Verb::Test && channel && !isConnected(*database, channel->id)) {
        complain(u"'%1' is not connected, so nobody was asked: 'channels add %2' connects it again."_s.arg(channel->name, channel->service));
        return Exit::RefusedInPart;
    }
    if (verb == Verb::Watch || verb == Verb::Unwatch) {
        channel = channelMeant(*database, options.channels.name, options);
        return channel ? changeWatch(*database, *channel, options) : Exit::Usage;
    }
    if (verb == Verb::StopFilling) {
        channel = channelMeant(*database, options.channels.name, options);
        return channel ? stopFillingChannel(*database, *channel, options) : Exit::Usage;
    }
    if (verb == Verb::Recipients && !isFitForRecipients(*database, *channel))
        return Exit::RefusedInPart;
    if (verb == Verb::Add && domain::servicesByHand().contains(options.channels.service))
        return addChannelByHand(*database, options);
    if (verb == Verb::Remove && !isConnected(*database, channel->id))
        return removeUnconnected(*database, *channel, options);
    std::expected<ConnectPlan, Exit> plan;
    if (verb == Verb::Add)
        plan = planConnecting(options);
    if (!plan)
        return plan.error();
    // To disconnect leaves this machine only where the service is told.
    const bool isLeaving = verb != Verb::Recipients && (verb != Verb::Remove || sync::Connectors::all().revokingServices().contains(channel->service));
    if (const auto refused = isLeaving ? refuseOffline(*database) : std::nullopt)
        return *refused;
    // Where no channel is connected nobody is let in anywhere: that, and no passphrase, is what is missing.
    if (verb == Verb::Send) {
        const ConnectedChannels connected = connectedChannels(*database);
        const bool isNone = connected.open.isEmpty() && connected.others.isEmpty();
        bool isAny = false;
        const bool isHeldBack = isNone && tellHeldBack(*database, options, domain::SystemClock().now(), isAny);
        const bool isCutOff = isNone && tellCutOff(*database, options);
        isAny = (isNone && tellByHand(*database, options, domain::SystemClock().now()) > 0) || isAny;
        if (SendLines lines(*database); isNone && options.isJson && !options.channels.isQuiet && lines.hasChanges(domain::SystemClock().now()))
            lines.tellWaiting(domain::SystemClock().now(), options);
        if (isAny || isCutOff)
            return isHeldBack || isCutOff ? Exit::RefusedInPart : Exit::Done;
    }
    const auto desk = ServiceDesk::open(*database, options, channel);
    if (!desk)
        return Exit::Usage;
    switch (verb) {
    case Verb::Add:
        return addChannel(*database, *desk, *plan, options);
    case Verb::Test:
        return testChannel(*channel, *desk, options);
    case Verb::Remove:
        return removeChannel(*channel, *desk, options);
    case Verb::Recipients:
        return runRecipients(*channel, *desk, options);
    case Verb::Sync:
        return takeInChannels(*database, *desk, options, channel);
    case Verb::Send:
        return sendDue(*desk, options);
    default:
        return Exit::Usage;
    }
}

} // namespace parvis::app
