// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/listcommands.h"

#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/troublesentences.h"
#include "app/parvisctl/watchcommand.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/domain/channels/twin.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/listcounts.h"
#include "core/store/channels/requestlog.h"

#include <QtCore/QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// How a channel is to be called that is or is not connected.
QString stateOf(const domain::Channel &channel, const domain::ChannelHealth &how)
{
    const bool isByHand = how.connection.state == domain::ConnectionState::None && domain::servicesByHand().contains(channel.service);
    return isByHand ? u"by-hand"_s : nameOf(how.connection.state);
}

/// Whether anything comes in there; a folder only takes.
bool takesIn(const sync::Connectors &connectors, const domain::Channel &channel, const domain::ChannelHealth &how)
{
    const auto *connector = connectors.of(channel.service);
    return how.connection.state != domain::ConnectionState::None && connector && !connector->streams(how.connection).isEmpty();
}

QString channelJson(const domain::ChannelSummary &summary, const domain::ChannelHealth &how, bool isTakenIn, const QList<store::KeptWatch> &watches)
{
    const domain::Channel &channel = summary.channel;
    JsonLine line;
    line.add(u"channel"_s, channel.id.value()).add(u"service"_s, channel.service).add(u"name"_s, channel.name).add(u"address"_s, jsonText(channel.address));
    line.add(u"state"_s, stateOf(channel, how)).add(u"handle"_s, jsonText(how.connection.handle)).add(u"mentions"_s, summary.mentions);
    const bool isConnected = how.connection.state != domain::ConnectionState::None;
    const auto ofConnected = [isConnected](const QJsonValue &value) { return isConnected ? value : QJsonValue(QJsonValue::Null); };
    line.add(u"fetchedAt"_s, jsonMoment(isConnected && isTakenIn ? how.fetchedAt : std::nullopt));
    line.add(u"nextFetchAt"_s, jsonMoment(isConnected && isTakenIn ? std::optional(how.nextFetchAt) : std::nullopt));
    line.add(u"failures"_s, ofConnected(how.failures)).add(u"isWhole"_s, ofConnected(how.isWhole));
    line.add(u"isFillingStopped"_s, ofConnected(how.isFillingStopped));
    const bool isCounted = isConnected && how.quota.most > 0;
    line.add(u"quotaLeft"_s, isCounted ? QJsonValue(how.quota.left) : QJsonValue(QJsonValue::Null));
    line.add(u"quotaMost"_s, isCounted ? QJsonValue(how.quota.most) : QJsonValue(QJsonValue::Null));
    line.add(u"trouble"_s, isConnected && how.trouble ? QJsonValue(nameOf(how.trouble->kind)) : QJsonValue(QJsonValue::Null));
    line.add(u"withheld"_s, ofConnected(QJsonArray::fromStringList(how.connection.capabilities.withheld)));
    line.add(u"lackedRights"_s, ofConnected(QJsonArray::fromStringList(how.connection.capabilities.lackedRights)));
    line.add(u"watches"_s, watchJson(watches));
    return line.text();
}

/// Which entry a person says something about; none where nothing is said.
domain::Id<domain::Delivery> entryMeant(const ChannelOptions &asked)
{
    return domain::Id<domain::Delivery>(asked.isNotThere > 0 ? asked.isNotThere : asked.isThere > 0 ? asked.isThere : asked.retry);
}

/// Writes down what a person says about an entry of the ledger; how that ended where it did not end well.
std::optional<Exit> sayAboutEntry(store::Database &database, store::DeliveryStore &deliveries, const ChannelOptions &asked, domain::Instant now)
{
    // What is to leave once more needs somebody who lets it.
    if (const qint64 id = asked.retry; id > 0) {
        const auto channel = waitFor(database.read([id](store::Connection &connection) {
            return connection.number(u"SELECT COALESCE((SELECT channel_id FROM delivery WHERE id = %1), 0)"_s.arg(id));
        }));
        const domain::Id<domain::Channel> key(channel && *channel ? **channel : 0);
        if (!key.isNull() && !Connected(database).has(key)) {
            complain(disconnectedSentence(ChannelNames(database).of(key)));
            return Exit::RefusedInPart;
        }
    }
    const auto change = [](qint64 id, const auto &verb) -> std::optional<Exit> {
        if (id == 0)
            return std::nullopt;
        const auto done = waitFor(verb(domain::Id<domain::Delivery>(id)));
        if (!done)
            return Exit::WorkspaceUnusable;
        if (*done)
            return std::nullopt;
        complain(wholeSentence(done->error()));
        return isUnknownNumber(done->error()) ? Exit::Usage : Exit::RefusedInPart;
    };
    if (const auto exit = change(asked.retry, [&](auto id) { return deliveries.retry(id, now); }))
        return exit;
    if (const auto exit = change(asked.isThere, [&](auto id) { return deliveries.resolve(id, true, now, asked.url); }))
        return exit;
    return change(asked.isNotThere, [&](auto id) { return deliveries.resolve(id, false, now); });
}

