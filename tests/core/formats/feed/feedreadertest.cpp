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
