// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/micropubconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/feed/feedconnector.h"
#include "core/connectors/micropub/micropubentities.h"
#include "core/connectors/micropub/webmention.h"
#include "core/connectors/oauth/indieauth.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"
#include "core/formats/html/htmlrels.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// The address of what was made, and the status with which it was accepted.
constexpr auto entryNote = "entry"_L1;
constexpr auto acceptedNote = "accepted"_L1;
constexpr auto toldNote = "webmention "_L1;

QUrl micropubEndpoint(const Access &access)
{
    return QUrl(access.connection.accountId);
}

HttpRequest asMicropubClient(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

/// The endpoint asked something; what its address asks already stays.
HttpRequest micropubQuery(const Access &access, const QString &what, const QList<std::pair<QString, QString>> &more = {})
{
    HttpRequest request{.url = micropubEndpoint(access)};
    QUrlQuery query(request.url);
    query.addQueryItem(u"q"_s, what);
    for (const auto &[name, value] : more)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    request.url.setQuery(query);
    return asMicropubClient(access, request);
}

/// 3.8, "Error response"; RFC 6750, 3.1.
Trouble micropubTrouble(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString kind = error.value("error"_L1).toString();
    QString said = error.value("error_description"_L1).toString(kind).simplified();
    // Sites that answer in the words of their own interface (WordPress) say it there.
    if (said.isEmpty())
        said = error.value("message"_L1).toString().simplified();
    if (said.isEmpty())
        said = u"HTTP %1"_s.arg(response.status);
    Trouble trouble = troubleOf(response, said);
    const QByteArray challenge = response.headers.value("WWW-Authenticate").toLower();
    const bool isRevoked = said.contains("revoked"_L1, Qt::CaseInsensitive) || challenge.contains("revoked");
    if (response.status == 401 && isRevoked)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

/// A site, or a page of it, looked at; whose address is the user's own.
HttpRequest siteRequest(const QUrl &page)
{
    HttpRequest request = getRequest(page);
    request.headers.append("Accept", "text/html, application/xhtml+xml, */*;q=0.1");
    return request;
}

QUrl micropubEndpointOf(const HttpResponse &page)
{
    if (const QUrl named = linkOf(page, "micropub"); !named.isEmpty())
        return named;
    const auto links = formats::htmlRels(QString::fromUtf8(page.body), page.url);
    const auto link = std::ranges::find_if(links, [](const formats::HtmlRel &one) { return one.rels.contains("micropub"_L1); });
    return link == links.cend() ? QUrl() : link->url;
}

/// The address that a server gives for what it made.
QUrl madeLocation(const HttpResponse &response)
{
    const QByteArray location = response.headers.value("Location").trimmed();
    return location.isEmpty() ? QUrl() : response.url.resolved(QUrl::fromEncoded(location));
}

bool isWebPlace(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// What it can: without a place for files, text alone.
domain::Capabilities micropubCapabilities(const QJsonObject &config)
{
    domain::Capabilities can = domain::staticCapabilities(u"micropub"_s);
    if (config.value("media-endpoint"_L1).toString().isEmpty())
        can.media = can.replyMedia = {};
    return can;
}

} // namespace

QString MicropubConnector::service() const
{
    return u"micropub"_s;
}

Exchange<Acquaintance> MicropubConnector::introduce(Introduction introduction) const
{
    const Given page = co_await ask(siteRequest(introduction.server));
    if (!page)
        co_return std::unexpected(page.error());
    if (!page->isGood())
        co_return std::unexpected(troubleOf(*page, u"HTTP %1"_s.arg(page->status)));
    const QUrl endpoint = micropubEndpointOf(*page);
    if (!isWebPlace(endpoint))
        co_return std::unexpected(malformed(*page, u"the page names no Micropub endpoint"_s));
    Access access;
    access.connection.server = introduction.server;
    access.connection.accountId = endpoint.toString(QUrl::FullyEncoded);
    access.secret = introduction.secret;
    const Given asked = co_await ask(micropubQuery(access, u"config"_s));
    if (!asked)
        co_return std::unexpected(asked.error());
    // Who has nothing to configure may say so with an error (3.7.1); who does not let us in says that.
    const bool isRefused = asked->status == 401 || asked->status == 403;
    if (isRefused) {
        Trouble trouble = micropubTrouble(*asked);
        trouble.kind = Trouble::Kind::AccessDenied;
        co_return std::unexpected(trouble);
    }
    if (asked->status == 429 || asked->status >= 500)
        co_return std::unexpected(micropubTrouble(*asked));
    const QJsonDocument config = QJsonDocument::fromJson(asked->body);
    if (asked->isGood() && !config.isObject() && !config.isArray() && !asked->body.trimmed().isEmpty())
        co_return std::unexpected(malformed(*asked, u"its Micropub endpoint does not answer as one"_s));
    Acquaintance made;
    made.connection = access.connection;
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.handle = introduction.server.host() + introduction.server.path();
    made.connection.capabilities = micropubCapabilities(asked->isGood() ? config.object() : QJsonObject());
    made.address = introduction.server.toString(QUrl::FullyEncoded);
    made.name = introduction.server.host();
    made.secret = access.secret;
    co_return made;
}

Exchange<SignIn> MicropubConnector::beginSignIn(Introduction introduction, WayBack way) const
{
    co_return co_await oauth::beginIndieSignIn(introduction, way, {u"create"_s, u"update"_s, u"delete"_s, u"media"_s});
}

Exchange<Acquaintance> MicropubConnector::finishSignIn(SignIn signIn, QUrl returned) const
{
    const auto access = co_await oauth::finishIndieSignIn(signIn, returned);
    if (!access)
        co_return std::unexpected(access.error());
    if (!access->scopes.isEmpty() && !access->scopes.contains("create"_L1))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"the site does not allow to publish"_s});
    Introduction introduction = signIn.introduction;
    introduction.server = access->me;
    introduction.secret = access->secret;
    co_return co_await introduce(introduction);
}

