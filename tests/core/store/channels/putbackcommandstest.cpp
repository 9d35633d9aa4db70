// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"
#include "tests/core/store/channels/pouring.h"

using namespace parvis;
using namespace parvis::tests;

/// A workspace over which an older copy of it is put, as parvisctl meets it.
class PutBackCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLeftSinceIsAskedAbout_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("by who sends") << QStringList{u"send"_s};
        QTest::newRow("by who sends nothing") << QStringList{u"offline"_s, u"on"_s};
    }

    void whatLeftSinceIsAskedAbout()
    {
        QFETCH(QStringList, command);
        // GIVEN a copy of a workspace in which an article is due
        HeadlessDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value())}).code, 0);
        desk.workspace.close();
        const QString older = desk.workspace.folder() + u"/older.parvis"_s;
        pour(desk.workspace.path(), older);
        // AND it leaves
        QCOMPARE(desk.ctl({u"send"_s}).code, 0);
        QVERIFY(desk.written(u"flour"_s).contains("From the mill."));
        QVERIFY(QDir(desk.site + u"/content"_s).removeRecursively());
        // WHEN the copy is put in the place of the workspace
        pour(older, desk.workspace.path());
        const HeadlessRun run = desk.ctl(command);
        // THEN whoever opens it first says so, and what is asked
        QVERIFY2(run.err.contains(u"This workspace is a copy"_s) && run.err.contains(u"'parvisctl deliveries'"_s), qPrintable(run.err));
        // AND nothing left again: a person is asked at once
        QVERIFY(desk.written(u"flour"_s).isEmpty());
        const HeadlessRun listed = desk.ctl({u"deliveries"_s, u"--json"_s});
        QCOMPARE(listed.json().value(u"state"_s).toString(), u"unsure"_s);
        QVERIFY2(listed.err.isEmpty(), qPrintable(listed.err));
    }
};

QTEST_GUILESS_MAIN(PutBackCommandsTest)
#include "putbackcommandstest.moc"
