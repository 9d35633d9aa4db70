// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyrecords.h"

#include "core/connectors/bluesky/blueskyentities.h"
#include "core/domain/channels/limits.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtCore/QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::bluesky {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

/// An address without what the sentence around it put behind it.
QString trimmedAddress(QString address)
{
    static const QString stops = u".,;:!?'\"»”’…*_"_s;
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closesNothing = (last == u')' && address.count(u')') > address.count(u'(')) || (last == u']' && address.count(u']') > address.count(u'['));
        if (!stops.contains(last) && !closesNothing)
            break;
        address.chop(1);
    }
    return address;
}

void addLinks(const QString &text, QList<Meaning> &meanings)
{
    static const QRegularExpression link(uR"((?:^|[\s(\["'«“<])(https?://[^\s<>]+))"_s, unicode | QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
        const QString shown = trimmedAddress(match.captured(1));
        const QUrl url(shown, QUrl::StrictMode);
        const QUrl address = url.isValid() ? url : QUrl(shown, QUrl::TolerantMode);
        if (!address.isValid() || address.host().isEmpty())
            continue;
        const qsizetype begin = match.capturedStart(1);
        meanings << Meaning{.sort = Meaning::Sort::Link, .begin = begin, .end = begin + shown.size(), .value = QString::fromLatin1(address.toEncoded())};
    }
}

void addPeople(const QString &text, QList<Meaning> &meanings)
{
    // atproto.com/specs/handle: a host name of two labels at least, the last of which begins with a letter.
    static const QRegularExpression somebody(
        uR"((?:^|[\s(\["'«“])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![a-z0-9@]))"_s,
        QRegularExpression::CaseInsensitiveOption | unicode);
    constexpr qsizetype longestHandle = 253;
    for (const QRegularExpressionMatch &match : somebody.globalMatch(text)) {
        if (match.capturedLength(1) <= longestHandle)
            meanings << Meaning{
                .sort = Meaning::Sort::Somebody, .begin = match.capturedStart(1) - 1, .end = match.capturedEnd(1), .value = match.captured(1).toLower()};
    }
}

