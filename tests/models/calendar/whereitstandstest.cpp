// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/mailingproblem.h"
#include "models/calendar/deliverywords.h"

#include "models/inbox/moderation.h"
#include "models/shell/moments.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What is said of a post that a service holds, and of what is undone there.
class WhereItStandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServiceHoldsLeavesFromThereOrIsLookedFor()
    {
        // GIVEN
        const tests::FakeClock clock;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        models::CalendarEntry entry;
        entry.channelName = u"Ours"_s;
        entry.look = models::PostLook::Scheduled;
        const auto said = [&] { return models::deliverySentence(delivery, entry, clock.now(), QTimeZone::utc()); };
        // THEN
        QVERIFY(said().contains(u"leaves from there"_s));
        // WHEN its time has passed and nobody knows yet whether it left
        entry.look = models::PostLook::Late;
        // THEN nothing is promised
        QVERIFY(!said().contains(u"leaves from there"_s));
        QVERIFY(said().contains(u"looks whether it left"_s));
    }

    void whatIsLookedForLaterIsNotBeingSent()
    {
        // GIVEN what has just left
        const tests::FakeClock clock;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Sending;
        delivery.departedAt = clock.now();
        delivery.nextAttemptAt = clock.now() + std::chrono::minutes{1};
        QCOMPARE(models::deliveryWord(delivery), u"is being sent"_s);
        // WHEN no answer came, and it is looked for once more
        delivery.nextAttemptAt = clock.now() + std::chrono::minutes{10};
        // THEN
        QCOMPARE(models::deliveryWord(delivery), u"Parvis will look whether it arrived"_s);
        const QString said = models::deliverySentence(delivery, {}, clock.now(), QTimeZone::utc());
        QVERIFY2(said.startsWith(u"It may have arrived, and no answer came. Parvis looks for it, before it sends it again: "_s), qPrintable(said));
    }

    void whatWasNotMailedIsPublishedWithARemark()
    {
        const QString said = models::droppedSentence({domain::unmailedFor(u"Mailgun said no."_s)}, u"Bakery"_s);
        QCOMPARE(said, u"It is published; its newsletter was not mailed: Mailgun said no. Mail it from Ghost."_s);
        QCOMPARE(models::droppedSentence({domain::unmailedFor({})}, u"Bakery"_s), u"It is published; its newsletter was not mailed. Mail it from Ghost."_s);
    }

    void whatWaitsForASignInSaysWhenItLeaves()
    {
        // GIVEN what its service let in no more
        const tests::FakeClock clock;
        domain::Delivery delivery;
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::AccessWithdrawn};
        delivery.nextAttemptAt = clock.now();
        models::CalendarEntry entry;
        entry.channelName = u"Ours"_s;
        // THEN no attempt is promised
        const QString said = models::deliverySentence(delivery, entry, clock.now(), QTimeZone::utc());
        QVERIFY2(said.endsWith(u"It leaves once you sign in again."_s), qPrintable(said));
        QVERIFY(!said.contains(u"tried again"_s));
        QCOMPARE(models::deliveryWord(delivery), u"waits until you sign in again"_s);
        // AND where signing in does not do it, nobody is sent to
        auto shutOut = delivery;
        shutOut.trouble = domain::troubleOf(domain::AccessMend{.kind = domain::AccessMend::Kind::LetInAgain}, 403);
        const QString mended = models::deliverySentence(shutOut, entry, clock.now(), QTimeZone::utc());
        QVERIFY2(mended.contains(u"Let its bot or account in again there"_s) && mended.endsWith(u"It leaves once that is done."_s), qPrintable(mended));
        QCOMPARE(models::deliveryWord(shutOut), u"waits until Parvis is let in again"_s);
        // AND what the service works on says why nobody asks after it
        delivery.state = domain::DeliveryState::Processing;
        QVERIFY(models::deliverySentence(delivery, entry, clock.now(), QTimeZone::utc()).contains(u"does not let Parvis in any more"_s));
    }

    void whatMayHaveArrivedSaysWhenItIsLookedFor()
    {
        // GIVEN what left and was cut off
        const tests::FakeClock clock;
        domain::Delivery delivery;
        delivery.departedAt = clock.now();
        delivery.nextAttemptAt = clock.now() + std::chrono::minutes{1};
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Cut};
        models::CalendarEntry entry;
        entry.channelName = u"Ours"_s;
        const auto said = [&] { return models::deliverySentence(delivery, entry, clock.now(), QTimeZone::utc()); };
        const QString at = models::letterMoment(*delivery.nextAttemptAt, clock.now(), QTimeZone::utc());
        QVERIFY2(said().endsWith(u"Parvis finds out whether it arrived, before it sends it again: %1."_s.arg(at)), qPrintable(said()));
        // WHEN nobody was told yet that it was cut off
        delivery.trouble.reset();
        QCOMPARE(said(), u"It is being sent. Should no answer come, Parvis finds out whether it arrived: %1."_s.arg(at));
        // AND once it has not left THEN nothing is looked for
        delivery.departedAt.reset();
        QCOMPARE(said(), u"It is being sent."_s);
    }

    void aServiceThatLetsNobodyInRefusesNoChange()
    {
        // GIVEN what is held until one time, and is to have another one
        const tests::FakeClock clock;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        const auto at = QString::number(domain::toMs(clock.now()));
        delivery.notes = {{u"until"_s, at}, {u"recall"_s, u"time %1 %1"_s.arg(at)}};
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Refused};
        models::CalendarEntry entry;
        entry.channelName = u"Ours"_s;
        const auto said = [&] { return models::deliverySentence(delivery, entry, clock.now(), QTimeZone::utc()); };
        QCOMPARE(models::deliveryWord(delivery), u"held by the service, which refuses to change it"_s);
        QVERIFY2(said().contains(u"sign in as somebody who may change it there"_s), qPrintable(said()));
        // WHEN Parvis is let in no more THEN nobody is said to have refused
        delivery.trouble->kind = domain::Trouble::Kind::AccessWithdrawn;
        QCOMPARE(models::deliveryWord(delivery), u"held by the service; Parvis is not let in"_s);
        QVERIFY2(!said().contains(u"as somebody who may"_s) && said().contains(u"Its time changed here"_s), qPrintable(said()));
    }

    void whatIsUndoneHasTheNameOfADeed()
    {
        for (const auto verdict : {domain::Verdict::Approve, domain::Verdict::Hold, domain::Verdict::Spam, domain::Verdict::Trash}) {
            const QString name = models::nameFor(verdict);
            QVERIFY(!name.isEmpty());
            QVERIFY2(name.at(0).isLower(), qPrintable(name));
            QVERIFY(name != models::wordFor(verdict));
        }
    }
};

QTEST_GUILESS_MAIN(WhereItStandsTest)
#include "whereitstandstest.moc"
