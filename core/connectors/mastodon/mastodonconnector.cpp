// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonapi.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/mastodon/mastodonlive.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;
using mastodon::addressingOf;
using mastodon::partKey;

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
    case domain::Visibility::Private:
    case domain::Visibility::Draft:
    case domain::Visibility::InReview:
        // The last three are of articles: what nobody was to read yet is read by nobody.
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

/// The body of an answer to `answered`: it names whom it answers, and never more people read it than what it answers.
QJsonObject asAnswer(QJsonObject body, const QJsonObject &answered, const QString &ownAccount)
{
    body.insert(u"status"_s, mastodon::addressed(body.value("status"_L1).toString(), mastodon::addresseeOf(answered, ownAccount)));
    const QString theirs = answered.value("visibility"_L1).toString();
    if (theirs == "direct"_L1 || (theirs == "private"_L1 && body.value("visibility"_L1) != "direct"_L1))
        body.insert(u"visibility"_s, theirs);
    return body;
}

/// What a server let fall of what was sent, by the names that Sent::dropped gives them. Pictures that are still worked on stand there too.
QStringList droppedOf(const domain::Outgoing &outgoing, const QJsonObject &status)
{
    QStringList dropped;
    if (outgoing.poll && !status.value("poll"_L1).isObject())
        dropped << domain::Sent::poll;
    if (status.value("media_attachments"_L1).toArray().size() < outgoing.attachments.size())
        dropped << domain::Sent::media;
    if (!outgoing.warning.isEmpty() && status.value("spoiler_text"_L1).toString().isEmpty())
        dropped << domain::Sent::warning;
    constexpr std::array readers{"public"_L1, "unlisted"_L1, "private"_L1, "direct"_L1};   // fewer and fewer
    const auto there = std::ranges::find(readers, status.value("visibility"_L1).toString());
    if (outgoing.visibility && there < std::ranges::find(readers, mastodonVisibility(*outgoing.visibility)))
        dropped << domain::Sent::visibility;
    return dropped;
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
    return {u"notifications"_s, u"own"_s};
}

std::chrono::milliseconds MastodonConnector::pace(const QString &stream) const
{
    return stream == "own"_L1 ? std::chrono::minutes{5} : std::chrono::minutes{0};
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

Exchange<Sent> MastodonConnector::publish(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo, QStringList media) const
{
    QJsonObject body = bodyOf(outgoing, part);
    if (!inReplyTo.isEmpty())
        body.insert(u"in_reply_to_id"_s, inReplyTo);
    if (part == 0 && !inReplyTo.isEmpty()) {
        const auto answered = objectOf(co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + inReplyTo)))));
        if (!answered)
            co_return std::unexpected(answered.error());
        body = asAnswer(body, *answered, access.connection.accountId);
    }
    if (part == 0) {
        if (!media.isEmpty())
            body.insert(u"media_ids"_s, QJsonArray::fromStringList(media));
        if (outgoing.poll)
            body.insert(u"poll"_s,
                        QJsonObject{{u"options"_s, QJsonArray::fromStringList(outgoing.poll->options)},
                                    {u"expires_in"_s, qint64{outgoing.poll->lasts.count()}},
                                    {u"multiple"_s, outgoing.poll->isMultiple}});
        // What was to be held and whose time has come by now leaves at once.
        if (outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now)
            body.insert(u"scheduled_at"_s, domain::toIso(*outgoing.scheduledAt));
    }
    HttpRequest request = authorized(access, mastodon::statusRequest("POST", endpoint(access, u"/api/v1/statuses"_s), body, Effect::Creates));
    request.headers.append("Idempotency-Key", outgoing.key.toLatin1() + '-' + QByteArray::number(part));
    const Given given = co_await ask(request);
    const auto status = objectOf(given);
    if (!status)
        co_return std::unexpected(status.error());
    Sent sent = mastodon::sentOf(*status, mastodon::nowThere(*given, outgoing.now));
    if (sent.remoteId.isEmpty())
        co_return std::unexpected(malformed(*given, u"a status without an id"_s));
    co_return sent;
}

