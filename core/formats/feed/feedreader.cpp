// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/feedreader.h"

#include "core/domain/channels/channel.h"
#include "core/formats/feed/feedmending.h"
#include "core/formats/feed/redditfeed.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/text/decodetext.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtXml/QDomElement>

#include <Syndication/DocumentSource>
#include <Syndication/Global>
#include <Syndication/Item>
#include <Syndication/ParserCollection>
#include <Syndication/Person>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingEntry;
using domain::IncomingMention;
using domain::Refusal;
using domain::RefusalReason;

namespace {

/// The plain text of the first element of that name in an entry; empty where there is none or it holds more than plain text.
QString plainElement(const QByteArray &xml, const QByteArray &name)
{
    const auto open = xml.indexOf('<' + name + '>');
    if (open < 0)
        return {};
    const auto from = open + name.size() + 2;
    const auto end = xml.indexOf('<', from);
    if (end < 0 || !QByteArrayView(xml).sliced(end).startsWith("</" + name))
        return {};
    const QByteArray text = xml.sliced(from, end - from);
    return text.contains('&') ? QString() : QString::fromUtf8(text);
}

/// Where a base says that what stands in it stands (XML Base), seen from `base`.
QUrl onXmlBase(const QUrl &base, QStringView written)
{
    return written.isEmpty() ? base : base.resolved(QUrl(written.toString()));
}

/// The page of an entry of Atom (RFC 4287, 4.2.7): its alternate link, resolved against the bases around it. Empty where it has none.
QString atomLinkOf(const QByteArray &xml, const QUrl &base)
{
    QXmlStreamReader reader(xml);
    // The prefixes of a piece are declared outside of it.
    reader.setNamespaceProcessing(false);
    QUrl entryBase = base;
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        const auto attributes = reader.attributes();
        if (depth == 1)
            entryBase = onXmlBase(base, attributes.value("xml:base"_L1));
        const QStringView rel = attributes.value("rel"_L1);
        const QStringView name = reader.qualifiedName();
        const bool isLink = depth == 2 && (name == "link"_L1 || name.endsWith(":link"_L1));
        if (!isLink || (!rel.isEmpty() && rel != "alternate"_L1) || !attributes.hasAttribute("href"_L1))
            continue;
        return onXmlBase(entryBase, attributes.value("xml:base"_L1))
            .resolved(QUrl(attributes.value("href"_L1).trimmed().toString()))
            .toString(QUrl::FullyEncoded);
    }
    return {};
}

/// The xml:base of the first element of a document; empty where it has none.
QString baseWrittenIn(const QByteArray &head)
{
    QXmlStreamReader reader(head);
    reader.setNamespaceProcessing(false);
    return reader.readNextStartElement() ? reader.attributes().value("xml:base"_L1).toString() : QString();
}

/// The link of an entry. RSS lets a guid stand in for it, which is none unless it is an address.
QString linkOf(const Syndication::Item &item, const QByteArray &xml, const QUrl &base, const QUrl &atomBase)
{
    if (isAtomEntry(xml)) {
        if (const QString link = atomLinkOf(xml, atomBase); !link.isEmpty())
            return QUrl(link).isRelative() ? QString() : link;
    }
    // Syndication joins a relative address to the feed's as text.
    if (const QString written = plainElement(xml, "link").trimmed(); !written.isEmpty() && QUrl(written).isRelative())
        return base.resolved(QUrl(written)).toString(QUrl::FullyEncoded);
    else if (!written.isEmpty())
        return written;
    const QString link = item.link();
    return link == item.id() && !link.startsWith("http"_L1) ? QString() : link;
}

/// Syndication keeps its parsers and vocabularies in objects of the whole program, made when they are first asked for, and guards none of them: files
/// that are looked at side by side take turns.
std::mutex &syndicationTurn()
{
    static std::mutex turn;
    return turn;
}

constexpr qsizetype piecesAtOnce = 100;
constexpr qsizetype bytesAtOnce = 2'000'000;

