// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/bluesky/blueskyentities.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using bluesky::authorized;
using bluesky::endpoint;
using bluesky::objectOf;
using bluesky::StrongReference;
using domain::Sent;
using domain::Trouble;

namespace {

const QString postCollection = u"app.bsky.feed.post"_s;
const QString documentCollection = u"site.standard.document"_s;
constexpr auto documentNote = "document"_L1;
/// Behind all that a thread can have: the part whose key is the article's.
constexpr qsizetype documentPart = 500;
/// When the first attempt began, in milliseconds: what record keys are made of.
constexpr auto keyTimeNote = "keys"_L1;

QString blueskyPartNote(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

QString blueskyMediaNote(const domain::Attachment &attachment)
{
    return u"media %1"_s.arg(attachment.media.id.value());
}

/// Of a note: "at://… CID".
StrongReference referenceIn(const QString &note)
{
    return {.uri = note.section(u' ', 0, 0), .cid = note.section(u' ', 1, 1)};
}

StrongReference referenceIn(const QJsonValue &value)
{
    return {.uri = value["uri"_L1].toString(), .cid = value["cid"_L1].toString()};
}

/// A record of ours as it is addressed, or asked for.
QUrlQuery recordQuery(const bluesky::RecordAddress &address)
{
    return {{u"repo"_s, address.repository}, {u"collection"_s, address.collection}, {u"rkey"_s, address.key}};
}

/// Why something cannot leave at all, known before anything does.
std::optional<Trouble> reasonAgainst(const Access &access, const domain::Outgoing &outgoing)
{
    if (outgoing.kind == domain::PostKind::Boost || outgoing.poll || outgoing.scheduledAt)
        return Trouble{.kind = Trouble::Kind::NotPossible};
    const domain::Capabilities &can = access.connection.capabilities;
    for (const QString &part : outgoing.parts) {
        const domain::TextMeasure measure = domain::measuredText(part, can.text);
        if (measure.isTooLong())
            return Trouble{.kind = Trouble::Kind::TooLarge, .said = u"%1 of %2"_s.arg(measure.used).arg(measure.most.value_or(0))};
    }
    // Of several sorts only one could be shown: nothing is left out silently.
    const auto problems = domain::mediaProblems(outgoing.attachments, can.media);
    for (const auto &problem : problems) {
        if (problem == domain::MediaProblem::TooBig || problem == domain::MediaProblem::TooMany)
            return Trouble{.kind = Trouble::Kind::TooLarge, .said = u"media"_s};
        if (problem && problem != domain::MediaProblem::AltTooLong)
            return Trouble{.kind = Trouble::Kind::Refused, .said = u"media"_s};
    }
    return {};
}

} // namespace

Exchange<std::optional<StrongReference>> BlueskyConnector::lookBack(Access access, QString collection, QString key) const
{
    const QUrlQuery query = recordQuery({.repository = access.connection.accountId, .collection = collection, .key = key});
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access.connection.server, u"com.atproto.repo.getRecord"_s), query)));
    const auto record = objectOf(given);
    if (!record && record.error().kind == Trouble::Kind::Gone)
        co_return std::optional<StrongReference>();
    if (!record)
        co_return std::unexpected(record.error());
    const StrongReference reference = referenceIn(QJsonValue(*record));
    if (bluesky::recordAddressOf(reference.uri).key != key || reference.cid.isEmpty())
        co_return std::unexpected(malformed(*given, u"another record than was asked for"_s));
    co_return reference;
}