void addTags(const QString &text, QList<Meaning> &meanings)
{
    static const QRegularExpression tag(uR"((?:^|[\s(\["'«“])[#＃]((?!\x{FE0F})[^\s\p{Cf}#＃]*[^\s\d\p{P}\p{Cf}#＃][^\s\p{Cf}#＃]*))"_s, unicode);
    static const QRegularExpression stopsBehind(uR"(\p{P}+$)"_s, unicode);
    constexpr qint64 longestTag = 64;
    for (const QRegularExpressionMatch &match : tag.globalMatch(text)) {
        QString name = match.captured(1);
        name.remove(stopsBehind);
        if (name.isEmpty() || domain::fittingLength(name, {.characters = longestTag}) < name.size())
            continue;
        const qsizetype begin = match.capturedStart(1);
        meanings << Meaning{.sort = Meaning::Sort::Tag, .begin = begin - 1, .end = begin + name.size(), .value = name};
    }
}

QString cutTo(const QString &text, qint64 characters)
{
    return text.first(domain::fittingLength(text, {.characters = characters}));
}

/// A line of at most so many characters, cut between two words.
QString elidedTo(const QString &line, qint64 characters)
{
    if (domain::fittingLength(line, {.characters = characters}) >= line.size())
        return line;
    const QString fitting = cutTo(line, characters - 1);
    const qsizetype space = line.at(fitting.size()).isSpace() ? fitting.size() : fitting.lastIndexOf(u' ');
    return (space > 0 ? fitting.first(space).trimmed() : fitting) + u'…';
}

QSize jpegSize(const QByteArray &bytes)
{
    constexpr uchar marker = 0xFF;
    constexpr qsizetype segmentHead = 4;
    bool isTurned = false;
    qsizetype at = 2;
    const auto byteAt = [&bytes](qsizetype place) { return static_cast<uchar>(bytes.at(place)); };
    while (at + segmentHead <= bytes.size() && byteAt(at) == marker) {
        const uchar sort = byteAt(at + 1);
        if (sort == marker) {   // fill
            ++at;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return {};
        const bool isFrame = sort >= 0xC0 && sort <= 0xCF && sort != 0xC4 && sort != 0xC8 && sort != 0xCC;
        constexpr qsizetype frameHead = 7;
        if (isFrame && length >= frameHead) {
            const QSize size(qFromBigEndian<quint16>(bytes.constData() + at + 7), qFromBigEndian<quint16>(bytes.constData() + at + 5));
            return isTurned ? size.transposed() : size;
        }
        if (sort == 0xE1 && bytes.mid(at + segmentHead, 6) == QByteArrayView("Exif\0\0", 6)) {
            // Exif 2.3, 4.6.4: tag 0x0112 of the first directory; 5 to 8 lie on their side.
            const QByteArray exif = bytes.mid(at + 10, length - 8);
            const bool isBig = exif.startsWith("MM");
            const auto number16 = [&](qsizetype place) -> int {
                if (place < 0 || place + 2 > exif.size())
                    return -1;
                return isBig ? qFromBigEndian<quint16>(exif.constData() + place) : qFromLittleEndian<quint16>(exif.constData() + place);
            };
            const auto number32 = [&](qsizetype place) -> qsizetype {
                if (place < 0 || place + 4 > exif.size())
                    return -1;
                return isBig ? qFromBigEndian<quint32>(exif.constData() + place) : qFromLittleEndian<quint32>(exif.constData() + place);
            };
            const qsizetype directory = number32(4);
            const int entries = directory < 0 ? 0 : number16(directory);
            constexpr qsizetype entrySize = 12;
            for (int entry = 0; entry < entries; ++entry) {
                const qsizetype place = directory + 2 + entry * entrySize;
                if (number16(place) == 0x0112)
                    isTurned = number16(place + 8) >= 5 && number16(place + 8) <= 8;
            }
        }
        at += 2 + length;
    }
    return {};
}

QSize webpSize(const QByteArray &bytes)
{
    // developers.google.com/speed/webp/docs/riff_container
    constexpr qsizetype enough = 30;
    if (bytes.size() < enough)
        return {};
    const auto byteAt = [&bytes](qsizetype place) { return static_cast<int>(static_cast<uchar>(bytes.at(place))); };
    const QByteArray chunk = bytes.mid(12, 4);
    constexpr int lower14 = 0x3FFF;
    if (chunk == "VP8X") {
        const auto number24 = [&](qsizetype place) { return byteAt(place) + (byteAt(place + 1) << 8) + (byteAt(place + 2) << 16); };
        return {number24(24) + 1, number24(27) + 1};
    }
    if (chunk == "VP8L") {
        const quint32 bits = qFromLittleEndian<quint32>(bytes.constData() + 21);
        return {static_cast<int>(bits & lower14) + 1, static_cast<int>((bits >> 14) & lower14) + 1};
    }
    if (chunk == "VP8 ")
        return {qFromLittleEndian<quint16>(bytes.constData() + 26) & lower14, qFromLittleEndian<quint16>(bytes.constData() + 28) & lower14};
    return {};
}

} // namespace

QList<Meaning> meaningsOf(const QString &text)
{
    QList<Meaning> all;
    addLinks(text, all);
    addPeople(text, all);
    addTags(text, all);
    std::ranges::stable_sort(all, {}, &Meaning::begin);
    // "#name" at the end of an address is part of it, and so on.
    QList<Meaning> meanings;
    for (const Meaning &one : std::as_const(all)) {
        if (meanings.isEmpty() || one.begin >= meanings.last().end)
            meanings << one;
    }
    return meanings;
}

QJsonArray facetsOf(const QString &text, const QHash<QString, QString> &people)
{
    QJsonArray facets;
    const QList<Meaning> meanings = meaningsOf(text);
    for (const Meaning &one : meanings) {
        QJsonObject feature;
        switch (one.sort) {
        case Meaning::Sort::Link:
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, one.value}};
            break;
        case Meaning::Sort::Somebody:
            if (people.value(one.value).isEmpty())
                continue;
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, people.value(one.value)}};
            break;
        case Meaning::Sort::Tag:
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, one.value}};
            break;
        }
        const qint64 begin = QStringView(text).first(one.begin).toUtf8().size();
        const qint64 size = QStringView(text).sliced(one.begin, one.end - one.begin).toUtf8().size();
        facets.append(QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, begin}, {u"byteEnd"_s, begin + size}}}, {u"features"_s, QJsonArray{feature}}});
    }
    return facets;
}

QStringList handlesIn(const QString &text)
{
    QStringList handles;
    const QList<Meaning> meanings = meaningsOf(text);
    for (const Meaning &one : meanings) {
        if (one.sort == Meaning::Sort::Somebody && !handles.contains(one.value))
            handles << one.value;
    }
    return handles;
}

QString recordKeyOf(const QString &key, domain::Instant instant, qsizetype part)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    const quint64 chance = qFromBigEndian<quint64>(hash.constData());
    constexpr quint64 perMillisecond = 1'000;
    constexpr quint64 spread = 512;
    constexpr quint64 clockMask = 0x3FF;
    constexpr quint64 timeMask = (quint64{1} << 53) - 1;
    const quint64 micros = static_cast<quint64>(std::max(domain::toMs(instant), qint64{0})) * perMillisecond + chance % spread + static_cast<quint64>(part);
    const quint64 bits = ((micros & timeMask) << 10) | ((chance >> 32) & clockMask);
    static constexpr QLatin1StringView digits = "234567abcdefghijklmnopqrstuvwxyz"_L1;
    constexpr int length = 13;
    constexpr int perDigit = 5;
    QString text;
    for (int digit = length - 1; digit >= 0; --digit)
        text += digits.at(static_cast<qsizetype>((bits >> (digit * perDigit)) & 0x1F));
    return text;
}

