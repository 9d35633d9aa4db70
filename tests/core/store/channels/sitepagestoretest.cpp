// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/sitepagestore.h"

#include "core/store/articles/articlestore.h"
#include "core/store/articles/linkstore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

/// A connected site whose turn it is.
struct SiteDesk
{
    SiteDesk()
        : connections(workspace.database())
        , pages(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"wordpress"_s;
        wanted.name = u"The mill"_s;
        wanted.address = u"https://mill.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        channel = *await(connections.connect(wanted, connection, instantAt(0)));
        isClaimed = await(connections.claim(u"us"_s, instantAt(1), 1min)).has_value();
    }
    [[nodiscard]] bool take(const domain::SiteReading &reading, const QString &stream = u"site:posts"_s)
    {
        store::FetchedPage page{.stream = stream, .position = {.newer = u"x"_s}, .entries = {}, .removed = {}};
        page.site = reading;
        return await(connections.takeIn(channel.id, u"us"_s, page, instantAt(10), 1min)).has_value();
    }
    [[nodiscard]] QStringList titles()
    {
        QStringList titles;
        const auto kept = await(pages.pages(channel.id, 100));
        for (const domain::KeptSitePage &one : *kept)
            titles << one.page.title;
        return titles;
    }
    static domain::SitePage sitePage(const QString &id, const QString &title, int second)
    {
        return {.remoteId = id, .url = u"https://mill.example/"_s + id, .title = title, .publishedAt = instantAt(second), .changedAt = instantAt(second)};
    }

    Workspace workspace;
    store::ConnectionStore connections;
    store::SitePageStore pages;
    domain::Channel channel;
    bool isClaimed = false;
};

} // namespace

class SitePageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatASiteHasPublishedIsFollowed()
    {
        SiteDesk desk;
        QVERIFY(desk.isClaimed);
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"1"_s, u"One"_s, 1), SiteDesk::sitePage(u"2"_s, u"Two"_s, 2)}, .round = 1, .endsRound = true}));
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"3"_s, u"About"_s, 3)}, .round = 1, .endsRound = true}, u"site:pages"_s));
        QCOMPARE(desk.titles(), (QStringList{u"About"_s, u"Two"_s, u"One"_s}));
        // WHEN one is edited, and one is hidden
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"2"_s, u"Two, mended"_s, 2)}, .removed = {u"1"_s}, .round = 1}));
        QCOMPARE(desk.titles(), (QStringList{u"About"_s, u"Two, mended"_s}));
        // WHEN a round of that list alone does not bring it any more
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"4"_s, u"Four"_s, 4)}, .round = 2}));
        QCOMPARE(desk.titles().size(), 3);
        QVERIFY(desk.take({.pages = {}, .round = 2, .endsRound = true}));
        // THEN it is gone, and the other list is as it was, after the next opening too
        QCOMPARE(desk.titles(), (QStringList{u"Four"_s, u"About"_s}));
    }

    void whatIsAsItWasIsNoChange()
    {
        SiteDesk desk;
        const domain::SiteReading reading{.pages = {SiteDesk::sitePage(u"1"_s, u"One"_s, 1)}, .round = 1, .endsRound = true};
        QList<bool> told;
        QObject::connect(&desk.workspace.database(), &store::Database::changed, &desk.workspace.database(),
                         [&told](const store::Changes &changes) { told << changes.sitePages; });
        QVERIFY(desk.take(reading));
        QVERIFY(desk.take(reading));
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told.count(true), 1);
    }

    void pagesOfASiteThatIsDisconnectedGo()
    {
        SiteDesk desk;
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"1"_s, u"One"_s, 1)}, .round = 1, .endsRound = true}));
        QVERIFY(await(desk.connections.disconnect(desk.channel.id, instantAt(100))));
        QCOMPARE(desk.titles(), QStringList());
        // AND once it is connected again its list is read from the beginning
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        QVERIFY(await(desk.connections.connect(desk.channel, connection, instantAt(20))));
        const auto turn = await(desk.connections.claim(u"us"_s, instantAt(21), 1min));
        QVERIFY(turn && *turn);
        QVERIFY(!(*turn)->streams.contains(u"site:posts"_s));
    }

    void articlesMayLinkToThem()
    {
        // GIVEN an article of ours that stands there, and a page that does not come from here
        SiteDesk desk;
        QVERIFY(await(store::ArticleStore(desk.workspace.database())
                          .add({.title = u"One"_s,
                                .status = domain::ArticleStatus::Published,
                                .url = u"https://mill.example/1/"_s,
                                .createdAt = instantAt(0),
                                .changedAt = instantAt(0)})));
        QVERIFY(desk.take(
            {.pages = {SiteDesk::sitePage(u"1"_s, u"One there"_s, 1), SiteDesk::sitePage(u"2"_s, u"The old mill"_s, 2)}, .round = 1, .endsRound = true}));
        // THEN each is offered once, the page with the name of its site
        const auto pages = await(store::LinkStore(desk.workspace.database()).pages());
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->first().title, u"One"_s);
        QCOMPARE(pages->first().site, QString());
        QCOMPARE(pages->last().title, u"The old mill"_s);
        QCOMPARE(pages->last().address, u"https://mill.example/2"_s);
        QCOMPARE(pages->last().site, u"The mill"_s);
    }

    void thePageOfATextsFirstLinkIsKnownByItsAddress()
    {
        SiteDesk desk;
        QVERIFY(desk.take({.pages = {SiteDesk::sitePage(u"bread"_s, u"Our bread"_s, 1), SiteDesk::sitePage(u"breadth"_s, u"Breadth"_s, 2)}}));
        const auto titleIn = [&desk](const QString &text) {
            return *await(desk.workspace.database().read(
                [text](store::Connection &connection) -> domain::Result<QString> { return store::titleOfLinkedPage(connection, text).value_or(u"-"_s); }));
        };
        QCOMPARE(titleIn(u"Come: https://mill.example/bread."_s), u"Our bread"_s);
        QCOMPARE(titleIn(u"https://mill.example/bread/?ref=us#now and more"_s), u"Our bread"_s);
        QCOMPARE(titleIn(u"https://mill.example/breadth"_s), u"Breadth"_s);
        QCOMPARE(titleIn(u"https://elsewhere.example/ then https://mill.example/bread"_s), u"-"_s);
        QCOMPARE(titleIn(u"no link"_s), u"-"_s);
    }
};

QTEST_GUILESS_MAIN(SitePageStoreTest)
#include "sitepagestoretest.moc"