/// What keeps a document from being well-formed; empty where nothing does.
QString whyNotWellFormed(const QByteArray &document)
{
    QXmlStreamReader reader(document);
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

std::optional<domain::Instant> instantOf(time_t seconds)
{
    return seconds > 0 ? std::optional(domain::fromMs(qint64{seconds} * 1000)) : std::nullopt;
}

/// The answer-to of RFC 4685, where an entry has one.
QString inReplyTo(const Syndication::ItemPtr &item)
{
    const auto properties = item->additionalProperties();
    const QDomElement element = properties.value(u"http://purl.org/syndication/thread/1.0in-reply-to"_s);
    return element.attribute(u"ref"_s);
}

/// Who "ada@example.org (Ada)", "Ada <ada@example.org>" or "Ada" is.
domain::IncomingAuthor authorFrom(const QString &written)
{
    QString name = written.simplified();
    QString mail;
    const auto open = name.indexOf(u'(');
    const auto angle = name.lastIndexOf(u'<');
    if (open > 0 && name.endsWith(u')') && name.first(open).contains(u'@')) {
        mail = name.first(open).trimmed();
        name = name.sliced(open + 1).chopped(1).trimmed();
    } else if (angle >= 0 && name.endsWith(u'>') && name.sliced(angle).contains(u'@')) {
        mail = name.sliced(angle + 1).chopped(1).trimmed();
        name.truncate(angle);
        name = name.trimmed();
    } else if (name.contains(u'@') && !name.contains(u' ')) {
        mail = std::exchange(name, {});
    }
    if (mail.startsWith("mailto:"_L1))
        mail.remove(0, 7);
    return {.handle = name.isEmpty() ? mail : name, .name = name, .url = {}};
}

/// When an entry says it was published, else changed. Syndication reads dates into 32 bits and takes the named zones for UTC: the written date is
/// read by our own rules, and a date that is none is none. Syndication is asked only where no date stands as plain text.
std::optional<domain::Instant> dateOf(const Syndication::Item &item, const QByteArray &xml)
{
    for (const char *name :
         {"pubDate", "published", "dc:date", "issued", "dcterms:issued", "created", "updated", "modified", "dcterms:modified", "atom:updated"}) {
        if (const QString written = plainElement(xml, name).trimmed(); !written.isEmpty())
            return domain::parseInstant(written);
    }
    const auto published = instantOf(item.datePublished());
    return published ? published : instantOf(item.dateUpdated());
}

/// Whether an entry names the moment at which it was published, and not a day alone, nor when it was changed.
bool namesMoment(const QByteArray &xml)
{
    static const QRegularExpression midnight(u"(?<![:\\d])00:00"_s);
    for (const char *name : {"pubDate", "published", "dc:date", "issued", "dcterms:issued", "created"}) {
        if (const QString written = plainElement(xml, name).trimmed(); !written.isEmpty())
            return written.contains(u':') && !midnight.match(written).hasMatch();
    }
    return false;
}

/// Who wrote an entry. Syndication's own reading of a written author compiles its patterns each time, which costs more than all the
/// rest: it is asked only where the author is more than plain text.
domain::IncomingAuthor authorOf(const Syndication::Item &item, const QByteArray &xml)
{
    for (const char *name : {"author", "dc:creator"}) {
        if (const QString written = plainElement(xml, name); !written.isEmpty())
            return authorFrom(written);
    }
    const auto authors = item.authors();
    if (authors.isEmpty())
        return {};
    const QString name = authors.front()->name().trimmed();
    return {.handle = name.isEmpty() ? authors.front()->email().trimmed() : name, .name = name, .url = authors.front()->uri()};
}

QString selfAddress(const QByteArray &head)
{
    static const QRegularExpression link(u"<(?:[a-z]+:)?link\\b[^>]*>"_s);
    static const QRegularExpression self(u"\\brel\\s*=\\s*[\"']self[\"']"_s);
    static const QRegularExpression address(u"\\bhref\\s*=\\s*[\"']([^\"']+)[\"']"_s);
    const QString text = QString::fromUtf8(head);
    for (auto links = link.globalMatch(text); links.hasNext();) {
        const QString tag = links.next().captured();
        if (self.match(tag).hasMatch())
            return address.match(tag).captured(1).replace("&amp;"_L1, "&"_L1);
    }
    return {};
}

} // namespace

FeedReader::FeedReader(QIODevice &device, const QString &sourceName)
    : m_splitter(device)
    , m_sourceName(sourceName)
{
}