QString deliveryJson(const domain::Delivery &delivery, const QString &channel, const QString &title, int parts)
{
    JsonLine line;
    line.add(u"delivery"_s, delivery.id.value()).add(u"post"_s, delivery.post.value()).add(u"channel"_s, delivery.channel.value());
    line.add(u"state"_s, nameOf(delivery.state)).add(u"key"_s, delivery.key).add(u"attempts"_s, delivery.attempts);
    line.add(u"nextAttemptAt"_s, jsonMoment(delivery.nextAttemptAt));
    // Some services say earlier when it will have been.
    const bool wasPublished = delivery.state == domain::DeliveryState::Published || delivery.state == domain::DeliveryState::Removed;
    line.add(u"publishedAt"_s, jsonMoment(wasPublished ? delivery.publishedAt : std::nullopt));
    line.add(u"remoteId"_s, jsonText(delivery.remoteId)).add(u"url"_s, jsonText(delivery.url)).add(u"isVerified"_s, delivery.isVerified);
    line.add(u"trouble"_s, delivery.trouble ? QJsonValue(nameOf(delivery.trouble->kind)) : QJsonValue(QJsonValue::Null));
    const QString unmailed = domain::unmailedIn(domain::droppedIn(delivery.notes)).value_or(QString());
    line.add(u"said"_s, jsonText(delivery.trouble ? delivery.trouble->said : unmailed)).add(u"parts"_s, parts);
    addDrift(line, delivery);
    line.add(u"isTakenBack"_s, isToBeTakenBack(delivery));
    line.add(u"dropped"_s, droppedJson(delivery.notes));
    const auto twin = domain::twinIn(delivery.notes);
    line.add(u"twin"_s, jsonText(!twin ? QString() : twin->url.isEmpty() ? twin->id : twin->url));
    return line.add(u"name"_s, channel).add(u"title"_s, jsonText(title)).text();
}

/// When something of an entry was, or is: that it left, leaves, is tried again.
QString whenOf(const domain::Delivery &delivery, const domain::Post &post, const QTimeZone &zone)
{
    using State = domain::DeliveryState;
    const auto drift = domain::driftIn(delivery.notes);
    switch (delivery.state) {
    case State::Held:
        // It leaves no more from there.
        if (isToBeTakenBack(delivery))
            return {};
        return u"leaves "_s
            + shownMoment(drift && drift->leavesAt ? drift->leavesAt
                              : post.scheduledFor  ? domain::toInstant(*post.scheduledFor)
                                                   : std::nullopt,
                          zone);
    case State::Published:
    case State::Removed:
        return shownMoment(delivery.publishedAt, zone);
    case State::Sending:
    case State::Processing:
        if (!delivery.nextAttemptAt)
            return {};
        // What may have arrived is looked for before it is sent again.
        return (delivery.state == State::Sending && delivery.departedAt ? u"looks "_s : u"next "_s)
            + shownMoment(delivery.nextAttemptAt, zone, Fineness::Seconds);
    default:
        return {};
    }
}

