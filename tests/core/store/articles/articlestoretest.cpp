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

    /// Texts of its revisions, newest first.
    static QStringList bodiesOf(store::ArticleStore &articles, domain::Id<domain::Article> article)
    {
        QStringList bodies;
        const auto revisions = await(articles.revisions(article));
        for (const auto &revision : *revisions)
            bodies << await(articles.revisionText(revision.id)).value_or(u"(damaged)"_s);
        return bodies;
    }
    /// Runs SQL on the file behind the store's back; answers the first number it finds.
    static qint64 sql(Workspace &workspace, const QString &text)
    {
        return *await(workspace.database().write([text](store::Connection &connection) { return connection.number(text); }));
    }

private Q_SLOTS:
    void whatIsAddedIsReadBackWhole();
    void slugsAreUnique();
    void savesCloseTogetherShareOneRevision();
    void aRevisionThatIsClosedIsLeftAlone();
    void steadyWritingIsKeptEveryFiveMinutes();
    void aSaveThatTakesMuchAwayBeginsARevision_data();
    void aSaveThatTakesMuchAwayBeginsARevision();
    void aSaveOverAnotherStateIsRefused();
    void aLastSaveIsNeverRefused();
    void aStateIsKeptOnceAndForGood();
    void revisionsAreKeptAsWhatSetsThemApart();
    void aRevisionOfAnEarlierVersionIsReadAndPacked();
    void aMomentHasAName();
    void aDamagedRevisionIsNeverAWrongText();
    void aDamagedRevisionHoldsUpNoSave();
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
    article.goalWords = 1200;
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
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"1020"_s, u"1010"_s, u"1000"_s, u"200"_s}));
    QCOMPARE(revisions->first().savedAt, instantAt(1020));
}

void ArticleStoreTest::steadyWritingIsKeptEveryFiveMinutes()
{
    // GIVEN an article that is written for an hour, and saved every ten seconds
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    constexpr int hour = 3'600;
    for (int second = 10; second < hour; second += 10) {
        article.body += u"word "_s;
        QVERIFY(await(articles.save(article, instantAt(second))));
    }
    // THEN there are twelve moments of it, each as it was then
    const auto revisions = await(articles.revisions(article.id));
    QCOMPARE(revisions->size(), 12);
    QCOMPARE(revisions->last().savedAt, instantAt(290));
    QCOMPARE(await(articles.revisionText(revisions->last().id)), anArticle(u"Story"_s).body + u"word "_s.repeated(29));
    // AND one that comes back after it was removed is no younger for that
    const auto removed = await(articles.remove(article.id));
    QVERIFY(await(articles.putBack(*removed)));
    QVERIFY(await(articles.save(article, instantAt(hour))));
    QCOMPARE(await(articles.revisions(article.id))->size(), 13);
}

void ArticleStoreTest::aRevisionThatIsClosedIsLeftAlone()
{
    // GIVEN an article that was saved a moment ago
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    article.body = u"first"_s;
    QVERIFY(await(articles.save(article, instantAt(10))));
    // WHEN each save is closed
    const auto closed = await(articles.closeRevision(article.id));
    QCOMPARE(closed->savedAt, instantAt(10));
    article.body = u"second"_s;
    QVERIFY(await(articles.save(article, instantAt(20))));
    QVERIFY(await(articles.closeRevision(article.id)));
    QVERIFY(await(articles.closeRevision(article.id)));
    article.body = u"third"_s;
    QVERIFY(await(articles.save(article, instantAt(30))));
    // THEN each is a revision, without a name
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"third"_s, u"second"_s, u"first"_s}));
    QCOMPARE(await(articles.revisions(article.id))->last().name, QString());
    QCOMPARE(await(articles.closeRevision(domain::Id<domain::Article>(99))).error().kind, domain::Error::Kind::NotFound);
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
    QCOMPARE(bodiesOf(articles, article.id), isKept ? (QStringList{after, before}) : QStringList{after});
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
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"ours"_s, u"theirs"_s}));
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
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"theirs"_s, u"lost"_s, u"ours"_s}));
    QVERIFY(await(articles.remove(article.id)));
    QCOMPARE(await(articles.keep(lost)).error().kind, domain::Error::Kind::NotFound);
}

