// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/channeldesk.h"

#include "core/connectors/steps.h"
#include "core/sync/local/localworks.h"

#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Given;
using connectors::HttpRequest;
using connectors::HttpResponse;
using connectors::Transfer;
using domain::Trouble;

namespace {

QFuture<Given> readyGiven(Given given)
{
    return QtFuture::makeReadyValueFuture(std::move(given));
}

/// Whether it does more than look at what stands there.
bool doesMore(const connectors::Want &want)
{
    if (const auto *request = std::get_if<HttpRequest>(&want))
        return request->effect != connectors::Effect::Reads;
    if (const auto *transfer = std::get_if<Transfer>(&want))
        return transfer->effect != connectors::Effect::Reads;
    return std::holds_alternative<connectors::FileWork>(want) || std::holds_alternative<connectors::ProgramRun>(want);
}

/// What the workspace's own failure is to an exchange.
Given givenOf(const domain::Result<> &done)
{
    if (done)
        return HttpResponse();
    using enum domain::Error::Kind;
    const auto kind = done.error().kind;
    return std::unexpected(Trouble{.kind = kind == Conflict ? Trouble::Kind::Cancelled
                                       : kind == Refused    ? Trouble::Kind::Late
                                                            : Trouble::Kind::ServerTrouble,
                                   .said = done.error().detail});
}

/// The status that says that it was too much. Some say so of what they took already.
constexpr int tooMuchAtOnce = 429;

/// Statuses with which whoever it is sends a request away before it comes to anything: nothing came of this one. Of an earlier one they say nothing.
bool isSentAway(int status)
{
    return status == 401 || status == 403 || status == tooMuchAtOnce || status == 501;
}

/// Statuses to a creating request after which it is certain that nothing was made. The others may be somebody's in between, or about an earlier try.
bool isTurnedDown(int status)
{
    return status >= 400 && status < 500 && !isSentAway(status) && status != 408 && status != 409 && status != 425;
}

/// What a transfer asks for, in the words of its protocol.
QString methodOf(const Transfer &transfer)
{
    // "UID SEARCH …" searches.
    const QStringList words = QString::fromLatin1(transfer.command).toUpper().split(u' ', Qt::SkipEmptyParts);
    const QString method = words.value(words.value(0) == "UID"_L1 ? 1 : 0);
    if (!method.isEmpty())
        return method;
    if (transfer.url.scheme().startsWith("smtp"_L1))
        return u"MAIL"_s;
    return transfer.upload.isEmpty() ? u"GET"_s : u"PUT"_s;
}

} // namespace

Keeping lookingOnly(const std::shared_ptr<QHash<QString, QString>> &kept)
{
    Keeping keeping;
    keeping.isLooking = true;
    keeping.keep = [kept](const connectors::Note &note, bool) {
        kept->insert(note.key, note.value);
        return QtFuture::makeReadyValueFuture(domain::Result<>());
    };
    return keeping;
}

ChannelDesk::ChannelDesk(const World &world, domain::Id<domain::Channel> channel, domain::RequestPurpose purpose, const domain::Secret &hidden,
                         QObject *context, Keeping keeping)
    : m_world(world)
    , m_channel(channel)
    , m_purpose(purpose)
    , m_hidden(hidden)
    , m_context(context)
    , m_keeping(std::move(keeping))
    , m_notes(world.log, context)
    , m_isOpen(m_keeping.isOpen)
{
}

QFuture<Given> ChannelDesk::satisfy(const connectors::Want &want)
{
    if (m_keeping.isLooking && doesMore(want)) {
        m_wasHeldBack = true;
        return readyGiven(std::unexpected(Trouble{.kind = Trouble::Kind::Cancelled}));
    }
    if (const auto *request = std::get_if<HttpRequest>(&want))
        return leave(request->effect, [this, request = *request] { return send(request); });
    if (const auto *transfer = std::get_if<Transfer>(&want))
        return leave(transfer->effect, [this, transfer = *transfer] { return carry(transfer); });
    if (const auto *note = std::get_if<connectors::Note>(&want)) {
        // What left last did arrive: the note that follows is its answer.
        if (note->key == connectors::foundNote) {
            m_isAnswered = m_isAnswered || m_isOpen || m_hasLeft;
            return readyGiven(HttpResponse());
        }
        if (!m_keeping.keep)
            return readyGiven(HttpResponse());
        const bool isAnswered = std::exchange(m_isAnswered, false);
        return m_keeping.keep(*note, isAnswered).then(m_context, [this, isAnswered](const domain::Result<> &kept) {
            m_isOpen = m_isOpen && !(kept && isAnswered);
            return givenOf(kept);
        });
    }
    if (const auto *pause = std::get_if<connectors::Pause>(&want)) {
        auto promise = std::make_shared<QPromise<Given>>();
        promise->start();
        auto future = promise->future();
        QTimer::singleShot(pause->time, m_context, [promise] {
            promise->addResult(Given(HttpResponse()));
            promise->finish();
        });
        return future;
    }
    if (const auto *work = std::get_if<connectors::FileWork>(&want))
        return doWithFile(*work);
    if (const auto *run = std::get_if<connectors::ProgramRun>(&want))
        return runLocally(*run);
    const auto *media = std::get_if<connectors::MediaWanted>(&want);
    if (!media)
        return readyGiven(std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such protocol"_s}));
    return m_world.media.content(media->media).then(m_context, [](const domain::Result<QByteArray> &content) -> Given {
        if (!content)
            return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = content.error().detail});
        return HttpResponse{.status = 200, .body = *content};
    });
}

