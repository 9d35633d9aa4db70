// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/mastodon/mastodonlive.h"
#include "core/connectors/mastodon/mastodonsearch.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr int pageSize = 40;

HttpRequest authorized(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

QUrl endpoint(const Access &access, const QString &path)
{
    return below(access.connection.server, path);
}

/// What an answer of a Mastodon server means that is no success.
Trouble mastodonTrouble(const HttpResponse &response)
{
    Trouble trouble = troubleOf(response, mastodon::errorOf(response));
    if (mastodon::isWithdrawn(response))
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

/// The object that an answer is, or what is wrong with it.
domain::Answer<QJsonObject> objectOf(const Given &given)
{
    return jsonObjectOf(given, mastodonTrouble);
}

domain::Answer<QJsonArray> arrayOf(const Given &given)
{
    return jsonArrayOf(given, mastodonTrouble);
}

QString mastodonVisibility(int visibility)
{
    switch (static_cast<domain::Visibility>(visibility)) {
    case domain::Visibility::Public:
        return u"public"_s;
    case domain::Visibility::Unlisted:
        return u"unlisted"_s;
    case domain::Visibility::Followers:
        return u"private"_s;
    case domain::Visibility::Direct:
        return u"direct"_s;
    }
    return u"public"_s;
}

QJsonObject bodyOf(const domain::Outgoing &outgoing, qsizetype part)
{
    QJsonObject body{{u"status"_s, outgoing.parts.value(part)}};
    if (!outgoing.language.isEmpty())
        body.insert(u"language"_s, outgoing.language);
    if (outgoing.visibility)
        body.insert(u"visibility"_s, mastodonVisibility(*outgoing.visibility));
    if (!outgoing.warning.isEmpty()) {
        body.insert(u"spoiler_text"_s, outgoing.warning);
        body.insert(u"sensitive"_s, true);
    }
    return body;
}

QString partKey(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

} // namespace

QString MastodonConnector::service() const
{
    return u"mastodon"_s;
}

Exchange<Acquaintance> MastodonConnector::introduce(Introduction introduction) const
{
    Access access;
    access.connection.server = introduction.server;
    access.secret = introduction.secret;
    Given instance = co_await ask(getRequest(below(introduction.server, u"/api/v2/instance"_s)));
    if (instance && !instance->isGood() && instance->status != 429 && instance->status < 500)
        instance = co_await ask(getRequest(below(introduction.server, u"/api/v1/instance"_s)));
    const auto facts = objectOf(instance);
    if (!facts)
        co_return std::unexpected(facts.error());
    const Given verified = co_await ask(authorized(access, getRequest(below(introduction.server, u"/api/v1/accounts/verify_credentials"_s))));
    // snac answers 422 with an empty body to a token that it does not know.
    if (verified && (verified->status == 401 || verified->status == 403 || verified->status == 422))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = mastodon::errorOf(*verified), .status = verified->status});
    const auto account = objectOf(verified);
    if (!account)
        co_return std::unexpected(account.error());
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.accountId = account->value("id"_L1).toString();
    access.connection.capabilities = mastodon::capabilitiesOf(*facts);
    const QString host
        = introduction.server.port() < 0 ? introduction.server.host() : u"%1:%2"_s.arg(introduction.server.host()).arg(introduction.server.port());
    access.connection.handle = u'@' + account->value("username"_L1).toString(account->value("acct"_L1).toString()) + u'@' + host;
    if (access.connection.accountId.isEmpty())
        co_return std::unexpected(malformed(*verified, u"an account without an id"_s));
    const QString name = account->value("display_name"_L1).toString().simplified();
    co_return Acquaintance{.connection = access.connection,
                           .address = account->value("url"_L1).toString(introduction.server.toString()),
                           .name = name.isEmpty() ? access.connection.handle : name,
                           .secret = introduction.secret};
}

