// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/matrix/matrixconnector.h"

#include "core/connectors/matrix/matrixrequests.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

constexpr int timelinePage = 100;

/// What of a timeline we read: the names of who wrote it come along (client-server API, "Lazy-loading room members").
QString timelineFilter()
{
    const QJsonObject filter{{u"types"_s, QJsonArray{u"m.room.message"_s, u"m.sticker"_s, u"m.room.encrypted"_s, u"m.room.redaction"_s}},
                             {u"lazy_load_members"_s, true},
                             {u"include_redundant_members"_s, true}};
    return QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact));
}

std::unexpected<Trouble> matrixRefusal(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

/// Where to begin: what was typed, else the server the user is at home on (always by https: only a typed address says otherwise).
QUrl typedHomeserver(const Introduction &introduction)
{
    if (!introduction.server.host().isEmpty())
        return introduction.server;
    const QString home = matrix::serverPart(introduction.user.trimmed());
    return home.isEmpty() ? QUrl() : QUrl(u"https://"_s + home, QUrl::StrictMode);
}

matrix::Place roomPlaceOf(const Access &access)
{
    return {.account = access.connection.accountId, .room = access.secret.value(u"room"_s), .via = matrix::serverPart(access.connection.accountId)};
}

/// The alias or id in what was typed: a matrix.to link names it behind the fragment's slash, a matrix: address ("MatrixURI scheme" of the appendices) without
/// its sign; either may be copied as it stands in an address.
QString roomNamed(const QString &typed)
{
    QString room = typed.trimmed();
    if (const qsizetype at = room.indexOf("matrix.to/#/"_L1); at >= 0)
        room = QUrl::fromPercentEncoding(room.sliced(at + 12).section(u'/', 0, 0).section(u'?', 0, 0).toUtf8());
    for (const auto &[scheme, sign] : {std::pair("matrix:r/"_L1, u'#'), std::pair("matrix:roomid/"_L1, u'!')}) {
        if (room.startsWith(scheme, Qt::CaseInsensitive))
            room = sign + QUrl::fromPercentEncoding(room.sliced(scheme.size()).section(u'/', 0, 0).section(u'?', 0, 0).toUtf8());
    }
    // No id has neither a colon nor a server behind it; a sign that is encoded has both encoded.
    const bool isEncoded = room.contains("%3A"_L1, Qt::CaseInsensitive) && !room.contains(u':');
    return isEncoded ? QUrl::fromPercentEncoding(room.toUtf8()) : room;
}

} // namespace

QString MatrixConnector::service() const
{
    return u"matrix"_s;
}

Exchange<Trouble> MatrixConnector::whyNotSignedIn(QUrl base, QString user, HttpResponse refusal) const
{
    Trouble trouble{.kind = Trouble::Kind::AccessDenied, .said = matrix::troubleFrom(refusal).said, .status = refusal.status};
    // A server says the same of a wrong password and of nobody; who there is it tells to anybody, unless it is told not to.
    if (user.startsWith(u'@') && !matrix::serverPart(user).isEmpty()) {
        const Given known = co_await ask(getRequest(below(base, u"/_matrix/client/v3/profile/"_s + matrix::segment(user))));
        // M_NOT_FOUND by the specification, M_UNKNOWN of Synapse.
        const QString code = known ? matrix::errcodeOf(*known) : QString();
        if (known && known->status == 404 && !code.isEmpty() && code != "M_UNRECOGNIZED"_L1)
            trouble = {.kind = Trouble::Kind::Refused, .said = u"user, there is no %1"_s.arg(user), .status = refusal.status};
    }
    co_return trouble;
}

