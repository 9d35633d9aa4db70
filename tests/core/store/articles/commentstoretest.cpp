// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/commentstore.h"

#include "core/store/articles/articlestore.h"
#include "core/store/inbox/colleaguestore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::Comment;
using Kind = domain::Error::Kind;

class CommentStoreTest : public QObject
{
    Q_OBJECT

    /// A workspace with an article, where Lucie sits.
    struct Given
    {
        Given()
        {
            article = await(articles.add({.title = u"One"_s, .body = u"The wheel turns."_s, .createdAt = instantAt(0), .changedAt = instantAt(0)}))->id;
            lucie = await(colleagues.add({.id = {}, .name = u"Lucie"_s}))->id;
            marc = await(colleagues.add({.id = {}, .name = u"Marc"_s}))->id;
            sit(lucie);
        }
        void sit(domain::Id<domain::Colleague> id) { QVERIFY(await(colleagues.setMe(id))); }
        [[nodiscard]] Comment add(const QString &text, domain::Id<Comment> answers = {})
        {
            const domain::Anchor anchor{.start = 4, .quote = u"wheel"_s, .before = u"The "_s, .after = u" turns."_s, .others = 2, .nth = 1};
            return *await(comments.add({.id = {},
                                        .article = article,
                                        .answers = answers,
                                        .anchor = answers.isNull() ? anchor : domain::Anchor(),
                                        .text = text,
                                        .writtenAt = instantAt(1)}));
        }
        [[nodiscard]] QList<Comment> all() { return await(comments.review(article))->comments; }