QStringList MastodonConnector::streams(const domain::Connection &) const
{
    return {u"notifications"_s};
}

Exchange<MastodonConnector::Listing> MastodonConnector::list(Access access, QString stream, QString before, QString after) const
{
    QUrlQuery query{{u"limit"_s, QString::number(pageSize)}};
    if (!before.isEmpty())
        query.addQueryItem(u"max_id"_s, before);
    if (!after.isEmpty())
        query.addQueryItem(u"since_id"_s, after);
    QString path = u"/api/v1/notifications"_s;
    const bool isTag = stream.startsWith("tag:"_L1);
    if (isTag)
        path = u"/api/v1/timelines/tag/"_s + QString::fromLatin1(QUrl::toPercentEncoding(stream.sliced(4)));
    else
        query.addQueryItem(u"types[]"_s, u"mention"_s);
    const auto items = arrayOf(co_await ask(authorized(access, getRequest(endpoint(access, path), query))));
    if (!items)
        co_return std::unexpected(items.error());
    Listing listing;
    const QString home = access.connection.server.host();
    for (const auto &value : *items) {
        const QJsonObject item = value.toObject();
        const QString id = item.value("id"_L1).isDouble() ? QString::number(item.value("id"_L1).toInteger()) : item.value("id"_L1).toString();
        // Not every server heeds since_id: what we know already ends the page.
        if (id.isEmpty() || id == after)
            break;
        listing.isEmpty = false;
        if (listing.newest.isEmpty())
            listing.newest = id;
        listing.oldest = id;
        const QJsonObject status = isTag ? item : item.value("status"_L1).toObject();
        const bool isOurs = status.value("account"_L1).toObject().value("id"_L1).toString() == access.connection.accountId;
        if (status.isEmpty() || isOurs || (!isTag && item.value("type"_L1) != "mention"_L1))
            continue;
        listing.entries << domain::tidied(mastodon::mentionOf(status, access.connection.accountId, home));
    }
    co_return listing;
}

Exchange<Page> MastodonConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (stream.startsWith("search:"_L1))
        co_return co_await mastodon::searchNewer(access, stream.sliced(7), position);
    // "known" or, while a gap between two visits is being filled from above, "known|before|newest".
    const QStringList parts = position.split(u'|');
    const QString known = parts.value(0);
    const QString newestBefore = parts.value(2);
    const auto listing = co_await list(access, stream, parts.value(1), known);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page{.entries = listing->entries, .removed = {}, .next = {}};
    const QString newest = newestBefore.isEmpty() ? listing->newest : newestBefore;
    if (known.isEmpty()) {
        page.next = newest;
        page.olderStart = listing->oldest;
        co_return page;
    }
    if (listing->isEmpty) {
        page.next = newest.isEmpty() ? known : newest;
        co_return page;
    }
    page.next = u"%1|%2|%3"_s.arg(known, listing->oldest, newest);
    page.isLast = false;
    co_return page;
}

Exchange<Page> MastodonConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (position.isEmpty())
        co_return Page();
    if (stream.startsWith("search:"_L1))
        co_return co_await mastodon::searchOlder(access, stream.sliced(7), position);
    const auto listing = co_await list(access, stream, position, {});
    if (!listing)
        co_return std::unexpected(listing.error());
    co_return Page{.entries = listing->entries, .removed = {}, .next = listing->oldest, .isLast = listing->isEmpty || listing->oldest == position};
}