Exchange<Sent> MastodonConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (outgoing.poll && !outgoing.attachments.isEmpty() && access.connection.capabilities.isPollWithoutMedia && outgoing.notes.value(partKey(0)).isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"a post has a poll or files there, not both"_s});
    const auto media = co_await upload(access, outgoing);
    if (!media)
        co_return std::unexpected(media.error());
    const domain::Capabilities &can = access.connection.capabilities;
    // A key that the server still knows answers what it answered then; else we look whether the part is there.
    const bool isKeyGood = can.repeat == domain::Repeat::Keyed && outgoing.firstAttemptAt && outgoing.now - *outgoing.firstAttemptAt < can.keyLasts;
    // It answers of what it was to hold, too, and has left by now, which the key does not stand for any more.
    const bool isDue = outgoing.scheduledAt && *outgoing.scheduledAt <= outgoing.now;
    bool mayHaveArrived = outgoing.departedAt && (!isKeyGood || isDue);
    Sent first;
    QString previous = outgoing.inReplyTo;
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        Sent sent;
        bool isFound = false;
        sent.remoteId = outgoing.notes.value(partKey(part)).section(u' ', 0, 0);
        sent.url = outgoing.notes.value(partKey(part)).section(u' ', 1);
        if (sent.remoteId.isEmpty() && std::exchange(mayHaveArrived, false)) {
            const auto found = part == 0 && outgoing.scheduledAt ? co_await lookForHeld(access, outgoing) : co_await lookBack(access, outgoing, part, previous);
            if (!found)
                co_return std::unexpected(found.error());
            sent = *found;
            isFound = !sent.remoteId.isEmpty();
        }
        if (sent.remoteId.isEmpty()) {
            const auto published = co_await publish(access, outgoing, part, previous, *media);
            if (!published)
                co_return std::unexpected(published.error());
            sent = *published;
        }
        if (outgoing.notes.value(partKey(part)).isEmpty()) {
            if (isFound)
                static_cast<void>(co_await tellFound());
            if (const Given kept = co_await keep(partKey(part), sent.remoteId + u' ' + sent.url); !kept)
                co_return std::unexpected(kept.error());
        }
        if (part == 0)
            first = sent;
        previous = sent.remoteId;
    }
    // What is held as something of its own cannot be read as a status.
    if (first.state != Sent::State::Published && (mastodon::keepsIds(access) || first.url.isEmpty()))
        co_return first;
    // Read back: a server may take a text and let it fall.
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + first.remoteId))));
    const auto status = objectOf(given);
    if (first.state != Sent::State::Published) {
        // Others (snac) hold a status that can be read already: what is missing of it can still be mended.
        first.dropped = status ? droppedOf(outgoing, *status) : QStringList();
        co_return first;
    }
    if (!status)
        asNotShownYet(first, status.error());
    if (status) {
        const Sent there = mastodon::sentOf(*status, mastodon::nowThere(*given, outgoing.now));
        first.dropped = droppedOf(outgoing, *status);
        first.isVerified = there.remoteId == first.remoteId && first.dropped.isEmpty();
        first.url = there.url.isEmpty() ? first.url : there.url;
        first.publishedAt = there.publishedAt ? there.publishedAt : first.publishedAt;
    }
    co_return first;
}

