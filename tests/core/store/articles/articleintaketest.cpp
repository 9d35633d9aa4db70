// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articleintake.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/librarystore.h"
#include "tests/support/articles.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class ArticleIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsKnownByItsIdOrElseByWhatItIsCalled()
    {
        // GIVEN an article of an export, and one that was written here
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        auto imported = anArticle();
        imported.remoteId = u"https://blog.example/?p=1"_s;
        auto own = anArticle();
        own.title = u"À nous"_s;
        own.slug = u"a-nous"_s;
        QVERIFY(await(articles.add(imported)));
        QVERIFY(await(articles.add(own)));
        const auto isKnown = [&workspace](const domain::Article &article) { return await(store::knowsArticle(workspace.database(), article)).value_or(false); };
        // THEN the one is known by its id alone
        auto again = imported;
        again.title = u"Autre"_s;
        QVERIFY(isKnown(again));
        again.remoteId = u"https://blog.example/?p=2"_s;
        QVERIFY(!isKnown(again));
        again = imported;
        again.remoteId = u"https://blog.example/?p=2"_s;
        QVERIFY(!isKnown(again));
        // and the other, written to a file, by title and slug
        own.remoteId = u"sha256:0123"_s;
        QVERIFY(isKnown(own));
        own.slug = u"ailleurs"_s;
        QVERIFY(!isKnown(own));
    }

    void whatCameInIsAMomentThatLaterSavesLeaveAlone()
    {
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        domain::IncomingArticle incoming{.article = anArticle(), .pictures = {}};
        incoming.article.body = u"As it came."_s;
        const auto id = await(store::takeInArticle(workspace.database(), incoming, instantAt(0)));
        QVERIFY(id);
        // WHEN it is written on within five minutes
        auto article = *await(articles.article(*id));
        article.body = u"As it came. And more."_s;
        QVERIFY(await(articles.save(article, article.changedAt + std::chrono::minutes(1))));
        // THEN
        const auto revisions = await(articles.revisions(*id));
        QCOMPARE(revisions->size(), 2);
        QVERIFY(revisions->last().isMilestone);
        QCOMPARE(*await(articles.revisionText(revisions->last().id)), u"As it came."_s);
    }

    void whatIsTakenInOnceIsKnownWithItsPictures()
    {
        Workspace workspace;
        domain::IncomingArticle incoming{.article = anArticle(), .pictures = {domain::incomingMedia(u"oven.png"_s, u"image/png"_s, "oven")}};
        incoming.article.createdAt = {};
        incoming.article.changedAt = {};
        incoming.article.remoteId = u"sha256:1"_s;
        incoming.article.body = u"![Oven](%1)"_s.arg(domain::mediaAddress(incoming.pictures.first().sha256, u"oven.png"_s));
        // WHEN it comes twice
        const auto first = await(store::takeInArticle(workspace.database(), incoming, instantAt(0)));
        const auto again = await(store::takeInArticle(workspace.database(), incoming, instantAt(60)));
        // THEN
        QVERIFY(first && !first->isNull());
        QVERIFY(again && again->isNull());
        const auto items = await(store::LibraryStore(workspace.database()).items());
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->first().articles, 1);
        QCOMPARE(await(store::ArticleStore(workspace.database()).article(*first))->createdAt, instantAt(0));
    }
};

QTEST_GUILESS_MAIN(ArticleIntakeTest)
#include "articleintaketest.moc"
