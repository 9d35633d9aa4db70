// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "core/domain/query/parser.h"
#include "core/store/calendar/poststore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class ArticleStoreTest : public QObject
{
    Q_OBJECT

private:
    static domain::Article anArticle(const QString &title)
    {
        domain::Article article;
        article.title = title;
        article.body = u"# Bonjour\n\nDeux mots."_s;
        article.tags = {u"été"_s, u"a \"b\""_s};
        article.language = u"fr"_s;
        article.createdAt = instantAt(0);
        article.changedAt = instantAt(0);
        return article;
    }

    static domain::Post aPost(domain::Id<domain::Article> article, const QString &text)
    {
        domain::Post post;
        post.article = article;
        post.text = text;
        return post;
    }

private Q_SLOTS:
    void whatIsAddedIsReadBackWhole();
    void slugsAreUnique();
    void savesCloseTogetherShareOneRevision();
    void aSaveThatTakesMuchAwayBeginsARevision_data();
    void aSaveThatTakesMuchAwayBeginsARevision();
    void aSaveOverAnotherStateIsRefused();
    void aLastSaveIsNeverRefused();
    void aStateIsKeptOnceAndForGood();
    void aRemovedArticleComesBackUnderItsKey();
    void wordsOfTitleSummaryAndBodyAreFound();
};

void ArticleStoreTest::whatIsAddedIsReadBackWhole()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = anArticle(u"À quatre heures"_s);
    article.status = domain::ArticleStatus::Approved;
    article.publishedAt = instantAt(9);
    article.remoteId = u"x"_s;
    article.url = u"https://example.org/a"_s;
    article.author = u"Ada"_s;
    article.summary = u"Sum"_s;
    const auto added = await(articles.add(article));
    QVERIFY(added);
    QCOMPARE(added->slug, u"a-quatre-heures"_s);
    QCOMPARE(*await(articles.article(added->id)), *added);
    const auto row = await(articles.rows())->first();
    QCOMPARE(row.words, 3);
    QCOMPARE(row.summary, u"Sum"_s);
    QCOMPARE(await(articles.article(domain::Id<domain::Article>(99))).error().kind, domain::Error::Kind::NotFound);
}

void ArticleStoreTest::slugsAreUnique()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    QCOMPARE(await(articles.add(anArticle(u"Same"_s)))->slug, u"same"_s);
    auto second = *await(articles.add(anArticle(u"Same"_s)));
    QCOMPARE(second.slug, u"same-2"_s);
    QCOMPARE(await(articles.add(anArticle(u"Same"_s)))->slug, u"same-3"_s);
    QCOMPARE(await(articles.save(second, instantAt(1)))->slug, u"same-2"_s);
}

void ArticleStoreTest::savesCloseTogetherShareOneRevision()
{
    // GIVEN an article
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));

    // WHEN it is saved twice within five minutes, once after a pause, as a milestone, and right after that
    for (const auto &[second, isMilestone] :
         {std::pair(60, false), std::pair(200, false), std::pair(1000, false), std::pair(1010, true), std::pair(1020, false)}) {
        article.body = QString::number(second);
        QVERIFY(await(articles.save(article, instantAt(second), isMilestone)));
    }

    // THEN the pause and both sides of the milestone are revisions of their own
    const auto revisions = await(articles.revisions(article.id));
    QStringList bodies;
    for (const auto &revision : *revisions)
        bodies << revision.body;
    QCOMPARE(bodies, (QStringList{u"1020"_s, u"1010"_s, u"1000"_s, u"200"_s}));
    QCOMPARE(revisions->first().savedAt, instantAt(1020));
}

void ArticleStoreTest::aSaveThatTakesMuchAwayBeginsARevision_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isKept");
    const QString first = u"The first paragraph tells of bread and of the people who bake it.\n"_s;
    const QString second = u"The second one speaks of brambles, jam and everything sweet.\n"_s;
    const QString third = u"Both are sold on the market, each Saturday from eight to noon.\n"_s;
    QTest::newRow("something else in its place") << first + second << u"Nothing"_s << true;
    QTest::newRow("nothing in its place") << first << QString() << true;
    QTest::newRow("a paragraph taken out") << first + second + third << first + third << true;
    QTest::newRow("text behind it") << first << first + second + third << false;
    QTest::newRow("text within it") << first + third << first + second + third << false;
    QTest::newRow("a word taken out") << first << QString(first).remove(u"bread "_s) << false;
    QTest::newRow("paragraphs moved") << first + second + third << third + first + second << false;
    QTest::newRow("the end of a language without gaps") << u"面包"_s.repeated(60) << u"面包"_s.repeated(60) + u"好"_s << false;
}

void ArticleStoreTest::aSaveThatTakesMuchAwayBeginsARevision()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, isKept);
    // GIVEN
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = anArticle(u"Story"_s);
    article.body = before;
    article = *await(articles.add(article));
    // WHEN it is saved a moment later
    article.body = after;
    QVERIFY(await(articles.save(article, instantAt(60))));
    // THEN
    const auto revisions = await(articles.revisions(article.id));
    QCOMPARE(revisions->size(), isKept ? 2 : 1);
    QCOMPARE(revisions->first().body, after);
    if (isKept)
        QCOMPARE(revisions->last().body, before);
}

