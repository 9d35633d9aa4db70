// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/leavingposts.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/imports/importstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

constexpr auto theArticleThere = "66c0f0c2e4b0a10001c0ffe7"_L1;

/// A channel with a post that is leaving.
struct LeavingDesk
{
    LeavingDesk()
        : deliveries(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"ghost"_s;
        wanted.name = u"Le Fournil"_s;
        wanted.address = u"https://blog.example/"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        channel = *await(store::ConnectionStore(workspace.database()).connect(wanted, connection, instantAt(0)));
        domain::Post due;
        due.channel = channel.id;
        due.state = domain::PostState::Scheduled;
        due.holder = domain::PostHolder::ThisMachine;
        due.scheduledFor = domain::toZoned(instantAt(0), QTimeZone::utc());
        due.title = u"Le four"_s;
        due.createdAt = due.changedAt = instantAt(0);
        static_cast<void>(*await(store::PostStore(workspace.database()).add(due)));
        turn = **await(deliveries.claim(u"us"_s, instantAt(1), 1min));
    }
    void note(const QString &value) { QVERIFY(await(deliveries.keep(turn.delivery.id, u"us"_s, u"post"_s, value, true, instantAt(2), 1min))); }
    /// What the site lists as published.
    void fetch()
    {
        const domain::IncomingPost listed{.kind = domain::PostKind::Post,
                                          .remoteId = theArticleThere,
                                          .inReplyTo = {},
                                          .url = u"https://blog.example/le-four/"_s,
                                          .text = u"Le four"_s,
                                          .language = {},
                                          .publishedAt = instantAt(3)};
        QVERIFY(await(store::ImportStore(workspace.database()).ingest({.import = {}, .channel = channel.id, .now = instantAt(4)}, {listed})));
    }
    [[nodiscard]] qint64 posts()
    {
        return *await(workspace.database().read([](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM post"_s); }));
    }

    Workspace workspace;
    store::DeliveryStore deliveries;
    domain::Channel channel;
    store::SendTurn turn;
};

} // namespace

class LeavingPostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnItsWayIsNotTakenInBesideItself_data()
    {
        QTest::addColumn<QString>("noted");
        QTest::addColumn<qint64>("posts");
        QTest::newRow("its id") << QString(theArticleThere) << 1LL;
        QTest::newRow("its id and address") << theArticleThere + u" https://blog.example/p/x/"_s << 1LL;
        QTest::newRow("another one") << u"66c0f0c2e4b0a10001c0ffe8"_s << 2LL;
        QTest::newRow("a longer one") << theArticleThere + u"1"_s << 2LL;
    }
    void whatIsOnItsWayIsNotTakenInBesideItself()
    {
        QFETCH(QString, noted);
        QFETCH(qint64, posts);
        // GIVEN an article that an attempt has made, and published, before it could say so
        LeavingDesk desk;
        desk.note(noted);
        // WHEN the site lists it
        desk.fetch();
        // THEN
        QCOMPARE(desk.posts(), posts);
    }

    void onceItHasLeftTheLedgerKnowsIt()
    {
        LeavingDesk desk;
        desk.note(theArticleThere);
        desk.fetch();
        domain::Sent sent;
        sent.remoteId = theArticleThere;
        sent.url = u"https://blog.example/le-four/"_s;
        QVERIFY(await(desk.deliveries.settle(desk.turn.delivery.id, u"us"_s, sent, instantAt(5))));
        desk.fetch();
        QCOMPARE(desk.posts(), 1);
    }

    void ofSeveralPartsEachIsOurs()
    {
        // GIVEN a thread that has left: its post is known by its first part
        LeavingDesk desk;
        desk.note(theArticleThere);
        domain::Sent sent;
        sent.remoteId = u"the first part"_s;
        sent.url = u"https://blog.example/another/"_s;
        QVERIFY(await(desk.deliveries.settle(desk.turn.delivery.id, u"us"_s, sent, instantAt(5))));
        // WHEN the service lists the others
        desk.fetch();
        // THEN
        QCOMPARE(desk.posts(), 1);
    }

    void whatMayHaveArrivedIsKnownByItsWords_data()
    {
        QTest::addColumn<bool>("hasDeparted");
        QTest::addColumn<qint64>("posts");
        QTest::newRow("it has left") << true << 1LL;
        QTest::newRow("it has not: another said it") << false << 2LL;
    }
    void whatMayHaveArrivedIsKnownByItsWords()
    {
        QFETCH(const bool, hasDeparted);
        QFETCH(const qint64, posts);
        // GIVEN an attempt whose answer was lost
        LeavingDesk desk;
        QVERIFY(await(desk.workspace.database().write([hasDeparted](store::Connection &connection) -> domain::Result<> {
            return connection.run(u"UPDATE post SET body = 'Le four!'"_s).and_then([&connection, hasDeparted] {
                return hasDeparted ? connection.run(u"UPDATE delivery SET departed_at = 5"_s) : domain::Result<>();
            });
        })));
        // WHEN the service lists what it made
        desk.fetch();
        // THEN
        QCOMPARE(desk.posts(), posts);
    }
};

QTEST_GUILESS_MAIN(LeavingPostsTest)
#include "leavingpoststest.moc"