QFuture<Given> ChannelDesk::leave(connectors::Effect effect, const std::function<QFuture<Given>()> &go)
{
    if (effect != connectors::Effect::Creates)
        return go();
    const auto part = [this, go] {
        m_hasLeft = true;
        m_wasOpen = std::exchange(m_isOpen, true);
        return go();
    };
    if (!m_keeping.depart)
        return part();
    return m_keeping.depart()
        .then(m_context,
              [this, part](const domain::Result<> &noted) {
                  m_wasHeldBack = m_wasHeldBack || (!noted && noted.error().kind == domain::Error::Kind::Busy);
                  return noted ? part() : readyGiven(givenOf(noted));
              })
        .unwrap();
}

domain::LoggedRequest ChannelDesk::entryOf(const QString &method, const QString &address, qint64 sent) const
{
    return {.id = {},
            .at = m_world.clock.now(),
            .channel = m_channel,
            .purpose = m_purpose,
            .method = method,
            .address = address,
            .status = 0,
            .sent = sent,
            .received = 0,
            .took = {},
            .problem = {}};
}

QFuture<Given> ChannelDesk::listed(domain::LoggedRequest entry, bool leaves, const std::function<QFuture<Given>(const domain::LoggedRequest &)> &go)
{
    if (!leaves)
        return go(entry);
    return m_notes.begin(entry)
        .then(m_context,
              [this, entry, go](domain::Id<domain::LoggedRequest> id) mutable {
                  entry.id = id;
                  entry.at = m_world.clock.now();
                  return go(entry);
              })
        .unwrap();
}