        Workspace workspace;
        store::ArticleStore articles{workspace.database()};
        store::ColleagueStore colleagues{workspace.database()};
        store::CommentStore comments{workspace.database()};
        domain::Id<domain::Article> article;
        domain::Id<domain::Colleague> lucie;
        domain::Id<domain::Colleague> marc;
    };

private Q_SLOTS:
    void aCommentIsSignedByWhoSitsHere()
    {
        Given given;
        QSignalSpy changed(&given.workspace.database(), &store::Database::changed);
        // WHEN two people comment and answer
        const Comment first = given.add(u"Which wheel?"_s);
        given.sit(given.marc);
        const Comment answer = given.add(u"The big one."_s, first.id);
        // THEN it is told as a change of the article, and each bears its name
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().value<store::Changes>().articles.updated, QList{given.article});
        QCOMPARE(first.who, u"Lucie"_s);
        QVERIFY(first.isMine);
        const QList<Comment> all = given.all();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].anchor, (domain::Anchor{.start = 4, .quote = u"wheel"_s, .before = u"The "_s, .after = u" turns."_s, .others = 2, .nth = 1}));
        QVERIFY(!all[0].isMine);
        QVERIFY(all[1].isMine && all[1].isAnswer() && !all[1].isOpen());
        QCOMPARE(all[1], answer);
        // AND one where nobody sits is anybody's
        given.sit({});
        QVERIFY(given.add(u"?"_s).isMine);
        QVERIFY(!await(given.comments.review(given.article))->isSigned);
    }

    void whatCannotStandIsRefused()
    {
        Given given;
        const Comment first = given.add(u"Which wheel?"_s);
        const Comment answer = given.add(u"The big one."_s, first.id);
        const auto refused = [&](const Comment &comment) { return await(given.comments.add(comment)).error().kind; };
        QCOMPARE(refused({.article = given.article, .text = u" \n"_s, .writtenAt = instantAt(1)}), Kind::Invalid);
        QCOMPARE(refused({.article = domain::Id<domain::Article>(99), .text = u"x"_s, .writtenAt = instantAt(1)}), Kind::NotFound);
        QCOMPARE(refused({.article = given.article, .answers = answer.id, .text = u"x"_s, .writtenAt = instantAt(1)}), Kind::Invalid);
        QCOMPARE(refused({.article = given.article, .answers = domain::Id<Comment>(99), .text = u"x"_s, .writtenAt = instantAt(1)}), Kind::NotFound);
        QCOMPARE(await(given.comments.setText(first.id, {}, {})).error().kind, Kind::Invalid);
        QCOMPARE(await(given.comments.setText(domain::Id<Comment>(99), u"x"_s, {})).error().kind, Kind::NotFound);
        QCOMPARE(await(given.comments.remove(domain::Id<Comment>(99))).error().kind, Kind::NotFound);
    }

    void oneGoesWithItsAnswersAndComesBackWithThem()
    {
        Given given;
        const Comment first = given.add(u"Which wheel?"_s);
        const Comment other = given.add(u"Nice."_s);
        static_cast<void>(given.add(u"The big one."_s, first.id));
        const QList<Comment> before = given.all();
        const auto removed = await(given.comments.remove(first.id));
        QVERIFY(removed);
        QCOMPARE(given.all(), QList{other});
        QVERIFY(await(given.comments.putBack(*removed)));
        QCOMPARE(given.all(), before);
    }

    void itIsWordedOtherwiseResolvedAndOpenedAgain()
    {
        Given given;
        const Comment first = given.add(u"Which wheel?"_s);
        QVERIFY(await(given.comments.setText(first.id, u"Which of them?"_s, instantAt(5))));
        given.sit(given.marc);
        QVERIFY(await(given.comments.setResolved(first.id, domain::Resolution{.at = instantAt(6), .by = {}, .who = {}})));
        Comment now = given.all().first();
        QCOMPARE(now.text, u"Which of them?"_s);
        QCOMPARE(now.editedAt, std::optional(instantAt(5)));
        QVERIFY(!now.isOpen());
        QCOMPARE(now.resolved->who, u"Marc"_s);
        QCOMPARE(await(given.articles.rows())->first().openComments, 0);
        QVERIFY(await(given.comments.setResolved(first.id, std::nullopt)));
        QVERIFY(given.all().first().isOpen());
        QCOMPARE(await(given.articles.rows())->first().openComments, 1);
    }

    void placesAreNotedWithoutAWord()
    {
        Given given;
        const Comment first = given.add(u"Which wheel?"_s);
        QSignalSpy changed(&given.workspace.database(), &store::Database::changed);
        domain::Anchor anchor = first.anchor;
        anchor.start = 40;
        anchor.isGone = true;
        QVERIFY(await(given.comments.noteAnchors({{first.id, anchor}})));
        QCOMPARE(given.all().first().anchor, anchor);
        QCOMPARE(changed.size(), 0);
        anchor.quote = u"turns"_s;
        QVERIFY(await(given.comments.setAnchor(first.id, anchor)));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(given.all().first().anchor.quote, u"turns"_s);
    }

    void whoDecidedIsKeptWithTheTextOfTheMoment()
    {
        Given given;
        auto article = *await(given.articles.article(given.article));
        article.status = domain::ArticleStatus::Approved;
        const auto saved = *await(given.articles.save(article, instantAt(10), true));
        // WHEN the approval is told after somebody went on writing
        article.body = u"Something else."_s;
        QVERIFY(await(given.articles.save(article, instantAt(11))));
        const auto step = await(given.comments.tell(given.article, domain::ArticleStatus::Approved, saved.changedAt));
        QVERIFY(step);
        // THEN it has the text that was approved
        const auto steps = await(given.comments.review(given.article))->steps;
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().who, u"Lucie"_s);
        QCOMPARE(*await(given.articles.revisionText(steps.first().revision)), u"The wheel turns."_s);
        QVERIFY(await(given.comments.untell(*step)));
        QVERIFY(await(given.comments.review(given.article))->steps.isEmpty());
        QCOMPARE(await(given.comments.tell(domain::Id<domain::Article>(99), domain::ArticleStatus::Draft, instantAt(1))).error().kind, Kind::NotFound);
    }

    void allOfItGoesWithTheArticleAndComesBackWithIt()
    {
        Given given;
        const Comment first = given.add(u"Which wheel?"_s);
        static_cast<void>(given.add(u"The big one."_s, first.id));
        QVERIFY(await(given.comments.setResolved(first.id, domain::Resolution{.at = instantAt(6), .by = {}, .who = {}})));
        QVERIFY(await(given.comments.tell(given.article, domain::ArticleStatus::InReview, instantAt(0))));
        const auto before = *await(given.comments.review(given.article));
        QVERIFY(!before.steps.first().revision.isNull());
        const auto removed = await(given.articles.remove(given.article));
        QVERIFY(removed);
        QVERIFY(await(given.comments.review(given.article))->comments.isEmpty());
        QVERIFY(await(given.articles.putBack(*removed)));
        QCOMPARE(*await(given.comments.review(given.article)), before);
    }

    void aColleagueWhoSaidSomethingCanOnlyLeave()
    {
        Given given;
        static_cast<void>(given.add(u"Which wheel?"_s));
        QCOMPARE(await(given.colleagues.remove(given.lucie)).error().kind, Kind::Conflict);
        QVERIFY(await(given.colleagues.remove(given.marc)));
    }
};

QTEST_GUILESS_MAIN(CommentStoreTest)
#include "commentstoretest.moc"
