// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoworkspace.h"

#include "core/store/inbox/inboxviewstore.h"
#include "core/store/inbox/tagstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

/// What the demo workspace shows of the inbox.
class DemoWorkspaceTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] qint64 number(const QString &sql)
    {
        const auto found = await(m_workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); }));
        return found.value_or(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto filled = await(sync::fillDemo(m_workspace.database(), m_clock, 4'000));
        QVERIFY(filled);
    }

    void noArticleWasChangedBeforeItWasPublished()
    {
        QVERIFY(number(u"SELECT COUNT(*) FROM article WHERE published_at IS NOT NULL"_s) > 0);
        QCOMPARE(number(u"SELECT COUNT(*) FROM article WHERE published_at > changed_at"_s), 0);
    }

    void tagsDifferByTheirColours()
    {
        const auto tags = await(store::TagStore(m_workspace.database()).tags());
        QVERIFY(tags);
        QCOMPARE(tags->size(), 9);
        QSet<int> colours;
        for (const domain::Tag &tag : *tags)
            colours.insert(tag.colour);
        QCOMPARE(colours.size(), 8);
    }

    void whatWasDoneWasDoneByAColleague()
    {
        QVERIFY(number(u"SELECT COUNT(*) FROM activity"_s) > 1'000);
        QCOMPARE(number(u"SELECT COUNT(*) FROM activity WHERE colleague_id IS NULL"_s), 0);
        QCOMPARE(number(u"SELECT COUNT(DISTINCT colleague_id) FROM activity"_s), 3);
    }

    void aFewAreLateAndTheViewsHoldSomething()
    {
        const store::InboxViewStore views(m_workspace.database());
        const auto saved = await(views.views());
        QVERIFY(saved);
        QCOMPARE(saved->size(), 2);
        QStringList queries{u"is:late"_s};
        for (const domain::InboxView &view : *saved)
            queries << view.query;
        const auto counts = await(views.counts(queries, m_clock.now(), 1'000));
        QVERIFY(counts);
        const qint64 late = counts->at(0).value_or(-1);
        QVERIFY2(late >= 2 && late <= 4, qPrintable(QString::number(late)));
        for (const auto &count : *counts)
            QVERIFY(count.value_or(0) > 0);
    }

private:
    tests::Workspace m_workspace;
    tests::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(DemoWorkspaceTest)
#include "demoworkspacetest.moc"
