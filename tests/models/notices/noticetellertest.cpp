// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticeteller.h"

#include "core/store/imports/importstore.h"
#include "core/store/inbox/rulestore.h"
#include "core/store/inbox/targetstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedisplay.h"
#include "tests/support/inbox.h"
#include "tests/support/material.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using Answer = models::NoticeDisplay::Answer;
using models::Notice;

using ActionKind = domain::RuleAction::Kind;

namespace {

/// A workspace with a rule that tells of what is broken, and what the window lives on.
struct Given
{
    Given()
    {
        clock.set(instantAt(1'000));
        const domain::Rule rule{.name = u"Plaintes"_s, .query = u"cassé"_s, .actions = {{.kind = ActionKind::Notify}}, .isEnabled = true};
        if (!await(store::RuleStore(inbox.database()).add(rule)))
            qFatal("no rule");
    }
    /// The window of that database stands.
    void open(store::Database &database)
    {
        teller.reset();
        teller = std::make_unique<models::NoticeTeller>(
            models::NoticeTeller::Context{.database = database,
                                          .messages = messages,
                                          .navigator = navigator,
                                          .preferences = preferences,
                                          .display = display,
                                          .clock = clock,
                                          .pace = {.beginning = 0ms, .gathering = 0ms, .leastDistance = 0ms, .mostDistance = 0ms}});
        // It has begun when it remembers where.
        if (database.access() == store::Database::Access::ReadWrite)
            QTRY_VERIFY(!inbox.value(u"SELECT value FROM workspace WHERE key = 'told'"_s).isEmpty());
    }
    void open() { open(inbox.database()); }
    void breakThings(const QStringList &remoteIds)
    {
        QList<domain::IncomingEntry> entries;
        for (const QString &remoteId : remoteIds)
            entries << aMention(remoteId).by(u"ada"_s).saying(u"Arrivé cassé"_s);
        inbox.take(entries);
    }

    Inbox inbox;
    FakeClock clock;
    models::Messages messages;
    models::Navigator navigator;
    models::Preferences preferences;
    FakeDisplay display;
    std::unique_ptr<models::NoticeTeller> teller;
};

} // namespace

class NoticeTellerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
    }

    void aMatchIsShownAndLeadsToItsMention()
    {
        // GIVEN
        Given given;
        given.open();
        QSignalSpy window(given.teller.get(), &models::NoticeTeller::windowRequested);
        QSignalSpy mention(&given.navigator, &models::Navigator::mentionRequested);
        // WHEN
        given.breakThings({u"1"_s});
        QTRY_COMPARE(given.display.titles(), QStringList{u"1 new mention(s) match “Plaintes”"_s});
        QCOMPARE(given.display.shown.first().text, u"ADA: Arrivé cassé"_s);
        given.display.answer(Answer::Open);
        // THEN
        QCOMPARE(window.size(), 1);
        QCOMPARE(mention.size(), 1);
        QCOMPARE(mention.first().first().value<domain::Id<domain::Mention>>(), given.inbox.id(u"1"_s));
    }

    void manyLeadToTheListOfThem()
    {
        // GIVEN
        Given given;
        given.open();
        QSignalSpy list(&given.navigator, &models::Navigator::mentionsRequested);
        // WHEN
        given.breakThings({u"1"_s, u"2"_s, u"3"_s});
        QTRY_COMPARE(given.display.shown.size(), 1);
        given.display.answer(Answer::Open);
        // THEN the list holds these alone, under the words of the notice
        QCOMPARE(list.size(), 1);
        const auto filter = list.first().first().value<domain::MentionFilter>();
        given.inbox.take({aMention(u"4"_s).saying(u"Bravo"_s)});
        QCOMPARE(await(given.inbox.store().keys(filter, {}, -1))->size(), 3);
        QCOMPARE(list.first().last().toString(), u"3 new mention(s) match “Plaintes”"_s);
    }

