// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::ArticleStatus;

class PublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void anArticleIsPublishedOnceItsImagesAreDescribed()
    {
        ArticlesFixture given;
        auto article = given.add(u"Quay"_s, u"![](a.png) ![The oven](b.png)\n\n`![](c.png)`"_s);
        QSignalSpy wanted(&given.model, &models::ArticlesPageModel::checksWanted);
        // WHEN it is to be published with an image that nobody has described
        given.model.setStatus(article.id, ArticleStatus::Published);
        // THEN it is not, it is said, and the way out is offered
        QTRY_COMPARE(given.sentence(), u"The article was not marked as published. 1 image(s) have no description for who cannot see them."_s);
        QCOMPARE(given.stored(article.id).status, ArticleStatus::Draft);
        QCOMPARE(given.undo.count(), 0);
        given.said.last().action();
        QCOMPARE(wanted.count(), 1);
        // AND once the article is looked at, the sentence does not come back from below what is said later
        QSignalSpy withdrawn(&given.messages, &models::Messages::withdrawn);
        const QString refused = given.sentence();
        given.model.open(article.id);
        QTRY_COMPARE(withdrawn.count(), 1);
        QCOMPARE(withdrawn.first().first().toString(), refused);
        given.model.setStatus(article.id, ArticleStatus::Published);
        QTRY_COMPARE(given.said.size(), 2);
        given.model.closeArticle();
        QCOMPARE(withdrawn.count(), 2);
        // WHEN it is described
        article.body.replace(u"![](a.png)"_s, u"![The quay](a.png)"_s);
        QVERIFY(await(given.store.save(article, given.clock.now())));
        given.model.setStatus(article.id, ArticleStatus::Published);
        // THEN
        QTRY_COMPARE(given.stored(article.id).status, ArticleStatus::Published);
        QVERIFY(given.stored(article.id).publishedAt);
        given.undo.undo();
        QTRY_COMPARE(given.stored(article.id).status, ArticleStatus::Draft);
    }
};

QTEST_MAIN(PublishingTest)
#include "publishingtest.moc"
