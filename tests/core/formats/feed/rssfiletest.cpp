// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/feedreader.h"
#include "core/formats/feed/rssfile.h"

#include <QtCore/QBuffer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using formats::RssItem;

namespace {

constexpr domain::Instant rssNoon = domain::fromMs(1'795'435'200'000); // 2026-11-23T12:00:00Z

RssItem rssItem(const QString &title, domain::Instant at = rssNoon)
{
    return {.title = title,
            .link = u"https://pain.example/"_s + title.toLower(),
            .guid = u"https://pain.example/"_s + title.toLower(),
            .summary = u"Court & bon"_s,
            .html = u"<p>Le <em>four</em> &amp; la rue</p>\n"_s,
            .tags = {u"pain"_s},
            .publishedAt = at};
}

QStringList rssGuids(const QByteArray &file)
{
    const auto items = formats::rssItemsIn(file);
    QStringList guids;
    for (const auto &item : items.value_or(QList<formats::StandingRssItem>()))
        guids << item.guid.section(u'/', -1);
    return guids;
}

/// A feed of somebody's own, as its lines end there.
QByteArray feedOfTheirs(const QByteArray &lineEnd = "\n")
{
    QByteArray text
        = "<?xml version='1.0' encoding='utf-8'?>\n<!-- <item> made by hand -->\n<rss version=\"2.0\"\n  "
          "xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n"
          "  <title>Pâtisserie 🥐 &amp; pain</title>\n  <link>https://pain.example</link>\n  <atom:link rel='self' href='https://pain.example/feed.xml'/>\n"
          "  <image><title>logo</title><url>https://pain.example/l.png</url></image>\n"
          "  <item ><title><![CDATA[ Un <item> & deux ]]></title><guid isPermaLink='false'>new</guid>\n    <pubDate>Tue, 24 Nov 2026 08:00:00 "
          "GMT</pubDate></item>\n"
          "  <item>\n    <title>Été &#233; &lt;b&gt; 🥖</title>\n    <link>https://pain.example/old</link>\n    <pubDate>Sun, 22 Nov 2026 08:00:00 "
          "+0100</pubDate>\n  </item>\n"
          "</channel>\n</rss>\n";
    return text.replace('\n', lineEnd);
}

} // namespace

class RssFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFeedIsReadByReadersOfFeeds()
    {
        const QByteArray empty
            = formats::newRssFile({.title = u"Pain & vin"_s, .link = u"https://pain.example/"_s, .description = u"Du quai"_s, .language = u"fr"_s});
        const auto written = formats::withRssItem(empty, rssItem(u"Four"_s));
        QVERIFY(written);
        QBuffer buffer;
        buffer.setData(*written);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        formats::FeedReader reader(buffer, u"feed.xml"_s);
        const auto source = reader.begin();
        QVERIFY(source);
        QCOMPARE(source->title, u"Pain & vin"_s);
        const auto entry = reader.next();
        QVERIFY(entry);
        QVERIFY(!reader.next());
        QCOMPARE(rssGuids(*written), QStringList{u"four"_s});
        QVERIFY(written->contains("<pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate>"));
        QVERIFY(written->contains("<guid isPermaLink=\"true\">https://pain.example/four</guid>"));
    }

    void entriesOfOthersStayAndTheNewestIsFirst_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("Unix") << QByteArray("\n") << QByteArray();
        QTest::newRow("Windows") << QByteArray("\r\n") << QByteArray();
        QTest::newRow("with a mark before it") << QByteArray("\n") << QByteArray("\xEF\xBB\xBF");
    }
    void entriesOfOthersStayAndTheNewestIsFirst()
    {
        QFETCH(const QByteArray, lineEnd);
        QFETCH(const QByteArray, mark);
        // GIVEN
        const QByteArray before = mark + feedOfTheirs(lineEnd);
        const auto theirs = formats::rssItemsIn(before);
        QVERIFY2(theirs, theirs ? "" : qPrintable(theirs.error().detail));
        QCOMPARE(rssGuids(before), (QStringList{u"new"_s, u"old"_s}));
        // WHEN
        auto after = formats::withRssItem(before, rssItem(u"Four"_s));
        // THEN ours stands between the newer and the older
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        QCOMPARE(rssGuids(*after), (QStringList{u"new"_s, u"four"_s, u"old"_s}));
        for (const auto &item : *theirs)
            QCOMPARE(after->count(item.text), 1);
        // AND written anew it stands at its place
        auto changed = rssItem(u"Four"_s);
        changed.title = u"Le <four>"_s;
        after = formats::withRssItem(*after, changed);
        QCOMPARE(rssGuids(*after), (QStringList{u"new"_s, u"four"_s, u"old"_s}));
        QVERIFY(after->contains("<title>Le &lt;four&gt;</title>"));
        QCOMPARE(after->count("xmlns:content"), 1);
        // AND without it the file is what it was, but for the prefix
        auto without = formats::withoutRssItem(*after, changed.guid);
        QVERIFY(without);
        QCOMPARE(without->replace(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", ""), before);
    }

    void manyEntriesStandByTheirDays()
    {
        QByteArray file = formats::newRssFile({.title = u"Pain"_s, .link = {}, .description = {}});
        for (const int hour : {3, 1, 4, 2, 5})
            file = *formats::withRssItem(file, rssItem(QString::number(hour), rssNoon + std::chrono::hours{hour}));
        QCOMPARE(rssGuids(file), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        for (const int hour : {5, 3, 1})
            file = *formats::withoutRssItem(file, u"https://pain.example/%1"_s.arg(hour));
        QCOMPARE(rssGuids(file), (QStringList{u"4"_s, u"2"_s}));
        QCOMPARE(file.count("\n    <item>\n"), 2);
        QCOMPARE(*formats::withoutRssItem(file, u"nobody"_s), file);
    }

    void whatIsNoFeedOfItsKindIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Bonjour");
        QTest::newRow("page") << QByteArray("<html><body>x</body></html>");
        QTest::newRow("Atom") << QByteArray("<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>");
        QTest::newRow("broken off") << feedOfTheirs().first(600);
        QTest::newRow("Latin-1") << QByteArray("<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>x</title></channel></rss>");
        QTest::newRow("not what it says") << QByteArray("<rss version='2.0'><channel><title>\xE9</title></channel></rss>");
        QTest::newRow("no channel") << QByteArray("<rss version='2.0'/>");
        QTest::newRow("entities of its own") << QByteArray(
            "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>");
    }
    void whatIsNoFeedOfItsKindIsRefused()
    {
        QFETCH(const QByteArray, file);
        QVERIFY(!formats::rssItemsIn(file));
        QVERIFY(!formats::withRssItem(file, rssItem(u"Four"_s)));
        QVERIFY(!formats::withoutRssItem(file, u"four"_s));
    }

    void whatXmlCannotHoldIsLeftOut()
    {
        auto item = rssItem(u"Four"_s);
        item.title = u"a\u0001b]]>c"_s;
        item.html = u"<p>]]> \u000b</p>"_s;
        const auto file = formats::withRssItem(formats::newRssFile({.title = u"\u0002x"_s, .link = {}, .description = {}}), item);
        QVERIFY(file);
        QCOMPARE(rssGuids(*file), QStringList{u"four"_s});
    }
};

QTEST_GUILESS_MAIN(RssFileTest)
#include "rssfiletest.moc"