Exchange<LiveSource> MastodonConnector::listen(Access access, LiveWish wish) const
{
    // Where its streaming is says the instance; many of those who speak the API have none.
    Given instance = co_await ask(getRequest(endpoint(access, u"/api/v2/instance"_s)));
    if (instance && !instance->isGood() && instance->status != 429 && instance->status < 500)
        instance = co_await ask(getRequest(endpoint(access, u"/api/v1/instance"_s)));
    const auto facts = objectOf(instance);
    if (!facts)
        co_return std::unexpected(facts.error());
    const QUrl address = mastodon::streamingOf(*facts);
    if (address.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the instance names no streaming"_s});
    co_return mastodon::liveSourceOf(address, access, wish.streams);
}

Exchange<QStringList> MastodonConnector::upload(Access access, domain::Outgoing outgoing) const
{
    QStringList ids;
    for (const domain::Attachment &attachment : outgoing.attachments) {
        const QString noteKey = u"media %1"_s.arg(attachment.media.id.value());
        if (const QString there = outgoing.notes.value(noteKey); !there.isEmpty()) {
            ids << there;
            continue;
        }
        const Given content = co_await contentOf(attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        QList<FormPart> form{{.name = "file", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()}};
        if (!attachment.altText.isEmpty())
            form << FormPart{.name = "description", .content = attachment.altText.toUtf8()};
        // What was uploaded twice and belongs to no status is thrown away by the server.
        const auto media = objectOf(co_await ask(authorized(access, multipartRequest(endpoint(access, u"/api/v2/media"_s), form, Effect::Repeatable))));
        if (!media)
            co_return std::unexpected(media.error());
        const QString id = media->value("id"_L1).toString();
        bool isReady = !media->value("url"_L1).toString().isEmpty();
        constexpr int mostLooks = 60;
        for (int looks = 0; !isReady && looks < mostLooks; ++looks) {
            static_cast<void>(co_await wait(std::chrono::seconds{2}));
            const Given state = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/media/"_s + id))));
            const auto looked = objectOf(state);
            if (!looked)
                co_return std::unexpected(looked.error());
            isReady = state->status == 200 && !looked->value("url"_L1).toString().isEmpty();
        }
        if (!isReady)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::ServerTrouble, .said = u"the file is still being processed"_s});
        if (const Given kept = co_await keep(noteKey, id); !kept)
            co_return std::unexpected(kept.error());
        ids << id;
    }
    co_return ids;
}

Exchange<Sent> MastodonConnector::lookBack(Access access, domain::Instant since, domain::Instant now, QString text) const
{
    // Clocks of servers differ from ours.
    constexpr auto slack = std::chrono::minutes{5};
    QString before;
    for (;;) {
        QUrlQuery query{{u"limit"_s, QString::number(pageSize)}};
        if (!before.isEmpty())
            query.addQueryItem(u"max_id"_s, before);
        const QString path = u"/api/v1/accounts/%1/statuses"_s.arg(access.connection.accountId);
        const auto statuses = arrayOf(co_await ask(authorized(access, getRequest(endpoint(access, path), query))));
        if (!statuses)
            co_return std::unexpected(statuses.error());
        for (const auto &value : *statuses) {
            const QJsonObject status = value.toObject();
            const auto at = domain::parseInstant(status.value("created_at"_L1).toString());
            if (at && *at < since - slack)
                co_return Sent();
            if (mastodon::isSameText(status.value("content"_L1).toString(), text))
                co_return mastodon::sentOf(status, now);
        }
        const QString last = statuses->isEmpty() ? QString() : statuses->last().toObject().value("id"_L1).toString();
        if (last.isEmpty() || last == before)
            co_return Sent();
        before = last;
    }
}

