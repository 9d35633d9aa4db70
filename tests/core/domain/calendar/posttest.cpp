// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/post.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class PostTest : public QObject
{
    Q_OBJECT

private:
    const QTimeZone m_paris{"Europe/Paris"};
    // 09:41 in Paris.
    const Instant m_now = toInstant({.wall = QDateTime(QDate(2026, 3, 2), QTime(9, 41)), .zone = "Europe/Paris"}).value();

private Q_SLOTS:
    void theCalendarShowsPublishedThenScheduledThenPlanned();
    void onlyTheDateThatIsShownMovesAndKeepsItsTimeAndItsZone();
    void anIdeaBecomesADraftOfThatMorning();
    void todayTheNextFullHourIsProposed();
    void whatIsScheduledDoesNotMoveIntoThePast();
    void whatIsLeavingStays();
    void aProblemIsAReasonOrTheServicesWords_data();
    void aProblemIsAReasonOrTheServicesWords();
};

void PostTest::theCalendarShowsPublishedThenScheduledThenPlanned()
{
    Post post;
    QVERIFY(!calendarTime(post, m_paris));
    post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
    QCOMPARE(calendarTime(post, m_paris), post.plannedFor);
    post.scheduledFor = ZonedTime{.wall = QDateTime(QDate(2026, 3, 5), QTime(20, 0)), .zone = "America/Montreal"};
    QCOMPARE(calendarTime(post, m_paris), QDateTime(QDate(2026, 3, 6), QTime(2, 0)));
    post.publishedAt = fromMs(0);
    QCOMPARE(calendarTime(post, m_paris), QDateTime(QDate(1970, 1, 1), QTime(1, 0)));
}

void PostTest::onlyTheDateThatIsShownMovesAndKeepsItsTimeAndItsZone()
{
    Post post;
    post.state = PostState::Scheduled;
    post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
    post.scheduledFor = ZonedTime{.wall = QDateTime(QDate(2026, 3, 5), QTime(20, 0)), .zone = "America/Montreal"};
    const Post moved = movedToDay(post, QDate(2026, 3, 10), m_paris, m_now);
    QCOMPARE(calendarTime(moved, m_paris)->date(), QDate(2026, 3, 10));
    QCOMPARE(moved.scheduledFor->wall.time(), QTime(20, 0));
    QCOMPARE(moved.scheduledFor->zone, "America/Montreal"_ba);
    QCOMPARE(moved.plannedFor, post.plannedFor);
    post.scheduledFor.reset();
    post.state = PostState::Draft;
    QCOMPARE(movedToDay(post, QDate(2026, 3, 10), m_paris, m_now).plannedFor, QDateTime(QDate(2026, 3, 10), QTime(9, 0)));
}

void PostTest::anIdeaBecomesADraftOfThatMorning()
{
    const Post moved = movedToDay(Post(), QDate(2026, 3, 10), m_paris, m_now);
    QCOMPARE(moved.state, PostState::Draft);
    QCOMPARE(moved.plannedFor, QDateTime(QDate(2026, 3, 10), QTime(9, 0)));
    QVERIFY(!moved.scheduledFor);
}

void PostTest::todayTheNextFullHourIsProposed()
{
    const QDate today(2026, 3, 2);
    const auto at = [today](QTime time) { return toInstant({.wall = QDateTime(today, time), .zone = "Europe/Paris"}).value(); };
    QCOMPARE(proposedTime(today, m_paris, m_now), QDateTime(today, QTime(10, 0)));
    QCOMPARE(proposedTime(today, m_paris, at(QTime(7, 5))), QDateTime(today, QTime(9, 0)));
    QCOMPARE(proposedTime(today, m_paris, at(QTime(23, 20))), QDateTime(today, QTime(23, 59)));
    QCOMPARE(proposedTime(today.addDays(1), m_paris, m_now), QDateTime(today.addDays(1), QTime(9, 0)));
    QCOMPARE(movedToDay(Post(), today, m_paris, m_now).plannedFor, QDateTime(today, QTime(10, 0)));
}

void PostTest::whatIsScheduledDoesNotMoveIntoThePast()
{
    Post post;
    post.state = PostState::Scheduled;
    post.scheduledFor = ZonedTime{.wall = QDateTime(QDate(2026, 3, 5), QTime(9, 30)), .zone = "Europe/Paris"};
    QCOMPARE(movedToDay(post, QDate(2026, 3, 2), m_paris, m_now), post);
    post.scheduledFor->wall.setTime(QTime(18, 0));
    QCOMPARE(movedToDay(post, QDate(2026, 3, 2), m_paris, m_now).scheduledFor->wall, QDateTime(QDate(2026, 3, 2), QTime(18, 0)));
    // An intention moves freely.
    post.state = PostState::Draft;
    post.scheduledFor.reset();
    post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 30));
    QCOMPARE(movedToDay(post, QDate(2026, 2, 27), m_paris, m_now).plannedFor, QDateTime(QDate(2026, 2, 27), QTime(9, 30)));
}

void PostTest::whatIsLeavingStays()
{
    for (const auto state : {PostState::Sending, PostState::Pending, PostState::Published}) {
        Post post;
        post.state = state;
        post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
        QVERIFY(isLocked(state));
        QCOMPARE(movedToDay(post, QDate(2026, 3, 10), m_paris, m_now), post);
    }
}

void PostTest::aProblemIsAReasonOrTheServicesWords_data()
{
    using Reason = PostFailure::Reason;
    QTest::addColumn<QString>("problem");
    QTest::addColumn<std::optional<PostFailure>>("failure");
    QTest::newRow("none") << QString() << std::optional<PostFailure>();
    QTest::newRow("reason") << u"gone"_s << std::optional(PostFailure{.reason = Reason::Gone, .said = {}});
    QTest::newRow("reason and words") << u"access-withdrawn: 401 Unauthorized"_s
                                      << std::optional(PostFailure{.reason = Reason::AccessWithdrawn, .said = u"401 Unauthorized"_s});
    QTest::newRow("unsure") << u"unsure: the answer was lost"_s << std::optional(PostFailure{.reason = Reason::Unsure, .said = u"the answer was lost"_s});
    QTest::newRow("too large") << u"too-large: 413"_s << std::optional(PostFailure{.reason = Reason::TooLarge, .said = u"413"_s});
    QTest::newRow("not possible") << u"not-possible: "_s << std::optional(PostFailure{.reason = Reason::NotPossible, .said = {}});
    QTest::newRow("words") << u"Error: the picture is too large"_s
                           << std::optional(PostFailure{.reason = Reason::Told, .said = u"Error: the picture is too large"_s});
}

void PostTest::aProblemIsAReasonOrTheServicesWords()
{
    QFETCH(QString, problem);
    QFETCH(std::optional<PostFailure>, failure);
    QCOMPARE(failureOf(Post{.problem = problem}), failure);
}

QTEST_GUILESS_MAIN(PostTest)
#include "posttest.moc"
