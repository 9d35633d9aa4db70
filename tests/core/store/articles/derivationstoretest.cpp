// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/derivationstore.h"

#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::PostSource;

class DerivationStoreTest : public QObject
{
    Q_OBJECT

    struct Given
    {
        Given()
        {
            article = *await(articles().add({.title = u"The mill"_s,
                                             .summary = u"A wheel turns at night."_s,
                                             .body = u"Nobody hears it. The wheel turns. The miller sleeps."_s,
                                             .createdAt = instantAt(0),
                                             .changedAt = instantAt(0)}));
            channel = *await(
                store::ChannelStore(workspace.database()).add({.service = u"mastodon"_s, .name = u"@mill"_s, .address = u"https://m.example/@mill"_s}));
        }
        store::ArticleStore articles() { return store::ArticleStore(workspace.database()); }
        store::PostStore posts() { return store::PostStore(workspace.database()); }
        store::DerivationStore derivations() { return store::DerivationStore(workspace.database()); }
        domain::DerivedPost made(PostSource source, domain::TextSpan passage = {})
        {
            domain::DerivedPost made{.post = {}, .derivation = domain::sourceIn(article, source, passage)};
            made.derivation.address = u"https://a.example/?utm_source=mastodon"_s;
            made.post.channel = channel.id;
            made.post.article = article.id;
            made.post.text = domain::postText(made.derivation.text, made.derivation.address);
            made.post.createdAt = made.post.changedAt = instantAt(10);
            return made;
        }
        /// Writes another summary.
        void summarize(const QString &summary, qint64 at)
        {
            article.summary = summary;
            article = *await(articles().save(article, instantAt(at)));
        }
        QList<bool> stale()
        {
            QList<bool> answers;
            const auto posts = await(derivations().ofArticle(article.id));
            for (const auto &one : *posts)
                answers << one.isStale();
            return answers;
        }

        Workspace workspace;
        domain::Article article;
        domain::Channel channel;
    };

private Q_SLOTS:
    void postsAreAddedWithWhatTheyWereMadeOf()
    {
        Given given;
        QSignalSpy changed(&given.workspace.database(), &store::Database::changed);
        // WHEN a thread of a passage and a post of the title are made
        domain::DerivedPost thread = given.made(PostSource::Passage, {.start = 17, .length = 16});
        thread.derivation.cuts = {4, 9};
        thread.derivation.isNumbered = true;
        const auto added = await(given.derivations().add({thread, given.made(PostSource::Title)}));
        QVERIFY(added);
        // THEN they are told as posts and as a change of their article
        QTRY_COMPARE(changed.size(), 1);
        const auto changes = changed.first().first().value<store::Changes>();
        QCOMPARE(changes.posts.inserted, (QList{added->at(0).post.id, added->at(1).post.id}));
        QCOMPARE(changes.articles.updated, QList{given.article.id});
        // AND they stand there after the file was opened again
        given.workspace.reopen();
        const auto posts = await(given.derivations().ofArticle(given.article.id));
        QCOMPARE(posts->size(), 2);
        QCOMPARE(posts->at(0).post, added->at(0).post);
        QCOMPARE(posts->at(0).derivation, added->at(0).derivation);
        QCOMPARE(posts->at(0).derivation->before, u"Nobody hears it."_s);
        QCOMPARE(posts->at(0).derivation->after, u"The miller sleeps."_s);
        QCOMPARE(given.stale(), (QList{false, false}));
        QCOMPARE(*await(given.derivations().derivation(added->at(0).post.id)), added->at(0).derivation);
    }