Exchange<domain::Secret> MicropubConnector::renew(Access access) const
{
    co_return co_await oauth::renewedIndie(access.secret);
}

QStringList MicropubConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> MicropubConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

Exchange<QHash<qint64, QString>> MicropubConnector::upload(Access access, domain::Outgoing outgoing) const
{
    QHash<qint64, QString> addresses;
    QList<domain::Media> wanted;
    for (const domain::Attachment &attachment : outgoing.attachments)
        wanted << attachment.media;
    if (outgoing.article) {
        for (const domain::ArticleFile &file : outgoing.article->files)
            wanted << file.attachment.media;
        if (outgoing.article->featured)
            wanted << outgoing.article->featured->media;
    }
    QUrl endpoint;
    for (const domain::Media &media : std::as_const(wanted)) {
        const QString noteKey = u"media %1"_s.arg(media.id.value());
        if (const QString there = outgoing.notes.value(noteKey); !there.isEmpty()) {
            addresses.insert(media.id.value(), there);
            continue;
        }
        if (addresses.contains(media.id.value()))
            continue;
        if (endpoint.isEmpty()) {
            const Given asked = co_await ask(micropubQuery(access, u"config"_s));
            const auto config = jsonObjectOf(asked, micropubTrouble);
            if (!config)
                co_return std::unexpected(config.error());
            const QString named = config->value("media-endpoint"_L1).toString();
            if (named.isEmpty())
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the site takes no files"_s});
            endpoint = asked->url.resolved(QUrl(named));
        }
        const Given content = co_await contentOf(media.id);
        if (!content)
            co_return std::unexpected(content.error());
        const QList<FormPart> form{{.name = "file", .content = content->body, .fileName = media.name, .type = media.type.toLatin1()}};
        // What was uploaded and stands in no entry may be thrown away by the server (3.6.3).
        const Given given = co_await ask(asMicropubClient(access, multipartRequest(endpoint, form, Effect::Repeatable)));
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood())
            co_return std::unexpected(micropubTrouble(*given));
        const QUrl location = madeLocation(*given);
        if (!isWebPlace(location))
            co_return std::unexpected(malformed(*given, u"a file without an address"_s));
        const QString address = location.toString(QUrl::FullyEncoded);
        if (const Given kept = co_await keep(noteKey, address); !kept)
            co_return std::unexpected(kept.error());
        addresses.insert(media.id.value(), address);
    }
    co_return addresses;
}

