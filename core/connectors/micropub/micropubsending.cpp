// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feed/feedconnector.h"
#include "core/connectors/micropub/micropubapi.h"
#include "core/connectors/micropub/micropubconnector.h"
#include "core/connectors/micropub/micropubentities.h"
#include "core/connectors/micropub/webmention.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"
#include "core/domain/channels/lackedright.h"
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
/// SeenArticle, by micropub::printOf().
constexpr auto micropubSeenNote = "seen"_L1;

QString fileNote(const domain::Media &media)
{
    return u"media %1"_s.arg(media.id.value());
}

/// An address without what tells two writings of the same one apart.
QString plainPlace(const QString &address)
{
    const QUrl url = QUrl(address).adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return url.host() + url.path(QUrl::FullyEncoded) + u'?' + url.query(QUrl::FullyEncoded);
}

/// True where something else of ours stands at that address.
bool isOfAnother(const domain::Outgoing &outgoing, const QString &address)
{
    if (domain::isTaken(outgoing, address, entryNote))
        return true;
    const QString place = plainPlace(address);
    return std::ranges::any_of(outgoing.taken, [&place](const QString &one) { return plainPlace(one.section(u' ', -1)) == place; });
}

/// What stands at a server, compared with what we saw there last and with what it is to say.
bool isChangedByOthers(const QJsonObject &there, const SeenArticle &seen, const domain::Outgoing &outgoing, const QJsonObject &ours)
{
    // What differs may be our own earlier attempt, whose answer was lost.
    if (micropub::saysTheSame(there, ours))
        return false;
    if (!seen.print.isEmpty() && (seen.print == micropub::printOf(there) || seen.print == micropub::printOf(seen.dressedAsThen(there))))
        return false;
    if (outgoing.article || outgoing.replaced.isEmpty())
        return !seen.print.isEmpty();
    return !micropub::saysTheSame(there, {{u"content"_s, QJsonArray{outgoing.replaced}}});
}

/// The addresses that earlier attempts were given for files.
QHash<qint64, QString> filesInNotes(const domain::Outgoing &outgoing)
{
    QHash<qint64, QString> files;
    for (auto note = outgoing.notes.cbegin(); note != outgoing.notes.cend(); ++note) {
        if (note.key().startsWith("media "_L1))
            files.insert(note.key().section(u' ', 1).toLongLong(), note.value());
    }
    return files;
}

} // namespace

Exchange<MicropubConnector::Files> MicropubConnector::upload(Access access, domain::Outgoing outgoing) const
{
    Files files;
    QList<domain::Media> wanted;
    for (const domain::Attachment &attachment : outgoing.attachments)
        wanted << attachment.media;
    const qsizetype attached = wanted.size();
    if (outgoing.article) {
        for (const domain::ArticleFile &file : outgoing.article->files)
            wanted << file.attachment.media;
        if (outgoing.article->featured)
            wanted << outgoing.article->featured->media;
    }
    std::optional<QUrl> endpoint;
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        const domain::Media &media = wanted.at(at);
        if (const QString there = outgoing.notes.value(fileNote(media)); !there.isEmpty()) {
            files.addresses.insert(media.id.value(), there);
            continue;
        }
        if (files.addresses.contains(media.id.value()))
            continue;
        if (!endpoint) {
            const Given asked = co_await ask(micropub::asking(access, u"config"_s));
            if (!asked)
                co_return std::unexpected(asked.error());
            // Who has nothing to configure may say so with an error (3.7.1).
            const bool isOfUs = asked->status == 401 || asked->status == 403 || asked->status == 429 || asked->status >= 500;
            if (isOfUs)
                co_return std::unexpected(micropub::troubleIn(*asked, access.secret));
            const QString named = asked->isGood() ? QJsonDocument::fromJson(asked->body).object().value("media-endpoint"_L1).toString() : QString();
            endpoint = named.isEmpty() ? QUrl() : asked->url.resolved(QUrl(named));
        }
        if (endpoint->isEmpty()) {
            // A picture goes along with the post that shows it (3.3, "Uploading Files"); what an article shows has to have an address.
            if (at >= attached || domain::mediaSort(media.type) != domain::MediaSort::Image)
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the site takes no files"_s});
            files.along << outgoing.attachments.at(at);
            continue;
        }
        const Given content = co_await contentOf(media.id);
        if (!content)
            co_return std::unexpected(content.error());
        const QList<FormPart> form{{.name = "file", .content = content->body, .fileName = media.name, .type = media.type.toLatin1()}};
        // What was uploaded and stands in no entry may be thrown away by the server (3.6.3).
        const Given given = co_await ask(micropub::authorized(access, multipartRequest(*endpoint, form, Effect::Repeatable)));
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood())
            co_return std::unexpected(micropub::troubleIn(*given, access.secret, domain::mediaRight));
        const QUrl location = micropub::madeLocation(*given);
        if (!micropub::isWebPlace(location))
            co_return std::unexpected(malformed(*given, u"a file without an address"_s));
        const QString address = location.toString(QUrl::FullyEncoded);
        if (const Given kept = co_await keep(fileNote(media), address); !kept)
            co_return std::unexpected(kept.error());
        files.addresses.insert(media.id.value(), address);
    }
    co_return files;
}