Exchange<domain::Secret> MatrixConnector::signIn(QUrl base, QString user, domain::Secret given) const
{
    const QString password = given.value(u"password"_s);
    if (user.isEmpty() || password.isEmpty())
        co_return matrixRefusal(Trouble::Kind::AccessDenied, u"neither a token nor a name and a password"_s);
    QJsonObject body{{u"type"_s, u"m.login.password"_s},
                     {u"identifier"_s, QJsonObject{{u"type"_s, u"m.id.user"_s}, {u"user"_s, user}}},
                     {u"password"_s, password},
                     {u"initial_device_display_name"_s, u"Parvis"_s}};
    // Each time it makes one more device, unless it is the one that a channel has already.
    if (const QString device = given.value(u"device"_s); !device.isEmpty())
        body.insert(u"device_id"_s, device);
    const Given answered = co_await ask(jsonRequest("POST", below(base, u"/_matrix/client/v3/login"_s), body, Effect::Creates));
    if (answered && answered->status == 403) {
        const auto why = co_await whyNotSignedIn(base, user, *answered);
        co_return std::unexpected(why ? *why : why.error());
    }
    const auto login = matrix::objectFrom(answered);
    if (!login)
        co_return std::unexpected(login.error());
    domain::Secret secret{
        {u"token"_s, login->value("access_token"_L1).toString()}, {u"device"_s, login->value("device_id"_L1).toString()}, {u"login"_s, u"parvis"_s}};
    if (const QString refresh = login->value("refresh_token"_L1).toString(); !refresh.isEmpty())
        secret.insert(u"refresh"_s, refresh);
    if (secret.value(u"token"_s).isEmpty())
        co_return std::unexpected(malformed(*answered, u"a login without a token"_s));
    co_return secret;
}

Exchange<QList<MatrixConnector::Room>> MatrixConnector::roomsOf(Access access, QStringList ids) const
{
    // Somebody who is in hundreds of rooms knows what the one that is meant is called.
    constexpr qsizetype mostAsked = 50;
    QList<Room> rooms;
    for (const QString &id : ids.first(std::min(ids.size(), mostAsked))) {
        Access there = access;
        there.secret.insert(u"room"_s, id);
        const auto called = matrix::objectFrom(co_await ask(matrix::authorizedRequest(there, getRequest(matrix::roomAddress(there, u"state/m.room.name"_s)))));
        if (!called && domain::passes(called.error().kind) && called.error().kind != Trouble::Kind::Malformed)
            co_return std::unexpected(called.error());
        rooms << Room{.id = id, .name = called ? called->value("name"_L1).toString().simplified() : QString()};
    }
    co_return rooms;
}

QString MatrixConnector::listed(const QList<Room> &rooms, qsizetype count)
{
    constexpr qsizetype mostListed = 20;
    QStringList names;
    for (const Room &room : rooms)
        names << (room.name.isEmpty() ? room.id : room.name);
    names.sort(Qt::CaseInsensitive);
    if (names.size() > mostListed)
        names.resize(mostListed);
    if (names.size() < count)
        names << u"…"_s;
    return names.join(u", "_s);
}