Exchange<QString> MicropubConnector::lookBack(Access access, domain::Outgoing outgoing) const
{
    constexpr int mostListed = 50;
    constexpr auto slack = std::chrono::minutes{10};
    const auto files = co_await upload(access, outgoing);
    if (!files)
        co_return std::unexpected(files.error());
    const QJsonObject ours = micropub::propertiesOf(outgoing, *files);
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - slack;
    const Given given = co_await ask(micropubQuery(access, u"source"_s, {{u"limit"_s, QString::number(mostListed)}}));
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == 429 || given->status >= 500 || given->status == 401)
        co_return std::unexpected(micropubTrouble(*given));
    const QJsonObject list = QJsonDocument::fromJson(given->body).object();
    if (!given->isGood() || !list.value("items"_L1).isArray())
        co_return std::unexpected(unsureOfEarlier());
    const QJsonArray items = list.value("items"_L1).toArray();
    bool reachesFar = items.size() < mostListed && !list.value("paging"_L1).toObject().contains("after"_L1);
    for (const auto &value : items) {
        const QJsonObject item = value.toObject();
        const QJsonObject properties = item.value("properties"_L1).toObject();
        const auto at = domain::parseInstant(micropub::firstOf(properties, "published"_L1));
        if (at && *at < since) {
            reachesFar = true;
            continue;
        }
        if (!micropub::isSameEntry(properties, ours))
            continue;
        QString url = micropub::firstOf(properties, "url"_L1);
        if (url.isEmpty())
            url = item.value("url"_L1).toString();
        if (isWebPlace(QUrl(url)))
            co_return url;
        // It is there. Servers that list no addresses have a feed that does (WordPress).
        const auto newest = co_await newestOnSite(access.connection.server);
        if (!newest)
            co_return std::unexpected(newest.error());
        const QString text = micropub::firstOf(ours, "content"_L1);
        for (const domain::IncomingMention &entry : *newest) {
            const bool isOfThen = !entry.publishedAt || *entry.publishedAt >= since;
            if (isOfThen && isWebPlace(QUrl(entry.url)) && micropub::holdsText(entry.title + u' ' + entry.text, text))
                co_return entry.url;
        }
        co_return std::unexpected(unsureOfEarlier());
    }
    if (!reachesFar)
        co_return std::unexpected(unsureOfEarlier());
    co_return QString();
}

Exchange<Sent> MicropubConnector::finish(Access access, domain::Outgoing outgoing, QString location) const
{
    const QUrl page(location);
    Sent sent{.remoteId = location, .url = location, .publishedAt = {}};
    const auto waited = outgoing.now - outgoing.firstAttemptAt.value_or(outgoing.now);
    const bool isPublic = !outgoing.article || outgoing.article->visibility == domain::ArticleVisibility::Published;
    if (!isPublic)
        co_return sent;
    const bool isOnlyAccepted = outgoing.notes.value(acceptedNote) == "202"_L1;
    HttpRequest request = siteRequest(page);
    request.isForStrangers = page.host() != access.connection.server.host();
    const Given given = co_await ask(request);
    const bool isThere = given && given->isGood();
    if (!isThere) {
        constexpr auto patience = std::chrono::minutes{10};
        constexpr auto longPatience = std::chrono::hours{24};
        if (waited < (isOnlyAccepted ? std::chrono::milliseconds(longPatience) : std::chrono::milliseconds(patience))) {
            sent.state = Sent::State::Processing;
            sent.askAgainIn = waited < patience ? std::chrono::seconds{20} : std::chrono::seconds{600};
            co_return sent;
        }
        if (isOnlyAccepted)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"the site accepted it and never published it"_s});
        co_return sent;
    }
    const QString text = outgoing.article ? formats::htmlToText(outgoing.article->html) : outgoing.parts.join(u'\n');
    const QString shown = formats::htmlToText(QString::fromUtf8(given->body));
    sent.isVerified = micropub::holdsText(shown, text) || (outgoing.article && micropub::holdsText(shown, outgoing.title));
    bool isOneLeft = false;
    const QList<QUrl> targets = micropub::targetsOf(outgoing);
    for (const QUrl &target : targets) {
        const QString noteKey = toldNote + target.toString(QUrl::FullyEncoded);
        if (outgoing.notes.contains(noteKey) || !webmention::mayBeTold(target, page))
            continue;
        const auto told = co_await webmention::tell(page, target);
        if (!told) {
            if (told.error().kind == Trouble::Kind::Cancelled)
                co_return std::unexpected(told.error());
            isOneLeft = true;
            continue;
        }
        if (const Given kept = co_await keep(noteKey, *told); !kept)
            co_return std::unexpected(kept.error());
    }
    // Whoever cannot be told in half an hour is not: what was published is published.
    constexpr auto longest = std::chrono::minutes{30};
    if (isOneLeft && waited < longest) {
        sent.state = Sent::State::Processing;
        sent.askAgainIn = std::chrono::seconds{60};
    }
    co_return sent;
}