Exchange<QString> MicropubConnector::placeInFeed(Access access, domain::Outgoing outgoing, QString text, Listed listed) const
{
    const auto newest = co_await newestOnSite(access.connection.server);
    if (!newest)
        co_return std::unexpected(newest.error());
    qsizetype others = 0;
    qsizetype older = 0;
    for (const domain::IncomingMention &entry : *newest) {
        const bool isIt = entry.publishedAt && micropub::isWebPlace(QUrl(entry.url)) && micropub::holdsText(entry.title + u' ' + entry.text, text);
        if (!isIt)
            continue;
        const bool isOfThen = *entry.publishedAt >= micropub::sinceWhen(outgoing);
        if (isOfThen && !isOfAnother(outgoing, entry.url))
            co_return entry.url;
        ++(isOfThen ? others : older);
    }
    // All that are listed are others that say the same.
    if (others + std::min(older, listed.undated) >= listed.unnamed + listed.undated)
        co_return QString();
    co_return std::unexpected(unsureOfEarlier());
}

Exchange<QString> MicropubConnector::lookBack(Access access, domain::Outgoing outgoing) const
{
    constexpr int mostListed = 50;
    const QJsonObject ours = micropub::propertiesOf(outgoing, filesInNotes(outgoing));
    const domain::Instant since = micropub::sinceWhen(outgoing);
    const Given given = co_await ask(micropub::asking(access, u"source"_s, {{u"limit"_s, QString::number(mostListed)}}));
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == 429 || given->status >= 500 || given->status == 401)
        co_return std::unexpected(micropub::troubleIn(*given, access.secret));
    const QJsonObject list = QJsonDocument::fromJson(given->body).object();
    if (!given->isGood() || !list.value("items"_L1).isArray())
        co_return std::unexpected(unsureOfEarlier());
    const QJsonArray items = list.value("items"_L1).toArray();
    bool reachesFar = items.size() < mostListed && !list.value("paging"_L1).toObject().contains("after"_L1);
    Listed listed;
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
        const bool isNamed = micropub::isWebPlace(QUrl(url));
        if (isNamed && isOfAnother(outgoing, url))
            continue;
        // Of words that say nothing (a picture alone) nobody knows whose they are.
        if (!micropub::saysSomething(ours))
            co_return std::unexpected(unsureOfEarlier());
        if (isNamed && at)
            co_return url;
        ++(at ? listed.unnamed : listed.undated);
    }
    // Something is there. Servers that list no addresses have a feed that does (WordPress), and says when what is listed without a day was published: the same
    // words may be of long ago.
    if (listed.unnamed + listed.undated > 0)
        co_return co_await placeInFeed(access, outgoing, micropub::firstOf(ours, "content"_L1), listed);
    if (!reachesFar)
        co_return std::unexpected(unsureOfEarlier());
    co_return QString();
}