Exchange<QString> MatrixConnector::enterByName(Access access, QStringList ids, QString name) const
{
    if (ids.isEmpty())
        co_return matrixRefusal(Trouble::Kind::Refused, u"room, the account is in none: name one by #alias:server"_s);
    const auto rooms = co_await roomsOf(access, ids);
    if (!rooms)
        co_return std::unexpected(rooms.error());
    QStringList meant;
    for (const Room &room : *rooms) {
        if (!name.isEmpty() && room.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            meant << room.id;
    }
    if (meant.size() == 1)
        co_return meant.constFirst();
    const QString known = listed(*rooms, ids.size());
    if (meant.isEmpty() && !name.isEmpty())
        co_return matrixRefusal(Trouble::Kind::Gone, u"room, none is called %1; the account is in these: %2"_s.arg(name.simplified(), known));
    co_return matrixRefusal(Trouble::Kind::Refused, u"room, the account is in these: %1"_s.arg(known));
}

Exchange<Trouble> MatrixConnector::whyNotEntered(Access access, QStringList ids, QString room, HttpResponse refusal) const
{
    Trouble trouble = matrix::troubleFrom(refusal);
    // What the server says in its own words while it answers all else is about the room: it knows none of that id, or did not reach the server that the id or
    // the alias names (Synapse: 404 and 500 M_UNKNOWN, 502 "Failed to fetch alias"). Who asks too much, or is not known, is told that.
    const QString code = matrix::errcodeOf(refusal);
    const bool isOfRoom = code == "M_UNKNOWN"_L1 || code == "M_NOT_FOUND"_L1 || code == "M_FORBIDDEN"_L1 || code == "M_INVALID_PARAM"_L1
        || code == "M_UNABLE_TO_AUTHORISE_JOIN"_L1 || code == "M_UNABLE_TO_GRANT_JOIN"_L1;
    if (!isOfRoom)
        co_return trouble;
    // Where they cannot be asked for just now, what is said of the room is said without them.
    const auto rooms = co_await roomsOf(access, ids);
    const QString known = rooms ? listed(*rooms, ids.size()) : QString();
    // A room that is closed exists, and somebody may invite the account.
    const bool isClosed = code == "M_FORBIDDEN"_L1 || code.startsWith("M_UNABLE_TO"_L1);
    trouble = {.kind = isClosed ? Trouble::Kind::Refused : Trouble::Kind::Gone,
               .said = isClosed ? u"room, the account may not enter %1"_s.arg(room) : u"room, nobody there knows %1"_s.arg(room),
               .status = refusal.status};
    if (!known.isEmpty() && isClosed)
        trouble.said = u"room, the account may not enter %1 and is in these: %2"_s.arg(room, known);
    else if (!known.isEmpty())
        trouble.said = u"room, nobody there knows %1; the account is in these: %2"_s.arg(room, known);
    co_return trouble;
}

Exchange<QString> MatrixConnector::enter(Access access, QString room) const
{
    const QUrl base = access.connection.server;
    const auto joined = matrix::objectFrom(co_await ask(matrix::authorizedRequest(access, getRequest(below(base, u"/_matrix/client/v3/joined_rooms"_s)))));
    if (!joined)
        co_return std::unexpected(joined.error());
    QStringList ids;
    const QJsonArray rooms = joined->value("joined_rooms"_L1).toArray();
    for (const auto &one : rooms)
        ids << one.toString();
    if (room.isEmpty() && ids.size() == 1 && !ids.first().isEmpty())
        co_return ids.first();
    // By an alias, an id, or as it is called there.
    if (!room.startsWith(u'#') && !room.startsWith(u'!'))
        co_return co_await enterByName(access, ids, room);
    if (room.startsWith(u'#')) {
        const Given found
            = co_await ask(matrix::authorizedRequest(access, getRequest(below(base, u"/_matrix/client/v3/directory/room/"_s + matrix::segment(room)))));
        const auto named = matrix::objectFrom(found);
        if (found && !named) {
            const auto why = co_await whyNotEntered(access, ids, room, *found);
            co_return std::unexpected(why ? *why : why.error());
        }
        if (!named)
            co_return std::unexpected(named.error());
        const QString id = named->value("room_id"_L1).toString();
        if (id.isEmpty())
            co_return std::unexpected(malformed(*found, u"an alias without a room"_s));
        if (ids.contains(id))
            co_return id;
    } else if (ids.contains(room)) {
        co_return room;
    }
    const Given entered = co_await ask(matrix::authorizedRequest(
        access, jsonRequest("POST", below(base, u"/_matrix/client/v3/join/"_s + matrix::segment(room)), QJsonObject(), Effect::Repeatable)));
    const auto in = matrix::objectFrom(entered);
    if (entered && !in) {
        const auto why = co_await whyNotEntered(access, ids, room, *entered);
        co_return std::unexpected(why ? *why : why.error());
    }
    if (!in)
        co_return std::unexpected(in.error());
    const QString id = in->value("room_id"_L1).toString();
    if (id.isEmpty())
        co_return std::unexpected(malformed(*entered, u"joined no room"_s));
    co_return id;
}

Exchange<Acquaintance> MatrixConnector::introduce(Introduction introduction) const
{
    const QUrl typed = typedHomeserver(introduction);
    if (typed.host().isEmpty())
        co_return matrixRefusal(Trouble::Kind::Refused, u"neither a server nor a user id that names one"_s);
    // Client-server API, "Well-known URI": what is not there, or is nothing, leaves the address as it was typed.
    QUrl base = typed;
    if (const Given known = co_await ask(getRequest(below(typed, u"/.well-known/matrix/client"_s))); known && known->isGood()) {
        const QJsonObject server = QJsonDocument::fromJson(known->body).object().value("m.homeserver"_L1).toObject();
        const QUrl named(server.value("base_url"_L1).toString(), QUrl::StrictMode);
        // Nobody leads us from https to http.
        if (!named.host().isEmpty() && (named.scheme() == "https"_L1 || (named.scheme() == "http"_L1 && typed.scheme() == "http"_L1)))
            base = named;
    } else if (!known && known.error().kind != Trouble::Kind::Malformed) {
        co_return std::unexpected(known.error());
    }
    Access access;
    access.connection.server = base;
    const Given speaks = co_await ask(getRequest(below(base, u"/_matrix/client/versions"_s)));
    const auto versions = matrix::objectFrom(speaks);
    if (!versions)
        co_return std::unexpected(versions.error());
    if (versions->value("versions"_L1).toArray().isEmpty())
        co_return std::unexpected(malformed(*speaks, u"no Matrix server"_s));

    access.secret = introduction.secret;
    const bool isSignedInNow = access.secret.value(u"token"_s).isEmpty();
    if (isSignedInNow) {
        const auto secret = co_await signIn(base, introduction.user.trimmed(), introduction.secret);
        if (!secret)
            co_return std::unexpected(secret.error());
        access.secret = *secret;
    }
    access.secret.remove(u"password"_s);
    const auto made = co_await meet(access, roomNamed(introduction.secret.value(u"room"_s)));
    // Who was signed in for nothing is signed out: nobody keeps what would do it later.
    if (!made && isSignedInNow)
        static_cast<void>(co_await revoke(access));
    co_return made;
}

Exchange<Acquaintance> MatrixConnector::meet(Access access, QString meant) const
{
    const QUrl base = access.connection.server;
    const Given seen = co_await ask(matrix::authorizedRequest(access, getRequest(below(base, u"/_matrix/client/v3/account/whoami"_s))));
    if (seen && seen->status == 401)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = matrix::troubleFrom(*seen).said, .status = seen->status});
    const auto whoami = matrix::objectFrom(seen);
    if (!whoami)
        co_return std::unexpected(whoami.error());
    access.connection.accountId = access.connection.handle = whoami->value("user_id"_L1).toString();
    if (access.connection.accountId.isEmpty())
        co_return std::unexpected(malformed(*seen, u"an account without an id"_s));
    if (const QString device = whoami->value("device_id"_L1).toString(); !device.isEmpty())
        access.secret.insert(u"device"_s, device);

    const auto room = co_await enter(access, meant);
    if (!room)
        co_return std::unexpected(room.error());
    access.secret.insert(u"room"_s, *room);
    if (const auto open = co_await makeSureItIsOpen(access); !open)
        co_return std::unexpected(open.error());

    const Given named = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"state/m.room.name"_s))));
    QString name = named && named->isGood() ? QJsonDocument::fromJson(named->body).object().value("name"_L1).toString().simplified() : QString();
    if (name.isEmpty()) {
        const Given alias = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"state/m.room.canonical_alias"_s))));
        name = alias && alias->isGood() ? QJsonDocument::fromJson(alias->body).object().value("alias"_L1).toString() : QString();
    }
    if (name.isEmpty())
        name = meant.isEmpty() ? *room : meant;

    access.connection.state = domain::ConnectionState::Connected;
    access.connection.capabilities = domain::staticCapabilities(service());
    const Given allowed = co_await ask(matrix::authorizedRequest(access, getRequest(below(base, u"/_matrix/client/v1/media/config"_s))));
    if (const auto config = matrix::objectFrom(allowed)) {
        const qint64 most = config->value("m.upload.size"_L1).toInteger();
        for (auto *media : {&access.connection.capabilities.media, &access.connection.capabilities.replyMedia}) {
            for (domain::MediaAllowance &allowance : media->allowances)
                allowance.bytes = std::max(most, qint64{0});
        }
    }
    co_return Acquaintance{.connection = access.connection, .address = matrix::permalink(*room), .name = name, .secret = access.secret};
}