domain::Result<domain::IncomingSource> FeedReader::begin()
{
    const std::scoped_lock turn(syndicationTurn());
    if (!m_splitter.begin())
        return domain::failure(domain::Error::Kind::Invalid, u"it has neither an rss, an RDF nor a feed element"_s);
    m_head = m_splitter.head();
    m_tail = m_splitter.tail();
    auto feed = parse({});
    if (!feed) {
        m_head = mended(m_head);
        feed = parse({});
    }
    // Entries stand in rss and channel, RDF, or feed; where something else was never closed before them, they would stand in that.
    constexpr qsizetype mostAround = 2;
    if (!feed || m_tail.count("</") > mostAround) {
        // What the head says of the feed is lost; its root still tells Syndication which kind it is.
        const QByteArray head = m_splitter.head();
        m_head = head.first(head.indexOf('>') + 1);
        m_tail = m_tail.sliced(std::max<qsizetype>(0, m_tail.lastIndexOf("</")));
        if (m_splitter.tail().contains("</channel>")) {
            m_head += "<channel>";
            m_tail.prepend("</channel>");
        }
        feed = parse({});
    }
    if (!feed)
        return domain::failure(domain::Error::Kind::Invalid,
                               m_splitter.hasDeclarations() ? u"it is a feed that declares entities, which are not expanded"_s : u"the feed cannot be read"_s);
    m_language = feed->language().left(2).toLower();
    const QString self = selfAddress(m_splitter.head());
    // Where it was asked, as far as anybody knows: else where it says that it is, else whose it is.
    QUrl place(m_sourceName, QUrl::StrictMode);
    if (!place.scheme().startsWith("http"_L1) || place.host().isEmpty())
        place = QUrl(QUrl(self).isRelative() ? feed->link() : self);
    m_base = place.resolved(QUrl(feed->link().isEmpty() ? self : feed->link()));
    m_atomBase = onXmlBase(place, baseWrittenIn(m_splitter.head()));
    // WordPress and its like publish comments as a feed of their own.
    m_isComments = (self.isEmpty() ? feed->link() : self).contains("/comments/"_L1);
    // What stands on Reddit is Reddit's, wherever it was read.
    const QString service = domain::feedServiceAt(QUrl(self.isEmpty() ? feed->link() : self));
    m_isReddit = service == "reddit"_L1;
    return domain::IncomingSource{.service = service, .address = self.isEmpty() ? siteId(feed->link()) : self, .title = maybeHtmlToText(feed->title())};
}

std::optional<IncomingEntry> FeedReader::next()
{
    if (m_ready.isEmpty())
        readPieces();
    if (m_ready.isEmpty())
        return std::nullopt;
    return m_ready.dequeue();
}

void FeedReader::readPieces()
{
    const std::scoped_lock turn(syndicationTurn());
    QList<FeedSplitter::Piece> pieces;
    qsizetype bytes = 0;
    while (pieces.size() < piecesAtOnce && bytes < bytesAtOnce) {
        auto piece = m_splitter.next();
        if (!piece)
            break;
        if (piece->isTruncated || piece->isTooLarge) {
            take(std::exchange(pieces, {}));
            m_ready.enqueue(
                refuse(*piece, piece->isTooLarge ? RefusalReason::TooLarge : RefusalReason::Truncated, piece->isTooLarge ? u"over 20 MB"_s : QString()));
            nameThoseAlike();
            return;
        }
        bytes += piece->xml.size();
        // Syndication reads the words of what is well-formed alone: without what they are, and a script's as well.
        if (hasMarkupInTexts(piece->xml))
            piece->xml = withEscapedTexts(piece->xml);
        pieces.append(std::move(*piece));
    }
    take(pieces);
    nameThoseAlike();
}

void FeedReader::nameThoseAlike()
{
    QHash<QString, int> times;
    for (const IncomingEntry &entry : std::as_const(m_ready)) {
        if (const auto *mention = std::get_if<IncomingMention>(&entry); mention && !mention->wordsId.isEmpty())
            ++times[mention->remoteId];
    }
    for (IncomingEntry &entry : m_ready) {
        auto *mention = std::get_if<IncomingMention>(&entry);
        if (!mention || mention->wordsId.isEmpty())
            continue;
        // Two that are called alike at one moment are two.
        const QString dated = mention->remoteId;
        if (times.value(dated) > 1 || m_dated.contains(dated))
            mention->remoteId = std::exchange(mention->wordsId, QString());
        m_dated << dated;
    }
}

Syndication::FeedPtr FeedReader::parse(const QByteArray &entries) const
{
    const QByteArray document = m_head + entries + m_tail;
    // Syndication goes on with half a tree where a document breaks off; the break is for us to find.
    if (!whyNotWellFormed(document).isEmpty())
        return {};
    return Syndication::parserCollection()->parse(Syndication::DocumentSource(document, m_sourceName));
}

