// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

/// A service that takes what is published and does not show it when it is read back.
class NotShownTest : public QObject
{
    Q_OBJECT

    struct Desk : OneChannelDesk<FakeService>
    {
        Desk()
        {
            service.setKeyed(true);
            connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
            sent = add(duePost(u"Bonjour"_s)).id;
            service.failNext({Fault::None, Fault::NotFound});
            QCOMPARE(send(), 1);
        }
        domain::Id<domain::Post> sent;
    };

private Q_SLOTS:
    void whatShowsALittleLaterIsPublished()
    {
        // GIVEN what was taken and is not there when it is read back
        Desk desk;
        QCOMPARE(desk.delivery(desk.sent).state, DeliveryState::Processing);
        QVERIFY(desk.post(desk.sent).state != PostState::Published);
        // WHEN it shows
        desk.clock.advance(20s);
        QCOMPARE(desk.send(), 1);
        // THEN
        QCOMPARE(desk.delivery(desk.sent).state, DeliveryState::Published);
        QVERIFY(desk.delivery(desk.sent).isVerified);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }

    void whatNeverShowsIsNotSaidToBePublished()
    {
        // GIVEN what its service lets fall as soon as it has taken it
        Desk desk;
        desk.service.drop(0);
        // WHEN it was asked after for ten minutes
        for (int minute = 0; minute < 9; ++minute) {
            desk.clock.advance(1min);
            QCOMPARE(desk.send(), 1);
            QCOMPARE(desk.delivery(desk.sent).state, DeliveryState::Processing);
        }
        desk.clock.advance(2min);
        QCOMPARE(desk.send(), 1);
        // THEN it failed, and why is said
        const auto delivery = desk.delivery(desk.sent);
        QCOMPARE(delivery.state, DeliveryState::Failed);
        QCOMPARE(delivery.trouble->said, domain::notShownThere);
        QCOMPARE(desk.post(desk.sent).state, PostState::Failed);
        // AND whoever wants it all the same has it sent as something new
        QVERIFY(await(desk.deliveries.retry(delivery.id, desk.clock.now())));
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.delivery(desk.sent).state, DeliveryState::Published);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }
};

QTEST_GUILESS_MAIN(NotShownTest)
#include "notshowntest.moc"