Exchange<Sent> MastodonConnector::publish(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo, QStringList media) const
{
    QJsonObject body = bodyOf(outgoing, part);
    if (!inReplyTo.isEmpty())
        body.insert(u"in_reply_to_id"_s, inReplyTo);
    if (part == 0) {
        if (!media.isEmpty())
            body.insert(u"media_ids"_s, QJsonArray::fromStringList(media));
        if (outgoing.poll)
            body.insert(u"poll"_s,
                        QJsonObject{{u"options"_s, QJsonArray::fromStringList(outgoing.poll->options)},
                                    {u"expires_in"_s, qint64{outgoing.poll->lasts.count()}},
                                    {u"multiple"_s, outgoing.poll->isMultiple}});
        if (outgoing.scheduledAt)
            body.insert(u"scheduled_at"_s, domain::toIso(*outgoing.scheduledAt));
    }
    HttpRequest request = authorized(access, jsonRequest("POST", endpoint(access, u"/api/v1/statuses"_s), body, Effect::Creates));
    request.headers.append("Idempotency-Key", outgoing.key.toLatin1() + '-' + QByteArray::number(part));
    const Given given = co_await ask(request);
    const auto status = objectOf(given);
    if (!status)
        co_return std::unexpected(status.error());
    Sent sent = mastodon::sentOf(*status, outgoing.now);
    if (sent.remoteId.isEmpty())
        co_return std::unexpected(malformed(*given, u"a status without an id"_s));
    co_return sent;
}

Exchange<Sent> MastodonConnector::send(Access access, domain::Outgoing outgoing) const
{
    const auto media = co_await upload(access, outgoing);
    if (!media)
        co_return std::unexpected(media.error());
    const domain::Capabilities &can = access.connection.capabilities;
    // A key that the server still knows answers what it answered then; else we look whether the part is there.
    const bool isKeyGood = can.repeat == domain::Repeat::Keyed && outgoing.firstAttemptAt && outgoing.now - *outgoing.firstAttemptAt < can.keyLasts;
    bool mayHaveArrived = outgoing.departedAt && !isKeyGood;
    Sent first;
    QString previous = outgoing.inReplyTo;
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        Sent sent;
        sent.remoteId = outgoing.notes.value(partKey(part)).section(u' ', 0, 0);
        sent.url = outgoing.notes.value(partKey(part)).section(u' ', 1);
        if (sent.remoteId.isEmpty() && std::exchange(mayHaveArrived, false)) {
            const auto found = co_await lookBack(access, *outgoing.departedAt, outgoing.now, outgoing.parts.value(part));
            if (!found)
                co_return std::unexpected(found.error());
            sent = *found;
        }
        if (sent.remoteId.isEmpty()) {
            const auto published = co_await publish(access, outgoing, part, previous, *media);
            if (!published)
                co_return std::unexpected(published.error());
            sent = *published;
        }
        if (outgoing.notes.value(partKey(part)).isEmpty()) {
            if (const Given kept = co_await keep(partKey(part), sent.remoteId + u' ' + sent.url); !kept)
                co_return std::unexpected(kept.error());
        }
        if (part == 0)
            first = sent;
        previous = sent.remoteId;
    }
    if (first.state != Sent::State::Published)
        co_return first;
    // Read back: a server may take a text and let it fall.
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + first.remoteId))));
    if (const auto status = objectOf(given)) {
        const Sent there = mastodon::sentOf(*status, outgoing.now);
        first.isVerified = there.remoteId == first.remoteId;
        first.url = there.url.isEmpty() ? first.url : there.url;
        first.publishedAt = there.publishedAt ? there.publishedAt : first.publishedAt;
    }
    co_return first;
}