void ArticleStoreTest::aSaveOverAnotherStateIsRefused()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    const auto article = *await(articles.add(anArticle(u"Story"_s)));
    auto theirs = article;
    theirs.body = u"theirs"_s;
    QVERIFY(await(articles.save(theirs, instantAt(10))));
    auto ours = article;
    ours.body = u"ours"_s;
    QCOMPARE(await(articles.save(ours, instantAt(20), false, article.changedAt)).error().kind, domain::Error::Kind::Conflict);
    QCOMPARE(await(articles.article(article.id))->body, u"theirs"_s);
    QVERIFY(await(articles.save(ours, instantAt(20), false, instantAt(10))));
}

void ArticleStoreTest::aLastSaveIsNeverRefused()
{
    // GIVEN an article that somebody else changed since we read it
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    const auto article = *await(articles.add(anArticle(u"Story"_s)));
    auto theirs = article;
    theirs.body = u"theirs"_s;
    QVERIFY(await(articles.save(theirs, instantAt(10))));
    // WHEN our last words come
    auto ours = article;
    ours.body = u"ours"_s;
    ours = *await(articles.saveLast(ours, instantAt(20)));
    // THEN they stand, and theirs are in the history
    QCOMPARE(await(articles.article(article.id))->body, u"ours"_s);
    QStringList bodies;
    const auto revisions = await(articles.revisions(article.id));
    for (const auto &revision : *revisions)
        bodies << revision.body;
    QCOMPARE(bodies, (QStringList{u"ours"_s, u"theirs"_s}));
    // AND where the article is gone, it is put back
    QVERIFY(await(articles.remove(article.id)));
    QVERIFY(await(articles.saveLast(ours, instantAt(30))));
    QCOMPARE(await(articles.article(article.id))->body, u"ours"_s);
    QCOMPARE(await(articles.article(article.id))->changedAt, instantAt(30));
}

void ArticleStoreTest::aStateIsKeptOnceAndForGood()
{
    // GIVEN
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    article.body = u"ours"_s;
    article = *await(articles.save(article, instantAt(10)));
    // WHEN its state is kept twice, and other words are saved soon after
    QVERIFY(await(articles.keep(article)));
    QVERIFY(await(articles.keep(article)));
    auto changed = article;
    changed.body = u"theirs"_s;
    QVERIFY(await(articles.save(changed, instantAt(20))));
    // THEN it is there once; and a state that no revision has is added at its moment
    auto lost = article;
    lost.body = u"lost"_s;
    lost.changedAt = instantAt(15);
    QVERIFY(await(articles.keep(lost)));
    QStringList bodies;
    const auto revisions = await(articles.revisions(article.id));
    for (const auto &revision : *revisions)
        bodies << revision.body;
    QCOMPARE(bodies, (QStringList{u"theirs"_s, u"lost"_s, u"ours"_s}));
    QVERIFY(await(articles.remove(article.id)));
    QCOMPARE(await(articles.keep(lost)).error().kind, domain::Error::Kind::NotFound);
}

void ArticleStoreTest::aRemovedArticleComesBackUnderItsKey()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    store::PostStore posts(workspace.database());
    // GIVEN an article with a history, told of by two posts
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    article.body = u"bonjour again"_s;
    article = *await(articles.save(article, instantAt(3600), true));
    const auto history = *await(articles.revisions(article.id));
    QCOMPARE(history.size(), 2);
    QVERIFY(history.first().isMilestone);
    const auto telling = *await(posts.add(aPost(article.id, u"Read it"_s)));
    auto retold = *await(posts.add(aPost(article.id, u"And again"_s)));
    // WHEN it goes
    const auto removed = await(articles.remove(article.id));
    QCOMPARE(removed->article, article);
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"bonjour")))->size(), 0);
    QCOMPARE(await(articles.remove(article.id)).error().kind, domain::Error::Kind::NotFound);
    QVERIFY(await(posts.post(telling.id))->article.isNull());
    // AND one of the posts is given to another article before it comes back
    const auto other = *await(articles.add(anArticle(u"Another"_s)));
    retold = *await(posts.post(retold.id));
    retold.article = other.id;
    QVERIFY(await(posts.save(retold)));
    const auto back = await(articles.putBack(*removed));
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QCOMPARE(*back, article);
    // THEN text, history and the link that nobody changed are as they were
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"again")))->size(), 1);
    QCOMPARE(*await(articles.revisions(article.id)), history);
    QCOMPARE(await(posts.post(telling.id))->article, article.id);
    QCOMPARE(await(posts.post(retold.id))->article, other.id);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void ArticleStoreTest::wordsOfTitleSummaryAndBodyAreFound()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"L’été"_s)));
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"ete ")))->size(), 1);
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"bonj")))->size(), 1);
    article.body = u"Autre"_s;
    QVERIFY(await(articles.save(article, instantAt(1))));
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"bonjour ")))->size(), 0);
    QCOMPARE(await(articles.rows(domain::queryOrWords(u"-autre ")))->size(), 0);
}

QTEST_GUILESS_MAIN(ArticleStoreTest)
#include "articlestoretest.moc"
