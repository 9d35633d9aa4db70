// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/rssfile.h"

#include <QtCore/QLocale>
#include <QtCore/QStringDecoder>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr auto contentNamespace = "http://purl.org/rss/1.0/modules/content/"_L1;

/// An entry and where it stands, in UTF-16 units of the text.
struct PlacedItem
{
    StandingRssItem item;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// A feed's text with the places at which it can be changed.
struct RssText
{
    QByteArray mark;             ///< that some editors put before UTF-8
    QString text;
    QList<PlacedItem> items;
    qsizetype rootEnd = 0;       ///< behind the name of the first tag: where a prefix can be declared
    qsizetype channelEnd = 0;    ///< before </channel>
    bool hasContentPrefix = false;
};

/// Without what XML 1.0 cannot hold.
QString xmlClean(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u' ' || c == u'\n' || c == u'\t')
            clean += c;
    }
    return clean.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
}

QString escapedForXml(const QString &text)
{
    return xmlClean(text).toHtmlEscaped();
}

/// RFC 822 with a year of four digits, as RSS has its dates.
QString rssDate(domain::Instant at)
{
    return QLocale::c().toString(domain::toDateTime(at), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
}

/// Where the tag begins that ends there.
qsizetype openingBefore(const QString &text, qsizetype end)
{
    return text.lastIndexOf(u'<', end - 1);
}

/// The first text of an element; the reader stands at its end then.
void readItem(QXmlStreamReader &reader, StandingRssItem &item)
{
    QString link;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        const bool isPlain = reader.namespaceUri().isEmpty();
        if (isPlain && name == "guid"_L1)
            item.guid = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        else if (isPlain && name == "link"_L1)
            link = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        else if (isPlain && name == "pubDate"_L1)
            item.publishedAt = domain::parseInstant(reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed());
        else
            reader.skipCurrentElement();
    }
    if (item.guid.isEmpty())
        item.guid = link;
}

domain::Result<RssText> readRssText(const QByteArray &file)
{
    const auto invalid = [](const QString &why) { return domain::failure(domain::Error::Kind::Invalid, why); };
    constexpr qsizetype largestFeed = 50'000'000;
    if (file.size() > largestFeed)
        return domain::failure(domain::Error::Kind::TooLarge, u"more than 50 MB"_s);
    constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");
    const bool isMarked = file.startsWith(utf8Mark);
    QStringDecoder decoder(QStringDecoder::Utf8);
    RssText rss{.mark = isMarked ? utf8Mark.toByteArray() : QByteArray(), .text = decoder.decode(isMarked ? file.sliced(utf8Mark.size()) : file), .items = {}};
    if (decoder.hasError())
        return invalid(u"it is not UTF-8 text"_s);
    QXmlStreamReader reader(rss.text);
    // A feed has no entities of its own, and nobody's are to be unfolded.
    bool hasChannel = false;
    while (!reader.atEnd() && !hasChannel) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartDocument) {
            const auto encoding = reader.documentEncoding();
            if (!encoding.isEmpty() && encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
                return invalid(u"its encoding is %1"_s.arg(encoding));
        } else if (token == QXmlStreamReader::DTD) {
            return invalid(u"it has a document type of its own"_s);
        } else if (token == QXmlStreamReader::StartElement && rss.rootEnd == 0) {
            if (reader.name() != "rss"_L1)
                return invalid(u"it begins with <%1>"_s.arg(reader.qualifiedName()));
            rss.rootEnd = openingBefore(rss.text, reader.characterOffset()) + 4;
            const auto declared = reader.namespaceDeclarations();
            rss.hasContentPrefix
                = std::ranges::any_of(declared, [](const auto &one) { return one.prefix() == "content"_L1 && one.namespaceUri() == contentNamespace; });
        } else if (token == QXmlStreamReader::StartElement) {
            if (reader.name() != "channel"_L1)
                return invalid(u"in it stands <%1>"_s.arg(reader.qualifiedName()));
            hasChannel = true;
        }
    }
    while (hasChannel && reader.readNextStartElement()) {
        if (reader.name() != "item"_L1 || !reader.namespaceUri().isEmpty()) {
            reader.skipCurrentElement();
            continue;
        }
        PlacedItem placed;
        // "<item>" ends where the reader stands.
        placed.begin = openingBefore(rss.text, reader.characterOffset());
        readItem(reader, placed.item);
        placed.end = reader.characterOffset();
        placed.item.text = rss.text.sliced(placed.begin, placed.end - placed.begin).toUtf8();
        rss.items << placed;
    }
    if (hasChannel && !reader.hasError())
        rss.channelEnd = openingBefore(rss.text, reader.characterOffset());
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        return invalid(u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString()));
    if (!hasChannel)
        return invalid(u"it has no channel"_s);
    // Somebody's feed is never cut where we only believe to know where.
    const bool isPlaced = QStringView(rss.text).sliced(rss.channelEnd).startsWith("</channel"_L1)
        && std::ranges::all_of(rss.items, [](const PlacedItem &placed) { return placed.item.text.startsWith("<item") && placed.item.text.endsWith('>'); });
    if (!isPlaced)
        return invalid(u"where its entries stand cannot be told"_s);
    return rss;
}