Exchange<Sent> MastodonConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const Given held = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/scheduled_statuses/"_s + delivery.remoteId))));
    if (!held)
        co_return std::unexpected(held.error());
    if (held->isGood()) {
        Sent sent{.state = Sent::State::Held, .remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = {}};
        // Entity ScheduledStatus: what it says is in its params, as it was written.
        const QJsonObject scheduled = QJsonDocument::fromJson(held->body).object();
        sent.standing = domain::Standing{.text = scheduled.value("params"_L1).toObject().value("text"_L1).toString(),
                                         .leavesAt = domain::parseInstant(scheduled.value("scheduled_at"_L1).toString())};
        co_return sent;
    }
    if (held->status != 404)
        co_return std::unexpected(mastodonTrouble(*held));
    // Published, taken back there, or of a server that makes a status of the future of it at once.
    const Given plain = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId))));
    if (const auto status = objectOf(plain); status && status->contains("content"_L1)) {
        Sent sent = mastodon::sentOf(*status, outgoing.now);
        sent.isVerified = true;
        // Servers dress what was written anew: where its letters are ours, it is ours.
        const QString content = status->value("content"_L1).toString();
        const bool isOurs = mastodon::isSameText(content, outgoing.parts.value(0));
        sent.standing = domain::Standing{.text = isOurs ? outgoing.parts.value(0) : formats::htmlToText(content).trimmed()};
        if (sent.state == Sent::State::Held)
            sent.standing->leavesAt = domain::parseInstant(status->value("created_at"_L1).toString());
        co_return sent;
    }
    auto found = co_await lookBack(access, outgoing.scheduledAt.value_or(outgoing.now), outgoing.now, outgoing.parts.value(0));
    if (!found)
        co_return std::unexpected(found.error());
    if (found->remoteId.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it is no longer held there and was not published"_s});
    found->isVerified = true;
    co_return *found;
}

Exchange<Sent> MastodonConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (delivery.state == domain::DeliveryState::Held) {
        // What a scheduled status says cannot be changed (methods/scheduled_statuses: the time alone): it is taken back and held anew.
        if (const auto removed = co_await remove(access, delivery); !removed)
            co_return std::unexpected(removed.error());
        outgoing.notes.clear();
        outgoing.departedAt.reset();
        co_return co_await send(access, outgoing);
    }
    // What its author changed elsewhere meanwhile is not written over unasked; what says this already need not be written.
    if (!outgoing.overwrites && !outgoing.replaced.isEmpty()) {
        const auto there = objectOf(co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId)))));
        if (!there)
            co_return std::unexpected(there.error());
        const QString content = there->value("content"_L1).toString();
        if (!mastodon::isSameText(content, outgoing.replaced) && !mastodon::isSameText(content, outgoing.parts.value(0)))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it says something else there by now"_s});
    }
    const auto media = co_await upload(access, outgoing);
    if (!media)
        co_return std::unexpected(media.error());
    QJsonObject body = bodyOf(outgoing, 0);
    body.remove(u"visibility"_s);
    if (!media->isEmpty())
        body.insert(u"media_ids"_s, QJsonArray::fromStringList(*media));
    const Given given
        = co_await ask(authorized(access, jsonRequest("PUT", endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId), body, Effect::Repeatable)));
    const auto status = objectOf(given);
    if (!status)
        co_return std::unexpected(status.error());
    Sent sent = mastodon::sentOf(*status, outgoing.now);
    if (sent.remoteId.isEmpty())
        co_return std::unexpected(malformed(*given, u"a status without an id"_s));
    sent.isVerified = true;
    co_return sent;
}

Exchange<> MastodonConnector::remove(Access access, domain::Delivery delivery) const
{
    // The last part of a thread goes first: nothing ever answers what is gone.
    QStringList ids;
    for (qsizetype part = 0; delivery.notes.contains(partKey(part)); ++part)
        ids.prepend(delivery.notes.value(partKey(part)).section(u' ', 0, 0));
    if (ids.isEmpty())
        ids << delivery.remoteId;
    const bool isHeld = delivery.state == domain::DeliveryState::Held;
    for (const QString &id : std::as_const(ids)) {
        HttpRequest request{.method = "DELETE", .url = endpoint(access, (isHeld ? u"/api/v1/scheduled_statuses/"_s : u"/api/v1/statuses/"_s) + id)};
        request.effect = Effect::Repeatable;
        Given given = co_await ask(authorized(access, request));
        if (given && given->status == 404 && isHeld) {
            request.url = endpoint(access, u"/api/v1/statuses/"_s + id);
            given = co_await ask(authorized(access, request));
        }
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood() && given->status != 404 && given->status != 410)
            co_return std::unexpected(mastodonTrouble(*given));
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
