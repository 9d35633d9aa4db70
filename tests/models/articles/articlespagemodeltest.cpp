// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::ArticleStatus;
using models::ArticleListModel;
using tests::await;

class ArticlesPageModelTest : public QObject
{
    Q_OBJECT

    using Given = tests::ArticlesFixture;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void theShelfFollowsTheWorkspace()
    {
        // GIVEN a shelf with two articles
        Given given;
        QAbstractItemModelTester tester(&given.model.list());
        given.model.load();
        const auto older = given.add(u"Older"_s, u"one two three"_s);
        const auto newer = given.add(u"Newer"_s);
        QTRY_COMPARE(given.model.list().rowCount(), 2);
        QCOMPARE(given.model.list().index(0).data().toString(), u"Newer"_s);

        // WHEN the older one is changed and the newer one removed
        auto changed = older;
        changed.title = u"Older, mended"_s;
        given.clock.advance(std::chrono::minutes(1));
        QVERIFY(await(given.store.save(changed, given.clock.now())));
        QTRY_COMPARE(given.model.list().index(0).data().toString(), u"Older, mended"_s);
        QVERIFY(await(given.store.remove(newer.id)));

        // THEN the shelf shows it
        QTRY_COMPARE(given.model.list().rowCount(), 1);
    }

    void whatIsSaidOfAnArticleGoesWithIt()
    {
        Given given;
        QStringList withdrawn;
        connect(&given.messages, &models::Messages::withdrawn, this, [&withdrawn](const QString &sentence) { withdrawn.append(sentence); });
        const auto first = given.add(u"First"_s);
        const auto second = given.add(u"Second"_s);
        given.model.load();
        given.model.open(first.id);
        QTRY_COMPARE(given.model.editor().id(), first.id);
        given.model.refuse(u"No table."_s);
        given.model.offer(u"Front matter."_s, u"Take it over"_s, [] { });
        QVERIFY(withdrawn.isEmpty());
        // WHEN another one is opened
        given.model.open(second.id);
        // THEN nothing of the first is told any more
        QTRY_COMPARE(withdrawn, (QStringList{u"No table."_s, u"Front matter."_s}));
    }

    void theShelfShowsTheFirstWordsWithoutTitleAndMarks()
    {
        Given given;
        given.add(
            u"The quay"_s,
            u"---\ntitle: The quay\n---\n# The quay\n\n![Boats](media/x.png)\n\nWords[^1] of **it** and [a link][ref].\n\n| Place | Bread |\n|---|---|\n| Here | Rye |\n\n- [ ] a task\n\n![cut off](med"_s);
        given.model.load();
        QTRY_COMPARE(given.model.list().rowCount(), 1);
        QCOMPARE(given.model.list().index(0).data(ArticleListModel::SummaryRole).toString(), u"Words of it and a link. a task"_s);
    }

    void aSearchShowsTheArticlesWithTheseWords()
    {
        Given given;
        given.add(u"Le levain"_s, u"Une jarre"_s);
        given.add(u"Le four"_s, u"La sole"_s);
        given.model.load();
        QTRY_COMPARE(given.model.list().rowCount(), 2);

        given.model.setSearch(u"jarre"_s);

        QTRY_COMPARE(given.model.list().rowCount(), 1);
        QCOMPARE(given.model.list().index(0).data().toString(), u"Le levain"_s);
    }

