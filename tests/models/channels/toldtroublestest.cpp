// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "models/channels/toldtroubles.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Trouble::Kind;

class ToldTroublesTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const domain::Clock &clock)
            : list(workspace.database(), clock)
            , told(list, messages, clock)
        {
            domain::Channel ours;
            ours.service = u"mastodon"_s;
            ours.name = u"Ours"_s;
            ours.address = u"https://example.social/@us"_s;
            const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                                .server = {},
                                                .accountId = {},
                                                .handle = {},
                                                .capabilities = domain::staticCapabilities(u"mastodon"_s)};
            channel = await(store::ConnectionStore(workspace.database()).connect(ours, connection, clock.now())).value().id;
            [&] { QTRY_COMPARE(list.rowCount(), 1); }();
        }

        Workspace workspace;
        models::Messages messages;
        models::ChannelListModel list;
        models::ToldTroubles told;
        domain::Id<domain::Channel> channel;
        QSignalSpy withdrawn{&messages, &models::Messages::withdrawn};
    };

    FakeClock m_clock;

private Q_SLOTS:
    void thatNobodyIsAskedOfflineEndsOnline()
    {
        // GIVEN
        Desk desk(m_clock);
        desk.list.setOffline(true);
        desk.told.tell(desk.channel, Kind::Offline, {.kind = models::Message::Kind::Problem, .sentence = u"Not asked: offline."_s});
        desk.list.setLocked(true, {});
        QVERIFY(desk.withdrawn.isEmpty());
        // WHEN
        desk.list.setOffline(false);
        // THEN
        QCOMPARE(desk.withdrawn.size(), 1);
        QCOMPARE(desk.withdrawn.first().first().toString(), u"Not asked: offline."_s);
    }

    void whatIsSaidAnewTakesThePlaceOfTheFormer()
    {
        Desk desk(m_clock);
        desk.told.tell(desk.channel, Kind::Unreachable, {.kind = models::Message::Kind::Problem, .sentence = u"Not reached."_s});
        // Time passes and nothing changes: it stays true.
        desk.list.setLocked(true, {});
        QVERIFY(desk.withdrawn.isEmpty());
        desk.told.tell(desk.channel, Kind::Cut, {.kind = models::Message::Kind::Problem, .sentence = u"Broke off."_s});
        QCOMPARE(desk.withdrawn.size(), 1);
        desk.told.end(desk.channel);
        QCOMPARE(desk.withdrawn.last().first().toString(), u"Broke off."_s);
    }
};

QTEST_GUILESS_MAIN(ToldTroublesTest)
#include "toldtroublestest.moc"