void ArticleStoreTest::revisionsAreKeptAsWhatSetsThemApart()
{
    // GIVEN a long article
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = anArticle(u"Story"_s);
    for (int i = 0; i < 2000; ++i)
        article.body += u" word%1"_s.arg(i * 7919 % 2003);
    article = *await(articles.add(article));
    QStringList expected{article.body};
    // WHEN it is saved again and again, changed here and there, and under another title
    for (int i = 1; i <= 20; ++i) {
        article.body.replace(i * 500, 3, u"<%1>"_s.arg(i));
        article.title = i < 10 ? u"Story"_s : u"Tale"_s;
        QVERIFY(await(articles.save(article, instantAt(i * 1000))));
        expected.prepend(article.body);
        // AND within the same revision
        article.body += u"!"_s;
        QVERIFY(await(articles.save(article, instantAt(i * 1000 + 10))));
        expected.first() = article.body;
    }
    // THEN every text is there, the older ones for next to nothing
    QCOMPARE(bodiesOf(articles, article.id), expected);
    const auto revisions = await(articles.revisions(article.id));
    QCOMPARE(revisions->at(11).title, u"Story"_s);
    QCOMPARE(revisions->at(10).title, u"Tale"_s);
    QCOMPARE(revisions->first().words, domain::countWords(expected.first()));
    QCOMPARE(revisions->last().words, domain::countWords(expected.last()));
    QVERIFY(sql(workspace, u"SELECT sum(length(packed)) FROM revision WHERE id < (SELECT max(id) FROM revision)"_s) < 20 * 60);
    QCOMPARE(sql(workspace, u"SELECT count(title) FROM revision"_s), 2);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void ArticleStoreTest::aRevisionOfAnEarlierVersionIsReadAndPacked()
{
    // GIVEN revisions as version 5 left them
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    sql(workspace, u"DELETE FROM revision"_s);
    for (const auto &[body, at] : {std::pair(u"one two"_s, 1000), std::pair(u"one two three"_s, 2000)})
        sql(workspace, u"INSERT INTO revision (article_id, title, body, saved_at) VALUES (%1, 'Story', '%2', %3)"_s.arg(article.id.value()).arg(body).arg(at));
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"one two three"_s, u"one two"_s}));
    QCOMPARE(await(articles.revisions(article.id))->first().words, 3);
    // WHEN the article is saved
    article.body = u"one two three four"_s;
    QVERIFY(await(articles.save(article, instantAt(10'000), true)));
    // THEN the last of them is packed, and all are there
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"one two three four"_s, u"one two three"_s, u"one two"_s}));
    QCOMPARE(sql(workspace, u"SELECT count(body) FROM revision"_s), 1);
    QCOMPARE(await(articles.revisions(article.id))->at(1).words, 3);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void ArticleStoreTest::aMomentHasAName()
{
    // GIVEN
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    const auto first = await(articles.revisions(article.id))->first();
    QCOMPARE(first.name, QString());
    // WHEN
    QVERIFY(await(articles.nameRevision(first.id, u"Before the summer"_s)));
    // THEN it bears the name, and the next save leaves it alone
    article.body = u"more"_s;
    QVERIFY(await(articles.save(article, instantAt(1))));
    const auto revisions = await(articles.revisions(article.id));
    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->last().name, u"Before the summer"_s);
    QVERIFY(revisions->last().isMilestone);
    QVERIFY(await(articles.nameRevision(first.id, {})));
    QCOMPARE(await(articles.revisions(article.id))->last().name, QString());
    QCOMPARE(await(articles.nameRevision(domain::Id<domain::Revision>(99), u"x"_s)).error().kind, domain::Error::Kind::NotFound);
    QCOMPARE(await(articles.revisionText(domain::Id<domain::Revision>(99))).error().kind, domain::Error::Kind::NotFound);
}

void ArticleStoreTest::aDamagedRevisionIsNeverAWrongText()
{
    // GIVEN four revisions
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    for (int i = 1; i < 4; ++i) {
        article.body += u"\n\nParagraph %1"_s.arg(i);
        QVERIFY(await(articles.save(article, instantAt(i * 1000))));
    }
    const auto revisions = *await(articles.revisions(article.id));
    // WHEN one of them is damaged
    sql(workspace, u"UPDATE revision SET packed = x'0102030405060708' WHERE id = %1"_s.arg(revisions[2].id.value()));
    // THEN it and the older one are said to be, the newer ones are read
    QCOMPARE(bodiesOf(articles, article.id).first(2), (QStringList{article.body, QString(article.body).remove(u"\n\nParagraph 3"_s)}));
    const auto damaged = await(articles.revisionText(revisions[2].id));
    QCOMPARE(damaged.error().kind, domain::Error::Kind::Damaged);
    QVERIFY(damaged.error().detail.startsWith(u"revision %1:"_s.arg(revisions[2].id.value())));
    QVERIFY(!await(articles.revisionText(revisions[3].id)));
    const auto findings = await(workspace.database().check());
    QCOMPARE(findings->size(), 2);
    QVERIFY(findings->first().startsWith("revision "_L1));
}

void ArticleStoreTest::aDamagedRevisionHoldsUpNoSave()
{
    // GIVEN an article whose newest revision is damaged
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    auto article = *await(articles.add(anArticle(u"Story"_s)));
    sql(workspace, u"UPDATE newest_text SET packed = x'00'"_s);
    // WHEN it is saved
    article.body = u"one"_s;
    QVERIFY(await(articles.save(article, instantAt(1))));
    article.body = u"one two"_s;
    QVERIFY(await(articles.save(article, instantAt(2))));
    // THEN the save has a revision of its own
    QCOMPARE(bodiesOf(articles, article.id), (QStringList{u"one two"_s, u"(damaged)"_s}));
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
    const QStringList bodies = bodiesOf(articles, article.id);
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
    QCOMPARE(bodiesOf(articles, article.id), bodies);
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
