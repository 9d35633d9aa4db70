// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/unasked.h"

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/fetchedlines.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/troublesentences.h"
#include "core/domain/channels/accessmend.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/heldback.h"
#include "core/sync/secrets/keychainsecrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using domain::ConnectionState;

struct Unasked
{
    QString name;   ///< for JSON
    QString why;
};

/// "2 h", "5 min", "40 s".
QString inShort(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3'600;
    if (seconds >= 2 * hour)
        return u"%1 h"_s.arg((seconds + hour / 2) / hour);
    return seconds >= 2 * minute ? u"%1 min"_s.arg((seconds + minute / 2) / minute) : u"%1 s"_s.arg(seconds);
}

QString waitingThings(qint64 posts, qint64 changes)
{
    const QString postsWord = posts == 1 ? u"1 post"_s : u"%1 posts"_s.arg(posts);
    const QString changesWord = changes == 1 ? u"1 change"_s : u"%1 changes"_s.arg(changes);
    if (posts > 0 && changes > 0)
        return u"%1 and %2 wait"_s.arg(postsWord, changesWord);
    const QString &word = posts > 0 ? postsWord : changesWord;
    return word + (posts + changes == 1 ? u" waits"_s : u" wait"_s);
}

Unasked whyUnasked(const domain::ChannelHealth &health, domain::Instant now, const QTimeZone &zone)
{
    if (const auto until = domain::askedToWaitUntil(health, now); until && health.connection.state == ConnectionState::Connected)
        return {.name = nameOf(domain::Trouble::Kind::RateLimited),
                .why = u"its service asked to be left alone. It is asked again in %1 (%2)"_s.arg(
                    inShort(std::chrono::duration_cast<std::chrono::milliseconds>(*until - now)), shownMoment(*until, zone, Fineness::Seconds))};
    switch (health.connection.state) {
    case ConnectionState::SignInNeeded:
        if (const auto mend = health.trouble ? domain::accessMendIn(*health.trouble) : std::nullopt; mend && mend->kind == domain::AccessMend::Kind::LetInAgain)
            return {.name = u"sign-in-needed"_s, .why = u"Parvis was shut out of it. Let its bot or account in again there, then run 'channels test'"_s};
        return {.name = u"sign-in-needed"_s, .why = u"it does not let Parvis in any more. Connect it again with 'channels add'"_s};
    case ConnectionState::Paused:
        return {.name = u"paused"_s, .why = u"it is paused, until somebody resumes it in the window"_s};
    case ConnectionState::Connected:
        return {.name = u"busy"_s, .why = u"another process is at it just now"_s};
    case ConnectionState::None:
        break;
    }
    return {};
}

} // namespace

Exit tellUnasked(store::Database &database, const QList<domain::Id<domain::Channel>> &asked, const QList<domain::Channel> &sealed,
                 const std::optional<domain::Channel> &only, const Options &options)
{
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto healths = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !*summaries || !healths || !*healths)
        return Exit::WorkspaceUnusable;
    const domain::Instant now = domain::SystemClock().now();
    bool isAnyConnected = false;
    Exit exit = Exit::Done;
    for (const domain::ChannelSummary &summary : **summaries) {
        const domain::Channel &channel = summary.channel;
        const domain::ChannelHealth health = (*healths)->value(channel.id);
        const ConnectionState state = health.connection.state;
        isAnyConnected = isAnyConnected || state != ConnectionState::None;
        const bool isSealed = std::ranges::contains(sealed, channel.id, &domain::Channel::id);
        if (state == ConnectionState::None || asked.contains(channel.id) || isSealed || (only && only->id != channel.id))
            continue;
        // Who paused a channel does not want to be told each time, where the others were asked.
        if (state == ConnectionState::Paused && !only && !asked.isEmpty())
            continue;
        const Unasked unasked = whyUnasked(health, now, database.zone());
        const bool isToPass = state == ConnectionState::Connected && domain::askedToWaitUntil(health, now);
        exit = heavier(exit, isToPass ? Exit::Network : Exit::RefusedInPart);
        if (options.isJson)
            say(notFetchedLine(channel, unasked.name));
        complain(u"'%1' was not asked: %2."_s.arg(channel.name, unasked.why));
    }
    if (only && asked.isEmpty() && exit == Exit::Done && !std::ranges::contains(sealed, only->id, &domain::Channel::id)) {
        complain(u"'%1' is not connected; 'channels add' connects it."_s.arg(only->name));
        return Exit::RefusedInPart;
    }
    if (!isAnyConnected && !only && !options.isJson)
        complain(u"No channel is connected; 'channels add' connects one."_s);
    return exit;
}