/// The rows of the ledger, with what is to be known beside each.
Exit sayRows(store::Database &database, const QList<domain::Delivery> &rows, const Options &options)
{
    QList<domain::Id<domain::Post>> ids;
    for (const domain::Delivery &delivery : rows)
        ids << delivery.post;
    const auto threads = waitFor(store::DerivationStore(database).partCounts(ids));
    if (!threads || !*threads)
        return threads ? complainOf(threads->error(), options) : Exit::WorkspaceUnusable;
    const auto posts = postsOf(database, ids);
    const ChannelNames names(database);
    const QTimeZone zone = database.zone();
    for (const domain::Delivery &delivery : rows) {
        const int parts = (*threads)->value(delivery.post, 1);
        const domain::Post post = posts.value(delivery.post);
        const QString channel = names.of(delivery.channel, options);
        const QString title = firstWords(post);
        if (options.isJson) {
            say(deliveryJson(delivery, channel, title, parts));
            continue;
        }
        const QString id = QString::number(delivery.id.value()).rightJustified(6);
        const QString when = whenOf(delivery, post, zone);
        say(u"%1  %2  %3post %4%5  %6  %7  attempts %8  %9"_s.arg(
            id, nameOf(delivery.state).leftJustified(10), when.isEmpty() ? QString() : when + u"  "_s, QString::number(delivery.post.value()),
            parts > 1 ? u" (thread of %1 parts)"_s.arg(parts) : QString(), channel, title, QString::number(delivery.attempts), delivery.url));
        if (delivery.trouble)
            say(u"        "_s + troubleSentence(delivery, channel, parts));
        else if (delivery.state == domain::DeliveryState::Sending && delivery.departedAt && delivery.nextAttemptAt)
            say(u"        No answer came yet: a 'send' from %1 on looks whether it arrived, before it sends it again."_s.arg(
                shownMoment(delivery.nextAttemptAt, zone, Fineness::Seconds)));
        for (const QString &line : standingLines(database, delivery, zone) + droppedLines(delivery, channel))
            say(u"        "_s + line);
    }
    return Exit::Done;
}

/// The entry of that number; nothing where there is none.
std::optional<domain::Delivery> entryOf(store::Database &database, domain::Id<domain::Delivery> id)
{
    const auto entry = waitFor(database.read([id](store::Connection &connection) { return store::readDelivery(connection, id); }));
    return entry && *entry ? std::optional(**entry) : std::nullopt;
}

/// What follows from what a person said about an entry.
QString whatFollows(store::Database &database, const domain::Delivery &delivery, const QString &channel, bool isThere)
{
    using State = domain::DeliveryState;
    switch (delivery.state) {
    case State::Published:
        return u"It counts as published."_s;
    case State::Sending:
        if (isThere)
            return u"That part counts as published: the next 'send' goes on with what follows."_s;
        // What can be looked for is: without trouble its line says that already.
        if (delivery.departedAt)
            return delivery.trouble ? u"The next 'send' looks for it first, and sends it where it is not there."_s : QString();
        return u"It is sent by the next 'send'."_s;
    case State::Processing:
        return u"The next 'send' asks what became of it."_s;
    case State::Held:
        return u"Its server has it and publishes it then."_s;
    case State::Cancelled:
        if (const auto link = waitFor(store::ConnectionStore(database).connection(delivery.channel)); link && *link)
            return u"It leaves at its time, as it is planned."_s;
        return u"'%1' is disconnected: it leaves once 'channels add' connects it again."_s.arg(channel);
    default:
        return {};
    }
}

/// What came of a request: a status, or what was met instead.
QString answerOf(const domain::LoggedRequest &request)
{
    if (request.isUnderWay)
        return u"no answer noted"_s;
    return request.status > 0 ? QString::number(request.status) : request.problem;
}

} // namespace

int mostRows(const Options &options)
{
    return options.channels.limit == 0 ? std::numeric_limits<int>::max() : static_cast<int>(options.channels.limit);
}

void sayMoreRows(qsizetype shown, const Options &options, const std::function<QFuture<domain::Result<qint64>>()> &count)
{
    if (shown < mostRows(options))
        return;
    const auto all = waitFor(count());
    if (all && *all && **all > shown)
        complain(u"These are the newest %1 of %2; --limit 0 shows all."_s.arg(grouped(shown), grouped(**all)));
}

