// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/search/searchstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

struct ConnectedDesk
{
    ConnectedDesk()
        : store(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"mastodon"_s;
        wanted.name = u"Us"_s;
        wanted.address = u"https://server.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://server.example"_s);
        channel = *await(store.connect(wanted, connection, instantAt(0)));
    }
    [[nodiscard]] domain::Result<store::IngestReport> take(const QList<domain::IncomingEntry> &entries, const QString &position,
                                                           const QStringList &removed = {})
    {
        const store::FetchedPage page{.stream = u"notifications"_s, .position = {.newer = position}, .entries = entries, .removed = removed};
        return await(store.takeIn(channel.id, u"us"_s, page, instantAt(10), 1min));
    }
    [[nodiscard]] qsizetype found(const QString &words)
    {
        return await(store::InboxStore(workspace.database()).keys({.query = domain::queryOrWords(words)}, {}, -1))->size();
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }

    Workspace workspace;
    store::ConnectionStore store;
    domain::Channel channel;
};

} // namespace

class ConnectionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChannelIsConnectedOnceAndAgain()
    {
        ConnectedDesk desk;
        // WHEN it is connected anew, with another account of the same address
        auto connection = *await(desk.store.connection(desk.channel.id));
        connection.handle = u"@us@server.example"_s;
        const auto again = await(desk.store.connect(desk.channel, connection, instantAt(60)));
        // THEN it is the same channel
        QCOMPARE(again->id, desk.channel.id);
        QCOMPARE(await(desk.store.health())->size(), 1);
        QCOMPARE(await(desk.store.connection(desk.channel.id))->handle, u"@us@server.example"_s);
    }

    void aFeedThatMovedForGoodIsReachedThere()
    {
        // GIVEN two feeds
        ConnectedDesk desk;
        const auto follow = [&desk](const QString &address) {
            domain::Channel wanted;
            wanted.service = u"feed"_s;
            wanted.name = address;
            wanted.address = address;
            domain::Connection connection;
            connection.state = domain::ConnectionState::Connected;
            connection.server = QUrl(address);
            return *await(desk.store.connect(wanted, connection, instantAt(0)));
        };
        const auto moving = follow(u"https://old.example/feed"_s);
        const auto other = follow(u"https://other.example/feed"_s);
        const auto addressOf = [&desk](domain::Id<domain::Channel> id) {
            return await(desk.workspace.database().read([id](store::Connection &connection) -> domain::Result<QString> {
                       store::Statement row = connection.prepare(u"SELECT address FROM channel WHERE id = ?"_s);
                       if (auto ran = row.bind(id).run(); !ran)
                           return std::unexpected(ran.error());
                       return row.next() ? row.text(0) : QString();
                   }))
                .value_or(QString());
        };
        const auto move = [&](const QUrl &to) {
            while (const auto turn = *await(desk.store.claim(u"us"_s, instantAt(1), 1min))) {
                if (turn->channel.id != moving.id)
                    continue;
                const store::FetchedPage page{.stream = u"entries"_s, .position = {.newer = u"{}"_s}, .entries = {}, .removed = {}, .movedTo = to};
                return await(desk.store.takeIn(moving.id, u"us"_s, page, instantAt(1), 1min)).has_value();
            }
            return false;
        };
        // WHEN one is somewhere else for good
        QVERIFY(move(QUrl(u"https://new.example/feed"_s)));
        // THEN it is asked, and known, by its new address
        QCOMPARE(await(desk.store.connection(moving.id))->server, QUrl(u"https://new.example/feed"_s));
        QCOMPARE(addressOf(moving.id), u"https://new.example/feed"_s);
        // AND where another channel stands it is asked there and keeps its own
        QVERIFY(await(desk.store.release(u"us"_s)));
        QVERIFY(move(QUrl(u"https://other.example/feed"_s)));
        QCOMPARE(await(desk.store.connection(moving.id))->server, QUrl(u"https://other.example/feed"_s));
        QCOMPARE(addressOf(moving.id), u"https://new.example/feed"_s);
        QCOMPARE(addressOf(other.id), u"https://other.example/feed"_s);
    }

    void whatMetNobodyIsDueOnceTheNetworkIsThere_data()
    {
        QTest::addColumn<domain::Trouble::Kind>("kind");
        QTest::addColumn<int>("next");      // seconds from now that it would have waited
        QTest::addColumn<bool>("isDue");
        QTest::newRow("nobody was there") << domain::Trouble::Kind::Unreachable << 600 << true;
        QTest::newRow("the line broke") << domain::Trouble::Kind::Cut << 600 << true;
        QTest::newRow("the service asked to wait") << domain::Trouble::Kind::RateLimited << 600 << false;
        QTest::newRow("a clock was ahead") << domain::Trouble::Kind::RateLimited << 90'000 << true;
    }
    void whatMetNobodyIsDueOnceTheNetworkIsThere()
    {
        // GIVEN a turn that met a trouble, and waits
        QFETCH(const domain::Trouble::Kind, kind);
        QFETCH(const int, next);
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        QVERIFY(await(desk.store.endTurn(desk.channel.id, u"us"_s, domain::Trouble{.kind = kind}, instantAt(next), {}, instantAt(2))));
        QVERIFY(!*await(desk.store.claim(u"us"_s, instantAt(5), 1min)));
        // WHEN this machine is told that the network is there
        QVERIFY(await(desk.store.hurry(instantAt(5))));
        // THEN
        const auto claimed = await(desk.store.claim(u"us"_s, instantAt(6), 1min));
        QTEST(claimed->has_value(), "isDue");
    }

    void aLeaseOfAClockThatWasAheadDoesNotLast()
    {
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"other"_s, instantAt(50'000), 1min)));
        QVERIFY(!*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        QVERIFY(await(desk.store.hurry(instantAt(1))));
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        // One that can be somebody's stays.
        QVERIFY(await(desk.store.hurry(instantAt(2))));
        QVERIFY(!*await(desk.store.claim(u"other"_s, instantAt(3), 1min)));
    }

    void onlyOneTakesInAtATime()
    {
        ConnectedDesk desk;
        const auto first = await(desk.store.claim(u"us"_s, instantAt(1), 1min));
        QVERIFY(first && *first);
        QVERIFY(!*await(desk.store.claim(u"other"_s, instantAt(2), 1min)));
        // Who lost the lease writes nothing.
        QVERIFY(*await(desk.store.claim(u"other"_s, instantAt(100), 1min)));
        QCOMPARE(desk.take({aMention(u"m1"_s)}, u"1"_s).error().kind, domain::Error::Kind::Conflict);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM stream"_s), 0);
        // Who ends lets go.
        QVERIFY(await(desk.store.release(u"other"_s)));
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(101), 1min)));
    }

    void aPageAndItsPositionAreOne()
    {
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        const auto report = desk.take({aMention(u"m1"_s).saying(u"Bonjour"_s), aMention(u"m2"_s).at(1)}, u"7"_s);
        QCOMPARE(report->added, 2);
        QVERIFY(await(desk.store.endTurn(desk.channel.id, u"us"_s, {}, instantAt(60), {}, instantAt(11))));
        const auto turn = **await(desk.store.claim(u"us"_s, instantAt(61), 1min));
        QCOMPARE(turn.streams.value(u"notifications"_s).newer, u"7"_s);
    }

    void whatWasEditedIsFollowed()
    {
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        QVERIFY(desk.take({aMention(u"m1"_s).saying(u"A first wording"_s)}, u"1"_s));
        QCOMPARE(desk.found(u"wording"_s), 1);
        const auto report = desk.take({aMention(u"m1"_s).saying(u"Quite another thing"_s)}, u"2"_s);
        QCOMPARE(report->known, 1);
        QCOMPARE(desk.found(u"wording"_s), 0);
        QCOMPARE(desk.found(u"another"_s), 1);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
    }

    void whatGotAnotherIdWithItsEditIsTheSame()
    {
        // GIVEN a mention of a service that numbers anew what is edited
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        const auto said = [](const QString &id, const QString &text, const QString &author = u"ada@server.example"_s,
                             const QString &url = u"https://server.example/p/1"_s) {
            domain::IncomingMention mention;
            mention.kind = domain::MentionKind::Mention;
            mention.remoteId = id;
            mention.url = url;
            mention.text = text;
            mention.author.handle = author;
            mention.publishedAt = instantAt(5);
            mention.mayChangeId = true;
            return mention;
        };
        QVERIFY(desk.take({said(u"a1"_s, u"A first wording"_s)}, u"1"_s));
        // WHEN
        const auto report = desk.take({said(u"a2"_s, u"Quite another thing"_s)}, u"2"_s);
        // THEN it is that one, edited, and known by its new id
        QCOMPARE(report->added, 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = 'a2' AND edited_at IS NOT NULL"_s), 1);
        QCOMPARE(desk.found(u"wording"_s), 0);
        QCOMPARE(desk.found(u"another"_s), 1);
        QVERIFY(desk.take({}, u"3"_s, {u"a1"_s}));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 0);
        // AND nobody puts words into another's mouth by naming his address, nor is another address, or a service whose ids stay, taken for it
        auto stays = said(u"a5"_s, u"Five"_s);
        stays.mayChangeId = false;
        QCOMPARE(desk.take({said(u"a3"_s, u"Three"_s, u"eve@evil.example"_s),
                            said(u"a4"_s, u"Four"_s, u"ada@server.example"_s, u"https://server.example/p/2"_s), stays},
                           u"4"_s)
                     ->added,
                 3);
        QCOMPARE(desk.found(u"another"_s), 1);
        // AND where two stand under one address, neither is taken for the other
        QCOMPARE(desk.take({said(u"a6"_s, u"Six"_s)}, u"5"_s)->added, 1);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
    }

    void whatWasDeletedThereIsNoted()
    {
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        QVERIFY(desk.take({aMention(u"m1"_s), aMention(u"m2"_s).at(1)}, u"1"_s));
        QVERIFY(desk.take({}, u"2"_s, {u"m1"_s, u"unknown"_s}));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 1);
    }

    void onlyWithdrawnAccessDisconnects_data()
    {
        QTest::addColumn<domain::Trouble::Kind>("kind");
        QTest::addColumn<domain::ConnectionState>("state");
        QTest::newRow("cut") << domain::Trouble::Kind::Cut << domain::ConnectionState::Connected;
        QTest::newRow("denied") << domain::Trouble::Kind::AccessDenied << domain::ConnectionState::Connected;
        QTest::newRow("withdrawn") << domain::Trouble::Kind::AccessWithdrawn << domain::ConnectionState::SignInNeeded;
    }
    void onlyWithdrawnAccessDisconnects()
    {
        QFETCH(domain::Trouble::Kind, kind);
        QFETCH(domain::ConnectionState, state);
        ConnectedDesk desk;
        QVERIFY(*await(desk.store.claim(u"us"_s, instantAt(1), 1min)));
        QVERIFY(await(desk.store.endTurn(desk.channel.id, u"us"_s, domain::Trouble{.kind = kind, .said = u"no"_s}, instantAt(60), {}, instantAt(2))));
        const auto how = await(desk.store.health())->value(desk.channel.id);
        QCOMPARE(how.connection.state, state);
        QCOMPARE(how.failures, 1);
        QCOMPARE(how.trouble->kind, kind);
    }
};

QTEST_GUILESS_MAIN(ConnectionStoreTest)
#include "connectionstoretest.moc"
