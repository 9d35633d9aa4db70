// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/feedreader.h"

#include <QtCore/QBuffer>
#include <QtTest/QTest>

#include <ctime>

#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

const QByteArray rss("<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link><description>D</description>"
                     "<item><title>One</title><link>https://a.example/1</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>");
const QByteArray rdf("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                     "<channel rdf:about=\"https://b.example/\"><title>T</title><link>https://b.example/</link><description>D</description></channel>"
                     "<item rdf:about=\"https://b.example/1\"><title>One</title><link>https://b.example/1</link></item></rdf:RDF>");
const QByteArray atom("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>urn:c</id><updated>2026-11-02T10:00:00Z</updated>"
                      "<entry><title>One</title><id>urn:c:1</id><updated>2026-11-02T10:00:00Z</updated></entry></feed>");

/// How many entries a feed gives.
int entriesOf(const QByteArray &document)
{
    QByteArray bytes = document;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    formats::FeedReader reader(buffer, u"feed"_s);
    if (!reader.begin())
        return -1;
    int entries = 0;
    while (const auto entry = reader.next())
        entries += std::holds_alternative<domain::IncomingMention>(*entry) ? 1 : 0;
    return entries;
}

/// All that a feed of these items gives, in RSS.
QList<domain::IncomingEntry> readItems(const QByteArray &items)
{
    QByteArray bytes = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title>"
                       "<link>https://a.example/</link>"
        + items + "</channel></rss>";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    formats::FeedReader reader(buffer, u"feed"_s);
    if (!reader.begin())
        qFatal("it is no feed");
    QList<domain::IncomingEntry> entries;
    while (auto entry = reader.next())
        entries << *std::move(entry);
    return entries;
}

/// The mention that an item is.
domain::IncomingMention readItem(const QByteArray &item)
{
    const auto entries = readItems(item);
    const auto *mention = entries.size() == 1 ? std::get_if<domain::IncomingMention>(&entries.first()) : nullptr;
    return mention ? *mention : domain::IncomingMention();
}

} // namespace

class FeedReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadThatIsSoupSpoilsNoEntry()
    {
        // GIVEN a title of the feed that never ends, a broken entry and a sound one
        const QByteArray soup("<rss version=\"2.0\"><channel><title>Soup<item><title>A & B<br> <i>x</title><description><p>soup<div></description></item>"
                              "<item><title>Two</title></item></channel>");
        // THEN the sound one is taken, at least
        QVERIFY(entriesOf(soup) >= 1);
        // AND a feed that is cut off in its head is refused in whole, or empty
        QVERIFY(entriesOf("<rss version=\"2.0\"><channel><title>Soup") <= 0);
    }

    void htmlThatIsNotEscapedIsRead_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray html = "<p>Hot<br> <img src=x alt=y> & end</p>";
        QByteArray inAtom = atom;
        inAtom.replace("<title>One</title><id>urn:c:1</id>", "<title>One</title><id>urn:c:1</id><content type=\"xhtml\">" + html + "</content>");
        QTest::newRow("Atom") << inAtom;
        QByteArray inRss = rss;
        inRss.replace("<title>One</title>", "<title>One</title><description>" + html + "</description>");
        QTest::newRow("RSS") << inRss;
    }
    void htmlThatIsNotEscapedIsRead()
    {
        QFETCH(QByteArray, document);
        QBuffer buffer(&document);
        buffer.open(QIODevice::ReadOnly);
        formats::FeedReader reader(buffer, u"feed"_s);
        QVERIFY(reader.begin());
        const auto entry = reader.next();
        QVERIFY(entry);
        const auto *mention = std::get_if<domain::IncomingMention>(&*entry);
        QVERIFY(mention);
        QCOMPARE(mention->title, u"One"_s);
        QVERIFY2(mention->text.contains(u"Hot"_s) && mention->text.contains(u"& end"_s), qPrintable(mention->text));
        QVERIFY2(!mention->text.contains(u'<'), qPrintable(mention->text));
    }

    void manyTextsThatNothingClosesCostTimeInProportion()
    {
        // GIVEN an entry of a megabyte of texts that are opened and never closed
        QByteArray document = rss;
        document.replace("<title>One</title>", QByteArray("<title>").repeated(150'000));
        QBuffer buffer(&document);
        buffer.open(QIODevice::ReadOnly);
        formats::FeedReader reader(buffer, u"feed"_s);
        const std::clock_t before = std::clock();
        // WHEN it is read
        if (reader.begin()) {
            while (reader.next()) { }
        }
        // THEN that takes seconds of the processor, and not minutes
        QVERIFY2(std::clock() - before < 20 * CLOCKS_PER_SEC, qPrintable(QString::number(std::clock() - before)));
    }

    void aTextThatNothingEndsGoesNoFurtherThanItsPart()
    {
        // GIVEN a title that is never closed, one whose end stands where another text's should, and one with an end too many
        const auto entries = readItems("<item><title>Four <guid>e4</guid><link>https://a.example/4</link><description>Words of four</description></item>"
                                       "<item><title>Five <guid>e5</guid><link>https://a.example/5</link><description>Words of five</title></item>"
                                       "<item><title>Six <guid>e6</guid></title><link>https://a.example/6</link>"
                                       "<description>Words of six</description></item>");
        // THEN each part is what it is
        QCOMPARE(entries.size(), 3);
        const QStringList names{u"Four"_s, u"Five"_s, u"Six"_s};
        for (qsizetype at = 0; at < entries.size(); ++at) {
            const auto *mention = std::get_if<domain::IncomingMention>(&entries[at]);
            QVERIFY2(mention, qPrintable(QString::number(at)));
            QCOMPARE(mention->title, names[at]);
            QCOMPARE(mention->remoteId, u"e%1"_s.arg(at + 4));
            QCOMPARE(mention->url, u"https://a.example/%1"_s.arg(at + 4));
            QCOMPARE(mention->text, u"Words of "_s + names[at].toLower());
        }
    }

    void whatEndsInCapitalsEndsAllTheSame()
    {
        const auto mention = readItem("<item><title>Upper</TITLE><guid>u7</guid><description>d7</DESCRIPTION></item>");
        QCOMPARE(mention.title, u"Upper"_s);
        QCOMPARE(mention.remoteId, u"u7"_s);
        QCOMPARE(mention.text, u"d7"_s);
    }

    void aCommentThatNothingEndsIsNone_data()
    {
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("no comment at all") << QByteArray("<item><title>Two</title><guid>g2</guid></item>");
        QTest::newRow("a sound one behind") << QByteArray("<item><title>Two</title><guid>g2</guid><!-- sound --></item>");
    }
    void aCommentThatNothingEndsIsNone()
    {
        QFETCH(QByteArray, behind);
        const auto entries = readItems("<item><title>One <!-- open</title><guid>g1</guid><description>Words</description></item>" + behind
                                       + "<item><title>Three</title><guid>g3</guid></item>");
        QCOMPARE(entries.size(), 3);
        for (const domain::IncomingEntry &entry : entries)
            QVERIFY(std::holds_alternative<domain::IncomingMention>(entry));
        QCOMPARE(std::get<domain::IncomingMention>(entries[0]).text, u"Words"_s);
        QCOMPARE(std::get<domain::IncomingMention>(entries[1]).title, u"Two"_s);
    }

    void whatAFeedCommentsOutStaysOut()
    {
        const auto entries = readItems("<!-- <item><title>Old</title></item> --><item><title>One</title><guid>g1</guid>"
                                       "<!-- was: <item><title>Older</title></item> --></item><item><title>Two</title><guid>g2</guid></item>");
        QCOMPARE(entries.size(), 2);
        QCOMPARE(std::get<domain::IncomingMention>(entries[0]).title, u"One"_s);
        QCOMPARE(std::get<domain::IncomingMention>(entries[1]).title, u"Two"_s);
    }

    void aScriptIsNoWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("well-formed") << QByteArray("<script>alert(1)</script><style>p{color:red}</style><p>Seven words &amp; more</p><p>End</p>");
        QTest::newRow("not well-formed") << QByteArray("<script>alert(1)</script><style>p{color:red}</style><p>Seven words &amp; more<p>End<br>");
        QTest::newRow("escaped") << QByteArray(
            "&lt;script&gt;alert(1)&lt;/script&gt;&lt;style&gt;p{color:red}&lt;/style&gt;&lt;p&gt;Seven words &amp;amp; more&lt;/p&gt;&lt;p&gt;End&lt;/p&gt;");
        QTest::newRow("CDATA") << QByteArray("<![CDATA[<script>alert(1)</script><style>p{color:red}</style><p>Seven words &amp; more</p><p>End</p>]]>");
    }
    void aScriptIsNoWords()
    {
        QFETCH(QByteArray, text);
        const QString words = u"Seven words & more\n\nEnd"_s;
        QCOMPARE(readItem("<item><guid>g</guid><description>" + text + "</description></item>").text, words);
        QCOMPARE(readItem("<item><guid>g</guid><content:encoded>" + text + "</content:encoded></item>").text, words);
    }

    void anEntryWithoutIdAndAddressIsKnownByItsTitleAndItsMoment()
    {
        // GIVEN
        const QByteArray one("<item><title>Hot bread</title><pubDate>Mon, 30 Nov 2026 10:00:00 GMT</pubDate><description>At ten</description></item>");
        QByteArray edited = one;
        edited.replace("At ten", "At eleven");
        const auto first = readItem(one);
        // WHEN its words are edited
        const auto second = readItem(edited);
        // THEN it is the same one, also to who knows it by its words
        QCOMPARE(second.text, u"At eleven"_s);
        QCOMPARE(second.remoteId, first.remoteId);
        QVERIFY(!first.wordsId.isEmpty() && first.wordsId != second.wordsId);
        // AND another title or moment is another
        QByteArray other = one;
        QVERIFY(readItem(other.replace("Hot bread", "Cold bread")).remoteId != first.remoteId);
        other = one;
        QVERIFY(readItem(other.replace("10:00:00", "10:00:01")).remoteId != first.remoteId);
    }

    void twoEntriesAreNeverOne()
    {
        const auto item = [](const QByteArray &words, const QByteArray &date) {
            return "<item><title>Note</title>" + (date.isEmpty() ? QByteArray() : "<pubDate>" + date + "</pubDate>") + "<description>" + words
                + "</description></item>";
        };
        // GIVEN two of one title and moment, of one title and day, and of one title alone
        for (const QByteArray &date :
             {QByteArray("Mon, 30 Nov 2026 10:00:00 GMT"), QByteArray("2026-11-30"), QByteArray("Mon, 30 Nov 2026 00:00:00 +0100"), QByteArray()}) {
            const auto entries = readItems(item("One", date) + item("Two", date));
            QCOMPARE(entries.size(), 2);
            QVERIFY(std::get<domain::IncomingMention>(entries[0]).remoteId != std::get<domain::IncomingMention>(entries[1]).remoteId);
        }
        // AND where each stands alone, with no more than a day
        QVERIFY(readItem(item("One", "2026-11-30")).remoteId != readItem(item("Two", "2026-11-30")).remoteId);
        QVERIFY(readItem(item("One", {})).remoteId != readItem(item("Two", {})).remoteId);
    }

    void whatCannotBeReadIsNamed()
    {
        const auto entries = readItems("<item><title>One</title><guid>g1</guid></item><item><title>Two &lt;b></title><guid>g2</link></item>"
                                       "<item><title></title><guid>g3</guid></item>");
        QCOMPARE(entries.size(), 3);
        const auto broken = std::get<domain::Refusal>(entries[1]);
        QCOMPARE(broken.number, 2);
        QVERIFY2(broken.title.startsWith(u"Two"_s), qPrintable(broken.title));
        const auto empty = std::get<domain::Refusal>(entries[2]);
        QCOMPARE(empty.reason, domain::RefusalReason::Empty);
        QCOMPARE(empty.number, 3);
        QCOMPARE(empty.title, QString());
    }

    void whatStandsOnRedditIsReddits()
    {
        QByteArray feed("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"self\" href=\"https://www.reddit.com/r/baking/.rss\"/>"
                        "<title>baking</title><entry><author><name>/u/ada</name></author><id>t3_1</id><title>One</title>"
                        "<content type=\"html\">submitted by me, myself</content></entry></feed>");
        QBuffer device(&feed);
        device.open(QIODevice::ReadOnly);
        formats::FeedReader reader(device, u"saved.xml"_s);
        const auto source = reader.begin();
        QVERIFY(source);
        QCOMPARE(source->service, u"reddit"_s);
        const auto entry = std::get<domain::IncomingMention>(*reader.next());
        QCOMPARE(entry.kind, domain::MentionKind::ForumPost);
        QCOMPARE(entry.author.handle, u"u/ada"_s);
        // Somebody's own words stay.
        QCOMPARE(entry.text, u"submitted by me, myself"_s);
    }

    void linksOfAtomStandOnTheirBases_data()
    {
        QTest::addColumn<QByteArray>("feedBase");
        QTest::addColumn<QByteArray>("entryBase");
        QTest::addColumn<QByteArray>("links");
        QTest::addColumn<QString>("url");
        QTest::newRow("the feed") << QByteArray() << QByteArray() << QByteArray("<link href=\"/e/9\"/>") << u"https://a.example/e/9"_s;
        QTest::newRow("beside it") << QByteArray() << QByteArray() << QByteArray("<link href='9?a=1&amp;b=2'/>") << u"https://a.example/blog/9?a=1&b=2"_s;
        QTest::newRow("the base of the feed") << QByteArray(" xml:base=\"https://b.example/x/\"") << QByteArray() << QByteArray("<link href=\"9\"/>")
                                              << u"https://b.example/x/9"_s;
        QTest::newRow("of the entry in it") << QByteArray(" xml:base=\"/x/\"") << QByteArray(" xml:base=\"y/\"") << QByteArray("<link href=\"9\"/>")
                                            << u"https://a.example/x/y/9"_s;
        QTest::newRow("the page of several") << QByteArray() << QByteArray()
                                             << QByteArray("<link rel=\"replies\" href=\"/r\"/><link rel=\"alternate\" href=\"/e/9\"/>")
                                             << u"https://a.example/e/9"_s;
        QTest::newRow("one that is whole") << QByteArray() << QByteArray() << QByteArray("<link href=\"https://c.example/9\"/>") << u"https://c.example/9"_s;
    }
    void linksOfAtomStandOnTheirBases()
    {
        QFETCH(QByteArray, feedBase);
        QFETCH(QByteArray, entryBase);
        QFETCH(QByteArray, links);
        QFETCH(QString, url);
        QByteArray feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"" + feedBase
                        + "><title>T</title><id>urn:c</id><link href=\"https://front.example/\"/><entry" + entryBase + "><title>One</title><id>urn:c:9</id>"
                        + links + "<content>Words</content></entry></feed>");
        QBuffer device(&feed);
        device.open(QIODevice::ReadOnly);
        formats::FeedReader reader(device, u"https://a.example/blog/feed.xml"_s);
        QVERIFY(reader.begin());
        QCOMPARE(std::get<domain::IncomingMention>(*reader.next()).url, url);
    }

    void feedsThatAreReadSideBySideDoNotDisturbEachOther()
    {
        // GIVEN feeds of every kind, before anything of Syndication was used in this process
        constexpr int readers = 12;
        constexpr int rounds = 20;
        const QList<QByteArray> kinds{rss, rdf, atom};
        // WHEN several are begun at the same instant
        std::latch start(readers);
        std::array<int, readers> read{};
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < readers; ++i) {
                threads.emplace_back([&start, &read, &kinds, i] {
                    start.arrive_and_wait();
                    for (int round = 0; round < rounds; ++round)
                        read[i] += entriesOf(kinds[(i + round) % kinds.size()]);
                });
            }
        }
        // THEN each gives its entry every time
        for (const int entries : read)
            QCOMPARE(entries, rounds);
    }
};

QTEST_GUILESS_MAIN(FeedReaderTest)
#include "feedreadertest.moc"
