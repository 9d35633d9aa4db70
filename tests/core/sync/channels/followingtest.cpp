// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importer.h"
#include "core/sync/secrets/nosecrets.h"
#include "core/sync/wire/qtwire.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

QByteArray feedOf(int entries, const QByteArray &head = {}, const QByteArray &words = "Text")
{
    QByteArray feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A blog</title>" + head;
    for (int n = entries; n > 0; --n) {
        const QByteArray number = QByteArray::number(n);
        feed += "<item><title>Title " + number + "</title><link>https://blog.example/" + number + "</link><guid>g" + number + "</guid><description>" + words
            + "</description></item>";
    }
    return feed + "</channel></rss>";
}

struct FollowingDesk
{
    FollowingDesk()
        : wire(clock)
        , connections(workspace.database())
        , connectors(sync::Connectors::all())
    {
    }
    [[nodiscard]] sync::Dispatcher::Context context()
    {
        return {.database = workspace.database(), .wire = wire, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s};
    }
    [[nodiscard]] domain::Answer<domain::Channel> follow(const QString &path)
    {
        sync::Introducer introducer(context());
        return await(introducer.connectChannel(u"feed"_s, {.server = server.url(path)}));
    }
    [[nodiscard]] domain::Result<domain::Import> import(const QString &source)
    {
        sync::QtHttpClient http;
        sync::Importer importer(workspace.database(), http, clock);
        return await(importer.run({.source = source, .name = {}, .mapping = {}, .channelName = {}, .format = {}, .dateOrder = {}, .zone = {}}));
    }
    QList<sync::TurnReport> takeIn()
    {
        sync::Fetcher fetcher(context());
        return await(fetcher.fetchDue(false));
    }
    [[nodiscard]] qint64 count(const QString &what)
    {
        return await(workspace.database().read([what](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM "_s + what); }))
            .value_or(-1);
    }
    [[nodiscard]] domain::ChannelHealth health(const domain::Channel &channel) { return await(connections.health())->value(channel.id); }

    FakeClock clock;
    Workspace workspace;
    LoopbackServer server;
    sync::QtWire wire;
    sync::NoSecrets secrets;
    store::ConnectionStore connections;
    sync::Connectors connectors;
};

} // namespace

/// A feed is followed by a timer, whatever brought it before.
class FollowingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewComesInByItself()
    {
        FollowingDesk desk;
        desk.server.answer("/feed", {.headers = {"ETag: \"1\""}, .body = feedOf(3)});
        // WHEN somebody follows it, in a session that keeps no secrets
        const auto channel = desk.follow(u"/feed"_s);
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().said));
        QCOMPARE(desk.takeIn().first().added, 3);
        // THEN it has its pace
        const auto rest = desk.health(*channel).nextFetchAt - desk.clock.now();
        QVERIFY(rest >= std::chrono::minutes{30});
        QVERIFY(rest <= std::chrono::minutes{37});
        QVERIFY(desk.health(*channel).isWhole);
        QVERIFY(desk.takeIn().isEmpty());
        // WHEN its time has come
        desk.clock.set(desk.health(*channel).nextFetchAt);
        desk.server.answer("/feed", {.status = "304 Not Modified"});
        QCOMPARE(desk.takeIn().first().added, 0);
        QVERIFY(desk.server.requests().last().toLower().contains("if-none-match: \"1\""));
        // WHEN an entry is new and another was edited
        desk.clock.set(desk.health(*channel).nextFetchAt);
        desk.server.answer("/feed", {.body = feedOf(4, {}, "Edited")});
        QCOMPARE(desk.takeIn().first().added, 1);
        QCOMPARE(desk.count(u"mention"_s), 4);
        QCOMPARE(desk.count(u"mention WHERE body = 'Edited'"_s), 4);
        // WHEN the feed shows the newest alone: nothing was removed
        desk.clock.set(desk.health(*channel).nextFetchAt);
        desk.server.answer("/feed", {.body = feedOf(1)});
        QCOMPARE(desk.takeIn().first().added, 0);
        QCOMPARE(desk.count(u"mention WHERE removed_at IS NOT NULL"_s), 0);
    }

    void whatWasImportedIsNotTakenInTwice_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("imported");
        QTest::addColumn<QString>("followed");
        const QByteArray self = "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"https://blog.example/feed\"/>";
        const QByteArray site = "<link>https://blog.example/</link>";
        QTest::newRow("from its address") << site << u"/feed"_s << u"/feed"_s;
        QTest::newRow("from its address, by its page") << site << u"/feed"_s << u"/page"_s;
        QTest::newRow("from a file that names itself") << self << QString() << u"/feed"_s;
        QTest::newRow("from a file that names its site") << site << QString() << u"/feed"_s;
        QTest::newRow("from a file that names nothing") << QByteArray() << QString() << u"/feed"_s;
    }
    void whatWasImportedIsNotTakenInTwice()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, imported);
        QFETCH(QString, followed);
        FollowingDesk desk;
        const QByteArray feed = feedOf(3, head);
        desk.server.answer("/feed", {.body = feed});
        desk.server.answer("/page", {.headers = {"Content-Type: text/html"}, .body = "<html><link rel=alternate type=application/rss+xml href=/feed></html>"});
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"feed.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(feed);
        file.close();
        const auto import = desk.import(imported.isEmpty() ? file.fileName() : desk.server.url(imported).toString());
        QVERIFY(import);
        QCOMPARE(import->added, 3);
        // WHEN
        const auto channel = desk.follow(followed);
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().said));
        QCOMPARE(desk.takeIn().first().added, 0);
        // THEN
        QCOMPARE(desk.count(u"channel"_s), 1);
        QCOMPARE(desk.count(u"mention"_s), 3);
        // And the other way round: what is followed is known to who imports.
        const auto again = desk.import(desk.server.url(u"/feed"_s).toString());
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(desk.count(u"mention"_s), 3);
    }

    void aFeedThatRefusesIsLeftAlone()
    {
        FollowingDesk desk;
        desk.server.answer("/feed", {.body = feedOf(1)});
        const auto channel = desk.follow(u"/feed"_s);
        QVERIFY(channel);
        desk.server.answer("/feed", {.status = "429 Too Many Requests", .headers = {"Retry-After: 7200"}, .body = {}});
        QCOMPARE(desk.takeIn().first().trouble->kind, domain::Trouble::Kind::RateLimited);
        QVERIFY(desk.health(*channel).nextFetchAt - desk.clock.now() >= std::chrono::hours{2});
        QCOMPARE(desk.health(*channel).connection.state, domain::ConnectionState::Connected);
    }

    void aPauseIsAsLongAsItsServiceSays()
    {
        // GIVEN a service that allows much more yet
        FollowingDesk desk;
        desk.server.answer("/feed", {.body = feedOf(1)});
        const auto channel = desk.follow(u"/feed"_s);
        QVERIFY(channel);
        // WHEN it asks for two seconds all the same
        desk.server.answer("/feed",
                           {.status = "429 Too Many Requests",
                            .headers = {"Retry-After: 2", "X-RateLimit-Limit: 300", "X-RateLimit-Remaining: 250", "X-RateLimit-Reset: 180"},
                            .body = {}});
        QCOMPARE(desk.takeIn().first().trouble->kind, domain::Trouble::Kind::RateLimited);
        // THEN nobody waits until its allowance is whole again
        const auto until = desk.health(*channel).quota.resetsAt;
        QVERIFY(until);
        QVERIFY2(*until - desk.clock.now() <= std::chrono::seconds{10}, qPrintable(domain::toIso(*until)));
    }
};

QTEST_GUILESS_MAIN(FollowingTest)
#include "followingtest.moc"
