// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feed/feedconnector.h"
#include "core/domain/channels/channel.h"
#include "tests/core/connectors/dialogue.h"
#include "tests/support/loopbackserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::FeedConnector;
using connectors::RedditConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

QByteArray theFeed(const QByteArray &items
                   = "<item><title>One</title><link>https://blog.example/1</link><guid>g1</guid><description>First</description></item>",
                   const QByteArray &more = {})
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A blog</title><link>https://blog.example/</link><description>d</description>" + more
        + items + "</channel></rss>";
}

QByteArray onReddit(const QByteArray &entries)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>/r/baking/new/.rss</id>"
           "<link rel=\"self\" href=\"https://www.reddit.com/r/baking/new/.rss\" type=\"application/atom+xml\"/><title>newest submissions : baking</title>"
        + entries + "</feed>";
}

connectors::Access atTheFeed(const QString &service = u"feed"_s, const QString &address = u"https://blog.example/feed?lang=fr"_s)
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(address),
                         .accountId = {},
                         .handle = {},
                         .capabilities = domain::staticCapabilities(service)};
    return access;
}

} // namespace

class FeedConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressOfAFeedIsEnough()
    {
        const FeedConnector connector;
        QCOMPARE(connector.secretNeed(), connectors::Connector::SecretNeed::Never);
        Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example/feed?lang=fr#top"_s)}));
        QCOMPARE(talk.request().url, QUrl(u"https://blog.example/feed?lang=fr"_s));
        QVERIFY(talk.header("Accept").contains("application/rss+xml"));
        QVERIFY(talk.header("Authorization").isEmpty());
        talk.answer(200, theFeed());
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"A blog"_s);
        QCOMPARE(made->service, u"feed"_s);
        QCOMPARE(made->address, u"https://blog.example/feed?lang=fr"_s);
        QVERIFY(made->secret.isEmpty());
        QVERIFY(made->connection.capabilities.canReadMentions);
        QVERIFY(!made->connection.capabilities.canPost);
        QCOMPARE(made->samples.size(), 1);
        QCOMPARE(connector.streams(made->connection), QStringList{u"entries"_s});
    }

    void aPageNamesItsFeed()
    {
        // GIVEN a page whose first feed is of its comments
        const FeedConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example/about/"_s)}));
        talk.answer({connectors::HttpResponse{
            .status = 200,
            .headers = {{"Content-Type", "text/html; charset=utf-8"}},
            .body = "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' title='A blog: comments' href='/comments/feed/'>"
                    "<!-- <link rel='alternate' type='application/rss+xml' href='/never'> -->"
                    "<link rel=\"alternate home\" type=\"application/atom+xml; charset=utf-8\" href=\"../atom.xml\"></head><body>"
                    "<a rel=alternate type=application/rss+xml href=/click>x</a></body></html>",
            .url = QUrl(u"https://blog.example/about/"_s)}});
        // THEN
        QCOMPARE(talk.request().url, QUrl(u"https://blog.example/atom.xml"_s));
        talk.answer(200, theFeed());
        const auto made = talk.end();
        QCOMPARE(made->address, u"https://blog.example/atom.xml"_s);
        // By the page it may have been known, too.
        QVERIFY(made->otherAddresses.contains(u"https://blog.example/about/"_s));
    }

    void whatIsNoFeedIsSaid()
    {
        const FeedConnector connector;
        for (const QByteArray &body : {QByteArray("<html><body>Nothing</body></html>"), QByteArray("a,b\n1,2\n3,4\n"), QByteArray(""), QByteArray("{\"a\":1}"),
                                       QByteArray("\x00\xff\xfe", 3), QByteArray("<rss")}) {
            Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example/"_s)}));
            talk.answer(200, body);
            QVERIFY2(talk.hasEnded(), body.constData());
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
        }
        Dialogue gone(connector.introduce({.server = QUrl(u"https://blog.example/"_s)}));
        gone.answer(404);
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        // A page that names a page leads nowhere.
        Dialogue circle(connector.introduce({.server = QUrl(u"https://blog.example/"_s)}));
        const QByteArray page = "<html><link rel=alternate type=application/rss+xml href=''><link rel=alternate type=application/rss+xml href='/round'></html>";
        circle.answer(200, page);
        circle.answer(200, page);
        QVERIFY(circle.hasEnded());
        QCOMPARE(circle.end().error().kind, Trouble::Kind::Malformed);
    }

    void theNextRequestIsConditional()
    {
        const FeedConnector connector;
        Dialogue first(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        QVERIFY(first.header("If-None-Match").isEmpty());
        first.answer(200, theFeed(), {{"ETag", "W/\"a,b\""}, {"Last-Modified", "Mon, 23 Nov 2026 08:00:00 GMT"}});
        const auto page = first.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.first()).remoteId, u"g1"_s);
        QVERIFY(page->removed.isEmpty());
        QVERIFY(page->isLast);
        QCOMPARE(page->askAgainIn, std::chrono::minutes{30});
        // WHEN
        Dialogue second(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        QCOMPARE(second.header("If-None-Match"), QByteArray("W/\"a,b\""));
        QCOMPARE(second.header("If-Modified-Since"), QByteArray("Mon, 23 Nov 2026 08:00:00 GMT"));
        second.answer(304);
        const auto same = second.end();
        QVERIFY(same->entries.isEmpty());
        QCOMPARE(same->next, page->next);
        // A server without validators says the same again: it is known by its bytes.
        Dialogue third(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        third.answer(200, theFeed());
        QVERIFY(third.end()->entries.isEmpty());
        // Who is gone from the feed was not removed.
        Dialogue fourth(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        fourth.answer(200, theFeed("<item><title>Two</title><guid>g2</guid></item>"));
        const auto newer = fourth.end();
        QCOMPARE(newer->entries.size(), 1);
        QVERIFY(newer->removed.isEmpty());
    }

    void aFeedThatBreaksOffIsSaidTo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("entries");
        QTest::addColumn<bool>("isWhole");
        const QByteArray two = theFeed("<item><title>One</title><guid>g1</guid></item><item><title>Two</title><guid>g2</guid></item>");
        const QByteArray begun = two.first(two.indexOf("</channel>"));
        QTest::newRow("whole") << two << 2 << true;
        QTest::newRow("with what a server says behind it") << QByteArray(two + "\n<!-- made in 3 ms -->\n<?x y?> <!-- cached -->\n") << 2 << true;
        QTest::newRow("between two entries") << begun.first(begun.lastIndexOf("<item>")) << 1 << false;
        QTest::newRow("behind the last") << begun << 2 << false;
        QTest::newRow("in its last tag") << two.chopped(2) << 2 << false;
        QTest::newRow("in a remark behind an entry") << QByteArray(begun + "<!-- more") << 2 << false;
        const QByteArray atom = onReddit("<entry><id>t3_a</id><title>One</title><updated>2026-11-01T00:00:00Z</updated></entry>");
        QTest::newRow("Atom") << atom << 1 << true;
        QTest::newRow("Atom, cut") << atom.chopped(7) << 1 << false;
        const QByteArray json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":[{\"id\":\"1\",\"content_text\":\"a\"}]}";
        QTest::newRow("packed") << tests::gzipped(two) << 2 << true;
        QTest::newRow("packed, between two entries") << tests::gzipped(begun.first(begun.lastIndexOf("<item>"))) << 1 << false;
        QTest::newRow("packed, cut") << tests::gzipped(two).chopped(8) << 2 << false;
        QTest::newRow("JSON") << json << 1 << true;
        QTest::newRow("JSON, cut") << json.chopped(1) << 1 << false;
    }
    void aFeedThatBreaksOffIsSaidTo()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, entries);
        QFETCH(bool, isWhole);
        const FeedConnector connector;
        Dialogue talk(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        // Its length is as it was announced.
        talk.answer(200, body, {{"ETag", "\"x\""}, {"Content-Length", QByteArray::number(body.size())}});
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(static_cast<int>(std::ranges::count_if(page->entries, [](const auto &one) { return std::holds_alternative<domain::IncomingMention>(one); })),
                 entries);
        QVERIFY(page->removed.isEmpty());
        QCOMPARE(page->lack.has_value(), !isWhole);
        QVERIFY(isWhole || page->lack->kind == Trouble::Kind::Cut);
        // What is to come is asked for without saying that all of it is known.
        Dialogue next(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        QCOMPARE(next.header("If-None-Match").isEmpty(), !isWhole);
        next.answer(200, body, {{"ETag", "\"x\""}});
        QCOMPARE(next.end()->lack.has_value(), !isWhole);
    }

    void anEntryThatCannotBeReadIsTold()
    {
        // GIVEN one that no mending helps, between two others
        const QByteArray body = theFeed("<item><title>One</title><guid>g1</guid></item><item><title>Two</title><guid>g2</link></item>"
                                        "<item><title>Three</title><guid>g3</guid></item><item><title></title><guid>g4</guid></item>");
        const FeedConnector connector;
        Dialogue talk(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        talk.answer(200, body, {{"ETag", "\"x\""}});
        // THEN the others are taken in, and it is said, again and again
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(static_cast<int>(std::ranges::count_if(page->entries, [](const auto &one) { return std::holds_alternative<domain::IncomingMention>(one); })),
                 2);
        QVERIFY(page->lack);
        QCOMPARE(page->lack->said, u"so many entries of its feed could not be read: 2 (#2 Two, #4); all others were taken in"_s);
        Dialogue next(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        QVERIFY(next.header("If-None-Match").isEmpty());
        next.answer(200, body, {{"ETag", "\"x\""}});
        QVERIFY(next.end()->lack);
    }

    void ofACutOffAnswerTheRestComesLater()
    {
        const FeedConnector connector;
        QByteArray cut = theFeed("<item><title>One</title><guid>g1</guid></item><item><title>Two</title><guid>g2</guid></item>");
        cut.truncate(cut.indexOf("Two"));
        Dialogue talk(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        talk.answer(200, cut, {{"ETag", "\"x\""}});
        const auto page = talk.end();
        QVERIFY(page);
        Dialogue next(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        QVERIFY(next.header("If-None-Match").isEmpty());
    }

    void aServersPaceIsKept_data()
    {
        QTest::addColumn<QByteArray>("cache");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("minutes");
        QTest::newRow("says nothing") << QByteArray() << QByteArray() << 30;
        QTest::newRow("sooner than is polite") << QByteArray("max-age=5") << QByteArray("<ttl>1</ttl>") << 30;
        QTest::newRow("two hours") << QByteArray("public, max-age=7200") << QByteArray() << 120;
        QTest::newRow("by the feed itself") << QByteArray() << QByteArray("<ttl> 90 </ttl>") << 90;
        QTest::newRow("a year") << QByteArray("max-age=31536000") << QByteArray() << 20 * 60;
        QTest::newRow("nonsense") << QByteArray("max-age=99999999999999999999") << QByteArray("<ttl>-1</ttl>") << 20 * 60;
    }
    void aServersPaceIsKept()
    {
        QFETCH(QByteArray, cache);
        QFETCH(QByteArray, more);
        QFETCH(int, minutes);
        const FeedConnector connector;
        Dialogue talk(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        talk.answer(200, theFeed("<item><title>One</title><guid>g1</guid></item>", more), {{"Cache-Control", cache}});
        QCOMPARE(talk.end()->askAgainIn, std::chrono::minutes{minutes});
    }

    void whatAFeedAskedForIsKeptWhereNothingIsNew()
    {
        // GIVEN a feed that wants to be left alone for two hours, and says so in itself alone
        const FeedConnector connector;
        Dialogue first(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        first.answer(200, theFeed("<item><title>One</title><guid>g1</guid></item>", "<ttl>120</ttl>"), {{"ETag", "\"x\""}});
        const auto page = first.end();
        QCOMPARE(page->askAgainIn, std::chrono::minutes{120});
        // WHEN it answers that nothing is new, twice
        Dialogue second(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        second.answer(304);
        const auto same = second.end();
        QCOMPARE(same->askAgainIn, std::chrono::minutes{120});
        Dialogue third(connector.fetchNewer(atTheFeed(), u"entries"_s, same->next));
        third.answer(304);
        QCOMPARE(third.end()->askAgainIn, std::chrono::minutes{120});
        // Once it says so no more it is not kept.
        Dialogue fourth(connector.fetchNewer(atTheFeed(), u"entries"_s, same->next));
        fourth.answer(200, theFeed());
        QCOMPARE(fourth.end()->askAgainIn, std::chrono::minutes{30});
    }

    void aFeedThatMovedForGoodIsAskedThere()
    {
        const FeedConnector connector;
        const QUrl there(u"https://new.example/feed"_s);
        auto moved = tests::said(200, theFeed());
        moved.url = moved.movedTo = there;
        Dialogue first(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        first.answer(moved);
        const auto page = first.end();
        QCOMPARE(page->movedTo, there);
        // Where nothing is new there as well; but not where no feed is, nor where it was led for the time being.
        Dialogue same(connector.fetchNewer(atTheFeed(), u"entries"_s, page->next));
        same.answer(moved);
        QCOMPARE(same.end()->movedTo, there);
        Dialogue closed(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        auto page404 = moved;
        page404.body = "<html>We moved</html>";
        closed.answer(page404);
        QVERIFY(!closed.end());
        Dialogue meanwhile(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        auto led = moved;
        led.movedTo.clear();
        meanwhile.answer(led);
        QVERIFY(meanwhile.end()->movedTo.isEmpty());
        // Reddit's feeds are Reddit's.
        const RedditConnector reddit;
        Dialogue elsewhere(reddit.fetchNewer(atTheFeed(u"reddit"_s, u"https://www.reddit.com/r/baking/new/.rss"_s), u"entries"_s, {}));
        elsewhere.answer(moved);
        QVERIFY(elsewhere.end()->movedTo.isEmpty());
    }

    void linksStandOnWhereTheFeedIs()
    {
        const FeedConnector connector;
        auto given = tests::said(200,
                                 "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>urn:c</id><link href=\"https://front.example/\"/>"
                                 "<entry><title>One</title><id>urn:c:9</id><link href=\"/e/9\"/></entry></feed>");
        given.url = QUrl(u"https://blog.example/atom/feed.xml?lang=fr"_s);
        Dialogue talk(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        talk.answer(given);
        const auto page = talk.end();
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.first()).url, u"https://blog.example/e/9"_s);
    }

    void aRefusalIsObeyed()
    {
        const FeedConnector connector;
        Dialogue limited(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        limited.answer(429, {}, {{"Retry-After", "7200"}});
        QCOMPARE(limited.end().error(),
                 (Trouble{.kind = Trouble::Kind::RateLimited, .said = u"HTTP 429"_s, .status = 429, .retryAfter = std::chrono::hours{2}}));
        Dialogue silent(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        silent.answer(429);
        QCOMPARE(silent.end().error().retryAfter, std::chrono::hours{1});
        Dialogue gone(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        gone.answer(410);
        QCOMPARE(gone.end().error().retryAfter, std::chrono::hours{20});
        Dialogue page(connector.fetchNewer(atTheFeed(), u"entries"_s, {}));
        page.answer(200, "<html>We are closed</html>");
        const Trouble closed = page.end().error();
        QCOMPARE(closed.kind, Trouble::Kind::Malformed);
        QCOMPARE(closed.retryAfter, std::chrono::minutes{30});
    }

    void pagesOfRedditHaveFeeds_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("feed");
        const QString reddit = u"https://www.reddit.com"_s;
        QTest::newRow("community") << u"https://www.reddit.com/r/baking"_s << reddit + u"/r/baking/new/.rss"_s;
        QTest::newRow("old, slash") << u"https://old.reddit.com/r/baking/"_s << reddit + u"/r/baking/new/.rss"_s;
        QTest::newRow("its feed") << u"https://www.reddit.com/r/baking/.rss"_s << reddit + u"/r/baking/new/.rss"_s;
        QTest::newRow("its feed, short") << u"https://reddit.com/r/baking.rss"_s << reddit + u"/r/baking/new/.rss"_s;
        QTest::newRow("several") << u"https://www.reddit.com/r/baking+Breadit/top/?t=week"_s << reddit + u"/r/baking+Breadit/top/.rss?t=week"_s;
        QTest::newRow("account") << u"https://www.reddit.com/user/ada_l"_s << reddit + u"/user/ada_l/.rss"_s;
        QTest::newRow("search") << u"https://www.reddit.com/search/?q=parvis%20atelier"_s << reddit + u"/search.rss?q=parvis%20atelier&sort=new"_s;
        QTest::newRow("search within") << u"https://www.reddit.com/r/baking/search?q=oven&restrict_sr=1"_s
                                       << reddit + u"/r/baking/search.rss?q=oven&restrict_sr=1&sort=new"_s;
        QTest::newRow("a post") << u"https://www.reddit.com/r/baking/comments/1abc/my_first_loaf/"_s
                                << reddit + u"/r/baking/comments/1abc/my_first_loaf/.rss"_s;
        QTest::newRow("one's own key") << u"https://www.reddit.com/r/baking/.rss?feed=abcdef0123&user=us"_s << reddit + u"/r/baking/new/.rss"_s;
        QTest::newRow("settings") << u"https://www.reddit.com/prefs/feeds"_s << QString();
        QTest::newRow("elsewhere") << u"https://reddit.com.example/r/baking"_s << QString();
    }
    void pagesOfRedditHaveFeeds()
    {
        QFETCH(QString, page);
        QFETCH(QString, feed);
        QCOMPARE(connectors::redditFeedOf(QUrl(page)).toString(QUrl::FullyEncoded), feed);
    }

    void whatStandsOnRedditIsReddits()
    {
        // GIVEN that it was given as a feed like any other
        const FeedConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://www.reddit.com/r/baking/?feed=abcdef0123&user=us"_s)}));
        QCOMPARE(talk.request().url, QUrl(u"https://www.reddit.com/r/baking/new/.rss?limit=100&feed=abcdef0123&user=us"_s));
        talk.answer(200, onReddit({}));
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->service, u"reddit"_s);
        QVERIFY(!domain::allowsMatching(made->service));
        QCOMPARE(made->secret, (domain::Secret{{u"feed"_s, u"abcdef0123"_s}, {u"user"_s, u"us"_s}}));
        QCOMPARE(made->address, u"https://www.reddit.com/r/baking/new/.rss"_s);
        QVERIFY(!made->connection.server.toString().contains(u"abcdef"_s));
        for (const QString &address : made->otherAddresses)
            QVERIFY(!address.contains(u"abcdef"_s));
        // Another site is none of Reddit's.
        const RedditConnector reddit;
        Dialogue other(reddit.introduce({.server = QUrl(u"https://blog.example/"_s)}));
        QVERIFY(other.hasEnded());
        QCOMPARE(other.end().error().kind, Trouble::Kind::Refused);
    }

    void postsAndCommentsComeInAsTheyAre()
    {
        const RedditConnector connector;
        const auto access = atTheFeed(u"reddit"_s, u"https://www.reddit.com/r/baking/new/.rss"_s);
        Dialogue talk(connector.fetchNewer(access, u"entries"_s, {}));
        talk.answer(
            200,
            onReddit("<entry><author><name>/u/ada_l</name><uri>https://www.reddit.com/user/ada_l</uri></author><content type=\"html\">"
                     "&lt;div class=\"md\"&gt;&lt;p&gt;Too dense?&lt;/p&gt;&lt;/div&gt; &amp;#32; submitted by &amp;#32; "
                     "&lt;a href=\"https://www.reddit.com/user/ada_l\"&gt; /u/ada_l &lt;/a&gt; &lt;br/&gt; "
                     "&lt;span&gt;&lt;a href=\"https://i.example/loaf.jpg\"&gt;[link]&lt;/a&gt;&lt;/span&gt; &amp;#32; "
                     "&lt;span&gt;&lt;a href=\"https://www.reddit.com/r/baking/comments/1abc/my/\"&gt;[comments]&lt;/a&gt;&lt;/span&gt;</content>"
                     "<id>t3_1abc</id><link href=\"https://www.reddit.com/r/baking/comments/1abc/my/\"/><published>2026-11-23T08:00:00+00:00</published>"
                     "<title>My first loaf</title></entry>"
                     "<entry><author><name>/u/bob</name></author><content type=\"html\">&lt;p&gt;Lovely&lt;/p&gt;</content><id>t1_9zz</id>"
                     "<link href=\"https://www.reddit.com/r/baking/comments/1abc/my/9zz/\"/><title>/u/bob on My first loaf</title></entry>"));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->askAgainIn, std::chrono::hours{1});
        QCOMPARE(page->entries.size(), 2);
        const auto post = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(post.kind, domain::MentionKind::ForumPost);
        QCOMPARE(post.remoteId, u"t3_1abc"_s);
        QCOMPARE(post.author.handle, u"u/ada_l"_s);
        QCOMPARE(post.text, u"Too dense?\n\nhttps://i.example/loaf.jpg"_s);
        const auto comment = std::get<domain::IncomingMention>(page->entries.last());
        QCOMPARE(comment.kind, domain::MentionKind::Comment);
        QCOMPARE(comment.text, u"Lovely"_s);
    }

    void redditsLimitIsObeyedHoweverItIsSaid()
    {
        const RedditConnector connector;
        const auto access = atTheFeed(u"reddit"_s, u"https://www.reddit.com/r/baking/new/.rss"_s);
        Dialogue forbidden(connector.fetchNewer(access, u"entries"_s, {}));
        forbidden.answer(403, "<html>whoa there, pardner!</html>");
        const Trouble blocked = forbidden.end().error();
        QCOMPARE(blocked.kind, Trouble::Kind::RateLimited);
        QCOMPARE(blocked.retryAfter, std::chrono::hours{1});
        Dialogue limited(connector.fetchNewer(access, u"entries"_s, {}));
        limited.answer(429, {}, {{"x-ratelimit-reset", "381"}});
        QCOMPARE(limited.end().error().retryAfter, std::chrono::seconds{381});
    }
};

QTEST_GUILESS_MAIN(FeedConnectorTest)
#include "feedconnectortest.moc"
