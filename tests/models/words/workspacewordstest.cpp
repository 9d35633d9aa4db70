// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/workspacewords.h"

#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class WorkspaceWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordThatIsAddedIsKnownWhereverWordsAre()
    {
        ArticlesFixture fixture;
        models::WorkspaceWords &words = fixture.model.words();
        const QAbstractItemModelTester tester(&words);
        models::WorkspaceWords elsewhere(fixture.workspace.database(), fixture.messages, fixture.undo);
        words.load();
        elsewhere.load();
        // WHEN a word is added
        words.add(u" croustade "_s);
        // THEN it is known, at the beginning of a sentence too, also to others who look at the words, and said
        QTRY_VERIFY(words.knows(u"croustade"_s) && elsewhere.knows(u"Croustade"_s));
        QVERIFY(!words.knows(u"CROUSTADE"_s) && !words.knows(u"croustades"_s) && !words.knows({}));
        QCOMPARE(fixture.sentence(), u"“croustade” is a word of this workspace now."_s);
        // AND this can be undone and redone
        fixture.undo.undo();
        QTRY_VERIFY(!words.knows(u"croustade"_s) && !elsewhere.knows(u"croustade"_s));
        fixture.undo.redo();
        QTRY_VERIFY(elsewhere.knows(u"croustade"_s));
    }

    void wordsAreTakenAway()
    {
        ArticlesFixture fixture;
        models::WorkspaceWords &words = fixture.model.words();
        words.load();
        words.add(u"Zampano"_s);
        words.add(u"d’Arc"_s);
        QTRY_COMPARE(words.stringList(), (QStringList{u"d'Arc"_s, u"Zampano"_s}));
        words.remove({u"Zampano"_s, u"d'Arc"_s});
        QTRY_COMPARE(words.rowCount(), 0);
        fixture.undo.undo();
        QTRY_COMPARE(words.rowCount(), 2);
    }

    void whatIsNoWordIsNotAdded()
    {
        ArticlesFixture fixture;
        models::WorkspaceWords &words = fixture.model.words();
        words.load();
        words.add(u"Zampano"_s);
        QTRY_VERIFY(words.knows(u"Zampano"_s));
        for (const QString &typed : {u"two words"_s, u"123"_s, u"Zampano"_s, QString(200, u'x')}) {
            QVERIFY2(!words.objection(typed).isEmpty(), qPrintable(typed));
            words.add(typed);
        }
        QVERIFY(words.objection(u"Gelsomina"_s).isEmpty() && words.objection({}).isEmpty());
        QCOMPARE(fixture.undo.count(), 1);
    }
};

QTEST_MAIN(WorkspaceWordsTest)
#include "workspacewordstest.moc"