bool tellHeldBack(store::Database &database, const Options &options, domain::Instant now, bool &isAny)
{
    constexpr int most = 10'000;
    const auto found = waitFor(store::heldBack(database, now, most));
    const auto healths = waitFor(store::ConnectionStore(database).health());
    if (!found || !*found || !healths || !*healths)
        return false;
    const store::HeldBack &held = **found;
    const ChannelNames names(database);
    const auto stateOf = [&healths](domain::Id<domain::Channel> channel) { return (*healths)->value(channel).connection.state; };
    QMap<domain::Id<domain::Channel>, qsizetype> counts;
    for (auto it = held.errands.cbegin(); it != held.errands.cend(); ++it)
        counts[it.key()] = 0;
    for (const domain::Post &post : held.posts) {
        ++counts[post.channel];
        const auto at = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        if (options.isJson)
            say(JsonLine()
                    .add(u"post"_s, post.id.value())
                    .add(u"state"_s, nameOf(stateOf(post.channel)))
                    .add(u"scheduledFor"_s, jsonMoment(at))
                    .add(u"name"_s, names.of(post.channel, options))
                    .add(u"title"_s, jsonText(firstWords(post)))
                    .text());
    }
    bool isToMend = false;
    for (const auto &[channel, posts] : counts.asKeyValueRange()) {
        const QString things = waitingThings(posts, held.errands.value(channel));
        isAny = true;
        if (stateOf(channel) == ConnectionState::Paused) {
            complain(u"%1: '%2' is paused, until somebody resumes it in the window."_s.arg(things, names.of(channel)));
            continue;
        }
        isToMend = true;
        if (const auto mend = held.mends.constFind(channel); mend != held.mends.cend()) {
            complain(u"%1: %2"_s.arg(things, troubleSentence(*mend, names.of(channel))));
            continue;
        }
        complain(u"%1 until somebody signs in again: '%2' does not let Parvis in any more. 'channels add' connects it again."_s.arg(things, names.of(channel)));
    }
    return isToMend;
}

bool tellLeftAlone(store::Database &database, domain::Instant now)
{
    const auto found = waitFor(store::leftAlone(database, now));
    if (!found || !*found || (*found)->isEmpty())
        return false;
    const ChannelNames names(database);
    for (const store::LeftAlone &one : **found)
        complain(u"%1: '%2' asked to be left alone. The first 'send' from %3 on goes on."_s.arg(waitingThings(one.posts, one.changes), names.of(one.channel),
                                                                                                shownMoment(one.until, database.zone(), Fineness::Seconds)));
    return true;
}

bool hasDue(store::Database &database, domain::Id<domain::Channel> channel, domain::Instant now)
{
    const auto count = waitFor(database.read([channel, now](store::Connection &connection) {
        // state: below 3 under way, 4 scheduled, 0 waiting (domain::DeliveryState, PostState, ErrandState); holder: 1 the service, 3 by hand (PostHolder).
        return connection.number(u"SELECT (SELECT COUNT(*) FROM delivery WHERE state < 3 AND channel_id = %1 AND next_attempt_at <= %2) + "
                                 "(SELECT COUNT(*) FROM post WHERE channel_id = %1 AND state = 4 AND holder <> 3 AND (scheduled_at <= %2 OR holder = 1)) + "
                                 "(SELECT COUNT(*) FROM errand WHERE channel_id = %1 AND state = 0)"_s.arg(channel.value())
                                     .arg(domain::toMs(now)));
    }));
    // Where that cannot be read it is rather named than passed over.
    return !count || count->value_or(1) > 0;
}

QList<domain::Channel> sealedAndDue(store::Database &database, const QList<domain::Channel> &sealed, domain::Instant now)
{
    constexpr int mostMissed = 1'000;
    const auto missed = waitFor(store::DeliveryStore(database).missed(now, mostMissed));
    QList<domain::Channel> waiting;
    for (const domain::Channel &channel : sealed) {
        const QStringList services{channel.service};
        const auto post = waitFor(store::DeliveryStore(database, services).nextDue(now));
        const auto errand = waitFor(store::ErrandStore(database, services).nextDue());
        const auto isDue = [now](const auto &next) { return next && *next && **next && ***next <= now; };
        const bool waits = (isDue(post) || isDue(errand)) && hasDue(database, channel.id, now);
        if (waits || (missed && *missed && std::ranges::contains(**missed, channel.id, &domain::Post::channel)))
            waiting << channel;
    }
    return waiting;
}

void tellSealedAndDue(store::Database &database, domain::Instant now)
{
    if (sync::KeychainSecrets::isAvailable() || !qEnvironmentVariableIsEmpty("PARVIS_PASSPHRASE"))
        return;
    if (const auto waiting = sealedAndDue(database, connectedChannels(database).others, now); !waiting.isEmpty())
        complain(sealedSentence(waiting));
}

} // namespace parvis::app