Exit sayDelivery(store::Database &database, domain::Id<domain::Delivery> id, const Options &options)
{
    const auto entry = entryOf(database, id);
    return entry ? sayRows(database, {*entry}, options) : Exit::WorkspaceUnusable;
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
    const sync::Connectors connectors = sync::Connectors::all();
    for (const auto &summary : **summaries) {
        const domain::Channel &channel = summary.channel;
        const domain::ChannelHealth how = (*health)->value(channel.id);
        const bool isTakenIn = takesIn(connectors, channel, how);
        if (options.isJson) {
            say(channelJson(summary, how, isTakenIn, (*watched)->value(channel.id)));
            continue;
        }
        say(u"%1  %2  %3  %4"_s.arg(channel.id.value(), 4).arg(domain::serviceName(channel.service).leftJustified(10), channel.name, stateOf(channel, how)));
        if (how.fetchedAt && isTakenIn)
            say(u"      taken in %1, next %2"_s.arg(shownMoment(how.fetchedAt, database.zone()), shownMoment(how.nextFetchAt, database.zone())));
        if (how.isFillingStopped)
            say(u"      what came before is not all here: that was stopped, and 'sync --channel %1 --backfill' goes on"_s.arg(channel.id.value()));
        for (const QString &line : watchLines((*watched)->value(channel.id), database.zone()))
            say(line);
        if (how.trouble)
            say(u"      "_s + troubleSentence(*how.trouble, channel.name));
        for (const QString &stream : how.connection.capabilities.withheld)
            say(u"      "_s + withheldSentence(stream, channel.name));
        for (const QString &right : how.connection.capabilities.lackedRights)
            say(u"      The token does not give the right '%1' there. Connect it again with 'channels add', by a token that does."_s.arg(right));
    }
    return Exit::Done;
}

Exit listDeliveries(store::Database &database, const Options &options)
{
    store::DeliveryStore deliveries(database);
    const ChannelOptions &asked = options.channels;
    if (const auto exit = sayAboutEntry(database, deliveries, asked, domain::SystemClock().now()))
        return *exit;
    if (const auto id = entryMeant(asked); !id.isNull()) {
        const auto entry = entryOf(database, id);
        const Exit exit = entry ? sayRows(database, {*entry}, options) : Exit::WorkspaceUnusable;
        const QString follows = entry ? whatFollows(database, *entry, ChannelNames(database).of(entry->channel), asked.isThere > 0) : QString();
        if (exit == Exit::Done && !options.isJson && !follows.isEmpty())
            say(u"        "_s + follows);
        return exit;
    }
    const auto listed = waitFor(deliveries.newest(mostRows(options)));
    if (!listed)
        return Exit::WorkspaceUnusable;
    if (!*listed)
        return complainOf(listed->error(), options);
    const Exit exit = sayRows(database, **listed, options);
    sayMoreRows((*listed)->size(), options, [&database] { return store::deliveryCount(database); });
    return exit;
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
    const auto requests = waitFor(store::RequestLog(database).newest(mostRows(options), only));
    if (!requests)
        return Exit::WorkspaceUnusable;
    if (!*requests)
        return complainOf(requests->error(), options);
    const ChannelNames names(database);
    for (const domain::LoggedRequest &request : **requests) {
        const QString channel = request.channel.isNull() ? QString() : names.of(request.channel, options);
        if (options.isJson)
            say(JsonLine()
                    .add(u"at"_s, domain::toIso(request.at))
                    .add(u"channel"_s, request.channel.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(request.channel.value()))
                    .add(u"purpose"_s, nameOf(request.purpose))
                    .add(u"method"_s, request.method)
                    .add(u"address"_s, request.address)
                    .add(u"status"_s, request.status > 0 ? QJsonValue(request.status) : QJsonValue(QJsonValue::Null))
                    .add(u"sent"_s, request.sent)
                    .add(u"received"_s, request.received)
                    .add(u"ms"_s, request.isUnderWay ? QJsonValue(QJsonValue::Null) : QJsonValue(qint64{request.took.count()}))
                    .add(u"problem"_s, jsonText(request.problem))
                    .add(u"name"_s, jsonText(channel))
                    .text());
        else
            say(u"%1  %2  %3  %4 %5  %6  %7 bytes sent, %8 received"_s.arg(
                shownMoment(request.at, database.zone(), Fineness::Seconds), channel.isEmpty() ? u"-"_s : channel, nameOf(request.purpose).leftJustified(7),
                request.method.leftJustified(6), request.address, answerOf(request), grouped(request.sent), grouped(request.received)));
    }
    sayMoreRows((*requests)->size(), options, [&] { return store::requestCount(database, only); });
    return Exit::Done;
}

} // namespace parvis::app
