// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/watchcommand.h"

#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/moments.h"
#include "core/domain/channels/httpstatus.h"
#include "core/store/channels/connectionstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

using domain::Watch;
using domain::WatchPast;
using domain::WatchProblem;

namespace {

QString watchKindName(Watch::Kind kind)
{
    switch (kind) {
    case Watch::Kind::Tag:
        return u"tag"_s;
    case Watch::Kind::Words:
        return u"words"_s;
    case Watch::Kind::Live:
        return u"live"_s;
    }
    return {};
}

/// What is wrong with a watch, as a sentence; empty: nothing.
QString watchComplaint(WatchProblem problem, const QString &what)
{
    switch (problem) {
    case WatchProblem::None:
        return {};
    case WatchProblem::Empty:
        return u"Say what to watch for: --tag, --words or --live."_s;
    case WatchProblem::NoTag:
        return u"'%1' is no tag: one word of letters, digits and underscores."_s.arg(what);
    case WatchProblem::TooLong:
        return u"That is too long: 200 characters at most."_s;
    case WatchProblem::NoQuery:
        return u"'%1' cannot be read as a query."_s.arg(what);
    case WatchProblem::OnlyHere:
        return u"Only words, lang: and has: can be asked of what is posted elsewhere."_s;
    case WatchProblem::TooMuch:
        return u"'%1' would bring far too much: give a word that must be in it."_s.arg(what);
    }
    return {};
}

Exit sayNotThere(const Watch &watch)
{
    complain(u"'%1' is not watched for."_s.arg(domain::streamName(watch)));
    return Exit::RefusedInPart;
}

} // namespace

Exit changeWatch(store::Database &database, const domain::Channel &channel, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto kind = static_cast<Watch::Kind>(asked.watchKind);
    const Watch watch = domain::tidied(Watch{.kind = kind, .what = asked.watched});
    if (const QString complaint = watchComplaint(domain::problemOf(watch), watch.what); !complaint.isEmpty()) {
        complain(complaint);
        return Exit::Usage;
    }
    store::WatchStore watches(database);
    if (asked.verb == ChannelOptions::Verb::Unwatch) {
        const auto removed = waitFor(watches.remove(channel.id, watch));
        if (!removed)
            return Exit::WorkspaceUnusable;
        if (!*removed)
            return removed->error().kind == domain::Error::Kind::NotFound ? sayNotThere(watch) : complainOf(removed->error(), options);
    } else {
        const auto connection = waitFor(store::ConnectionStore(database).connection(channel.id));
        if (!connection)
            return Exit::WorkspaceUnusable;
        if (!*connection) {
            complain(u"'%1' is not connected."_s.arg(channel.name));
            return Exit::RefusedInPart;
        }
        if (!domain::canWatch((*connection)->capabilities, kind)) {
            complain(u"%1 cannot be watched for that."_s.arg(domain::serviceName(channel.service)));
            return Exit::RefusedInPart;
        }
        const auto past = asked.past == "all"_L1 ? WatchPast::All : asked.past == "none"_L1 ? WatchPast::Newest : WatchPast::Week;
        const domain::Instant now = domain::SystemClock().now();
        const auto added = waitFor(watches.add(channel.id, {.watch = watch, .position = domain::beginningOf(watch, past, now)}, now));
        if (!added)
            return Exit::WorkspaceUnusable;
        if (!*added)
            return complainOf(added->error(), options);
    }
    const bool isWatched = asked.verb == ChannelOptions::Verb::Watch;
    if (options.isJson)
        say(JsonLine()
                .add(u"channel"_s, channel.id.value())
                .add(u"kind"_s, watchKindName(kind))
                .add(u"what"_s, watch.what)
                .add(u"isWatched"_s, isWatched)
                .text());
    else
        say((isWatched ? u"'%1' is watched for %2 '%3'."_s : u"'%1' is not watched for %2 '%3' any more."_s)
                .arg(channel.name, watchKindName(kind), watch.what));
    return Exit::Done;
}

QStringList watchLines(const QList<store::KeptWatch> &watches, const QTimeZone &zone)
{
    QStringList lines;
    for (const store::KeptWatch &kept : watches) {
        const bool isLive = kept.watch.kind == Watch::Kind::Live;
        constexpr qint64 perMillisecond = 1'000;
        const auto unreached = isLive ? domain::unreachedIn(kept.position.older) : std::nullopt;
        const QString state = unreached && !unreached->hasHeard ? u"nothing was heard so far"_s
            : isLive                        ? u"heard until "_s + shownMoment(domain::fromMs(kept.position.newer.toLongLong() / perMillisecond), zone)
            : kept.position.newer.isEmpty() ? (kept.position.isWhole ? u"nothing was found so far"_s : u"not asked for yet"_s)
            : kept.position.isWhole         ? u"all that was wanted is here"_s
                                            : u"what came before is being taken in"_s;
        lines << u"      watched for %1 '%2': %3"_s.arg(watchKindName(kept.watch.kind), kept.watch.what, state);
        if (unreached && unreached->trouble)
            lines << u"      not reached since %1: %2"_s.arg(shownMoment(unreached->since, zone), domain::withMeaning(unreached->trouble->said));
        if (const auto missed = domain::missedOf(kept.position.older))
            lines << u"      missed from %1 to %2: the stream looks back no further"_s.arg(shownMoment(missed->from, zone), shownMoment(missed->until, zone));
    }
    return lines;
}

QList<JsonLine> watchJson(const QList<store::KeptWatch> &watches)
{
    QList<JsonLine> lines;
    for (const store::KeptWatch &kept : watches) {
        const bool isLive = kept.watch.kind == Watch::Kind::Live;
        const auto unreached = isLive ? domain::unreachedIn(kept.position.older) : std::nullopt;
        JsonLine line;
        line.add(u"kind"_s, watchKindName(kept.watch.kind)).add(u"what"_s, kept.watch.what).add(u"isWhole"_s, kept.position.isWhole);
        // Of what is listened to alone: nobody else tells of it.
        const bool isUnreached = unreached && unreached->trouble;
        line.add(u"notReachedSince"_s, isUnreached ? QJsonValue(domain::toIso(unreached->since)) : QJsonValue(QJsonValue::Null));
        line.add(u"trouble"_s, jsonText(isUnreached ? unreached->trouble->said : QString()));
        lines << line;
    }
    return lines;
}

} // namespace parvis::app