Exchange<std::pair<StrongReference, StrongReference>> BlueskyConnector::answered(Access access, QString uri) const
{
    const bluesky::RecordAddress address = bluesky::recordAddressOf(uri);
    if (address.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no address of a post: "_s + uri});
    // Our server asks the network for what is not its own.
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access.connection.server, u"com.atproto.repo.getRecord"_s), recordQuery(address))));
    const auto record = objectOf(given);
    if (!record)
        co_return std::unexpected(record.error());
    const StrongReference parent = referenceIn(QJsonValue(*record));
    if (const auto told = bluesky::recordAddressOf(parent.uri); told.collection != address.collection || told.key != address.key || parent.cid.isEmpty())
        co_return std::unexpected(malformed(*given, u"another record than was asked for"_s));
    const StrongReference root = referenceIn(record->value("value"_L1)["reply"_L1]["root"_L1]);
    if (bluesky::recordAddressOf(root.uri).isEmpty() != root.uri.isEmpty())
        co_return std::unexpected(malformed(*given, u"a thread without a beginning"_s));
    co_return std::pair(root.uri.isEmpty() || root.cid.isEmpty() ? parent : root, parent);
}

Exchange<QHash<QString, QString>> BlueskyConnector::people(Access access, QStringList handles) const
{
    QHash<QString, QString> found;
    for (const QString &handle : std::as_const(handles)) {
        const QUrl url = endpoint(access.connection.server, u"com.atproto.identity.resolveHandle"_s);
        const auto resolved = objectOf(co_await ask(authorized(access, getRequest(url, QUrlQuery{{u"handle"_s, handle}}))));
        // A name that is nobody's, or whose own server does not answer ours, is a word like others. That we do not reach our server is another thing.
        using enum Trouble::Kind;
        const auto kind = resolved ? std::nullopt : std::optional(resolved.error().kind);
        if (kind && *kind != Refused && *kind != Gone && *kind != ServerTrouble && *kind != Malformed)
            co_return std::unexpected(resolved.error());
        if (const QString did = resolved ? resolved->value("did"_L1).toString() : QString(); did.startsWith("did:"_L1))
            found.insert(handle, did);
    }
    co_return found;
}

Exchange<QJsonObject> BlueskyConnector::uploaded(Access access, domain::Attachment attachment, QString kept, QByteArray content) const
{
    QJsonObject known = QJsonDocument::fromJson(kept.toUtf8()).object();
    if (!known.value("blob"_L1).toObject().isEmpty())
        co_return known;
    if (content.isEmpty()) {
        const Given read = co_await contentOf(attachment.media.id);
        if (!read)
            co_return std::unexpected(read.error());
        content = read->body;
    }
    // A file is known by its content: uploaded twice it is there once, and without a post it is thrown away.
    HttpRequest request{.method = "POST",
                        .url = endpoint(access.connection.server, u"com.atproto.repo.uploadBlob"_s),
                        .headers = {{"Content-Type", attachment.media.type.toLatin1()}},
                        .body = content,
                        .effect = Effect::Repeatable};
    const Given given = co_await ask(authorized(access, request));
    const auto answer = objectOf(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject blob = answer->value("blob"_L1).toObject();
    if (blob.value("$type"_L1) != "blob"_L1 || blob.value("ref"_L1)["$link"_L1].toString().isEmpty())
        co_return std::unexpected(malformed(*given, u"no blob"_s));
    known = {{u"blob"_s, blob}};
    if (const QSize size = bluesky::pictureSizeOf(content); size.isValid())
        known.insert(u"aspectRatio"_s, QJsonObject{{u"width"_s, size.width()}, {u"height"_s, size.height()}});
    const QString note = QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact));
    if (const Given written = co_await keep(blueskyMediaNote(attachment), note); !written)
        co_return std::unexpected(written.error());
    co_return known;
}

Exchange<QJsonObject> BlueskyConnector::cover(Access access, domain::Outgoing outgoing) const
{
    // app.bsky.embed.external, thumb, and site.standard.document, coverImage: a million bytes.
    constexpr qsizetype largest = 1'000'000;
    if (!outgoing.article || !outgoing.article->featured || bluesky::firstLinkIn(outgoing.parts.join(u'\n')).isEmpty())
        co_return QJsonObject();
    const domain::Attachment picture = *outgoing.article->featured;
    const QString kept = outgoing.notes.value(blueskyMediaNote(picture));
    QByteArray bytes;
    if (kept.isEmpty()) {
        // Gone from the library, or too large: the card does without.
        const Given content = co_await contentOf(picture.media.id);
        if (!content || content->body.size() > largest)
            co_return QJsonObject();
        bytes = content->body;
    }
    const auto there = co_await uploaded(access, picture, kept, bytes);
    if (!there)
        co_return std::unexpected(there.error());
    co_return there->value("blob"_L1).toObject();
}