/// The white space of the line on which something begins; nothing where something else stands before it.
QString indentBefore(const QString &text, qsizetype at)
{
    const auto lineStart = text.lastIndexOf(u'\n', at - 1) + 1;
    const QString before = text.sliced(lineStart, at - lineStart);
    return before.trimmed().isEmpty() && lineStart > 0 ? before : QString();
}

} // namespace

QByteArray newRssFile(const RssChannel &channel)
{
    QString text = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"%1\">\n  <channel>\n"_s.arg(contentNamespace);
    text += u"    <title>%1</title>\n    <link>%2</link>\n    <description>%3</description>\n"_s.arg(escapedForXml(channel.title), escapedForXml(channel.link),
                                                                                                     escapedForXml(channel.description));
    if (!channel.language.isEmpty())
        text += u"    <language>%1</language>\n"_s.arg(escapedForXml(channel.language));
    return (text + u"  </channel>\n</rss>\n"_s).toUtf8();
}

QByteArray rssItemText(const RssItem &item)
{
    QString text = u"<item>\n      <title>%1</title>\n"_s.arg(escapedForXml(item.title));
    if (!item.link.isEmpty())
        text += u"      <link>%1</link>\n"_s.arg(escapedForXml(item.link));
    const bool isAddress = item.guid.startsWith("http://"_L1) || item.guid.startsWith("https://"_L1);
    text += u"      <guid isPermaLink=\"%1\">%2</guid>\n"_s.arg(isAddress ? u"true"_s : u"false"_s, escapedForXml(item.guid));
    text += u"      <pubDate>%1</pubDate>\n"_s.arg(rssDate(item.publishedAt));
    // <author> wants a mail address.
    for (const QString &tag : item.tags)
        text += u"      <category>%1</category>\n"_s.arg(escapedForXml(tag));
    if (!item.summary.isEmpty())
        text += u"      <description>%1</description>\n"_s.arg(escapedForXml(item.summary));
    if (!item.html.isEmpty())
        text += u"      <content:encoded>%1</content:encoded>\n"_s.arg(escapedForXml(item.html));
    return (text + u"    </item>"_s).toUtf8();
}

domain::Result<QList<StandingRssItem>> rssItemsIn(const QByteArray &file)
{
    return readRssText(file).transform([](const RssText &rss) {
        QList<StandingRssItem> items;
        for (const PlacedItem &placed : rss.items)
            items << placed.item;
        return items;
    });
}

RssWords rssWordsIn(const QByteArray &item)
{
    RssWords words;
    QString summary;
    QXmlStreamReader reader(QString::fromUtf8(item));
    // Its prefixes are declared where the feed begins.
    reader.setNamespaceProcessing(false);
    if (!reader.readNextStartElement())
        return words;
    while (reader.readNextStartElement()) {
        const QString name = reader.qualifiedName().toString();
        QString *said = name == "title"_L1 ? &words.title : name == "description"_L1 ? &summary : name.endsWith(":encoded"_L1) ? &words.html : nullptr;
        if (said)
            *said = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        else
            reader.skipCurrentElement();
    }
    if (words.html.isEmpty())
        words.html = summary;
    return words;
}

domain::Result<QByteArray> withRssItem(const QByteArray &file, const RssItem &item)
{
    auto read = readRssText(file);
    if (!read)
        return std::unexpected(read.error());
    QString text = read->text;
    const QString written = QString::fromUtf8(rssItemText(item));
    const auto known = std::ranges::find(read->items, item.guid, [](const PlacedItem &placed) { return placed.item.guid; });
    if (known != read->items.end()) {
        text.replace(known->begin, known->end - known->begin, written);
    } else {
        const auto older = std::ranges::find_if(
            read->items, [&item](const PlacedItem &placed) { return !placed.item.publishedAt || *placed.item.publishedAt < item.publishedAt; });
        const bool isBefore = older != read->items.end();
        const qsizetype at = isBefore ? older->begin : read->channelEnd;
        const QString indent = indentBefore(text, at);
        // Before </channel> the line is indented less.
        text.insert(at, isBefore ? written + u'\n' + indent : (indent.isEmpty() ? u"    "_s : indent) + written + u'\n' + indent);
    }
    if (!item.html.isEmpty() && !read->hasContentPrefix)
        text.insert(read->rootEnd, u" xmlns:content=\"%1\""_s.arg(contentNamespace));
    return read->mark + text.toUtf8();
}

domain::Result<QByteArray> withoutRssItem(const QByteArray &file, const QString &guid)
{
    auto read = readRssText(file);
    if (!read)
        return std::unexpected(read.error());
    QString text = read->text;
    const auto known = std::ranges::find(read->items, guid, [](const PlacedItem &placed) { return placed.item.guid; });
    if (known == read->items.end())
        return file;
    qsizetype end = known->end;
    qsizetype begin = known->begin;
    // Its line goes with it.
    const qsizetype lineStart = text.lastIndexOf(u'\n', begin - 1) + 1;
    if (end < text.size() && text.at(end) == u'\n' && text.sliced(lineStart, begin - lineStart).trimmed().isEmpty()) {
        begin = lineStart;
        ++end;
    }
    return read->mark + text.remove(begin, end - begin).toUtf8();
}

} // namespace parvis::formats
