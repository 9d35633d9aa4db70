// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/triagechoices.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::TriageChoices;
using tests::await;

class TriageChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesToComeBackAreInTheWorkspacesZoneAndRise()
    {
        // GIVEN Monday 2026-11-23, 09:41 in Paris
        tests::Workspace workspace;
        TriageChoices choices(workspace.database(), m_clock);
        // WHEN
        const auto wakes = choices.wakes();
        // THEN each lies ahead, in order, and mornings and evenings are those of the workspace
        QVERIFY(std::ranges::is_sorted(wakes, {}, &TriageChoices::Wake::at));
        QVERIFY(wakes.first().at > m_clock.now());
        QStringList walls;
        for (const auto &wake : wakes)
            walls.append(domain::toDateTime(wake.at).toTimeZone(workspace.database().zone()).toString(u"MM-dd HH:mm"_s));
        QCOMPARE(walls, (QStringList{u"11-23 10:41"_s, u"11-23 12:41"_s, u"11-23 18:00"_s, u"11-24 09:00"_s, u"11-30 09:00"_s, u"12-23 09:00"_s}));
    }

    void tagsAreMadeOnceAndTakeTheColourWornLeast()
    {
        tests::Workspace workspace;
        TriageChoices choices(workspace.database(), m_clock);
        const auto first = await(choices.findOrAddTag(u" Livraison "_s));
        QVERIFY(first);
        QCOMPARE(first->name, u"Livraison"_s);
        QTRY_COMPARE(choices.tags().size(), 1);
        QVERIFY(choices.nextColour() != first->colour);
        const auto again = await(choices.findOrAddTag(u"livraison"_s));
        QVERIFY(again);
        QCOMPARE(again->id, first->id);
        QCOMPARE(choices.tag(first->id)->name, u"Livraison"_s);
    }

    void whoLeftIsNamedAndGivenNothing()
    {
        // GIVEN two colleagues, of whom one sits here
        tests::Workspace workspace;
        TriageChoices choices(workspace.database(), m_clock);
        const auto ines = await(choices.addColleague(u"Inès"_s, true));
        const auto marc = await(choices.addColleague(u"Marc"_s, false));
        QVERIFY(ines && marc);
        QTRY_COMPARE(choices.me(), ines->id);
        QTRY_COMPARE(choices.colleagues().size(), 2);
        // WHEN the other leaves
        domain::Colleague gone = *marc;
        gone.isGone = true;
        QVERIFY(await(store::ColleagueStore(workspace.database()).save(gone)).has_value());
        // THEN
        QTRY_COMPARE(choices.colleagues().size(), 1);
        QCOMPARE(choices.nameOf(marc->id), u"Marc"_s);
        QVERIFY(choices.nameOf({}).isEmpty());
    }

private:
    tests::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TriageChoicesTest)
#include "triagechoicestest.moc"