Exchange<QJsonObject> BlueskyConnector::embed(Access access, domain::Outgoing outgoing) const
{
    QJsonArray images;
    for (const domain::Attachment &attachment : outgoing.attachments) {
        const auto kept = co_await uploaded(access, attachment, outgoing.notes.value(blueskyMediaNote(attachment)), QByteArray());
        if (!kept)
            co_return std::unexpected(kept.error());
        const bool isVideo = domain::mediaSort(attachment.media.type) == domain::MediaSort::Video;
        QJsonObject one{{u"alt"_s, attachment.altText}, {isVideo ? u"video"_s : u"image"_s, kept->value("blob"_L1)}};
        if (kept->contains("aspectRatio"_L1))
            one.insert(u"aspectRatio"_s, kept->value("aspectRatio"_L1));
        if (isVideo) {
            one.insert(u"$type"_s, u"app.bsky.embed.video"_s);
            co_return one;
        }
        images.append(one);
    }
    if (!images.isEmpty())
        co_return QJsonObject{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
    const QString text = outgoing.parts.value(0);
    bluesky::CardWords words{.title = outgoing.title};
    if (outgoing.article && !bluesky::firstLinkIn(text).isEmpty()) {
        const auto picture = co_await cover(access, outgoing);
        if (!picture)
            co_return std::unexpected(picture.error());
        words.isOfPage = true;
        words.summary = outgoing.article->excerpt;
        words.picture = *picture;
    }
    co_return bluesky::cardOf(text, words);
}

Exchange<> BlueskyConnector::tellNetwork(Access access, domain::Outgoing outgoing, StrongReference announcement, QString key) const
{
    const QUrl page = bluesky::firstLinkIn(outgoing.parts.join(u'\n'));
    if (!outgoing.article || page.isEmpty() || outgoing.notes.contains(documentNote))
        co_return domain::Answer<>();
    const auto picture = co_await cover(access, outgoing);
    if (!picture)
        co_return std::unexpected(picture.error());
    const domain::OutgoingArticle &article = *outgoing.article;
    const QJsonObject record = bluesky::documentRecord({.site = page.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(),
                                                        .path = page.path(QUrl::FullyEncoded),
                                                        .title = outgoing.title,
                                                        .summary = article.excerpt,
                                                        .text = formats::htmlToText(article.html),
                                                        .tags = article.tags,
                                                        .publishedAt = article.date.value_or(outgoing.now),
                                                        .cover = *picture,
                                                        .announcement = announcement});
    const auto made = co_await create(access, documentCollection, key, record);
    // The post stands. What passes is tried again; a server that will not have the record is noted, and asked no more.
    if (!made && domain::passes(made.error().kind))
        co_return std::unexpected(made.error());
    QString note = u"refused"_s;
    if (made)
        note = made->uri + u' ' + made->cid;
    else
        note += u": "_s + made.error().said;
    const Given written = co_await keep(documentNote, note);
    co_return written ? domain::Answer<>() : domain::Answer<>(std::unexpected(written.error()));
}

Exchange<StrongReference> BlueskyConnector::create(Access access, QString collection, QString key, QJsonObject record) const
{
    const QJsonObject body{{u"repo"_s, access.connection.accountId}, {u"collection"_s, collection}, {u"rkey"_s, key}, {u"record"_s, record}};
    const Given given
        = co_await ask(authorized(access, jsonRequest("POST", endpoint(access.connection.server, u"com.atproto.repo.createRecord"_s), body, Effect::Creates)));
    const auto created = objectOf(given);
    const StrongReference reference = created ? referenceIn(QJsonValue(*created)) : StrongReference();
    if (bluesky::recordAddressOf(reference.uri).key == key && !reference.cid.isEmpty())
        co_return reference;
    if (!given)
        co_return std::unexpected(given.error());
    const Trouble trouble = created ? malformed(*given, u"a record without its address"_s) : created.error();
    // To a key that is taken the reference server answers 500 (github.com/bluesky-social/atproto/issues/3718), others 409: an earlier attempt arrived. What
    // answered nonsense may have been done, too.
    const bool mayBeThere
        = given->status >= 500 || given->status == 409 || trouble.kind == Trouble::Kind::Malformed || trouble.said.contains("already exists"_L1);
    if (mayBeThere) {
        const auto found = co_await lookBack(access, collection, key);
        if (found && *found) {
            static_cast<void>(co_await tellFound());
            co_return **found;
        }
    }
    co_return std::unexpected(trouble);
}

Exchange<Sent> BlueskyConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (const auto reason = reasonAgainst(access, outgoing))
        co_return std::unexpected(*reason);
    // The keys are made of the first attempt's time, kept before anything leaves: whatever comes, all attempts have the same.
    domain::Instant keyedAt = outgoing.firstAttemptAt.value_or(outgoing.now);
    if (const QString kept = outgoing.notes.value(keyTimeNote); !kept.isEmpty()) {
        keyedAt = domain::fromMs(kept.toLongLong());
    } else if (const Given written = co_await keep(keyTimeNote, QString::number(domain::toMs(keyedAt))); !written) {
        co_return std::unexpected(written.error());
    }
    // Once for the card and the record: what is kept is asked for no more.
    if (outgoing.article && outgoing.article->featured && !outgoing.notes.contains(documentNote)) {
        const auto picture = co_await cover(access, outgoing);
        if (!picture)
            co_return std::unexpected(picture.error());
        if (picture->isEmpty())
            outgoing.article->featured.reset();
        else
            outgoing.notes.insert(blueskyMediaNote(*outgoing.article->featured),
                                  QString::fromUtf8(QJsonDocument(QJsonObject{{u"blob"_s, *picture}}).toJson(QJsonDocument::Compact)));
    }
    bool mayHaveArrived = outgoing.departedAt.has_value();
    std::optional<std::pair<StrongReference, StrongReference>> reply;
    StrongReference first;
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString key = bluesky::recordKeyOf(outgoing.key, keyedAt, part);
        StrongReference made = referenceIn(outgoing.notes.value(blueskyPartNote(part)));
        const bool isKept = !made.uri.isEmpty();
        bool isFound = false;
        if (!isKept && std::exchange(mayHaveArrived, false)) {
            const auto found = co_await lookBack(access, postCollection, key);
            if (!found)
                co_return std::unexpected(found.error());
            if (*found)
                made = **found;
            isFound = found->has_value();
        }
        // What is there already knows its thread itself; what it answered may be gone since.
        const bool isThere = !made.uri.isEmpty();
        const bool isAsked = isThere ? outgoing.parts.size() > 1 : !outgoing.inReplyTo.isEmpty();
        if (part == 0 && isAsked) {
            const auto thread = co_await answered(access, isThere ? made.uri : outgoing.inReplyTo);
            if (!thread)
                co_return std::unexpected(thread.error());
            reply = *thread;
        }
        if (made.uri.isEmpty()) {
            // Half a character, which only a slip can leave, would make our count of bytes another than the server's.
            const QString text = QString::fromUtf8(outgoing.parts.value(part).toUtf8());
            const auto named = co_await people(access, bluesky::handlesIn(text));
            if (!named)
                co_return std::unexpected(named.error());
            bluesky::PostText post{.text = text,
                                   .language = outgoing.language,
                                   .people = *named,
                                   .embed = part == 0 ? QJsonObject() : bluesky::cardOf(text),
                                   .reply = reply,
                                   .createdAt = outgoing.now + std::chrono::milliseconds{part}};
            if (part == 0) {
                const auto shown = co_await embed(access, outgoing);
                if (!shown)
                    co_return std::unexpected(shown.error());
                post.embed = *shown;
            }
            auto created = co_await create(access, postCollection, key, bluesky::postRecord(post));
            // Files that no post uses are thrown away after some time: they are uploaded anew, once.
            if (!created && created.error().said.startsWith("Could not find blob"_L1) && part == 0) {
                for (const domain::Attachment &attachment : outgoing.attachments)
                    outgoing.notes.remove(blueskyMediaNote(attachment));
                const auto shown = co_await embed(access, outgoing);
                if (!shown)
                    co_return std::unexpected(shown.error());
                post.embed = *shown;
                created = co_await create(access, postCollection, key, bluesky::postRecord(post));
            }
            if (!created)
                co_return std::unexpected(created.error());
            made = *created;
        }
        if (!isKept) {
            if (isFound)
                static_cast<void>(co_await tellFound());
            if (const Given written = co_await keep(blueskyPartNote(part), made.uri + u' ' + made.cid); !written)
                co_return std::unexpected(written.error());
        }
        if (part == 0)
            first = made;
        // A thread answers itself, part by part; its root is that of what it answers, or its first part.
        reply = std::pair(reply ? reply->first : first, made);
    }
    if (first.uri.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"a post without a text"_s});
    if (const auto told = co_await tellNetwork(access, outgoing, first, bluesky::recordKeyOf(outgoing.key, keyedAt, documentPart)); !told)
        co_return std::unexpected(told.error());
    const bluesky::RecordAddress address = bluesky::recordAddressOf(first.uri);
    QString who = access.connection.handle;
    if (who.startsWith(u'@'))
        who.remove(0, 1);
    Sent sent{.remoteId = first.uri, .url = bluesky::webAddress(who.isEmpty() ? access.connection.accountId : who, address.key), .publishedAt = outgoing.now};
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access.connection.server, u"com.atproto.repo.getRecord"_s), recordQuery(address))));
    if (const auto record = objectOf(given)) {
        const QJsonObject value = record->value("value"_L1).toObject();
        sent.isVerified = record->value("cid"_L1) == first.cid && value.value("text"_L1) == QString::fromUtf8(outgoing.parts.value(0).toUtf8());
        if (const auto createdAt = domain::parseInstant(value.value("createdAt"_L1).toString()))
            sent.publishedAt = createdAt;
    }
    co_return sent;
}