    void aNewArticleIsOpenedAndCanBeUndone()
    {
        // GIVEN
        Given given;
        given.model.load();
        // WHEN
        given.model.newArticle();
        // THEN
        QTRY_VERIFY(given.model.editor().isOpen());
        QTRY_COMPARE(given.model.list().rowCount(), 1);
        QCOMPARE(given.model.list().index(0).data().toString(), u"Untitled article"_s);
        QCOMPARE(given.model.editor().article().language, QLocale::languageToCode(QLocale().language()));
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.model.list().rowCount(), 0);
        QTRY_VERIFY(!given.model.editor().isOpen());
    }

    void theStatusIsChangedAndUndone()
    {
        // GIVEN an article open in the editor
        Given given;
        const auto article = given.add(u"Story"_s);
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        // WHEN
        given.model.setStatus(article.id, ArticleStatus::InReview);
        // THEN editor and workspace have it
        QTRY_COMPARE(given.model.editor().status(), ArticleStatus::InReview);
        QCOMPARE(given.stored(article.id).status, ArticleStatus::InReview);
        QCOMPARE(given.sentence(), u"Status: In review."_s);
        // WHEN
        given.said.last().action();
        // THEN
        QTRY_COMPARE(given.model.editor().status(), ArticleStatus::Draft);
        QCOMPARE(given.stored(article.id).status, ArticleStatus::Draft);
    }

    void undoOfAStatusKeepsTheTextWrittenSince()
    {
        // GIVEN an article in review, then written on
        Given given;
        QString text = u"before"_s;
        const auto article = given.add(u"Story"_s, text);
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        given.model.editor().setTextSource([&text] { return text; });
        given.model.setStatus(article.id, ArticleStatus::InReview);
        QTRY_COMPARE(given.model.editor().status(), ArticleStatus::InReview);
        text = u"after"_s;
        given.clock.advance(std::chrono::seconds(1));
        given.model.editor().textEdited();
        QTRY_COMPARE(given.stored(article.id).body, u"after"_s);
        // WHEN
        given.clock.advance(std::chrono::seconds(1));
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.stored(article.id).status, ArticleStatus::Draft);
        QCOMPARE(given.stored(article.id).body, u"after"_s);
    }

    void aRemovedArticleComesBack()
    {
        // GIVEN
        Given given;
        const auto article = given.add(u"Story"_s, u"words"_s);
        given.model.load();
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        // WHEN
        given.model.remove(article.id);
        // THEN
        QVERIFY(!given.model.editor().isOpen());
        QTRY_COMPARE(given.sentence(), u"“Story” removed."_s);
        QTRY_COMPARE(given.model.list().rowCount(), 0);
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.model.list().rowCount(), 1);
        QCOMPARE(given.stored(article.id).body, u"words"_s);
    }

    void aDuplicateIsADraft()
    {
        Given given;
        auto article = given.add(u"Story"_s, u"words"_s);
        given.model.load();

        given.model.duplicate(article.id);

        QTRY_COMPARE(given.model.list().rowCount(), 2);
        QCOMPARE(given.model.list().index(0).data().toString(), u"Story (copy)"_s);
        QCOMPARE(given.model.list().index(0).data(ArticleListModel::StatusRole).toInt(), static_cast<int>(ArticleStatus::Draft));
    }

    void anEarlierTextIsRestoredAndUndone()
    {
        // GIVEN an article with two saved states
        Given given;
        const auto article = given.add(u"Story"_s, u"first"_s);
        auto second = article;
        second.body = u"second"_s;
        given.clock.advance(std::chrono::hours(1));
        QVERIFY(await(given.store.save(second, given.clock.now(), true)));
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        given.model.readHistory();
        QTRY_VERIFY(given.model.history().rowCount() >= 2);
        QSignalSpy replaced(&given.model.editor(), &models::ArticleEditorModel::textReplaced);
        // WHEN the oldest is restored
        given.clock.advance(std::chrono::hours(1));
        given.model.restore(given.model.history().revisions().last());
        // THEN the editor shows it
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(replaced.first().first().toString(), u"first"_s);
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.stored(article.id).body, u"second"_s);
    }

    void aMomentIsNamedAndUndone()
    {
        // GIVEN an article with its first saved state
        Given given;
        const auto article = given.add(u"Story"_s, u"first"_s);
        given.model.open(article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        given.model.readHistory();
        QTRY_COMPARE(given.model.history().rowCount(), 1);
        const auto name = [&given] { return given.model.history().index(0).data(models::ArticleHistoryModel::NameRole).toString(); };
        // WHEN
        given.model.nameRevision(given.model.history().revisions().first(), u"  Before   the summer "_s);
        // THEN
        QTRY_COMPARE(name(), u"Before the summer"_s);
        QCOMPARE(given.sentence(), u"The moment is now called “Before the summer”."_s);
        QVERIFY(given.model.history().index(0).data(Qt::AccessibleTextRole).toString().startsWith("Before the summer, "_L1));
        given.undo.undo();
        QTRY_COMPARE(name(), QString());
        given.undo.redo();
        QTRY_COMPARE(name(), u"Before the summer"_s);
        // WHEN the name is taken away
        given.model.nameRevision(given.model.history().revisions().first(), {});
        QTRY_COMPARE(name(), QString());
        QVERIFY(given.sentence().contains(u"has no name any more"_s));
        given.undo.undo();
        QTRY_COMPARE(name(), u"Before the summer"_s);
    }

    void aComparisonAskedForLaterIsTheOneAnswered()
    {
        // GIVEN an article with two saved states
        Given given;
        auto article = given.add(u"Story"_s, u"first"_s);
        article.body = u"second"_s;
        given.clock.advance(std::chrono::hours(1));
        QVERIFY(await(given.store.save(article, given.clock.now(), true)));
        const auto revisions = *await(given.store.revisions(article.id));
        const auto comparison = given.model.newComparison();
        QSignalSpy compared(comparison.get(), &models::Comparison::compared);
        QSignalSpy failed(comparison.get(), &models::Comparison::failed);
        // WHEN several comparisons are asked for at once
        comparison->compare(revisions.last().id, {}, u"now"_s);
        comparison->compare(domain::Id<domain::Revision>(99), {}, u"now"_s);
        comparison->compare(revisions.last().id, revisions.first().id, u"now"_s);
        // THEN the last one is answered, and no other
        QTRY_COMPARE(compared.size(), 1);
        QCOMPARE(comparison->texts().before, u"first"_s);
        QCOMPARE(comparison->texts().after, u"second"_s);
        QVERIFY(failed.isEmpty());
        // AND one that cannot be is said so
        comparison->compare(domain::Id<domain::Revision>(99), {}, u"now"_s);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(compared.size(), 1);
    }

    void theHistoryOfAnArticleIsOpened()
    {
        Given given;
        const auto article = given.add(u"Story"_s);

        Q_EMIT given.model.editor().historyRequested(article.id);

        QTRY_COMPARE(given.model.editor().id(), article.id);
    }

    void theNavigatorOpensAnArticle()
    {
        Given given;
        const auto article = given.add(u"Story"_s);

        given.navigator.openArticle(article.id);

        QTRY_COMPARE(given.model.editor().id(), article.id);
    }
};

QTEST_MAIN(ArticlesPageModelTest)
#include "articlespagemodeltest.moc"