Exchange<Sent> MicropubConnector::send(Access access, domain::Outgoing outgoing) const
{
    QString location = outgoing.notes.value(entryNote);
    if (location.isEmpty() && outgoing.departedAt) {
        const auto found = co_await lookBack(access, outgoing);
        if (!found)
            co_return std::unexpected(found.error());
        location = *found;
        if (!location.isEmpty()) {
            if (const Given kept = co_await keep(entryNote, location); !kept)
                co_return std::unexpected(kept.error());
        }
    }
    if (location.isEmpty()) {
        const auto files = co_await upload(access, outgoing);
        if (!files)
            co_return std::unexpected(files.error());
        const Given given = co_await ask(asMicropubClient(access, micropub::createRequest(micropubEndpoint(access), micropub::propertiesOf(outgoing, *files))));
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood())
            co_return std::unexpected(micropubTrouble(*given));
        const QUrl made = madeLocation(*given);
        // It may be there, and has no name.
        if (!isWebPlace(made))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"the site gave no address for it"_s, .status = given->status});
        location = made.toString(QUrl::FullyEncoded);
        if (const Given kept = co_await keep(entryNote, location); !kept)
            co_return std::unexpected(kept.error());
        if (given->status == 202) {
            outgoing.notes.insert(acceptedNote, u"202"_s);
            if (const Given kept = co_await keep(acceptedNote, u"202"_s); !kept)
                co_return std::unexpected(kept.error());
        }
    }
    co_return co_await finish(access, outgoing, location);
}

Exchange<Sent> MicropubConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    co_return co_await finish(access, outgoing, delivery.remoteId);
}

Exchange<Sent> MicropubConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const auto files = co_await upload(access, outgoing);
    if (!files)
        co_return std::unexpected(files.error());
    QJsonObject replace = micropub::propertiesOf(outgoing, *files);
    // Its address and its standing stay as they are.
    for (const auto name : {"mp-slug"_L1, "post-status"_L1, "published"_L1, "visibility"_L1})
        replace.remove(name);
    const QJsonObject body{{u"action"_s, u"update"_s}, {u"url"_s, delivery.remoteId}, {u"replace"_s, replace}};
    const Given given = co_await ask(asMicropubClient(access, jsonRequest("POST", micropubEndpoint(access), body, Effect::Repeatable)));
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(micropubTrouble(*given));
    QString location = delivery.remoteId;
    if (const QUrl moved = madeLocation(*given); isWebPlace(moved))
        location = moved.toString(QUrl::FullyEncoded);
    // Whoever is linked now, and whoever was told before, looks anew.
    QList<QUrl> targets = micropub::targetsOf(outgoing);
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note) {
        const QUrl before(note.key().sliced(std::min(toldNote.size(), note.key().size())));
        if (note.key().startsWith(toldNote) && note.value() == "sent"_L1 && !targets.contains(before))
            targets << before;
    }
    for (const QUrl &target : std::as_const(targets)) {
        if (!webmention::mayBeTold(target, QUrl(location)))
            continue;
        const auto told = co_await webmention::tell(QUrl(location), target);
        if (told)
            static_cast<void>(co_await keep(toldNote + target.toString(QUrl::FullyEncoded), *told));
    }
    co_return Sent{.remoteId = location, .url = location, .publishedAt = delivery.publishedAt, .isVerified = true};
}

Exchange<> MicropubConnector::remove(Access access, domain::Delivery delivery) const
{
    QUrlQuery form{{u"action"_s, u"delete"_s}};
    form.addQueryItem(u"url"_s, QString::fromLatin1(QUrl::toPercentEncoding(delivery.remoteId)));
    const Given given = co_await ask(asMicropubClient(access, formRequest(micropubEndpoint(access), form, Effect::Repeatable)));
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood() && given->status != 404 && given->status != 410)
        co_return std::unexpected(micropubTrouble(*given));
    // Who was told of it learns that it is gone (3.2.5).
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note) {
        if (note.key().startsWith(toldNote) && note.value() == "sent"_L1)
            static_cast<void>(co_await webmention::tell(QUrl(delivery.remoteId), QUrl(note.key().sliced(toldNote.size()))));
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
