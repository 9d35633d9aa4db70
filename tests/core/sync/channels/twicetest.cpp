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
using domain::ErrandKind;
using domain::ErrandState;
using domain::PostState;

namespace {

/// A service without keys that works off a request much later than anybody waits for.
struct TwiceDesk : OneChannelDesk<FakeService>
{
    explicit TwiceDesk(std::chrono::seconds slowness)
    {
        service.setKeyed(false);
        service.setSlowness(slowness);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
    }
    /// What was cut off, looked for in vain and sent again.
    domain::Post resend(const QString &text)
    {
        const auto post = add(duePost(text));
        service.failNext({Fault::CutLate});
        untilQuiet([this] { static_cast<void>(send()); }, deliveries, 20);
        return post;
    }
    [[nodiscard]] std::optional<domain::Errand> look() const
    {
        const auto all = *await(errands.newest(10));
        const auto found = std::ranges::find(all, ErrandKind::Twin, &domain::Errand::kind);
        return found == all.cend() ? std::nullopt : std::optional(*found);
    }
    void lookUntilQuiet()
    {
        untilQuiet([this] { static_cast<void>(run()); }, errands, 60);
    }
    [[nodiscard]] QStringList told(domain::Id<domain::Post> id) const { return domain::droppedIn(delivery(id).notes); }
};

} // namespace

/// What was looked for, not found and sent again, while its service still had it: nothing of it is silent.
class TwiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrivesAfterItWasSentAgainIsTold()
    {
        // GIVEN a service that works it off fifteen minutes later
        TwiceDesk desk(15min);
        const auto post = desk.resend(u"Bonjour"_s);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
        QVERIFY(desk.told(post.id).isEmpty());
        const QString own = desk.delivery(post.id).remoteId;
        // WHEN it is looked for later
        desk.lookUntilQuiet();
        // THEN both stand there, untouched, and that is told
        QCOMPARE(desk.service.published(), (QStringList{u"Bonjour"_s, u"Bonjour"_s}));
        QCOMPARE(desk.told(post.id), QStringList{QString(domain::Sent::twice)});
        const auto twin = domain::twinIn(desk.delivery(post.id).notes);
        QVERIFY(twin);
        QVERIFY(!twin->id.isEmpty() && twin->id != own);
        QVERIFY(!twin->url.isEmpty());
        QCOMPARE(desk.delivery(post.id).remoteId, own);
        QCOMPARE(desk.look()->state, ErrandState::Done);
        QCOMPARE(await(desk.deliveries.incomplete())->size(), 1);
        // AND whoever deletes it deletes one, and the other stands for it
        QVERIFY(await(desk.errands.deleteThere(post.id, desk.clock.now(), {})));
        desk.lookUntilQuiet();
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
        QCOMPARE(desk.delivery(post.id).remoteId, twin->id);
        QCOMPARE(desk.post(post.id).url, twin->url);
        QVERIFY(desk.told(post.id).isEmpty());
        // AND that one can be deleted, too
        QVERIFY(await(desk.errands.deleteThere(post.id, desk.clock.now(), {})));
        desk.lookUntilQuiet();
        QVERIFY(desk.service.published().isEmpty());
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Removed);
    }

    void whatNeverArrivedIsLookedForAnHourAndLetBe()
    {
        TwiceDesk desk(24h);
        const auto post = desk.resend(u"Bonjour"_s);
        QVERIFY(desk.look());
        const auto since = desk.clock.now();
        desk.service.setSlowness(24h);
        const auto asked = desk.service.asked().size();
        for (int round = 0; round < 10 && desk.look()->state == ErrandState::Waiting; ++round) {
            desk.clock.set(std::max(desk.clock.now(), *desk.look()->nextAttemptAt));
            QCOMPARE(desk.run(), 1);
        }
        QCOMPARE(desk.look()->state, ErrandState::Done);
        QVERIFY(desk.clock.now() - since >= 55min && desk.clock.now() - since <= 65min);
        QVERIFY(desk.told(post.id).isEmpty());
        QVERIFY(!domain::wasResent(desk.delivery(post.id).notes));
        // Nothing but reading was done there.
        const auto requests = desk.service.asked().sliced(asked);
        QVERIFY(!requests.isEmpty());
        for (const QString &request : requests)
            QVERIFY2(request.startsWith(u"GET "_s), qPrintable(request));
        QCOMPARE(desk.service.published().size(), 1);
    }

    void whatIsAnotherPostIsNoTwin()
    {
        // GIVEN another post that says the same
        TwiceDesk desk(24h);
        const auto post = desk.resend(u"Bonjour"_s);
        const auto same = desk.add(desk.duePost(u"Bonjour"_s));
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.post(same.id).state, PostState::Published);
        // WHEN
        desk.lookUntilQuiet();
        // THEN
        QVERIFY(desk.told(post.id).isEmpty());
        QVERIFY(desk.told(same.id).isEmpty());
    }

    void whereNobodyCouldLookThatIsToldToo()
    {
        TwiceDesk desk(24h);
        const auto post = desk.resend(u"Bonjour"_s);
        desk.service.failNext(QList<Fault>(200, Fault::Unreachable));
        desk.lookUntilQuiet();
        QCOMPARE(desk.look()->state, ErrandState::Cancelled);
        QCOMPARE(desk.told(post.id), QStringList{QString(domain::Sent::maybeTwice)});
    }

    void whatWasDeletedMeanwhileAndArrivesIsToldToo()
    {
        // GIVEN what is deleted there before the first one arrives
        TwiceDesk desk(15min);
        const auto post = desk.resend(u"Bonjour"_s);
        QVERIFY(await(desk.errands.deleteThere(post.id, desk.clock.now(), {})));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Removed);
        QCOMPARE(desk.look()->state, ErrandState::Waiting);
        // WHEN it does
        desk.lookUntilQuiet();
        // THEN it stands there, and can be deleted
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
        QCOMPARE(desk.told(post.id), QStringList{QString(domain::Sent::again)});
        QVERIFY(await(desk.errands.deleteThere(post.id, desk.clock.now(), {})));
        desk.lookUntilQuiet();
        QVERIFY(desk.service.published().isEmpty());
    }

    void whatIsThereAtTheFirstLookNeedsNoOther()
    {
        TwiceDesk desk(20s);
        const auto post = desk.resend(u"Bonjour"_s);
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
        QVERIFY(!desk.look());
    }

    void whatAPersonHasSentAgainIsLookedForToo()
    {
        // GIVEN what was cut off, and a person who finds that it is not there
        TwiceDesk desk(15min);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({Fault::CutLate});
        QCOMPARE(desk.send(), 1);
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(post.id).id, false, desk.clock.now())));
        desk.clock.advance(1min);
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published().size(), 1);
        // WHEN it arrives all the same
        desk.lookUntilQuiet();
        // THEN
        QCOMPARE(desk.told(post.id), QStringList{QString(domain::Sent::twice)});
    }
};

QTEST_GUILESS_MAIN(TwiceTest)
#include "twicetest.moc"
