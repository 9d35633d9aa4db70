// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today/todaypagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::TodayMove;
using models::TodayPageModel;
using tests::aMention;
using tests::await;

class TodayPageModelTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;   // Monday 2026-11-23, 09:41 in Paris

    struct Desk
    {
        explicit Desk(const domain::Clock &clock)
            : today(workspace.database(), messages, navigator, undo, clock)
        {
        }
        /// Adds a post on a day counted from today.
        domain::Id<domain::Post> post(int day, QTime time, domain::PostState state, const QString &problem = {})
        {
            const QDateTime wall(QDate(2026, 11, 23).addDays(day), time);
            domain::Post post{.state = state, .title = u"Post of %1"_s.arg(wall.toString(Qt::ISODate)), .plannedFor = wall, .problem = problem};
            if (state != domain::PostState::Draft) {
                post.scheduledFor = domain::ZonedTime{.wall = wall, .zone = "Europe/Paris"};
                post.holder = domain::PostHolder::ThisMachine;
            }
            const auto added = await(store::PostStore(workspace.database()).add(post));
            return added ? added->id : domain::Id<domain::Post>{};
        }

        tests::Workspace workspace;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        TodayPageModel today;
    };

private Q_SLOTS:
    void anEmptyWorkspaceSaysSo()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.today.isReady());
        QVERIFY(desk.today.isEmpty());
        QVERIFY(desk.today.leaving().isEmpty());
    }

    void whatLeavesTodayStandsByTime()
    {
        // GIVEN posts of today, published, failed and to come, and one of tomorrow
        Desk desk(m_clock);
        const auto evening = desk.post(0, {18, 0}, domain::PostState::Scheduled);
        const auto noon = desk.post(0, {12, 0}, domain::PostState::Draft);
        desk.post(0, {8, 0}, domain::PostState::Failed, u"refused"_s);
        desk.post(1, {9, 0}, domain::PostState::Scheduled);
        // THEN only what has yet to leave today is listed
        QTRY_COMPARE(desk.today.leaving().size(), 2);
        QCOMPARE(desk.today.leaving()[0].post.id, noon);
        QCOMPARE(desk.today.leaving()[1].post.id, evening);
        // AND who holds it is said
        QVERIFY(TodayPageModel::holderOf(desk.today.leaving()[0]) != TodayPageModel::holderOf(desk.today.leaving()[1]));
        // AND the strip counts all that the calendar shows on each day
        QTRY_COMPARE(desk.today.week().size(), 7);
        QCOMPARE(desk.today.week()[0].posts.size(), 3);
        QCOMPARE(desk.today.week()[1].posts.size(), 1);
        QCOMPARE(desk.today.week()[0].date, QDate(2026, 11, 23));
    }

    void whatHasLeftAlreadyIsNotCalledNothing()
    {
        // GIVEN a day without posts
        Desk desk(m_clock);
        desk.post(1, {9, 0}, domain::PostState::Draft);
        QTRY_COMPARE(desk.today.week().value(1).posts.size(), 1);
        QVERIFY(!desk.today.hasLeft());
        QVERIFY2(desk.today.summary().startsWith(u"Nothing leaves today"_s), qPrintable(desk.today.summary()));
        // WHEN one was published
        desk.post(0, {8, 0}, domain::PostState::Published);
        // THEN
        QTRY_VERIFY(desk.today.hasLeft());
        QVERIFY2(desk.today.summary().startsWith(u"Nothing more leaves today"_s), qPrintable(desk.today.summary()));
        QVERIFY(desk.today.leaving().isEmpty());
    }

    void whoWaitsLongestStandsFirstAndIsDoneInPlace()
    {
        // GIVEN two who wait
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"new"_s).at(60), aMention(u"old"_s).at(0)});
        QTRY_COMPARE(desk.today.waiting().size(), 2);
        QVERIFY(desk.today.waiting()[0].mention.publishedAt < desk.today.waiting()[1].mention.publishedAt);
        const auto oldest = desk.today.waiting()[0].mention.id;
        // WHEN the first is done
        desk.today.markDone(oldest);
        // THEN the other is left
        QTRY_COMPARE(desk.today.waiting().size(), 1);
        QCOMPARE(desk.today.waitingCount(), 1);
        // AND undo brings it back to its place
        desk.undo.undo();
        QTRY_COMPARE(desk.today.waiting().size(), 2);
        QCOMPARE(desk.today.waiting()[0].mention.id, oldest);
    }

    void whatFailedAndWhatWasRefusedIsSaidWithItsReason()
    {
        // GIVEN a failed post, and an import that refused an entry
        Desk desk(m_clock);
        const auto failed = desk.post(-1, {8, 0}, domain::PostState::Failed, u"gone: 404 Not Found"_s);
        tests::takeIn(desk.workspace.database(),
                      {aMention(u"good"_s),
                       domain::Refusal{.source = u"table.csv"_s, .entry = u"row 2"_s, .reason = domain::RefusalReason::BadDate, .detail = u"soon"_s}});
        // THEN both moved, the failure first
        QTRY_COMPARE(desk.today.moved().size(), 2);
        const TodayMove first = desk.today.moved()[0];
        QCOMPARE(first.kind, TodayMove::Kind::FailedPost);
        QCOMPARE(first.post, failed);
        QVERIFY(first.detail.contains(u"does not exist any more"_s));
        QVERIFY(first.detail.contains(u"404 Not Found"_s));
        const TodayMove second = desk.today.moved()[1];
        QCOMPARE(second.kind, TodayMove::Kind::RefusedInPart);
        QCOMPARE(second.reasons.size(), 1);
        QVERIFY(second.reasons.first().contains(u"soon"_s));
    }

    void theWaitingCountOpensItsRows()
    {
        Desk desk(m_clock);
        QSignalSpy asked(&desk.navigator, &models::Navigator::mentionsRequested);
        desk.today.openWaiting();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<domain::MentionFilter>().state, domain::MentionState::Open);
    }
};

QTEST_GUILESS_MAIN(TodayPageModelTest)
#include "todaypagemodeltest.moc"