QSize pictureSizeOf(const QByteArray &bytes)
{
    constexpr qsizetype enough = 24;
    if (bytes.size() < enough)
        return {};
    QSize size;
    constexpr quint32 largest = 0x7FFF'FFFF;
    if (bytes.startsWith("\x89PNG\r\n\x1A\n") && bytes.mid(12, 4) == "IHDR") {
        const quint32 width = qFromBigEndian<quint32>(bytes.constData() + 16);
        const quint32 height = qFromBigEndian<quint32>(bytes.constData() + 20);
        if (width <= largest && height <= largest)
            size = QSize(static_cast<int>(width), static_cast<int>(height));
    } else if (bytes.startsWith("GIF8")) {
        size = QSize(qFromLittleEndian<quint16>(bytes.constData() + 6), qFromLittleEndian<quint16>(bytes.constData() + 8));
    } else if (bytes.startsWith("\xFF\xD8")) {
        size = jpegSize(bytes);
    } else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        size = webpSize(bytes);
    }
    return size.width() > 0 && size.height() > 0 ? size : QSize();
}

QJsonObject postRecord(const PostText &post)
{
    QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, post.text}, {u"createdAt"_s, timeText(post.createdAt)}};
    if (!post.language.isEmpty())
        record.insert(u"langs"_s, QJsonArray{post.language});
    if (const QJsonArray facets = facetsOf(post.text, post.people); !facets.isEmpty())
        record.insert(u"facets"_s, facets);
    if (post.reply)
        record.insert(u"reply"_s, QJsonObject{{u"root"_s, post.reply->first.toJson()}, {u"parent"_s, post.reply->second.toJson()}});
    if (!post.embed.isEmpty())
        record.insert(u"embed"_s, post.embed);
    return record;
}

QUrl firstLinkIn(const QString &text)
{
    const QList<Meaning> meanings = meaningsOf(text);
    const auto link = std::ranges::find(meanings, Meaning::Sort::Link, &Meaning::sort);
    return link == meanings.end() ? QUrl() : QUrl(link->value);
}

QJsonObject cardOf(const QString &text, const CardWords &words)
{
    constexpr qint64 longest = 300;
    const QUrl link = firstLinkIn(text);
    if (link.isEmpty())
        return {};
    // What a post is called after its own first words is no title of the page that it leads to.
    QString title = words.title.simplified();
    const QString beginning = title.endsWith(u'…') ? title.chopped(1) : title;
    if (!words.isOfPage && text.simplified().startsWith(beginning))
        title.clear();
    QJsonObject card{{u"uri"_s, link.toString(QUrl::FullyEncoded)},
                     {u"title"_s, title.isEmpty() ? link.host() : elidedTo(title, longest)},
                     {u"description"_s, elidedTo(words.summary.simplified(), longest)}};
    if (!words.picture.isEmpty())
        card.insert(u"thumb"_s, words.picture);
    return {{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, card}};
}

QJsonObject documentRecord(const Document &document)
{
    constexpr qint64 longestTitle = 500;
    constexpr qint64 longestSummary = 3'000;
    constexpr qint64 longestTag = 128;
    QString site = document.site;
    while (site.endsWith(u'/'))
        site.chop(1);
    QJsonObject record{{u"$type"_s, u"site.standard.document"_s},
                       {u"site"_s, site},
                       {u"title"_s, cutTo(document.title.simplified(), longestTitle)},
                       {u"publishedAt"_s, timeText(document.publishedAt)}};
    if (!document.path.isEmpty())
        record.insert(u"path"_s, document.path.startsWith(u'/') ? document.path : u'/' + document.path);
    if (const QString summary = cutTo(document.summary.trimmed(), longestSummary); !summary.isEmpty())
        record.insert(u"description"_s, summary);
    if (!document.text.isEmpty())
        record.insert(u"textContent"_s, document.text);
    QJsonArray tags;
    for (QString tag : document.tags) {
        tag = tag.simplified();
        while (tag.startsWith(u'#'))
            tag.remove(0, 1);
        if (tag = cutTo(tag, longestTag); !tag.isEmpty())
            tags.append(tag);
    }
    if (!tags.isEmpty())
        record.insert(u"tags"_s, tags);
    if (document.changedAt)
        record.insert(u"updatedAt"_s, timeText(*document.changedAt));
    if (!document.cover.isEmpty())
        record.insert(u"coverImage"_s, document.cover);
    if (document.announcement)
        record.insert(u"bskyPostRef"_s, document.announcement->toJson());
    return record;
}

} // namespace parvis::connectors::bluesky
