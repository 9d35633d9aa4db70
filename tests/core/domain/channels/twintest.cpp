// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/twin.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;

namespace {

constexpr domain::Instant twinNow = domain::fromMs(1'795'423'260'000);

/// A thread of which the second part left twelve minutes ago and is about to leave again.
domain::Delivery aThreadToResend()
{
    domain::Delivery delivery;
    delivery.firstAttemptAt = twinNow - 13min;
    delivery.departedAt = twinNow - 12min;
    delivery.notes = {{u"part 0"_s, u"100 https://fake.example/100"_s}, {u"media 4"_s, u"9"_s}};
    return delivery;
}

/// What it is once that is there.
domain::Delivery aResentThread()
{
    auto delivery = aThreadToResend();
    delivery.notes = domain::withResent(delivery);
    delivery.notes.insert(u"part 1"_s, u"105 https://fake.example/105"_s);
    delivery.remoteId = u"100"_s;
    delivery.departedAt.reset();
    return delivery;
}

} // namespace

class TwinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLooksKnowsWhatWasKnownThen()
    {
        const auto delivery = aResentThread();
        QVERIFY(domain::wasResent(delivery.notes));
        domain::Outgoing outgoing;
        outgoing.notes = delivery.notes;
        outgoing.taken = {u"77"_s};
        const auto looking = domain::lookingForTwin(outgoing, delivery);
        QCOMPARE(looking.departedAt, twinNow - 12min);
        QCOMPARE(looking.firstAttemptAt, twinNow - 13min);
        QCOMPARE(looking.notes, aThreadToResend().notes);
        // Its own is something else, as what is another's is.
        QVERIFY(domain::isTaken(looking, u"105"_s, u"part 1"_s));
        QVERIFY(domain::isTaken(looking, u"77"_s));
        QVERIFY(!domain::isTaken(looking, u"103"_s, u"part 1"_s));
    }

    void whatIsSentAThirdTimeIsLookedForSinceTheFirst()
    {
        auto delivery = aThreadToResend();
        delivery.notes = domain::withResent(delivery);
        delivery.departedAt = twinNow;
        delivery.notes = domain::withResent(delivery);
        QCOMPARE(domain::lookingForTwin({}, delivery).departedAt, twinNow - 12min);
        // AND a part that comes later since its own
        delivery.notes.insert(u"part 1"_s, u"105"_s);
        delivery.notes = domain::withResent(delivery);
        QCOMPARE(domain::lookingForTwin({}, delivery).departedAt, twinNow);
    }

    void whatIsNotOurOwnIsTheTwin()
    {
        domain::Delivery delivery;
        delivery.remoteId = u"105"_s;
        delivery.notes = {{u"part 0"_s, u"105 https://fake.example/105"_s}};
        QVERIFY(!domain::twinFound(delivery, std::nullopt, {}));
        QVERIFY(!domain::twinFound(delivery, domain::Sent{.remoteId = u"105"_s}, {{u"part 0"_s, u"105 elsewhere"_s}}));
        const auto twin = domain::twinFound(delivery, domain::Sent{.remoteId = u"103"_s, .url = u"https://fake.example/103"_s}, {{u"part 0"_s, u"103"_s}});
        QVERIFY(twin);
        QCOMPARE(*twin, (domain::Twin{.id = u"103"_s, .url = u"https://fake.example/103"_s, .notes = {{u"part 0"_s, u"103"_s}}}));
        // It is kept as it is.
        QCOMPARE(domain::twinIn({{QString(domain::twinNote), domain::twinValue(*twin)}}), twin);
    }

    void ofAThreadThePartIsFound()
    {
        const auto twin = domain::twinFound(aResentThread(), domain::Sent{.remoteId = u"100"_s}, {{u"part 1"_s, u"103 https://fake.example/103"_s}});
        QVERIFY(twin);
        QCOMPARE(twin->id, u"103"_s);
        QCOMPARE(twin->url, u"https://fake.example/103"_s);
        // A part that is only being found anew is none.
        QVERIFY(!domain::twinFound(aResentThread(), std::nullopt, {{u"part 1"_s, u"105 https://fake.example/105"_s}, {u"seen"_s, u"x"_s}}));
    }

    void theOtherOneStandsForItOnceItsOwnIsDeleted()
    {
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Published;
        delivery.remoteId = u"105"_s;
        delivery.notes = {{u"part 0"_s, u"105"_s}};
        QVERIFY(!domain::asTwin(delivery));
        const domain::Twin first{.id = u"103"_s, .url = u"https://fake.example/103"_s, .notes = {{u"part 0"_s, u"103"_s}}};
        delivery.notes.insert(QString(domain::twinNote), domain::twinValue(first));
        delivery.notes = domain::withDropped(delivery.notes, {QString(domain::Sent::poll), QString(domain::Sent::twice)});
        const auto other = domain::asTwin(delivery);
        QVERIFY(other);
        QCOMPARE(other->remoteId, u"103"_s);
        QCOMPARE(other->url, u"https://fake.example/103"_s);
        QCOMPARE(other->notes.value(u"part 0"_s), u"103"_s);
        QVERIFY(!domain::twinIn(other->notes));
        QCOMPARE(domain::droppedIn(other->notes), QStringList{QString(domain::Sent::poll)});
        // BUT a part does not stand for a thread
        delivery.notes.insert(u"part 1"_s, u"106"_s);
        QVERIFY(!domain::asTwin(delivery));
    }

    void itIsLookedForAnHour()
    {
        QCOMPARE(domain::looksForTwin(twinNow, twinNow), twinNow + 10min);
        QCOMPARE(domain::looksForTwin(twinNow, twinNow + 10min), twinNow + 30min);
        QCOMPARE(domain::looksForTwin(twinNow, twinNow + 59min), twinNow + 60min);
        QVERIFY(!domain::looksForTwin(twinNow, twinNow + 60min));
    }
};

QTEST_GUILESS_MAIN(TwinTest)
#include "twintest.moc"