Exchange<std::optional<QJsonObject>> MicropubConnector::sourceOf(Access access, QString location) const
{
    const Given given = co_await ask(micropub::asking(access, u"source"_s, {{u"url"_s, location}}));
    if (!given)
        co_return std::unexpected(given.error());
    if (given->status == 401 || given->status == 429 || (given->status >= 500 && given->status != 501))
        co_return std::unexpected(micropub::troubleIn(*given, access.secret));
    const QJsonObject properties = QJsonDocument::fromJson(given->body).object().value("properties"_L1).toObject();
    // Who does not know the question answers another one, or with an error (3.7.2).
    const bool isAnswer = given->isGood() && (properties.contains("content"_L1) || properties.contains("name"_L1));
    co_return isAnswer ? std::optional(properties) : std::nullopt;
}

Exchange<> MicropubConnector::keepSeen(Access access, QString location, SeenArticle seen, QJsonObject wish, QJsonObject written) const
{
    const auto there = co_await sourceOf(access, location);
    if (!there && there.error().kind == Trouble::Kind::Cancelled)
        co_return std::unexpected(there.error());
    QString note;
    if (there && *there) {
        const QJsonObject dress = micropub::dressOf(**there);
        // What is new was dressed by us alone.
        seen = seen.read.isEmpty() ? SeenArticle{.print = {}, .wished = micropub::dressOf(wish), .read = dress}
                                   : seen.after(micropub::dressOf(wish), written, dress);
        seen.print = micropub::printOf(seen.dressedAsThen(**there));
        note = seen.note();
    }
    if (note.isEmpty() && seen.print.isEmpty())
        co_return domain::Answer<>();
    // What was seen before is not what stands there any more.
    if (const Given kept = co_await keep(micropubSeenNote, note); !kept)
        co_return std::unexpected(kept.error());
    co_return domain::Answer<>();
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
    HttpRequest request = micropub::lookingAt(page);
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
    if (!outgoing.notes.contains(micropubSeenNote)) {
        const QJsonObject wish = micropub::propertiesOf(outgoing, filesInNotes(outgoing));
        if (const auto kept = co_await keepSeen(access, location, {}, wish, wish); !kept)
            co_return std::unexpected(kept.error());
    }
    // It is published, whatever becomes of telling those whom it links.
    const QList<QUrl> targets = micropub::targetsOf(outgoing);
    sent.isToTell = std::ranges::any_of(targets, [&](const QUrl &target) {
        return !outgoing.notes.contains(toldNote + target.toString(QUrl::FullyEncoded)) && webmention::mayBeTold(target, page);
    });
    co_return sent;
}

Exchange<> MicropubConnector::tell(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    static_cast<void>(access);
    const QUrl page(delivery.remoteId);
    std::optional<Trouble> left;
    const QList<QUrl> targets = micropub::targetsOf(outgoing);
    for (const QUrl &target : targets) {
        const QString noteKey = toldNote + target.toString(QUrl::FullyEncoded);
        if (outgoing.notes.contains(noteKey) || !webmention::mayBeTold(target, page))
            continue;
        const auto told = co_await webmention::tell(page, target);
        if (!told && told.error().kind == Trouble::Kind::Cancelled)
            co_return std::unexpected(told.error());
        if (!told) {
            if (!left) {
                left = told.error();
                left->said = target.host() + u": "_s + left->said;
            }
            continue;
        }
        if (const Given kept = co_await keep(noteKey, *told); !kept)
            co_return std::unexpected(kept.error());
    }
    if (left)
        co_return std::unexpected(*left);
    co_return domain::Answer<>();
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
        for (auto file = files->addresses.cbegin(); file != files->addresses.cend(); ++file)
            outgoing.notes.insert(u"media %1"_s.arg(file.key()), file.value());
        QList<FormPart> along;
        for (const domain::Attachment &attachment : files->along) {
            const Given content = co_await contentOf(attachment.media.id);
            if (!content)
                co_return std::unexpected(content.error());
            along << FormPart{.name = "photo", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()};
        }
        const QJsonObject properties = micropub::propertiesOf(outgoing, files->addresses);
        const QUrl endpoint = micropub::endpointOf(access);
        const HttpRequest request
            = along.isEmpty() ? micropub::createRequest(endpoint, properties) : micropub::createRequest(endpoint, properties, along, files->along);
        const Given given = co_await ask(micropub::authorized(access, request));
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood())
            co_return std::unexpected(micropub::troubleIn(*given, access.secret, "create"_L1));
        const QUrl made = micropub::madeLocation(*given);
        // Who says that it was made, or will be (3.3), and not where, leaves it without a name. Any other page is no answer: the next attempt looks whether it
        // is there.
        if (!micropub::isWebPlace(made)) {
            const bool isMade = given->status == 201 || given->status == 202;
            co_return std::unexpected(Trouble{
                .kind = isMade ? Trouble::Kind::Unsure : Trouble::Kind::Malformed, .said = u"the site gave no address for it"_s, .status = given->status});
        }
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
    if (delivery.state != domain::DeliveryState::Published)
        co_return co_await finish(access, outgoing, delivery.remoteId);
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt, .isVerified = delivery.isVerified};
    const auto there = co_await sourceOf(access, delivery.remoteId);
    if (!there)
        co_return std::unexpected(there.error());
    if (!*there)
        co_return sent;
    const SeenArticle seen = SeenArticle::in(delivery.notes.value(micropubSeenNote));
    const QJsonObject ours = micropub::propertiesOf(outgoing, filesInNotes(outgoing));
    domain::Standing standing{.text = micropub::wordsOf(**there), .isChanged = isChangedByOthers(**there, seen, outgoing, ours)};
    if (outgoing.article) {
        SeenArticle accepted = seen;
        accepted.print = micropub::printOf(seen.dressedAsThen(**there));
        standing.accepting = {{micropubSeenNote, accepted.note()}};
    }
    sent.standing = standing;
    co_return sent;
}

