// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/commentdraftstore.h"

#include "core/store/articles/articlestore.h"
#include "core/store/articles/commentstore.h"
#include "tests/support/articles.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using store::CommentDraft;
using Kind = domain::Error::Kind;

class CommentDraftStoreTest : public QObject
{
    Q_OBJECT

    static CommentDraft aDraft(const QString &text)
    {
        return {.kind = CommentDraft::Kind::Comment,
                .comment = {},
                .anchor = {.start = 3, .quote = u"the mill"_s, .before = u"in "_s, .after = u" by"_s, .others = 2, .nth = 1},
                .text = text};
    }

private Q_SLOTS:
    void oneIsKeptBesideAnArticleUntilItIsEmpty()
    {
        // GIVEN two articles
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        store::CommentDraftStore drafts(workspace.database());
        const auto article = await(articles.add(anArticle()))->id;
        const auto other = await(articles.add(anArticle()))->id;
        QCOMPARE(*await(drafts.draft(article)), std::nullopt);
        // WHEN a comment is begun beside one, and goes on
        QVERIFY(await(drafts.save(article, aDraft(u"Are we s"_s), instantAt(100))));
        QVERIFY(await(drafts.save(article, aDraft(u"Are we sure?"_s), instantAt(101))));
        // THEN it is one, with its passage
        QCOMPARE(*await(drafts.draft(article)), aDraft(u"Are we sure?"_s));
        QCOMPARE(*await(drafts.draft(other)), std::nullopt);
        // WHEN it is emptied
        QVERIFY(await(drafts.save(article, aDraft(u" \n"_s), instantAt(102))));
        QCOMPARE(*await(drafts.draft(article)), std::nullopt);
    }

    void ofACommentThatIsGoneItIsANewOne()
    {
        // GIVEN an answer that is begun
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        store::CommentStore comments(workspace.database());
        store::CommentDraftStore drafts(workspace.database());
        const auto article = await(articles.add(anArticle()))->id;
        domain::Comment said;
        said.article = article;
        said.text = u"Is it?"_s;
        const auto comment = await(comments.add(said));
        auto answer = aDraft(u"It is"_s);
        answer.kind = CommentDraft::Kind::Answer;
        answer.comment = comment->id;
        QVERIFY(await(drafts.save(article, answer, instantAt(100))));
        QCOMPARE(*await(drafts.draft(article)), answer);
        // WHEN what it answers is removed
        const auto removed = await(comments.remove(comment->id));
        // THEN its words are still there
        QCOMPARE(*await(drafts.draft(article)), aDraft(u"It is"_s));
        // AND an answer again once that is back
        QVERIFY(await(comments.putBack(*removed)));
        QCOMPARE(*await(drafts.draft(article)), answer);
    }

    void whatCannotBeKeptIsRefused()
    {
        Workspace workspace;
        store::ArticleStore articles(workspace.database());
        store::CommentDraftStore drafts(workspace.database());
        const auto article = await(articles.add(anArticle()))->id;
        QCOMPARE(await(drafts.save(domain::Id<domain::Article>(7), aDraft(u"x"_s), instantAt(0))).error().kind, Kind::NotFound);
        QCOMPARE(await(drafts.save(article, aDraft(QString(100'001, u'x')), instantAt(0))).error().kind, Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(CommentDraftStoreTest)
#include "commentdraftstoretest.moc"
