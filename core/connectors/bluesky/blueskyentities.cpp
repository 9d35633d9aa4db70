// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyentities.h"

#include "core/connectors/trouble.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::bluesky {

using domain::Trouble;

namespace {

/// A stretch of a text whose words stand for an address.
struct LinkedStretch
{
    qsizetype begin = 0;   ///< bytes of UTF-8
    qsizetype end = 0;
    QString address;
};

/// True where a character of UTF-8 begins there, or the text ends.
bool isBoundary(const QByteArray &utf8, qsizetype at)
{
    constexpr unsigned char continuationMask = 0xC0;
    constexpr unsigned char continuation = 0x80;
    return at == utf8.size() || (static_cast<unsigned char>(utf8.at(at)) & continuationMask) != continuation;
}

QList<LinkedStretch> linkedStretchesOf(const QJsonObject &record, const QByteArray &utf8)
{
    QList<LinkedStretch> stretches;
    const QJsonArray facets = record.value("facets"_L1).toArray();
    for (const auto &value : facets) {
        const QJsonObject index = value["index"_L1].toObject();
        const LinkedStretch stretch{.begin = index.value("byteStart"_L1).toInteger(-1), .end = index.value("byteEnd"_L1).toInteger(-1), .address = {}};
        const bool isWithin = stretch.begin >= 0 && stretch.begin < stretch.end && stretch.end <= utf8.size();
        if (!isWithin || !isBoundary(utf8, stretch.begin) || !isBoundary(utf8, stretch.end))
            continue;
        const QJsonArray features = value["features"_L1].toArray();
        for (const auto &feature : features) {
            const QString address = feature["uri"_L1].toString();
            if (feature["$type"_L1] == "app.bsky.richtext.facet#link"_L1 && !address.isEmpty())
                stretches << LinkedStretch{.begin = stretch.begin, .end = stretch.end, .address = address};
        }
    }
    std::ranges::stable_sort(stretches, {}, &LinkedStretch::begin);
    return stretches;
}

/// The text with every link as it leads: "parvis.example/b…" is no address.
QString writtenOut(const QJsonObject &record)
{
    const QByteArray utf8 = record.value("text"_L1).toString().toUtf8();
    QString text;
    qsizetype at = 0;
    const QList<LinkedStretch> stretches = linkedStretchesOf(record, utf8);
    for (const LinkedStretch &stretch : stretches) {
        if (stretch.begin < at)
            continue;
        text += QString::fromUtf8(utf8.sliced(at, stretch.begin - at));
        const QString shown = QString::fromUtf8(utf8.sliced(stretch.begin, stretch.end - stretch.begin));
        QString begun = shown;
        while (begun.endsWith(u'.') || begun.endsWith(u'…'))
            begun.chop(1);
        // What is shown is the beginning of the address, with or without its scheme: then the address says it all.
        if (QUrl(shown) == QUrl(stretch.address))
            text += shown;
        else if (!begun.isEmpty() && (stretch.address.startsWith(begun) || stretch.address.section("://"_L1, 1).startsWith(begun)))
            text += stretch.address;
        else
            text += shown + " ("_L1 + stretch.address + u')';
        at = stretch.end;
    }
    return text + QString::fromUtf8(utf8.sliced(at));
}

/// What a picture shows, and where the network's own server of pictures has it, where its author is known: "what it shows (address)".
QString pictureLine(const QJsonObject &image, const QString &author)
{
    const QString shows = image.value("alt"_L1).toString().simplified();
    const QString cid = image.value("image"_L1).toObject().value("ref"_L1).toObject().value("$link"_L1).toString();
    static const QRegularExpression plain(u"^[A-Za-z0-9]+$"_s);
    if (!author.startsWith("did:"_L1) || !plain.match(cid).hasMatch())
        return shows;
    const QString address = u"https://cdn.bsky.app/img/feed_fullsize/plain/%1/%2@jpeg"_s.arg(author, cid);
    return shows.isEmpty() ? address : shows + " ("_L1 + address + u')';
}

/// What stands below a text of `author`, one a line.
QStringList embeddedOf(const QJsonObject &embed, const QString &text, const QString &author)
{
    const QString type = embed.value("$type"_L1).toString();
    QStringList lines;
    if (type == "app.bsky.embed.images"_L1 || type == "app.bsky.embed.gallery"_L1) {
        const QJsonArray images = embed.value(type.endsWith("images"_L1) ? "images"_L1 : "items"_L1).toArray();
        for (const auto &image : images)
            lines << pictureLine(image.toObject(), author);
    } else if (type == "app.bsky.embed.video"_L1) {
        lines << embed.value("alt"_L1).toString().simplified();
    } else if (type == "app.bsky.embed.external"_L1) {
        const QJsonObject card = embed.value("external"_L1).toObject();
        const QString address = card.value("uri"_L1).toString();
        const QString title = card.value("title"_L1).toString().simplified();
        if (!address.isEmpty() && !text.contains(address))
            lines << (title.isEmpty() ? address : title + " ("_L1 + address + u')');
    } else if (type == "app.bsky.embed.record"_L1) {
        const RecordAddress quoted = recordAddressOf(embed.value("record"_L1).toObject().value("uri"_L1).toString());
        if (quoted.collection == "app.bsky.feed.post"_L1)
            lines << webAddress(quoted.repository, quoted.key);
    } else if (type == "app.bsky.embed.recordWithMedia"_L1) {
        lines += embeddedOf(embed.value("media"_L1).toObject(), text, author);
        lines += embeddedOf(embed.value("record"_L1).toObject(), text, author);
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace

RecordAddress recordAddressOf(const QString &uri)
{
    if (!uri.startsWith("at://"_L1))
        return {};
    const QStringList parts = uri.sliced(5).split(u'/');
    constexpr qsizetype whole = 3;
    if (parts.size() != whole || parts.contains(QString()))
        return {};
    return {.repository = parts[0], .collection = parts[1], .key = parts[2]};
}

QString webAddress(const QString &who, const QString &key)
{
    return u"https://bsky.app/profile/%1/post/%2"_s.arg(who, key);
}

QString timeText(domain::Instant instant)
{
    return domain::toDateTime(instant).toString(Qt::ISODateWithMs);
}

std::optional<domain::Instant> sortTimeOf(const QJsonObject &record, const QString &indexedAt)
{
    const auto written = domain::parseInstant(record.value("createdAt"_L1).toString());
    const auto seen = domain::parseInstant(indexedAt);
    if (!written || !seen)
        return written ? written : seen;
    return std::min(*written, *seen);
}

QString textOf(const QJsonObject &record, const QString &author)
{
    QString text = writtenOut(record);
    const QStringList below = embeddedOf(record.value("embed"_L1).toObject(), text, author);
    for (const QString &line : below)
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + line;
    return text.trimmed();
}

domain::IncomingMention mentionOf(const QString &uri, const QJsonObject &author, const QJsonObject &record, domain::MentionKind kind)
{
    const RecordAddress address = recordAddressOf(uri);
    const QString did = author.value("did"_L1).toString(address.repository);
    QString handle = author.value("handle"_L1).toString();
    // Who lost the name that was theirs is called handle.invalid, all of them.
    if (handle.isEmpty() || handle == "handle.invalid"_L1)
        handle = did;
    domain::IncomingMention mention;
    mention.kind = kind;
    mention.remoteId = uri;
    mention.inReplyTo = record.value("reply"_L1).toObject().value("parent"_L1).toObject().value("uri"_L1).toString();
    mention.url = webAddress(handle, address.key);
    mention.text = textOf(record, did);
    const QString language = record.value("langs"_L1).toArray().at(0).toString().section(u'-', 0, 0).toLower();
    mention.language = language.size() == 2 ? language : QString();
    mention.author = {.handle = handle,
                      .name = author.value("displayName"_L1).toString(),
                      .url = u"https://bsky.app/profile/"_s + handle,
                      .reach = author.value("followersCount"_L1).toInteger(),
                      .accountId = did};
    mention.publishedAt = domain::parseInstant(record.value("createdAt"_L1).toString());
    return mention;
}

QUrl dataServerOf(const QJsonObject &didDocument)
{
    const QJsonArray services = didDocument.value("service"_L1).toArray();
    for (const auto &service : services) {
        if (service["id"_L1].toString().endsWith("#atproto_pds"_L1) && service["type"_L1] == "AtprotoPersonalDataServer"_L1)
            return QUrl(service["serviceEndpoint"_L1].toString(), QUrl::StrictMode);
    }
    return {};
}

domain::Capabilities capabilitiesOf(qint64 fileLimit)
{
    domain::Capabilities can = domain::staticCapabilities(u"bluesky"_s);
    for (domain::MediaLimit *limit : {&can.media, &can.replyMedia}) {
        for (domain::MediaAllowance &allowance : limit->allowances) {
            if (fileLimit > 0 && (allowance.bytes == 0 || allowance.bytes > fileLimit))
                allowance.bytes = fileLimit;
        }
    }
    return can;
}

QString errorName(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("error"_L1).toString();
}

Trouble troubleIn(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString name = error.value("error"_L1).toString();
    QString said = error.value("message"_L1).toString(name).left(500);
    if (said.isEmpty())
        said = u"HTTP %1"_s.arg(response.status);
    Trouble trouble = troubleOf(response, said);
    using enum Trouble::Kind;
    static const QHash<QString, Trouble::Kind> kinds{{u"ExpiredToken"_s, AccessDenied},
                                                     {u"InvalidToken"_s, AccessDenied},
                                                     {u"AuthMissing"_s, AccessDenied},
                                                     {u"AccountNotFound"_s, AccessWithdrawn},
                                                     {u"AccountTakedown"_s, AccessWithdrawn},
                                                     {u"AccountSuspended"_s, AccessWithdrawn},
                                                     {u"AccountDeactivated"_s, AccessWithdrawn},
                                                     {u"RecordNotFound"_s, Gone},
                                                     {u"RepoNotFound"_s, Gone},
                                                     {u"RepoTakendown"_s, Gone},
                                                     {u"RepoDeactivated"_s, Gone},
                                                     {u"RepoSuspended"_s, Gone},
                                                     {u"NotFound"_s, Gone},
                                                     {u"PayloadTooLarge"_s, TooLarge},
                                                     {u"BlobTooLarge"_s, TooLarge}};
    const bool isRefusal = response.status >= 400 && response.status < 500 && response.status != 429;
    if (isRefusal && kinds.contains(name))
        trouble.kind = kinds.value(name);
    else if (response.status == 400 && (said.startsWith("Could not locate record"_L1) || said.startsWith("Could not find repo"_L1)))
        trouble.kind = Gone;
    else if (response.status == 400 && (said.contains(" too big (maximum"_L1) || said.contains(" too long (maximum"_L1)))
        trouble.kind = TooLarge;
    // The service gives every refusal a name. What has none was said by somebody between, or was cut: it may be said otherwise next time.
    if (name.isEmpty() && (trouble.kind == Refused || trouble.kind == Gone))
        trouble.kind = Malformed;
    // Servers of the protocol say the second at which a limit ends, too.
    if (trouble.kind == RateLimited && !trouble.retryAfter) {
        bool isNumber = false;
        const qint64 resetsAt = response.headers.value("RateLimit-Reset").trimmed().toLongLong(&isNumber);
        constexpr std::chrono::milliseconds longest = std::chrono::hours{24};
        if (isNumber && resetsAt > 0 && resetsAt < std::numeric_limits<qint64>::max() / 1'000)
            trouble.retryAfter
                = std::clamp(std::chrono::milliseconds{resetsAt * 1'000 - domain::toMs(response.receivedAt)}, std::chrono::milliseconds{0}, longest);
    }
    return trouble;
}

} // namespace parvis::connectors::bluesky