Exchange<Sent> MastodonConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (delivery.remoteId.isEmpty() && outgoing.scheduledAt) {
        outgoing.departedAt = outgoing.firstAttemptAt.value_or(*outgoing.scheduledAt);
        auto found = co_await lookForHeld(access, outgoing);
        // A server that lists nothing of the kind tells at its time.
        if (!found && found.error().kind == Trouble::Kind::Unsure)
            co_return Sent{.state = Sent::State::Held, .remoteId = {}, .url = {}, .publishedAt = {}};
        if (!found)
            co_return std::unexpected(found.error());
        if (found->remoteId.isEmpty())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it is no longer held there and was not published"_s});
        found->isVerified = true;
        if (found->state != Sent::State::Held)
            co_return *found;
        delivery.remoteId = found->remoteId;
    }
    const Given held = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/scheduled_statuses/"_s + delivery.remoteId))));
    if (!held)
        co_return std::unexpected(held.error());
    if (held->isGood()) {
        Sent sent{.state = Sent::State::Held, .remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = {}};
        // Entity ScheduledStatus: what it says is in its params, as it was written.
        const QJsonObject scheduled = QJsonDocument::fromJson(held->body).object();
        const QString text = scheduled.value("params"_L1).toObject().value("text"_L1).toString();
        const bool isOurs = mastodon::isAddressed(text, outgoing.parts.value(0), addressingOf(outgoing.inReplyTo));
        sent.standing = domain::Standing{.text = isOurs ? outgoing.parts.value(0) : text,
                                         .leavesAt = domain::parseInstant(scheduled.value("scheduled_at"_L1).toString())};
        co_return sent;
    }
    if (held->status != 404)
        co_return std::unexpected(mastodonTrouble(*held));
    // Published, taken back there, or of a server that makes a status of the future of it at once.
    const Given plain = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId))));
    if (const auto status = objectOf(plain); status && status->contains("content"_L1)) {
        Sent sent = mastodon::sentOf(*status, mastodon::nowThere(*plain, outgoing.now));
        sent.dropped = droppedOf(outgoing, *status);
        sent.isVerified = sent.dropped.isEmpty();
        // Servers dress what was written anew: where its letters are ours, it is ours.
        const QString content = status->value("content"_L1).toString();
        const bool isOurs = mastodon::isSameText(content, outgoing.parts.value(0), addressingOf(outgoing.inReplyTo));
        sent.standing = domain::Standing{.text = isOurs ? outgoing.parts.value(0) : formats::htmlToText(content).trimmed()};
        if (sent.state == Sent::State::Held) {
            sent.standing->leavesAt = domain::parseInstant(status->value("created_at"_L1).toString());
        } else if (!mastodon::keepsIds(access)) {
            const auto listed = co_await isListed(access, sent, sent.publishedAt.value_or(outgoing.now), outgoing.now);
            if (!listed)
                co_return std::unexpected(listed.error());
            // It may need a moment to be shown.
            if (!*listed && delivery.state == domain::DeliveryState::Held)
                co_return Sent{.state = Sent::State::Processing, .remoteId = sent.remoteId, .url = sent.url, .publishedAt = {}};
            if (!*listed)
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it is no longer held there and was not published"_s});
        }
        co_return sent;
    }
    outgoing.departedAt = outgoing.scheduledAt.value_or(outgoing.now);
    auto found = co_await lookBack(access, outgoing, 0, outgoing.inReplyTo);
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
    const bool mustBeOurs = !outgoing.overwrites && !outgoing.replaced.isEmpty();
    QJsonObject standing;
    domain::Instant now = outgoing.now;
    if (mustBeOurs || !outgoing.inReplyTo.isEmpty() || outgoing.poll) {
        const Given seen = co_await ask(authorized(access, getRequest(endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId))));
        const auto there = objectOf(seen);
        if (!there)
            co_return std::unexpected(there.error());
        standing = *there;
        now = mastodon::nowThere(*seen, outgoing.now);
    }
    // What its author changed elsewhere meanwhile is not written over unasked; what says this already need not be written.
    if (mustBeOurs) {
        const QString content = standing.value("content"_L1).toString();
        const auto addressing = addressingOf(outgoing.inReplyTo);
        if (!mastodon::isSameText(content, outgoing.replaced, addressing) && !mastodon::isSameText(content, outgoing.parts.value(0), addressing))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it says something else there by now"_s});
    }
    // What an edit does not name is taken away (UpdateStatusService), a poll with all that was voted: what stands there stays.
    QJsonObject body = bodyOf(outgoing, 0);
    if (const QJsonObject poll = standing.value("poll"_L1).toObject(); !poll.isEmpty()) {
        const auto same = mastodon::samePoll(poll, now);
        if (!same)
            co_return std::unexpected(same.error());
        body.insert(u"poll"_s, *same);
    }
    QStringList media = mastodon::mediaIn(standing);
    if (media.isEmpty()) {
        const auto uploaded = co_await upload(access, outgoing);
        if (!uploaded)
            co_return std::unexpected(uploaded.error());
        media = *uploaded;
    }
    body.remove(u"visibility"_s);
    // Whom an answer names must go on being named: who is not does not see a private one any more.
    body.insert(u"status"_s, mastodon::addressed(outgoing.parts.value(0), mastodon::addresseeIn(standing)));
    if (!media.isEmpty())
        body.insert(u"media_ids"_s, QJsonArray::fromStringList(media));
    const Given given = co_await ask(
        authorized(access, mastodon::statusRequest("PUT", endpoint(access, u"/api/v1/statuses/"_s + delivery.remoteId), body, Effect::Repeatable)));
    const auto status = objectOf(given);
    if (!status)
        co_return std::unexpected(status.error());
    Sent sent = mastodon::sentOf(*status, mastodon::nowThere(*given, outgoing.now));
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
