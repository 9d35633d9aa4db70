// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articleintake.h"
#include "core/store/articles/articlestore.h"
#include "tests/support/articles.h"
#include "tests/support/await.h"
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
};

QTEST_GUILESS_MAIN(ArticleIntakeTest)
#include "articleintaketest.moc"
