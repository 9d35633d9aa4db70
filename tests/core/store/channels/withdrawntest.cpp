// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using Kind = domain::Trouble::Kind;

namespace {

struct HealthDesk
{
    HealthDesk()
        : store(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"mastodon"_s;
        wanted.name = u"Us"_s;
        wanted.address = u"https://server.example/@us"_s;
        connection.state = domain::ConnectionState::Connected;
        channel = *await(store.connect(wanted, connection, instantAt(0)));
    }
    [[nodiscard]] domain::ChannelHealth health() const { return await(store.health())->value(channel.id); }
    void claim() { QVERIFY(*await(store.claim(u"us"_s, instantAt(1), 1min))); }
    void end(const std::optional<domain::Trouble> &trouble, qint64 nextAt, const domain::Quota &quota = {})
    {
        QVERIFY(await(store.endTurn(channel.id, u"us"_s, trouble, instantAt(nextAt), quota, instantAt(2))));
    }

    Workspace workspace;
    store::ConnectionStore store;
    domain::Connection connection;
    domain::Channel channel;
};

} // namespace

/// What a channel tells of that it lets nobody in any more, and that who asked for a pause has it.
class WithdrawnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAFetchEndsWithDoesNotHideThatNobodyIsLetIn()
    {
        // GIVEN a fetch under way, and a sending that is let in no more
        HealthDesk desk;
        desk.claim();
        QVERIFY(await(desk.workspace.database().write([id = desk.channel.id](store::Connection &connection) {
            return connection.run(
                u"UPDATE connection SET state = 2, trouble_kind = %1, trouble = 'revoked' WHERE channel_id = %2"_s.arg(static_cast<int>(Kind::AccessWithdrawn))
                    .arg(id.value()));
        })));
        // WHEN the fetch ends
        desk.end(domain::Trouble{.kind = Kind::ServerTrouble, .said = u"HTTP 502"_s}, 60);
        // THEN
        QCOMPARE(desk.health().connection.state, domain::ConnectionState::SignInNeeded);
        QCOMPARE(desk.health().trouble->kind, Kind::AccessWithdrawn);
        QCOMPARE(desk.health().trouble->said, u"revoked"_s);
        // AND signed in again it tells nothing of it
        QVERIFY(await(desk.store.connect(desk.channel, desk.connection, instantAt(10))));
        QVERIFY(!desk.health().trouble);
        // AND so where it turns out by trying that it lets us in
        QVERIFY(await(desk.workspace.database().write([id = desk.channel.id](store::Connection &connection) {
            return connection.run(
                u"UPDATE connection SET state = 2, trouble_kind = %1 WHERE channel_id = %2"_s.arg(static_cast<int>(Kind::AccessWithdrawn)).arg(id.value()));
        })));
        QVERIFY(desk.health().trouble);
        QVERIFY(await(desk.store.setConnection(desk.channel.id, desk.connection)));
        QVERIFY(!desk.health().trouble);
    }

    void aPauseThatWasAskedForIsKept_data()
    {
        QTest::addColumn<std::optional<domain::Trouble>>("trouble");
        QTest::addColumn<domain::Quota>("quota");
        QTest::addColumn<bool>("isKept");
        const domain::Quota usedUp{.left = 0, .most = 300, .resetsAt = instantAt(7'000)};
        const domain::Quota few{.left = 5, .most = 300, .resetsAt = instantAt(7'000)};
        QTest::newRow("nothing in the way") << std::optional<domain::Trouble>() << domain::Quota() << false;
        QTest::newRow("a server in trouble") << std::optional(domain::Trouble{.kind = Kind::ServerTrouble}) << domain::Quota() << false;
        const domain::Quota toWait{.left = 0, .most = 0, .resetsAt = instantAt(7'000)};
        QTest::newRow("it asked for it") << std::optional(domain::Trouble{.kind = Kind::RateLimited}) << toWait << true;
        QTest::newRow("it did not say when") << std::optional(domain::Trouble{.kind = Kind::RateLimited}) << domain::Quota() << false;
        QTest::newRow("used up") << std::optional<domain::Trouble>() << usedUp << true;
        QTest::newRow("nearly") << std::optional<domain::Trouble>() << few << false;
    }
    void aPauseThatWasAskedForIsKept()
    {
        QFETCH(std::optional<domain::Trouble>, trouble);
        QFETCH(domain::Quota, quota);
        QFETCH(bool, isKept);
        HealthDesk desk;
        desk.claim();
        desk.end(trouble, 7'000, quota);
        QCOMPARE(domain::askedToWaitUntil(desk.health(), instantAt(5)).has_value(), isKept);
        // WHEN somebody wants it now
        QVERIFY(await(desk.store.fetchNow({}, instantAt(5))));
        // THEN
        QCOMPARE(desk.health().nextFetchAt, isKept ? instantAt(7'000) : instantAt(5));
        // AND once the pause is over it is as ever
        QVERIFY(await(desk.store.fetchNow(desk.channel.id, instantAt(7'001))));
        QCOMPARE(desk.health().nextFetchAt, instantAt(7'001));
    }

    void aServiceThatTookSomethingIsNotSaidToBeOutOfReach_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<Kind>("met");
        QTest::addColumn<bool>("isToldStill");
        QTest::newRow("nobody was there") << u"mastodon"_s << Kind::Unreachable << false;
        QTest::newRow("the line broke") << u"mastodon"_s << Kind::Cut << false;
        QTest::newRow("it was offline here") << u"mastodon"_s << Kind::Offline << false;
        QTest::newRow("it answers what is none") << u"mastodon"_s << Kind::Malformed << true;
        QTest::newRow("mail leaves by another server") << u"mail"_s << Kind::Unreachable << true;
    }
    void aServiceThatTookSomethingIsNotSaidToBeOutOfReach()
    {
        // GIVEN a channel that met that as it was asked what is new
        QFETCH(const QString, service);
        QFETCH(const Kind, met);
        QFETCH(const bool, isToldStill);
        HealthDesk desk;
        desk.claim();
        desk.end(domain::Trouble{.kind = met, .said = u"Connection refused"_s}, 60);
        QVERIFY(desk.health().trouble);
        // WHEN it takes what is sent there
        QVERIFY(await(desk.workspace.database().write([&](store::Connection &connection) {
            // As an earlier Parvis connected it, which did not know what its service leaves by.
            return connection.run(u"UPDATE channel SET service = '%1'"_s.arg(service))
                .and_then([&] { return connection.run(u"UPDATE connection SET capabilities = '{}'"_s); })
                .and_then([&] { return store::endPause(connection, desk.channel.id, instantAt(5)); });
        })));
        // THEN
        QCOMPARE(desk.health().trouble.has_value(), isToldStill);
    }

    void whereItLeavesByIsWhatTheChannelCan()
    {
        // GIVEN a service of which only its capabilities say that what is sent is taken by another server
        HealthDesk desk;
        desk.claim();
        desk.end(domain::Trouble{.kind = Kind::Unreachable, .said = u"Connection refused"_s}, 60);
        const auto endPause = [&desk] {
            return await(desk.workspace.database().write([&desk](store::Connection &open) { return store::endPause(open, desk.channel.id, instantAt(5)); }));
        };
        const auto can = [&desk](bool leavesElsewhere) {
            return await(desk.workspace.database().write([leavesElsewhere](store::Connection &open) {
                return open.run(u"UPDATE connection SET capabilities = json_set(capabilities, '$.leavesElsewhere', json('%1'))"_s.arg(
                    leavesElsewhere ? u"true"_s : u"false"_s));
            }));
        };
        // THEN that it takes something says nothing of the one that is asked
        QVERIFY(can(true));
        QVERIFY(endPause());
        QVERIFY(desk.health().trouble);
        // AND of one that does both, it does
        QVERIFY(can(false));
        QVERIFY(endPause());
        QVERIFY(!desk.health().trouble);
    }
};

QTEST_GUILESS_MAIN(WithdrawnTest)
#include "withdrawntest.moc"