Exchange<domain::Secret> MatrixConnector::renew(Access access) const
{
    const QString refresh = access.secret.value(u"refresh"_s);
    if (refresh.isEmpty())
        co_return matrixRefusal(Trouble::Kind::AccessWithdrawn, u"the token has run out"_s);
    // The old one stays good until the new one is used.
    const Given given = co_await ask(
        jsonRequest("POST", below(access.connection.server, u"/_matrix/client/v3/refresh"_s), QJsonObject{{u"refresh_token"_s, refresh}}, Effect::Repeatable));
    const auto fresh = matrix::objectFrom(given);
    if (!fresh) {
        Trouble trouble = fresh.error();
        // Synapse says M_FORBIDDEN of one that has run out, or was used before.
        const QString code = given ? matrix::errcodeOf(*given) : QString();
        if (code == "M_UNKNOWN_TOKEN"_L1 || code == "M_FORBIDDEN"_L1)
            trouble.kind = Trouble::Kind::AccessWithdrawn;
        co_return std::unexpected(trouble);
    }
    domain::Secret secret = access.secret;
    const QString token = fresh->value("access_token"_L1).toString();
    if (token.isEmpty())
        co_return std::unexpected(malformed(*given, u"no token"_s));
    secret.insert(u"token"_s, token);
    if (const QString next = fresh->value("refresh_token"_L1).toString(); !next.isEmpty())
        secret.insert(u"refresh"_s, next);
    co_return secret;
}

