// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listwindow.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::connectors;

namespace {

QList<ListMark> marksOf(const QStringList &ids)
{
    QList<ListMark> marks;
    for (const QString &id : ids)
        marks << ListMark{.id = id.section(u'=', 0, 0), .mark = id.section(u'=', 1)};
    return marks;
}

} // namespace

class ListWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstVisitTakesTheNewestPageAndLeavesThePastBelowIt()
    {
        Page page;
        const auto marks = marksOf({u"3"_s, u"2"_s});
        goOn(page, ListPosition::read({}), marks, meetingOf(marks, {}, false), u"p2"_s, true);
        QVERIFY(page.isLast);
        QCOMPARE(page.olderStart, u"p2"_s);
        QCOMPARE(ListPosition::read(page.next).known, marks);
    }

    void aVisitGoesOnUntilItMeetsWhatIsKnown()
    {
        // GIVEN
        const QString known = ListPosition{.known = marksOf({u"3"_s, u"2"_s}), .newest = {}, .at = {}}.written();
        // WHEN more came than a page holds
        Page first;
        const auto newest = marksOf({u"7"_s, u"6"_s});
        goOn(first, ListPosition::read(known), newest, meetingOf(newest, ListPosition::read(known).known, false), u"p2"_s, false);
        QVERIFY(!first.isLast);
        const ListPosition between = ListPosition::read(first.next);
        QCOMPARE(between.at, u"p2"_s);
        Page second;
        const auto below = marksOf({u"5"_s, u"3"_s});
        const auto meeting = meetingOf(below, between.known, false);
        QCOMPARE(meeting.changed, QList<qsizetype>{0});
        goOn(second, between, below, meeting, u"p3"_s, false);
        // THEN
        QVERIFY(second.isLast);
        QVERIFY(second.olderStart.isEmpty());
        QCOMPARE(ListPosition::read(second.next).known, newest);
    }

    void whatWasEditedAndWhatIsMissingIsSeen()
    {
        const auto known = marksOf({u"4"_s, u"3=a"_s, u"2"_s, u"1"_s});
        const auto page = marksOf({u"5"_s, u"3=b"_s, u"1"_s});
        const auto meeting = meetingOf(page, known, false);
        QVERIFY(meeting.hasMet);
        QCOMPARE(meeting.changed, (QList<qsizetype>{0, 1}));
        QCOMPARE(meeting.missing, (QStringList{u"4"_s, u"2"_s}));
    }

    void whatMayStandBelowThePageIsNotMissing()
    {
        const auto meeting = meetingOf(marksOf({u"5"_s, u"4"_s}), marksOf({u"4"_s, u"3"_s}), false);
        QVERIFY(meeting.missing.isEmpty());
        QCOMPARE(meetingOf(marksOf({u"5"_s, u"4"_s}), marksOf({u"4"_s, u"3"_s}), true).missing, QStringList{u"3"_s});
    }

    void anEmptyListIsAPositionToo()
    {
        Page page;
        goOn(page, {}, {}, meetingOf({}, {}, true), {}, true);
        QVERIFY(!page.next.isEmpty());
        QVERIFY(page.isLast);
    }

    void whatIsNoPositionIsOneOfNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << u"12|34"_s;
        QTest::newRow("another JSON") << u"[1]"_s;
        QTest::newRow("of other things") << u"{\"known\":[1,{\"a\":2}],\"at\":5}"_s;
    }
    void whatIsNoPositionIsOneOfNothing()
    {
        QFETCH(QString, text);
        const ListPosition position = ListPosition::read(text);
        QVERIFY(position.at.isEmpty());
        for (const ListMark &one : position.known)
            QVERIFY(one.id.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ListWindowTest)
#include "listwindowtest.moc"
