// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/twin.h"
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

namespace {

/// A service without keys: what may have arrived is looked for among what stands there.
struct RivalsDesk : OneChannelDesk<FakeService>
{
    RivalsDesk()
    {
        service.setKeyed(false);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
    }
    /// Says that behind a warning, and meets a fault as it leaves.
    domain::Post cutOff(const QString &text, const QString &warning, Fault fault, std::optional<domain::Visibility> visibility = {})
    {
        domain::Post said = duePost(text);
        said.options.warning = warning;
        said.options.visibility = visibility;
        const auto post = add(said);
        service.failNext({fault});
        static_cast<void>(send());
        return post;
    }
    void sendUntilQuiet()
    {
        untilQuiet([this] { static_cast<void>(send()); }, deliveries, 20);
    }
};

} // namespace

/// What a look by words alone cannot tell apart.
class RivalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoThatSayTheSameWithOtherThingsAPersonIsAsked()
    {
        // GIVEN one that never arrived and one that did, with the same words, whose answers were lost
        RivalsDesk desk;
        const auto lost = desk.cutOff(u"Photo of the day"_s, u"red"_s, Fault::CutBefore);
        const auto arrived = desk.cutOff(u"Photo of the day"_s, u"blue"_s, Fault::CutAfter);
        QCOMPARE(desk.service.published().size(), 1);
        // WHEN they are looked for
        desk.sendUntilQuiet();
        // THEN neither is taken for the other, and nothing leaves unasked
        QCOMPARE(desk.service.published().size(), 1);
        QCOMPARE(desk.delivery(lost.id).state, DeliveryState::Unsure);
        QCOMPARE(desk.delivery(arrived.id).state, DeliveryState::Unsure);
        QCOMPARE(desk.delivery(lost.id).trouble->said, u"what is found there may be post %1, which says the same"_s.arg(arrived.id.value()));
        // WHEN a person has looked
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(lost.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(arrived.id).id, true, desk.clock.now())));
        desk.sendUntilQuiet();
        // THEN each stands there once
        QCOMPARE(desk.service.published().size(), 2);
        QCOMPARE(desk.delivery(lost.id).state, DeliveryState::Published);
        QCOMPARE(desk.delivery(arrived.id).state, DeliveryState::Published);
        QVERIFY(!desk.delivery(lost.id).remoteId.isEmpty());
        QVERIFY(!domain::droppedIn(desk.delivery(lost.id).notes).contains(domain::Sent::twice));
    }

    void whatStandsThereByAPersonsWordIsNotFoundForTheOther_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("nobody knows where") << QString();
        QTest::newRow("by its address alone") << u"https://fake.example/somewhere/else"_s;
    }
    void whatStandsThereByAPersonsWordIsNotFoundForTheOther()
    {
        QFETCH(const QString, url);
        RivalsDesk desk;
        const auto lost = desk.cutOff(u"Photo of the day"_s, u"red"_s, Fault::CutBefore);
        const auto arrived = desk.cutOff(u"Photo of the day"_s, u"blue"_s, Fault::CutAfter);
        desk.sendUntilQuiet();
        // WHEN it is said of the one that arrived first
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(arrived.id).id, true, desk.clock.now(), url)));
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(lost.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        // THEN the other one leaves, as a person said
        QCOMPARE(desk.service.published().size(), 2);
        QCOMPARE(desk.delivery(lost.id).state, DeliveryState::Published);
        QVERIFY(!desk.delivery(lost.id).remoteId.isEmpty());
    }

    void whoIsMistakenAboutOneThatStandsThereIsAskedOnceMore_data()
    {
        QTest::addColumn<QString>("warning");
        QTest::addColumn<Fault>("otherFault");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("it is told from the other one by its warning") << u"blue"_s << Fault::CutAfter << true;
        QTest::newRow("nothing tells them apart, and two stand there") << u"red"_s << Fault::CutAfter << true;
        QTest::newRow("one stands there, and it may be the other one") << u"red"_s << Fault::CutBefore << false;
    }
    void whoIsMistakenAboutOneThatStandsThereIsAskedOnceMore()
    {
        QFETCH(const QString, warning);
        QFETCH(const Fault, otherFault);
        QFETCH(const bool, isHeld);
        // GIVEN one that arrived, and another in the same words for other people
        RivalsDesk desk;
        const auto arrived = desk.cutOff(u"Photo"_s, u"red"_s, Fault::CutAfter, domain::Visibility::Public);
        const auto other = desk.cutOff(u"Photo"_s, warning, otherFault, domain::Visibility::Unlisted);
        desk.sendUntilQuiet();
        const int before = desk.service.published().size();
        // WHEN a person says of the first one that it is not there
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(arrived.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        // THEN it leaves again only where that may be
        QCOMPARE(desk.service.published().size(), isHeld ? before : before + 1);
        QCOMPARE(desk.delivery(arrived.id).state, isHeld ? DeliveryState::Unsure : DeliveryState::Published);
        QCOMPARE(desk.delivery(other.id).state, DeliveryState::Unsure);
        if (isHeld)
            QVERIFY2(desk.delivery(arrived.id).trouble->said.startsWith(u"it seems to be there"_s), qPrintable(desk.delivery(arrived.id).trouble->said));
    }

    void onceItIsSaidWhereTheOtherOneStandsThisOneIsFound()
    {
        // GIVEN two that nothing tells apart, both there, and a person who is mistaken about the first one
        RivalsDesk desk;
        const auto first = desk.cutOff(u"Photo"_s, u"red"_s, Fault::CutAfter, domain::Visibility::Public);
        const auto second = desk.cutOff(u"Photo"_s, u"red"_s, Fault::CutAfter, domain::Visibility::Unlisted);
        desk.sendUntilQuiet();
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(first.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        // WHEN they say where the other one is, and the same of this one once more
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(second.id).id, true, desk.clock.now(), u"https://fake.example/@us/1000002"_s)));
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(first.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        // THEN
        QCOMPARE(desk.service.published().size(), 2);
        QCOMPARE(desk.delivery(first.id).state, DeliveryState::Published);
        QCOMPARE(desk.delivery(first.id).remoteId, u"1000001"_s);
    }

    void twoThatAreTheSameInEverythingNeedNobody()
    {
        RivalsDesk desk;
        const auto lost = desk.cutOff(u"Photo of the day"_s, {}, Fault::CutBefore);
        const auto arrived = desk.cutOff(u"Photo of the day"_s, {}, Fault::CutAfter);
        desk.sendUntilQuiet();
        QCOMPARE(desk.service.published().size(), 2);
        QCOMPARE(desk.delivery(lost.id).state, DeliveryState::Published);
        QCOMPARE(desk.delivery(arrived.id).state, DeliveryState::Published);
        QVERIFY(desk.delivery(lost.id).remoteId != desk.delivery(arrived.id).remoteId);
    }

    void ofTwoThatAreTheSameOneThatStandsNobodyKnowsWhereIsNotFoundForTheOther()
    {
        // GIVEN one that never arrived, and the same once more, of which a person says that it is there before it was looked for
        RivalsDesk desk;
        const auto lost = desk.cutOff(u"Photo of the day"_s, {}, Fault::CutBefore);
        const auto arrived = desk.cutOff(u"Photo of the day"_s, {}, Fault::CutAfter);
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(arrived.id).id, true, desk.clock.now())));
        QVERIFY(desk.delivery(arrived.id).remoteId.isEmpty());
        // WHEN
        desk.sendUntilQuiet();
        // THEN it is not taken for that one
        QCOMPARE(desk.delivery(lost.id).state, DeliveryState::Unsure);
        QCOMPARE(desk.service.published().size(), 1);
    }

    void whatAServiceMayHoldUnseenIsHeldOnceOnly()
    {
        // GIVEN what was to be held by a server that lists none of it, and whose answer was lost
        RivalsDesk desk;
        desk.service.setHidingHeld(true);
        domain::Post written = desk.duePost(u"Bonjour"_s, 1h);
        written.holder = domain::PostHolder::Service;
        const auto post = desk.add(written);
        desk.service.failNext({Fault::CutAfter});
        static_cast<void>(desk.send());
        QCOMPARE(desk.service.held(), QStringList{u"Bonjour"_s});
        desk.sendUntilQuiet();
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Unsure);
        // WHEN a person looks before its time, and sees nothing
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(post.id).id, false, desk.clock.now())));
        static_cast<void>(desk.send());
        desk.clock.advance(10min);
        static_cast<void>(desk.send());
        // THEN it waits for that, and is found
        QCOMPARE(desk.service.held(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Sending);
        QVERIFY(*desk.delivery(post.id).nextAttemptAt > *domain::toInstant(*desk.post(post.id).scheduledFor));
        desk.clock.advance(2h);
        desk.service.releaseHeld();
        desk.sendUntilQuiet();
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
    }

    void whatARestoredBackupSaysIsNotThereIsLookedForFirst()
    {
        // GIVEN what left after a backup was made
        RivalsDesk desk;
        const auto post = desk.add(desk.duePost(u"Bonjour"_s, 1min));
        desk.clock.advance(1min);
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        // WHEN the backup takes the place of the workspace, and a person is mistaken about what became of it
        desk.clock.advance(1h);
        QVERIFY(await(desk.workspace.database().write([&](store::Connection &connection) {
            connection.changes().everything = true;
            return connection.run(u"DELETE FROM delivery"_s)
                .and_then([&] { return connection.run(u"UPDATE post SET state = 4, holder = 2, remote_id = NULL, url = '', published_at = NULL"_s); })
                .and_then(
                    [&] { return connection.run(u"INSERT INTO workspace (key, value) VALUES ('restored_at', %1)"_s.arg(domain::toMs(desk.clock.now()))); });
        })));
        static_cast<void>(desk.send());
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Unsure);
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(post.id).id, false, desk.clock.now())));
        desk.sendUntilQuiet();
        // THEN it is found there
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QVERIFY(!desk.delivery(post.id).remoteId.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RivalsTest)
#include "rivalstest.moc"
