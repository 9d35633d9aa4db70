// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/calendarfixture.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/daycell.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::named;

/// The story of a post from an idea to a commitment, by keyboard alone, and back by undo.
class PlanningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdeaBecomesAPlanAndThenACommitment()
    {
        // GIVEN an empty calendar
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
        tests::CalendarFixture workspace;
        models::CalendarPageModel model(workspace.workspace.database(), workspace.posts, workspace.channels, workspace.articles, workspace.messages,
                                        workspace.navigator, workspace.undo, workspace.clock);
        ui::CalendarPage page(model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(model.channels().size(), 1);
        page.focusMain();

        // WHEN an idea is written
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
        QTest::keyClicks(QApplication::focusWidget(), u"Why bread goes stale"_s);
        QTRY_COMPARE(model.ideas().rowCount(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

        // AND put on Thursday
        model.selectDate(QDate(2026, 11, 26));
        auto *ideas = named<QListView>(page, u"Ideas"_s);
        ideas->setFocus(Qt::TabFocusReason);
        QTest::keyClick(ideas, Qt::Key_Left, Qt::AltModifier);

        // THEN it is planned, and nothing is scheduled
        QTRY_VERIFY(named<ui::PostChip>(page, u"Why bread goes stale, 09:00, planned"_s));
        QCOMPARE(model.ideas().rowCount(), 0);

        // WHEN it is opened, given a channel and scheduled
        QTRY_COMPARE(QApplication::focusWidget(), named<ui::PostChip>(page, u"Why bread goes stale"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(named<QComboBox>(page, u"Channel"_s));
        auto *channel = named<QComboBox>(page, u"Channel"_s);
        channel->setFocus();
        QTest::keyClick(channel, Qt::Key_Down);
        QTRY_VERIFY(named<QCheckBox>(page, u"Scheduled for"_s)->isEnabled());
        QTest::keyClick(named<QCheckBox>(page, u"Scheduled for"_s), Qt::Key_Space);

        // THEN it has both dates
        QTRY_VERIFY(named<ui::PostChip>(page, u"Why bread goes stale, 09:00, scheduled, Our Mastodon"_s));
        const auto id = model.opened()->post.id;
        QVERIFY(workspace.stored(id).plannedFor);
        QCOMPARE(workspace.stored(id).scheduledFor->zone, QByteArray("Europe/Paris"));

        // WHEN everything is undone
        while (workspace.undo.canUndo())
            workspace.undo.undo();

        // THEN there is nothing left of it
        QTRY_VERIFY(!model.opened());
        QTRY_COMPARE(model.ideas().rowCount(), 0);
        QTRY_VERIFY(!named<ui::PostChip>(page, u"Why bread goes stale"_s));
    }
};

QTEST_MAIN(PlanningTest)
#include "planningtest.moc"
