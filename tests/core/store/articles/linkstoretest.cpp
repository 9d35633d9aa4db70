// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/linkstore.h"

#include "core/store/articles/articlestore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::LinkState;
using domain::LinkTrouble;

class LinkStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesOnTheWebAreTold()
    {
        // GIVEN a published article with an address, a draft that has one, and one without
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        const auto told = await(articles.add({.title = u"One"_s,
                                              .status = domain::ArticleStatus::Published,
                                              .url = u"https://mill.example/one"_s,
                                              .createdAt = instantAt(0),
                                              .changedAt = instantAt(0),
                                              .focus = u"old mill"_s}));
        QVERIFY(await(articles.add({.title = u"Draft"_s, .url = u"https://mill.example/draft"_s, .createdAt = instantAt(0), .changedAt = instantAt(0)})));
        QVERIFY(await(articles.add({.title = u"Other"_s, .createdAt = instantAt(0), .changedAt = instantAt(0)})));
        // THEN
        const auto pages = await(store::LinkStore(workspace.database()).pages());
        QVERIFY(pages);
        QCOMPARE(*pages,
                 (QList<domain::ArticlePage>{
                     {.id = told->id, .title = u"One"_s, .focus = u"old mill"_s, .slug = u"one"_s, .address = u"https://mill.example/one"_s}}));
    }

    void anArticleKeepsItsPhraseAndItsEvent()
    {
        Workspace workspace;
        const domain::ArticleEvent event{.start = u"2026-12-05 18:30"_s, .end = u"2026-12-05"_s, .place = u"Die"_s, .url = u"https://mill.example/"_s};
        domain::Article article{.title = u"One"_s, .createdAt = instantAt(0), .changedAt = instantAt(0), .focus = u"old mill"_s, .event = event};
        article = *await(store::ArticleStore(workspace.database()).add(article));
        article.event.place = u"Crest"_s;
        QVERIFY(await(store::ArticleStore(workspace.database()).save(article, instantAt(1))));
        workspace.reopen();
        const auto stored = await(store::ArticleStore(workspace.database()).article(article.id));
        QCOMPARE(stored->focus, u"old mill"_s);
        QCOMPARE(stored->event, article.event);
    }

    void answersAreKeptUntilTheyAreTooOld()
    {
        // GIVEN two answers, one of them of long ago
        Workspace workspace;
        store::LinkStore links(workspace.database());
        const domain::LinkAnswer old{.address = u"https://a.example/"_s, .state = LinkState::Answers, .status = 200, .askedAt = instantAt(0)};
        const domain::LinkAnswer moved{
            .address = u"https://b.example/"_s, .state = LinkState::Moved, .status = 200, .movedTo = u"https://c.example/"_s, .askedAt = instantAt(100)};
        QVERIFY(await(links.keep({old, moved}, instantAt(0))));
        const QStringList both{old.address, moved.address, u"https://never.example/"_s};
        // THEN what is asked for since then is known, after the next opening too
        workspace.reopen();
        store::LinkStore again(workspace.database());
        QCOMPARE(*await(again.answers(both, instantAt(0))), (QList{old, moved}));
        QCOMPARE(*await(again.answers(both, instantAt(50))), QList{moved});
        // WHEN another answer comes to one of them, and what is older is forgotten
        domain::LinkAnswer dead = moved;
        dead.state = LinkState::Dead;
        dead.trouble = LinkTrouble::UnknownHost;
        dead.movedTo.clear();
        dead.askedAt = instantAt(200);
        QVERIFY(await(again.keep({dead}, instantAt(50))));
        QCOMPARE(*await(again.answers(both, instantAt(0))), QList{dead});
    }
};

QTEST_GUILESS_MAIN(LinkStoreTest)
#include "linkstoretest.moc"