Exchange<> BlueskyConnector::remove(Access access, domain::Delivery delivery) const
{
    // The last part of a thread goes first: nothing ever answers what is gone.
    QStringList uris;
    for (qsizetype part = 0; delivery.notes.contains(blueskyPartNote(part)); ++part)
        uris.prepend(referenceIn(delivery.notes.value(blueskyPartNote(part))).uri);
    if (uris.isEmpty())
        uris << delivery.remoteId;
    if (const QString document = delivery.notes.value(documentNote); document.startsWith("at://"_L1))
        uris.prepend(referenceIn(document).uri);
    for (const QString &uri : std::as_const(uris)) {
        const bluesky::RecordAddress address = bluesky::recordAddressOf(uri);
        if (address.isEmpty())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no address of a post: "_s + uri});
        const QJsonObject body{{u"repo"_s, access.connection.accountId}, {u"collection"_s, address.collection}, {u"rkey"_s, address.key}};
        // What is not there is answered like what was there.
        const HttpRequest request = jsonRequest("POST", endpoint(access.connection.server, u"com.atproto.repo.deleteRecord"_s), body, Effect::Repeatable);
        const Given given = co_await ask(authorized(access, request));
        if (!given)
            co_return std::unexpected(given.error());
        if (given->isGood())
            continue;
        if (const Trouble trouble = bluesky::troubleIn(*given); trouble.kind != Trouble::Kind::Gone)
            co_return std::unexpected(trouble);
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