    void aCopyIsMadeOfTheSame()
    {
        // GIVEN a thread of a passage, and a copy of its post
        Given given;
        domain::DerivedPost thread = given.made(PostSource::Passage, {.start = 17, .length = 16});
        thread.derivation.cuts = {4, 9};
        thread = await(given.derivations().add({thread}))->first();
        store::PostStore posts(given.workspace.database());
        domain::Post copy = thread.post;
        copy.id = {};
        copy = *await(posts.add(copy));
        // WHEN it takes what the other was made of
        QVERIFY(await(given.derivations().copy(thread.post.id, copy.id)));
        // THEN both go stale together
        thread.derivation.post = copy.id;
        QCOMPARE(*await(given.derivations().derivation(copy.id)), thread.derivation);
        // AND of a post that was written on its own there is nothing to take
        domain::Post own;
        own.text = u"Own words"_s;
        own = *await(posts.add(own));
        QVERIFY(await(given.derivations().copy(own.id, copy.id)));
        QCOMPARE(*await(given.derivations().derivation(copy.id)), thread.derivation);
        QVERIFY(!await(given.derivations().copy(copy.id, domain::Id<domain::Post>(4'711))));
    }

    void anArticleThatChangesMakesItsPostsStaleAndBack()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Summary), given.made(PostSource::Title)}));
        // WHEN the summary changes
        given.summarize(u"A wheel turns by day."_s, 400);
        // THEN one is stale, also after a restart
        QCOMPARE(given.stale(), (QList{true, false}));
        given.workspace.reopen();
        QCOMPARE(given.stale(), (QList{true, false}));
        QCOMPARE(*await(given.derivations().stale()), QList{added->at(0).post.id});
        QCOMPARE(await(given.derivations().ofArticle(given.article.id))->at(0).now.text, u"A wheel turns by day."_s);
        // AND not any more once it says again what it said
        given.summarize(u"A wheel turns at night."_s, 800);
        QCOMPARE(given.stale(), (QList{false, false}));
        QCOMPARE(*await(given.derivations().stale()), QList<domain::Id<domain::Post>>());
    }

    void aPostTakesTheNewTextAndGivesItBack()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Summary)}));
        given.summarize(u"A wheel turns by day."_s, 400);
        // WHEN
        domain::Derivation derivation = added->first().derivation;
        derivation.text = given.article.summary;
        const auto before = await(given.derivations().change(derivation, u"Another text"_s, instantAt(500)));
        // THEN
        QVERIFY(before);
        QCOMPARE(before->derivation, added->first().derivation);
        QCOMPARE(before->post, added->first().post);
        QCOMPARE(await(given.posts().post(derivation.post))->text, u"Another text"_s);
        QCOMPARE(given.stale(), QList{false});
        // AND back
        QVERIFY(await(given.derivations().change(before->derivation, before->post.text, instantAt(600))));
        QCOMPARE(await(given.posts().post(derivation.post))->text, added->first().post.text);
        QCOMPARE(given.stale(), QList{true});
    }

    void aPassageTakenAnewIsLookedForWhereItStandsNow()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Passage, {.start = 17, .length = 16})}));
        // GIVEN that all around the passage is written anew, and the post is said to be right
        given.article.body = u"It is quiet here. The wheel turns now. Somebody sleeps."_s;
        given.article = *await(given.articles().save(given.article, instantAt(400)));
        domain::Derivation derivation = added->first().derivation;
        derivation.text = u"The wheel turns now."_s;
        QVERIFY(await(given.derivations().change(derivation, {}, instantAt(500))));
        QCOMPARE(given.stale(), QList{false});
        // WHEN the passage becomes something else
        given.article.body = u"It is quiet here. Water. Somebody sleeps."_s;
        given.article = *await(given.articles().save(given.article, instantAt(800)));
        // THEN it is found between the words that stand around it now
        const auto posts = await(given.derivations().ofArticle(given.article.id));
        QCOMPARE(posts->first().now, (domain::SourceNow{.standing = domain::SourceNow::Standing::Changed, .text = u"Water."_s}));
    }

    void whatIsPublishedDoesNotChange()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Summary)}));
        domain::Post post = added->first().post;
        post.state = domain::PostState::Published;
        post.publishedAt = instantAt(50);
        QVERIFY(await(given.posts().save(post)));
        given.summarize(u"A wheel turns by day."_s, 400);
        // THEN it is stale, but not for the calendar
        QCOMPARE(given.stale(), QList{true});
        QVERIFY(await(given.derivations().stale())->isEmpty());
        // WHEN its text is to change or it is to go, nothing does
        domain::Derivation derivation = added->first().derivation;
        derivation.text = given.article.summary;
        QCOMPARE(await(given.derivations().change(derivation, u"Other"_s, instantAt(500))).error().kind, domain::Error::Kind::Conflict);
        QVERIFY(await(given.derivations().remove({post.id}))->isEmpty());
        QCOMPARE(await(given.posts().post(post.id))->text, post.text);
        QCOMPARE(given.stale(), QList{true});
        // BUT it can be said to be right
        QVERIFY(await(given.derivations().change(derivation, {}, instantAt(500))));
        QCOMPARE(given.stale(), QList{false});
    }

    void aRemovedPostComesBackWithWhatItWasMadeOf()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Summary)}));
        // WHEN it is removed by the calendar and put back
        const auto removed = await(given.posts().remove(added->first().post.id));
        QVERIFY(await(given.derivations().ofArticle(given.article.id))->isEmpty());
        QVERIFY(await(given.posts().add(*removed)));
        // THEN
        QCOMPARE(await(given.derivations().ofArticle(given.article.id))->first().derivation, added->first().derivation);
        // WHEN it is taken back and made again
        const auto taken = await(given.derivations().remove({added->first().post.id}));
        QCOMPARE(*taken, *added);
        QCOMPARE(*await(given.derivations().add(*taken)), *added);
        // AND what was made of what goes once nobody can want it back
        QVERIFY(await(given.posts().remove(added->first().post.id)));
        given.workspace.reopen();
        QVERIFY(await(given.posts().add(added->first().post)));
        QVERIFY(!await(given.derivations().ofArticle(given.article.id))->first().derivation);
    }

    void anArticleRemovedLeavesItsPostsAndFindsThemAgain()
    {
        Given given;
        const auto added = await(given.derivations().add({given.made(PostSource::Summary)}));
        const auto removed = await(given.articles().remove(given.article.id));
        QVERIFY(await(given.derivations().stale())->isEmpty());
        QVERIFY(await(given.posts().post(added->first().post.id))->article.isNull());
        QVERIFY(await(given.articles().putBack(*removed)));
        QCOMPARE(await(given.derivations().ofArticle(given.article.id))->first().derivation, added->first().derivation);
    }

    void cutsFollowWhatIsWrittenInTheCalendar()
    {
        Given given;
        domain::DerivedPost thread = given.made(PostSource::Summary);
        thread.post.text = u"One. Two. Three."_s;
        thread.derivation.cuts = {5, 10};
        const auto added = await(given.derivations().add({thread}));
        domain::Post post = added->first().post;
        post.text = u"One. And two. Three."_s;
        QVERIFY(await(given.posts().save(post)));
        QCOMPARE((*await(given.derivations().derivation(post.id)))->cuts, (QList<qsizetype>{5, 14}));
    }

    void postsStandInTheOrderInWhichTheyLeave()
    {
        Given given;
        // GIVEN one published, one planned, one without a day, one only linked
        auto published = given.made(PostSource::Title);
        published.post.state = domain::PostState::Published;
        published.post.publishedAt = instantAt(0);
        auto planned = given.made(PostSource::Title);
        planned.post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
        const auto added = await(given.derivations().add({published, planned, given.made(PostSource::Title)}));
        domain::Post linked;
        linked.article = given.article.id;
        linked.createdAt = linked.changedAt = instantAt(0);
        linked = *await(given.posts().add(linked));
        // THEN
        QList<domain::Id<domain::Post>> order;
        const auto posts = await(given.derivations().ofArticle(given.article.id));
        for (const auto &one : *posts)
            order << one.post.id;
        QCOMPARE(order, (QList{added->at(2).post.id, linked.id, added->at(1).post.id, added->at(0).post.id}));
        QVERIFY(!await(given.derivations().ofArticle(given.article.id))->at(1).derivation);
        // AND what was not made of an article has nothing to be right about
        QCOMPARE(await(given.derivations().change({.post = linked.id}, {}, instantAt(0))).error().kind, domain::Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(DerivationStoreTest)
#include "derivationstoretest.moc"
