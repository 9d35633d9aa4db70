// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/words/wordstore.h"

#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class WordStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStayInTheirWorkspaceAlone()
    {
        // GIVEN two workspaces
        Workspace one;
        Workspace other;
        // WHEN words are added to one of them, one of the two twice
        {
            store::WordStore words(one.database());
            QCOMPARE(await(words.add({u"Zampano"_s, u"croustade"_s})), (QStringList{u"Zampano"_s, u"croustade"_s}));
            QCOMPARE(await(words.add({u"Zampano"_s})), QStringList());
        }
        one.reopen();
        // THEN they are there after the next opening, and not in the other
        store::WordStore words(one.database());
        QCOMPARE(await(words.words()), (QStringList{u"croustade"_s, u"Zampano"_s}));
        QCOMPARE(await(store::WordStore(other.database()).words()), QStringList());
        // AND what is taken away is gone
        QVERIFY(await(words.remove({u"Zampano"_s, u"never there"_s})));
        QCOMPARE(await(words.words()), QStringList{u"croustade"_s});
    }

    void onlyWhatChangesIsTold()
    {
        Workspace workspace;
        store::WordStore words(workspace.database());
        QSignalSpy changed(&workspace.database(), &store::Database::changed);
        QVERIFY(await(words.add({u"Zampano"_s})));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.takeFirst().first().value<store::Changes>().words);
        QVERIFY(await(words.add({u"Zampano"_s})));
        QVERIFY(await(words.remove({u"Gelsomina"_s})));
        QVERIFY(await(words.remove({u"Zampano"_s})));
        QTRY_COMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(WordStoreTest)
#include "wordstoretest.moc"