void FeedReader::take(const QList<FeedSplitter::Piece> &pieces)
{
    if (pieces.isEmpty())
        return;
    QByteArray xml;
    for (const auto &piece : pieces)
        xml += piece.xml;
    const auto feed = parse(xml);
    const auto items = feed ? feed->items() : QList<Syndication::ItemPtr>();
    if (items.size() == pieces.size()) {
        for (qsizetype i = 0; i < items.size(); ++i)
            m_ready.enqueue(entryOf(items[i], pieces[i]));
    } else if (pieces.size() == 1) {
        takeAlone(pieces.front());
    } else {
        take(pieces.first(pieces.size() / 2));
        take(pieces.sliced(pieces.size() / 2));
    }
}

void FeedReader::takeAlone(const FeedSplitter::Piece &piece)
{
    const QByteArray xml = mended(piece.xml);
    if (xml.isEmpty()) {
        m_ready.enqueue(refuse(piece, m_splitter.hasDeclarations() ? RefusalReason::ForbiddenMarkup : RefusalReason::Unreadable, u"unknown entity"_s));
        return;
    }
    for (const QByteArray &tried : {xml, withEscapedTexts(xml)}) {
        const auto feed = parse(tried);
        const auto items = feed ? feed->items() : QList<Syndication::ItemPtr>();
        if (items.size() == 1) {
            FeedSplitter::Piece mendedPiece = piece;
            mendedPiece.xml = tried;
            m_ready.enqueue(entryOf(items.front(), mendedPiece));
            return;
        }
    }
    const QString problem = whyNotWellFormed(m_head + xml + m_tail);
    m_ready.enqueue(refuse(piece, RefusalReason::Unreadable, problem.isEmpty() ? u"not an entry"_s : problem));
}

Refusal FeedReader::refuse(const FeedSplitter::Piece &piece, RefusalReason reason, const QString &detail) const
{
    static const QRegularExpression guid(u"<(?:guid|id|link)[^>]*>([^<]{1,200})<"_s);
    static const QRegularExpression title(uR"(<title[^>]*>(?:\s*<!\[CDATA\[)?([^<]{1,200}))"_s);
    const QString head = QString::fromUtf8(piece.xml.left(20'000));
    const QString id = guid.match(head).captured(1).trimmed();
    return {.source = m_sourceName,
            .entry = id.isEmpty() ? u"entry %1"_s.arg(piece.number) : u"entry %1 (%2)"_s.arg(piece.number).arg(id),
            .reason = reason,
            .detail = detail,
            .number = piece.number,
            .title = title.match(head).captured(1).simplified()};
}

IncomingEntry FeedReader::entryOf(const Syndication::ItemPtr &item, const FeedSplitter::Piece &piece) const
{
    const QString html = item->content().isEmpty() ? item->description() : item->content();
    IncomingMention mention{.kind = m_isComments ? domain::MentionKind::Comment : domain::MentionKind::FeedEntry,
                            .remoteId = item->id(),
                            .inReplyTo = inReplyTo(item),
                            .url = linkOf(*item, piece.xml, m_base, m_atomBase),
                            .title = maybeHtmlToText(item->title()),
                            .text = maybeHtmlToText(html),
                            .language = item->language().isEmpty() ? m_language : item->language().left(2).toLower(),
                            .author = authorOf(*item, piece.xml),
                            .publishedAt = dateOf(*item, piece.xml),
                            .channel = {}};
    if (mention.title.isEmpty() && mention.text.isEmpty() && mention.url.isEmpty())
        return refuse(piece, RefusalReason::Empty);
    // Syndication makes an id of the content where there is none; the address is steadier when the text is edited.
    if (mention.remoteId.isEmpty() || mention.remoteId.startsWith("hash:"_L1))
        mention.remoteId = mention.url.isEmpty() ? contentId({mention.title, mention.text}) : mention.url;
    // Where there is no address either, its title and the moment that it names are steadier than its words.
    if (mention.url.isEmpty() && mention.remoteId.startsWith("sha256:"_L1) && !mention.title.isEmpty() && mention.publishedAt && namesMoment(piece.xml))
        mention.wordsId = std::exchange(mention.remoteId, contentId({u"dated"_s, mention.title, domain::toIso(*mention.publishedAt)}));
    if (m_isReddit)
        return asOnReddit(mention);
    return mention;
}

} // namespace parvis::formats
