// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/storyguide.h"

#include "core/store/articles/storystore.h"
#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class StoryGuideTest : public QObject
{
    Q_OBJECT

    static domain::StoryTemplate report()
    {
        return {.title = u"Report"_s,
                .language = u"en"_s,
                .body = u"## The place\n"_s,
                .questions = {u"Where?"_s, u"Who?"_s},
                .checklist = {u"Names"_s},
                .goalWords = 800};
    }
    static QStringList rowsOf(const models::StoryGuide &guide)
    {
        QStringList rows;
        for (int row = 0; row < guide.rowCount(); ++row) {
            const QModelIndex index = guide.index(row);
            const bool isHead = index.data(models::StoryGuide::IsHeadRole).toBool();
            const bool isDone = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
            rows << (isHead ? u"# "_s : isDone ? u"x "_s : u"- "_s) + index.data().toString();
        }
        return rows;
    }

private Q_SLOTS:
    void aStoryBegunFromATemplateHasItsTextItsGoalAndItsSteps()
    {
        ArticlesFixture fixture;
        // WHEN a story is begun from a template
        fixture.model.newFromTemplate(report());
        QTRY_VERIFY(fixture.model.editor().isOpen());
        // THEN it begins with its text, aims at its goal, and its questions and checks stand beside it
        QCOMPARE(fixture.model.editor().article().body, u"## The place\n"_s);
        QCOMPARE(fixture.model.editor().article().goalWords, std::optional(800));
        QCOMPARE(fixture.model.editor().article().language, u"en"_s);
        QTRY_COMPARE(rowsOf(fixture.model.guide()),
                     (QStringList{u"# To ask before writing"_s, u"- Where?"_s, u"- Who?"_s, u"# To check before publishing"_s, u"- Names"_s}));
    }

    void whatIsTickedIsTickedAtTheNextOpening()
    {
        ArticlesFixture fixture;
        const auto article = fixture.add(u"A report"_s);
        const auto other = fixture.add(u"Another"_s);
        fixture.model.open(article.id);
        QTRY_VERIFY(fixture.model.editor().isOpen());
        models::StoryGuide &guide = fixture.model.guide();
        const QAbstractItemModelTester tester(&guide, QAbstractItemModelTester::FailureReportingMode::QtTest);
        guide.take(report());
        QTRY_COMPARE(guide.rowCount(), 5);
        // WHEN two steps are ticked, one after the other at once, and a head is tried
        QVERIFY(guide.setData(guide.index(1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(guide.setData(guide.index(4), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!guide.setData(guide.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(guide.done(), 2);
        // THEN they are after another article was open, which has none
        fixture.model.open(other.id);
        QTRY_VERIFY(guide.isEmpty());
        fixture.model.open(article.id);
        QTRY_COMPARE(rowsOf(guide), (QStringList{u"# To ask before writing"_s, u"x Where?"_s, u"- Who?"_s, u"# To check before publishing"_s, u"x Names"_s}));
    }

    void takingAndClearingCanBeUndone()
    {
        ArticlesFixture fixture;
        const auto article = fixture.add(u"A report"_s);
        fixture.model.open(article.id);
        QTRY_VERIFY(fixture.model.editor().isOpen());
        models::StoryGuide &guide = fixture.model.guide();
        guide.take(report());
        QTRY_COMPARE(guide.steps(), 3);
        guide.setData(guide.index(1), Qt::Checked, Qt::CheckStateRole);
        guide.clear();
        QTRY_VERIFY(guide.isEmpty());
        // WHEN the clearing is undone, what was ticked is back
        fixture.undo.undo();
        QTRY_COMPARE(guide.steps(), 3);
        QCOMPARE(guide.done(), 1);
        fixture.undo.undo();
        QTRY_VERIFY(guide.isEmpty());
    }

    void aRemovedArticleComesBackWithItsSteps()
    {
        ArticlesFixture fixture;
        const auto article = fixture.add(u"A report"_s);
        fixture.model.open(article.id);
        QTRY_VERIFY(fixture.model.editor().isOpen());
        fixture.model.guide().take(report());
        QTRY_COMPARE(fixture.model.guide().steps(), 3);
        fixture.model.guide().setData(fixture.model.guide().index(2), Qt::Checked, Qt::CheckStateRole);
        const store::StoryStore stories(fixture.workspace.database());
        QTRY_VERIFY(std::ranges::any_of(*await(stories.steps(article.id)), &domain::StoryStep::isDone));
        // WHEN it is removed and the removal undone
        fixture.model.remove(article.id);
        QTRY_VERIFY(!await(fixture.store.article(article.id)));
        fixture.undo.undo();
        QTRY_VERIFY(await(fixture.store.article(article.id)));
        // THEN it has them again, ticked as they were
        fixture.model.open(article.id);
        QTRY_COMPARE(fixture.model.guide().steps(), 3);
        QCOMPARE(fixture.model.guide().done(), 1);
    }

    void onesOwnTemplatesStandBelowThoseOfParvis()
    {
        ArticlesFixture fixture;
        models::StoryTemplatesModel &templates = fixture.model.templates();
        const QAbstractItemModelTester tester(&templates, QAbstractItemModelTester::FailureReportingMode::QtTest);
        templates.load();
        const int brought = templates.rowCount();
        // WHEN one is made of one that Parvis brings
        domain::StoryTemplate own = templates.at(templates.index(1));
        own.title = u"Our report"_s;
        templates.save(own);
        // THEN it stands last, and is the person's own
        QTRY_COMPARE(templates.rowCount(), brought + 1);
        const QModelIndex last = templates.index(brought);
        QCOMPARE(last.data().toString(), u"Our report"_s);
        QVERIFY(last.data(Qt::UserRole).toBool());
        // AND it is changed, removed, and back with two undos
        own = templates.at(last);
        own.goalWords = 50;
        templates.save(own);
        QTRY_COMPARE(templates.at(templates.index(brought)).goalWords, std::optional(50));
        templates.remove(own);
        QTRY_COMPARE(templates.rowCount(), brought);
        fixture.undo.undo();
        QTRY_COMPARE(templates.rowCount(), brought + 1);
        fixture.undo.undo();
        QTRY_VERIFY(templates.at(templates.index(brought)).goalWords != std::optional(50));
    }
};

QTEST_MAIN(StoryGuideTest)
#include "storyguidetest.moc"