    void doneIsAskedForTheOneMention()
    {
        // GIVEN
        Given given;
        given.open();
        QSignalSpy done(given.teller.get(), &models::NoticeTeller::doneRequested);
        given.breakThings({u"1"_s});
        QTRY_COMPARE(given.display.shown.size(), 1);
        // WHEN
        given.display.answer(Answer::Done);
        // THEN
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().first().value<QList<domain::Id<domain::Mention>>>(), QList{given.inbox.id(u"1"_s)});
    }

    void nothingIsToldTwiceAfterARestart()
    {
        // GIVEN
        Given given;
        given.open();
        given.breakThings({u"1"_s});
        QTRY_COMPARE(given.display.shown.size(), 1);
        // WHEN
        given.open();
        given.breakThings({u"2"_s});
        // THEN
        QTRY_COMPARE(given.display.shown.size(), 2);
        QCOMPARE(given.display.shown.last().mentions, QList{given.inbox.id(u"2"_s)});
    }

    void whatHappenedWhileTheWindowWasClosedIsOneSummary()
    {
        // GIVEN
        Given given;
        given.inbox.take({aMention(u"0"_s)});
        store::MentionEdit snooze;
        snooze.snoozedUntil = instantAt(2'000);
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"0"_s)}, snooze)));
        given.open();
        given.teller.reset();
        // WHEN things come in, one after the other, and one wakes
        given.breakThings({u"1"_s, u"2"_s});
        given.breakThings({u"3"_s});
        given.clock.advance(2h);
        QVERIFY(await(given.inbox.store().wake(given.clock.now())));
        given.open();
        // THEN
        QTRY_COMPARE(given.display.titles(), QStringList{u"While Parvis was closed"_s});
        QCOMPARE(given.display.shown.first().text, u"3 new mention(s) match “Plaintes”\n1 snoozed mention(s) woke"_s);
        QCOMPARE(given.display.shown.first().mentions.size(), 4);
    }

    void whatAWorkspaceHeldWhenItIsFirstOpenedIsNotPouredOut()
    {
        // GIVEN
        Given given;
        given.breakThings({u"1"_s, u"2"_s});
        // WHEN
        given.open();
        given.breakThings({u"3"_s});
        // THEN
        QTRY_COMPARE(given.display.shown.size(), 1);
        QCOMPARE(given.display.shown.first().mentions, QList{given.inbox.id(u"3"_s)});
    }

    void whatAnotherProgramTakesInIsShown()
    {
        // GIVEN
        Given given;
        given.open();
        // WHEN
        {
            const auto other = std::move(store::Database::open(given.inbox.database().path())).value();
            takeIn(*other, {aMention(u"1"_s).by(u"ada"_s).saying(u"Arrivé cassé"_s)});
        }
        // THEN
        QTRY_COMPARE(given.display.titles(), QStringList{u"1 new mention(s) match “Plaintes”"_s});
    }

    void whatWakesIsShown()
    {
        // GIVEN
        Given given;
        given.inbox.take({aMention(u"1"_s).by(u"ada"_s).saying(u"Bonjour"_s)});
        store::MentionEdit snooze;
        snooze.snoozedUntil = instantAt(2'000);
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"1"_s)}, snooze)));
        given.open();
        // WHEN
        given.clock.set(instantAt(2'000));
        QVERIFY(await(given.inbox.store().wake(given.clock.now())));
        // THEN
        QTRY_COMPARE(given.display.titles(), QStringList{u"1 snoozed mention(s) woke"_s});
        QCOMPARE(given.display.shown.first().text, u"ADA: Bonjour"_s);
    }

    void whatBecomesLateIsShownWhenItDoes()
    {
        // GIVEN one that is due in a moment, and one that was late before the window stood
        Given given;
        given.inbox.take({aMention(u"1"_s).at(60), aMention(u"2"_s).at(0)});
        QVERIFY(await(
            store::TargetStore(given.inbox.database()).set({.channel = given.inbox.channel(), .within = 60min, .hours = domain::BusinessHours::always()})));
        given.clock.set(instantAt(3'659));
        given.open();
        // WHEN the moment has passed
        given.clock.advance(2s);
        // THEN
        QTRY_COMPARE_WITH_TIMEOUT(given.display.titles(), QStringList{u"1 mention(s) are late"_s}, 10'000);
        QCOMPARE(given.display.shown.first().mentions, QList{given.inbox.id(u"1"_s)});
    }

    void aProblemIsShownWhileTheWindowIsNotInFront()
    {
        // GIVEN
        Given given;
        given.open();
        QSignalSpy window(given.teller.get(), &models::NoticeTeller::windowRequested);
        given.messages.post({.kind = models::Message::Kind::Problem, .sentence = u"In front."_s});
        // WHEN
        given.teller->setInFront(false);
        given.messages.post({.kind = models::Message::Kind::Done, .sentence = u"Done."_s});
        given.messages.post({.kind = models::Message::Kind::Problem, .sentence = u"“feed.xml” was not imported."_s});
        // THEN
        QTRY_COMPARE(given.display.shown.size(), 1);
        QCOMPARE(given.display.shown.first().text, u"“feed.xml” was not imported."_s);
        given.display.answer(Answer::Open);
        QCOMPARE(window.size(), 1);
    }

    void whatIsNotWantedIsNotShownLaterEither()
    {
        // GIVEN
        Given given;
        given.preferences.setNoticeWishes({.wantsMatches = false});
        given.open();
        given.breakThings({u"1"_s});
        // WHEN it is wanted again, after it was passed over
        const QString key = given.inbox.value(u"SELECT MAX(id) FROM rule_run"_s);
        QTRY_VERIFY(given.inbox.value(u"SELECT value FROM workspace WHERE key = 'told'"_s).contains(u"\"run\":"_s + key));
        given.preferences.setNoticeWishes({});
        given.breakThings({u"2"_s});
        // THEN
        QTRY_COMPARE(given.display.shown.size(), 1);
        QCOMPARE(given.display.shown.first().mentions, QList{given.inbox.id(u"2"_s)});
    }

    void quietHoursAreThoseOfTheWorkspacesClock()
    {
        // GIVEN a machine in Tokyo, where it is evening, and a workspace in Paris, where it is not
        qputenv("TZ", "Asia/Tokyo");
        const auto restore = qScopeGuard([] { qunsetenv("TZ"); });
        Given given;
        given.clock.set(*domain::parseInstant(u"2026-11-23T12:00:00Z"_s));
        given.preferences.setNoticeWishes({.quiet = {.isOn = true, .from = QTime(20, 0), .until = QTime(8, 0)}});
        given.open();
        // WHEN THEN
        given.breakThings({u"1"_s});
        QTRY_COMPARE(given.display.shown.size(), 1);
        // WHEN it is night in Paris, and morning in Tokyo
        given.clock.set(*domain::parseInstant(u"2026-11-24T00:00:00Z"_s));
        given.breakThings({u"2"_s});
        const QString key = given.inbox.value(u"SELECT MAX(id) FROM rule_run"_s);
        QVERIFY(!given.inbox.value(u"SELECT value FROM workspace WHERE key = 'told'"_s).contains(u"\"run\":"_s + key));
        // THEN it waits for the morning there
        given.clock.set(*domain::parseInstant(u"2026-11-24T07:30:00Z"_s));
        given.breakThings({u"3"_s});
        QTRY_COMPARE(given.display.shown.size(), 2);
        QCOMPARE(given.display.shown.last().mentions.size(), 2);
    }

    void whatAPauseHeldBackOutlivesARestart()
    {
        // GIVEN
        Given given;
        given.preferences.setNoticeWishes({.pausedUntil = given.clock.now() + 1h});
        given.open();
        given.breakThings({u"1"_s});
        given.open();
        given.breakThings({u"2"_s});
        QVERIFY(given.display.shown.isEmpty());
        // WHEN
        given.preferences.setNoticeWishes({});
        // THEN nothing of it is lost, and it is one
        QTRY_COMPARE(given.display.titles(), QStringList{u"2 new mention(s) match “Plaintes”"_s});
    }

    void aWorkspaceForReadingOnlyOffersToReadOnly()
    {
        // GIVEN somebody else writes to it
        Given given;
        const auto readOnly = std::move(store::Database::open(given.inbox.database().path(), store::Database::Access::ReadOnly)).value();
        given.open(*readOnly);
        // Its first look is over when a second reading is answered.
        QVERIFY(QTest::qWaitFor([&] { return await(store::NoticeStore(*readOnly).begin(given.clock.now())).has_value(); }));
        // WHEN
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                if (given.display.shown.isEmpty())
                    given.breakThings({QString::number(++m_number)});
                return !given.display.shown.isEmpty();
            }(),
            20'000);
        // THEN
        QVERIFY(given.display.shown.first().title.contains(u"Plaintes"_s));
        QVERIFY(given.display.shown.first().doneText.isEmpty());
        given.teller.reset();
    }

    void whatIsShownGoesWithTheWorkspace()
    {
        // GIVEN
        Given given;
        given.open();
        given.breakThings({u"1"_s});
        QTRY_COMPARE(given.display.shown.size(), 1);
        // WHEN
        given.teller.reset();
        // THEN
        QVERIFY(!given.display.hasStanding());
    }

private:
    std::unique_ptr<QTemporaryDir> m_settings;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(NoticeTellerTest)
#include "noticetellertest.moc"