QFuture<Given> ChannelDesk::carry(const Transfer &transfer)
{
    if (!m_world.transfers)
        return readyGiven(std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such protocol"_s}));
    // Of a mail account the servers are kept with what lets us in, and are no secret.
    const auto entry
        = entryOf(methodOf(transfer), shownAddress(transfer.url, {{u"password"_s, transfer.password}}), transfer.command.size() + transfer.upload.size());
    return listed(entry, !m_world.wire.isOffline(), [this, transfer](const domain::LoggedRequest &begun) {
        return m_world.transfers->transfer(transfer).then(m_context, [this, transfer, begun](const Given &given) {
            note(transfer, given, begun);
            return given;
        });
    });
}

QFuture<Given> ChannelDesk::send(const HttpRequest &request)
{
    const auto entry = entryOf(QString::fromLatin1(request.method), shownAddress(request.url, m_hidden), request.body.size());
    return listed(entry, !m_world.wire.isOffline(), [this, request](const domain::LoggedRequest &begun) {
        // Where an answer sends it on, what leaves next is listed too.
        auto way = std::make_shared<domain::LoggedRequest>(begun);
        const auto told = [this, way](const Led &led) {
            note(*way, true, led.status, led.received, {});
            *way = entryOf(way->method, shownAddress(led.to, m_hidden), way->sent);
        };
        return m_world.wire.sendTelling(request, told).then(m_context, [this, request, way](const Given &given) {
            note(request, given, *way);
            return given;
        });
    });
}

QFuture<Given> ChannelDesk::runLocally(const connectors::ProgramRun &run)
{
    // What stays on this machine is no request.
    const bool leaves = !run.address.isEmpty();
    const auto entry = entryOf(run.program + u' ' + run.arguments.value(0), shownAddress(QUrl(run.address), m_hidden), 0);
    return listed(entry, leaves, [this, run, leaves](const domain::LoggedRequest &begun) {
        return runProgram(
                   run, [&wire = m_world.wire] { return wire.isOffline(); }, m_context)
            .then(m_context, [this, leaves, begun](const Given &given) {
                // What did not begin left nothing.
                const bool hasBegun = given || given.error().kind == Trouble::Kind::Cut;
                if (leaves)
                    note(begun, hasBegun, 0, 0, given ? (given->status == 0 ? QString() : u"exit %1"_s.arg(given->status)) : given.error().said);
                return given;
            });
    });
}

void ChannelDesk::weigh(const Given &given, bool saysNo, bool neverArrived)
{
    m_isAnswered = given && given->isGood();
    m_isTurnedDown = saysNo || neverArrived;
    if (saysNo)
        m_isOpen = false;
    else if (neverArrived)
        m_isOpen = m_wasOpen;
}

void ChannelDesk::note(const HttpRequest &request, const Given &given, const domain::LoggedRequest &entry)
{
    if (request.effect == connectors::Effect::Creates) {
        const bool isNowhere = !given && (given.error().kind == Trouble::Kind::Unreachable || given.error().kind == Trouble::Kind::Offline);
        // Where it can be found out, it is.
        const bool isLookedFor = given && given->status == tooMuchAtOnce && m_keeping.isFoundOut;
        weigh(given, given && isTurnedDown(given->status), isNowhere || (given && isSentAway(given->status) && !isLookedFor));
    }
    if (given) {
        if (const auto quota = quotaOf(*given))
            m_quota = *quota;
    }
    // What never left is none of the requests that left; but whom somebody else named, and nobody found, is told: it is no server that anybody knows of.
    const bool isNobodyThere = !given && given.error().kind == Trouble::Kind::Unreachable;
    const bool hasLeft = given || given.error().kind == Trouble::Kind::Cut || given.error().kind == Trouble::Kind::TooLarge;
    domain::LoggedRequest ended = entry;
    if (isNobodyThere)
        ended.sent = 0;
    note(ended, hasLeft || (isNobodyThere && request.isForStrangers), given ? given->status : 0, given ? given->body.size() : 0,
         given ? QString() : given.error().said);
}

void ChannelDesk::note(const Transfer &transfer, const Given &given, const domain::LoggedRequest &entry)
{
    if (transfer.effect == connectors::Effect::Creates) {
        // Such a wire says Cut wherever something may have been taken; all else was none.
        weigh(given, !given && given.error().kind != Trouble::Kind::Cut && given.error().kind != Trouble::Kind::Cancelled, false);
        m_isAnswered = given.has_value();
    }
    const bool hasLeft = given || (given.error().kind != Trouble::Kind::Offline && given.error().kind != Trouble::Kind::Unreachable);
    note(entry, hasLeft, given ? given->status : given.error().status, given ? given->body.size() : 0, given ? QString() : given.error().said);
}

void ChannelDesk::note(domain::LoggedRequest entry, bool hasLeft, int status, qint64 received, const QString &problem)
{
    // What never left is none of the requests that left.
    if (!hasLeft) {
        if (!entry.id.isNull())
            m_notes.drop(entry.id);
        return;
    }
    entry.status = status;
    entry.received = received;
    entry.took = m_world.clock.now() - entry.at;
    entry.problem = problem;
    m_notes.add(entry);
}

std::optional<domain::Quota> quotaOf(const HttpResponse &response)
{
    const auto named = [&response](const QByteArray &what) {
        for (const char *prefix : {"X-RateLimit-", "RateLimit-"}) {
            if (const QByteArray value = response.headers.value(prefix + what); !value.isEmpty())
                return QString::fromLatin1(value).trimmed();
        }
        return QString();
    };
    bool hasMost = false;
    bool hasLeft = false;
    // "300, 300;w=300" says the same in the words of the drafts.
    const int most = named("Limit").section(u',', 0, 0).toInt(&hasMost);
    const int left = named("Remaining").toInt(&hasLeft);
    if (!hasMost || !hasLeft)
        return std::nullopt;
    domain::Quota quota{.left = left, .most = most, .resetsAt = {}};
    const QString reset = named("Reset");
    bool isNumber = false;
    const qint64 number = reset.toLongLong(&isNumber);
    // A date (Mastodon), seconds since 1970 (Bluesky), or seconds from now (the drafts).
    constexpr qint64 oldestEpoch = 1'000'000'000;
    constexpr qint64 perSecond = 1000;
    if (!isNumber)
        quota.resetsAt = domain::parseInstant(reset);
    else if (number > oldestEpoch)
        quota.resetsAt = domain::fromMs(number * perSecond);
    else
        quota.resetsAt = response.receivedAt + std::chrono::seconds{number};
    return quota;
}

} // namespace parvis::sync
