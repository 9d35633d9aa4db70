// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/storystore.h"

#include "core/store/articles/articlestore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::StoryStep;

class StoryStoreTest : public QObject
{
    Q_OBJECT

    static domain::Id<domain::Article> addTo(Workspace &workspace)
    {
        return await(store::ArticleStore(workspace.database()).add({.title = u"One"_s, .createdAt = instantAt(0), .changedAt = instantAt(0)}))->id;
    }

private Q_SLOTS:
    void aTemplateIsKeptChangedAndRemoved()
    {
        Workspace workspace;
        // GIVEN two templates, kept in another order than that of their titles
        domain::StoryTemplate portrait{.title = u"Portrait"_s,
                                       .summary = u"One person."_s,
                                       .language = u"en"_s,
                                       .body = u"## Who\n"_s,
                                       .questions = {u"Who?"_s, u"“Why?”"_s},
                                       .checklist = {u"Read by them"_s},
                                       .goalWords = 600};
        store::StoryStore stories(workspace.database());
        portrait = *await(stories.saveTemplate(portrait));
        const auto letter = *await(stories.saveTemplate({.title = u"letter"_s}));
        QVERIFY(!portrait.id.isNull() && portrait.id != letter.id);
        // WHEN one is changed and the file opened again
        portrait.goalWords.reset();
        portrait.checklist.clear();
        QVERIFY(await(stories.saveTemplate(portrait)));
        workspace.reopen();
        // THEN both stand there, by title
        store::StoryStore again(workspace.database());
        QCOMPARE(*await(again.templates()), (QList{letter, portrait}));
        // AND one removed comes back under its key
        QVERIFY(await(again.removeTemplate(letter.id)));
        QCOMPARE(*await(again.templates()), QList{portrait});
        QCOMPARE(await(again.saveTemplate(letter))->id, letter.id);
    }

    void theStepsOfAnArticleGoWithIt()
    {
        Workspace workspace;
        const auto article = addTo(workspace);
        store::StoryStore stories(workspace.database());
        const QList<StoryStep> steps{{.kind = StoryStep::Kind::Question, .text = u"Who?"_s, .isDone = true},
                                     {.kind = StoryStep::Kind::Check, .text = u"Names"_s}};
        QSignalSpy changed(&workspace.database(), &store::Database::changed);
        // WHEN an article gets steps, then others
        QVERIFY(await(stories.setSteps(article, steps + steps)));
        QVERIFY(await(stories.setSteps(article, steps)));
        // THEN it has the last ones, in order, and each time a change of it is told
        QCOMPARE(*await(stories.steps(article)), steps);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed.last().first().value<store::Changes>().articles.updated, QList{article});
        // AND they go with it
        QVERIFY(await(store::ArticleStore(workspace.database()).remove(article)));
        QCOMPARE(*await(stories.steps(article)), QList<StoryStep>());
        QCOMPARE(await(stories.setSteps(article, steps)).error().kind, domain::Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(StoryStoreTest)
#include "storystoretest.moc"