domain::GivingBack MatrixConnector::givingBack(const domain::Secret &secret) const
{
    return secret.value(u"login"_s).isEmpty() ? domain::GivingBack::Stays : domain::GivingBack::Ends;
}

Exchange<> MatrixConnector::revoke(Access access) const
{
    if (access.secret.value(u"login"_s).isEmpty())
        co_return matrixRefusal(Trouble::Kind::NotPossible, u"the token was made by hand"_s);
    const QUrl address = below(access.connection.server, u"/_matrix/client/v3/logout"_s);
    const Given given = co_await ask(matrix::authorizedRequest(access, jsonRequest("POST", address, {}, Effect::Repeatable)));
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood() || matrix::errcodeOf(*given) == "M_UNKNOWN_TOKEN"_L1)
        co_return {};
    co_return std::unexpected(matrix::troubleFrom(*given));
}

QStringList MatrixConnector::streams(const domain::Connection &) const
{
    return {u"room"_s};
}

bool MatrixConnector::isOfThePlace(const QString &stream) const
{
    return stream == "room"_L1;
}

Exchange<MatrixConnector::Listing> MatrixConnector::list(Access access, QString direction, QString from) const
{
    QUrlQuery query{{u"dir"_s, direction}, {u"limit"_s, QString::number(timelinePage)}};
    matrix::addItem(query, u"filter"_s, timelineFilter());
    if (!from.isEmpty())
        matrix::addItem(query, u"from"_s, from);
    const Given given = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"messages"_s), query)));
    const auto answer = matrix::objectFrom(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    Listing listing;
    listing.start = answer->value("start"_L1).toString();
    listing.end = answer->value("end"_L1).toString();
    if (!answer->value("chunk"_L1).isArray() || (from.isEmpty() && listing.start.isEmpty()))
        co_return std::unexpected(malformed(*given, u"no piece of a timeline"_s));
    const QJsonArray chunk = answer->value("chunk"_L1).toArray();
    listing.isEmpty = chunk.isEmpty();
    const matrix::Place place = roomPlaceOf(access);
    matrix::Reading reading = matrix::readTimeline(chunk, answer->value("state"_L1).toArray(), place);
    for (auto [id, edit] : std::as_const(reading.editsElsewhere).asKeyValueRange()) {
        // Who wrote what it changes, and when, the original says.
        const Given original = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"event/"_s + matrix::segment(id)))));
        // What we may not see never came in.
        const QString code = original ? matrix::errcodeOf(*original) : QString();
        if (code == "M_NOT_FOUND"_L1 || code == "M_FORBIDDEN"_L1)
            continue;
        const auto event = matrix::objectFrom(original);
        // What is no id of an event is asked for in vain, however often.
        if (!event && (event.error().kind == Trouble::Kind::Refused || event.error().kind == Trouble::Kind::Gone))
            continue;
        if (!event)
            co_return std::unexpected(event.error());
        if (auto entry = matrix::entryOf(*event, edit, reading.names, place))
            reading.entries << *std::move(entry);
    }
    listing.page.entries = reading.entries;
    listing.page.removed = reading.removed;
    listing.page.takenBack = reading.removed;
    co_return listing;
}

Exchange<Page> MatrixConnector::fetchNewer(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    const bool isFirst = position.isEmpty();
    auto listing = co_await list(access, isFirst ? u"b"_s : u"f"_s, position);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page = std::move(listing->page);
    if (isFirst) {
        page.next = listing->start;
        page.olderStart = listing->end;
        co_return page;
    }
    // Without an end nothing follows just now. The position stays then: what comes again is known by its id.
    page.next = listing->end.isEmpty() ? position : listing->end;
    page.isLast = listing->isEmpty || page.next == position;
    co_return page;
}

Exchange<Page> MatrixConnector::fetchOlder(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    if (position.isEmpty())
        co_return Page();
    auto listing = co_await list(access, u"b"_s, position);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page = std::move(listing->page);
    // A piece may be empty where the account was out of the room: only a missing end is the end.
    page.next = listing->end;
    page.isLast = listing->end.isEmpty() || listing->end == position;
    co_return page;
}

} // namespace parvis::connectors
