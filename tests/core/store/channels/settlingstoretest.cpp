// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/settling.h"
#include "tests/core/store/channels/ledgerdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::Trouble;

namespace {

/// A post that somebody sends on a channel of that service, at 10 s.
struct SettlingDesk : LedgerDesk
{
    explicit SettlingDesk(const QString &service = u"wordpress"_s)
        : LedgerDesk(service)
        , id(claim(instantAt(10), 6min)->delivery.id)
    {
    }
    void depart(qint64 at) { QVERIFY(await(deliveries.depart(id, u"us"_s, instantAt(at), 6min))); }
    [[nodiscard]] bool isClaimed(qint64 at, const QString &owner = u"us"_s)
    {
        return await(deliveries.claim(owner, instantAt(at), 6min)).value_or(std::nullopt).has_value();
    }

    domain::Id<domain::Delivery> id;
};

} // namespace

/// Between an attempt that may have arrived and the look whether it did lies the time that a service may need to work it off.
class SettlingStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoTakesOverFromAKilledProcessLooksAMinuteLater()
    {
        // GIVEN a process that was killed after something had left, and whose lease is over
        SettlingDesk desk;
        desk.depart(12);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        // THEN it says when it looks
        QCOMPARE(desk.entry().nextAttemptAt, instantAt(72));
        QCOMPARE(*await(desk.deliveries.nextDue(instantAt(13))), instantAt(72));
        // AND does so no sooner
        QVERIFY(!desk.isClaimed(13, u"another"_s));
        QVERIFY(!desk.isClaimed(71, u"another"_s));
        QVERIFY(desk.isClaimed(72, u"another"_s));
    }

    void whoseKeyIsKnownGoesOnAtOnce()
    {
        SettlingDesk desk(u"matrix"_s);
        desk.depart(12);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        QVERIFY(desk.isClaimed(13, u"another"_s));
    }

    void whatWasCutOffIsLookedForAMinuteLater()
    {
        // GIVEN a request that was cut off after half a minute
        SettlingDesk desk;
        desk.depart(12);
        const store::Failure cut{.trouble = {.kind = Trouble::Kind::Cut, .said = u"cut"_s}, .hasLeft = true};
        QCOMPARE(await(desk.deliveries.fail(desk.id, u"us"_s, cut, instantAt(42), 0.5))->nextAttemptAt, instantAt(102));
        QVERIFY(!desk.isClaimed(101));
        QVERIFY(desk.isClaimed(102));
        // AND where the look itself could not be had, the next one waits no longer than for that
        const store::Failure unreachable{.trouble = {.kind = Trouble::Kind::ServerTrouble, .said = u"no"_s}};
        QVERIFY(await(desk.deliveries.fail(desk.id, u"us"_s, unreachable, instantAt(103), 0.5))->nextAttemptAt < instantAt(120));
    }

    void whatWasLookedForTooSoonIsHeldBack()
    {
        // GIVEN what left at 12 s, and of which nobody knows more
        SettlingDesk desk;
        desk.depart(12);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        QVERIFY(desk.isClaimed(72));
        // WHEN it is not there
        const auto soon = await(desk.deliveries.depart(desk.id, u"us"_s, instantAt(73), 6min));
        QCOMPARE(soon.error().kind, domain::Error::Kind::Busy);
        const store::Failure tooSoon{.trouble = {.kind = Trouble::Kind::ServerTrouble, .said = u"held back"_s}, .wasTooSoon = true};
        const auto waiting = await(desk.deliveries.fail(desk.id, u"us"_s, tooSoon, instantAt(74), 0.5));
        // THEN it is looked for again three minutes after it left
        QCOMPARE(waiting->nextAttemptAt, instantAt(192));
        QCOMPARE(waiting->departedAt, instantAt(12));
        QVERIFY(!waiting->trouble);
        QVERIFY(!desk.isClaimed(191));
        QVERIFY(desk.isClaimed(192));
        // AND what only began to leave is looked for once
        SettlingDesk other;
        other.depart(12);
        const store::Failure inPart{.trouble = {.kind = Trouble::Kind::Cut, .said = domain::leftInPart + u"1 KiB of 2 MiB had left"_s}, .hasLeft = true};
        QVERIFY(await(other.deliveries.fail(other.id, u"us"_s, inPart, instantAt(13), 0.5)));
        QVERIFY(other.isClaimed(73));
        other.depart(74);
        // AND of what leaves then nobody knows again
        QVERIFY(await(other.deliveries.release(u"us"_s)));
        QVERIFY(other.isClaimed(134));
        QCOMPARE(await(other.deliveries.depart(other.id, u"us"_s, instantAt(135), 6min)).error().kind, domain::Error::Kind::Busy);
    }

    void whatWasAnsweredWaitsForNothing()
    {
        SettlingDesk desk;
        desk.depart(12);
        QVERIFY(await(desk.deliveries.keep(desk.id, u"us"_s, u"post"_s, u"7"_s, true, instantAt(13), 6min)));
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        QVERIFY(desk.isClaimed(14, u"another"_s));
    }

    void nothingHurriesIt()
    {
        // GIVEN what was unreachable before it left
        SettlingDesk desk;
        const store::Failure unreachable{.trouble = {.kind = Trouble::Kind::Unreachable, .said = u"nobody"_s}};
        QVERIFY(await(desk.deliveries.fail(desk.id, u"us"_s, unreachable, instantAt(11), 0.5)));
        QVERIFY(desk.isClaimed(20));
        desk.depart(21);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        // WHEN the network is there again
        QVERIFY(await(desk.deliveries.hurry(instantAt(22))));
        // THEN
        QVERIFY(!desk.isClaimed(23));
        QCOMPARE(desk.entry().nextAttemptAt, instantAt(81));
        QVERIFY(desk.isClaimed(81));
    }

    void aClockThatWasAheadHoldsItUpForNoLonger()
    {
        // GIVEN what left an hour from now, by a clock that was set right since
        SettlingDesk desk;
        desk.depart(3'600);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        // THEN it is looked for a minute from when that shows
        QVERIFY(!desk.isClaimed(20));
        QCOMPARE(desk.entry().nextAttemptAt, instantAt(80));
        QVERIFY(desk.isClaimed(80));
    }

    void ofWhatWasTooMuchOnceNothingIsLeftOnceItLeaves()
    {
        // GIVEN what was answered with 429
        SettlingDesk desk;
        desk.depart(12);
        const store::Failure tooMuch{.trouble = {.kind = Trouble::Kind::RateLimited, .said = u"no"_s, .status = 429, .retryAfter = 5s}, .hasLeft = true};
        const auto waiting = await(desk.deliveries.fail(desk.id, u"us"_s, tooMuch, instantAt(13), 0.5));
        QVERIFY(waiting->departedAt);
        QVERIFY(waiting->nextAttemptAt < instantAt(20));
        // WHEN it leaves once more and its process is killed
        QVERIFY(desk.isClaimed(20));
        desk.depart(21);
        QVERIFY(await(desk.deliveries.release(u"us"_s)));
        // THEN it is looked for a minute later, and all else on the channel leaves meanwhile
        QVERIFY(!desk.isClaimed(22));
        QCOMPARE(desk.entry().nextAttemptAt, instantAt(81));
        QVERIFY(!desk.entry().trouble);
    }
};

QTEST_GUILESS_MAIN(SettlingStoreTest)
#include "settlingstoretest.moc"