Exchange<Sent> MicropubConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const auto there = co_await sourceOf(access, delivery.remoteId);
    if (!there)
        co_return std::unexpected(there.error());
    const SeenArticle seen = SeenArticle::in(outgoing.notes.value(micropubSeenNote));
    if (*there && !outgoing.overwrites && isChangedByOthers(**there, seen, outgoing, micropub::propertiesOf(outgoing, filesInNotes(outgoing))))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it was changed on the site"_s});
    // What went along with the post has no address of ours: it stays as it is there.
    outgoing.attachments.removeIf([&](const domain::Attachment &one) { return !outgoing.notes.contains(fileNote(one.media)); });
    const auto files = co_await upload(access, outgoing);
    if (!files)
        co_return std::unexpected(files.error());
    const QJsonObject wish = micropub::propertiesOf(outgoing, files->addresses);
    QJsonObject replace = *there ? seen.withoutHandMade(wish, **there) : wish;
    // Its address and its standing stay as they are.
    for (const auto name : {"mp-slug"_L1, "post-status"_L1, "published"_L1, "visibility"_L1})
        replace.remove(name);
    QJsonObject body{{u"action"_s, u"update"_s}, {u"url"_s, delivery.remoteId}, {u"replace"_s, replace}};
    if (const QStringList gone = micropub::goneOf(seen, wish, there->value_or(QJsonObject())); !gone.isEmpty())
        body.insert(u"delete"_s, QJsonArray::fromStringList(gone));
    const Given given = co_await ask(micropub::authorized(access, jsonRequest("POST", micropub::endpointOf(access), body, Effect::Repeatable)));
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(micropub::troubleIn(*given, access.secret, "update"_L1));
    QString location = delivery.remoteId;
    if (const QUrl moved = micropub::madeLocation(*given); micropub::isWebPlace(moved))
        location = moved.toString(QUrl::FullyEncoded);
    if (*there) {
        if (const auto kept = co_await keepSeen(access, location, seen, wish, replace); !kept)
            co_return std::unexpected(kept.error());
    }
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
    const Given given = co_await ask(micropub::authorized(access, formRequest(micropub::endpointOf(access), form, Effect::Repeatable)));
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood() && given->status != 404 && given->status != 410)
        co_return std::unexpected(micropub::troubleIn(*given, access.secret, "delete"_L1));
    // Who was told of it learns that it is gone (3.2.5).
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note) {
        if (note.key().startsWith(toldNote) && note.value() == "sent"_L1)
            static_cast<void>(co_await webmention::tell(QUrl(delivery.remoteId), QUrl(note.key().sliced(toldNote.size()))));
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
