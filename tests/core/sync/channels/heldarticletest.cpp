// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/publication.h"
#include "core/store/channels/errandstore.h"
#include "core/sync/channels/errandrunner.h"
#include "tests/core/sync/channels/sitedesk.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

/// What a site holds, or has, of an article that changes here, there, or on both sides.
class HeldArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeldArticleIsGivenAnotherTimeInItsPlace_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("at once") << QString();
        QTest::newRow("its answer got lost") << u"POST /wp/v2/posts/10"_s;
        QTest::newRow("nobody answered when it was looked at") << u"GET /wp/v2/posts/10"_s;
    }
    void aHeldArticleIsGivenAnotherTimeInItsPlace()
    {
        // GIVEN one that somebody dressed by hand there
        QFETCH(QString, fault);
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        desk.site.rewrite(0, u"categories"_s, QJsonArray{1, 7});
        desk.site.rewrite(0, u"featured_media"_s, 55);
        desk.site.rewrite(0, u"author"_s, 3);
        const QJsonObject before = desk.site.posts().first();
        const auto asked = desk.site.asked().size();
        // WHEN
        desk.moveTo(post.id, 48h);
        desk.site.loseAnswerTo(fault);
        desk.send();
        desk.clock.advance(1min);
        desk.send();
        // THEN only its time is another one
        QCOMPARE(desk.site.posts().size(), 1);
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        for (const auto key : {"title"_L1, "content"_L1, "categories"_L1, "featured_media"_L1, "tags"_L1, "author"_L1, "slug"_L1})
            QCOMPARE(desk.site.posts().first().value(key), before.value(key));
        QVERIFY(!desk.site.asked().sliced(asked).join(u' ').contains(u"DELETE"_s));
        QVERIFY(desk.site.asked().count(u"POST /wp/v2/posts/10"_s) == 2);
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Held);
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        // AND it leaves then
        desk.clock.advance(25h);
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        desk.clock.advance(24h);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void aMoveThatNobodyWroteDownIsDoneOnce()
    {
        // GIVEN it was changed there, and who did so was killed before writing that down
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        desk.moveTo(post.id, 48h);
        desk.site.rewrite(0, u"date_gmt"_s, wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        // WHEN
        desk.send();
        // THEN nothing is written a second time
        QCOMPARE(desk.site.asked().count(u"POST /wp/v2/posts/10"_s), 1);
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Held);
    }

    void aSecondMoveOverOneWhoseAnswerGotLostIsNobodyElses()
    {
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        desk.moveTo(post.id, 48h);
        desk.site.loseAnswerTo(u"POST /wp/v2/posts/10"_s);
        desk.send();
        desk.moveTo(post.id, 72h);
        desk.send();
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void aTimeThatWasChangedOnBothSidesIsAskedAbout()
    {
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        const domain::Instant other = desk.clock.now() + 30h;
        desk.site.rewrite(0, u"date_gmt"_s, wallOf(other));
        desk.moveTo(post.id, 48h);
        desk.send();
        const auto drift = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(drift);
        QCOMPARE(drift->leavesAt, std::optional(other));
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(other));
        // WHEN the person gives it a time all the same
        desk.moveTo(post.id, 50h);
        desk.send();
        // THEN that one counts
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void wordsAndTimeAreChangedTogether()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        desk.site.rewrite(0, u"categories"_s, QJsonArray{1, 7});
        desk.site.rewrite(0, u"featured_media"_s, 55);
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.moveTo(post.id, 48h);
        desk.site.loseAnswerTo(u"POST /wp/v2/posts/10"_s);
        desk.send();
        desk.clock.advance(1min);
        desk.send();
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        // AND what somebody made of it by hand there stays
        QCOMPARE(desk.site.posts().first().value(u"featured_media"_s).toInt(), 55);
        QCOMPARE(desk.site.posts().first().value(u"categories"_s).toArray(), (QJsonArray{1, 7}));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        QCOMPARE(desk.site.posts().size(), 1);
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
    }

    void whatIsToLeaveSoonerThanASiteHoldsLeavesInItsPlace()
    {
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        desk.moveTo(post.id, 0s, domain::PostHolder::ThisMachine);
        desk.send();
        QCOMPARE(desk.site.posts().size(), 1);
        QCOMPARE(desk.there(0, u"status"_s), u"publish"_s);
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whatIsToLeaveInAMomentMayBeThoughtBetterOf()
    {
        // GIVEN a held article that is to leave in ten seconds
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        const auto held = desk.post(post.id);
        desk.moveTo(post.id, 10s, domain::PostHolder::ThisMachine);
        // WHEN it is to leave tomorrow again before that
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        desk.clock.advance(5s);
        QVERIFY(await(desk.posts.save(held)));
        desk.send();
        desk.clock.advance(10s);
        desk.send();
        // THEN it does
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*held.scheduledFor)));
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Held);
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        // AND where nobody does, it leaves after ten seconds
        desk.moveTo(post.id, 10s, domain::PostHolder::ThisMachine);
        desk.clock.advance(10s);
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"publish"_s);
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void whatLeftBeforeItWasMovedIsKnownAndNotDoubled()
    {
        // GIVEN its time there came before the new one arrived
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 1h);
        desk.send();
        desk.clock.advance(59min);
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.moveTo(post.id, 48h);
        desk.site.rewrite(0, u"status"_s, u"publish"_s);
        desk.clock.advance(1min);
        // WHEN
        desk.send();
        // THEN
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QCOMPARE(desk.there(0, u"status"_s), u"publish"_s);
        QCOMPARE(desk.site.posts().size(), 1);
        sync::ErrandRunner errands(desk.context());
        static_cast<void>(await(errands.runDue()));
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        desk.clock.advance(72h);
        desk.send();
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void whatIsTakenBackGoesAllTheSame()
    {
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        desk.moveTo(post.id, 48h);
        auto draft = desk.post(post.id);
        draft.state = PostState::Draft;
        draft.scheduledFor.reset();
        draft.holder = domain::PostHolder::Nobody;
        QVERIFY(await(desk.posts.save(draft)));
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"trash"_s);
    }

    void whatWasLeftTheirsIsWrittenOverOnlyWhenAsked()
    {
        // GIVEN somebody changed the text there, and the person left it so
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        desk.site.rewrite(0, u"content"_s, u"<p>Tiède</p>"_s);
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.clock.advance(3min);
        desk.send();
        QVERIFY(await(desk.deliveries.acceptThere(post.id, desk.clock.now())));
        QVERIFY(domain::keepsTheirs(desk.delivery(post.id).notes));
        desk.clock.advance(7h);
        desk.send();
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        // WHEN its time is moved here
        desk.moveTo(post.id, 48h);
        desk.send();
        // THEN it is moved, and the text stays theirs
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        QVERIFY(desk.there(0).contains(u"Tiède"_s));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QVERIFY(domain::keepsTheirs(desk.delivery(post.id).notes));
        // WHEN the article changes here again
        desk.rewrite(article.id, u"Il est brûlant."_s);
        desk.clock.advance(3min);
        desk.send();
        // THEN the person is asked anew
        QVERIFY(desk.there(0).contains(u"Tiède"_s));
        const auto drift = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(drift && drift->text && drift->text->contains(u"Tiède"_s) && drift->hereToo);
        // AND goes on being asked when it was looked after, and when its time is moved meanwhile
        desk.clock.advance(7h);
        desk.send();
        QCOMPARE(domain::driftIn(desk.delivery(post.id).notes), drift);
        desk.moveTo(post.id, 72h);
        desk.send();
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(*domain::toInstant(*desk.post(post.id).scheduledFor)));
        const auto still = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(still && still->text == drift->text && still->hereToo && !still->leavesAt);
        // WHEN they want ours
        QVERIFY(await(desk.deliveries.putBack(post.id, desk.clock.now())));
        desk.send();
        QVERIFY(desk.there(0).contains(u"brûlant"_s));
        QVERIFY(!domain::keepsTheirs(desk.delivery(post.id).notes));
        QCOMPARE(desk.site.posts().size(), 1);
        // THEN it follows the article from here on
        desk.rewrite(article.id, u"Il est éteint."_s);
        desk.clock.advance(3min);
        desk.send();
        QVERIFY(desk.there(0).contains(u"éteint"_s));
    }

    void whereItsTimeHereHasPassedOursIsItsWordsAlone()
    {
        // GIVEN an article that somebody rewrote there, and moved to a later time than the one that has passed here
        SiteDesk desk;
        const auto post = desk.schedule(desk.article(u"Le four"_s, u"Il est froid."_s), 24h);
        desk.send();
        const domain::Instant later = desk.clock.now() + 54h;
        desk.site.rewrite(0, u"content"_s, u"<p>Tiède</p>"_s);
        desk.site.rewrite(0, u"date_gmt"_s, wallOf(later));
        desk.clock.advance(25h);
        desk.send();
        const auto drift = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(drift && drift->text && drift->leavesAt);
        // WHEN the person wants ours
        QVERIFY(await(desk.deliveries.putBack(post.id, desk.clock.now())));
        desk.send();
        // THEN its words are written over, and it is held until when it was there
        QVERIFY(desk.there(0).contains(u"froid"_s));
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(later));
        QCOMPARE(desk.site.posts().size(), 1);
        QVERIFY(!desk.site.asked().join(u' ').contains(u"DELETE"_s));
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        // AND that its time is another one is said still
        desk.clock.advance(2min);
        desk.send();
        const auto still = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(still && still->leavesAt == later && !still->text);
        // WHERE nothing but its time differs there is nothing to write
        QCOMPARE(await(desk.deliveries.putBack(post.id, desk.clock.now())).error().kind, domain::Error::Kind::Invalid);
        QCOMPARE(desk.there(0, u"date_gmt"_s), wallOf(later));
    }

    void whatWasLeftTheirsIsAskedAboutOnceItIsPublishedToo()
    {
        // GIVEN a published article whose text was left as somebody changed it
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 0s);
        desk.send();
        desk.site.rewrite(0, u"content"_s, u"<p>Tiède</p>"_s);
        desk.rewrite(article.id, u"Il est chaud."_s);
        store::ErrandStore errands(desk.workspace.database());
        const auto change = [&desk, &errands, &post] {
            QVERIFY(await(errands.editThere(post.id, {}, desk.clock.now())));
            sync::ErrandRunner runner(desk.context());
            static_cast<void>(await(runner.runDue()));
        };
        change();
        auto open = *await(errands.ofPost(post.id));
        QCOMPARE(open->state, domain::ErrandState::Changed);
        QVERIFY(await(errands.takeOver(open->id, desk.clock.now())));
        // WHEN it is to be changed there once more
        change();
        // THEN nothing is written over unasked
        QVERIFY(desk.there(0).contains(u"Tiède"_s));
        open = *await(errands.ofPost(post.id));
        QCOMPARE(open->state, domain::ErrandState::Changed);
        QVERIFY(open->there.contains(u"Tiède"_s));
        // AND where the person says so it is
        QVERIFY(await(errands.overwrite(open->id, desk.clock.now())));
        sync::ErrandRunner runner(desk.context());
        static_cast<void>(await(runner.runDue()));
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QVERIFY(!domain::keepsTheirs(desk.delivery(post.id).notes));
    }

    void itsPostTakesAnotherTitleAndTheListTellsWhereItStands()
    {
        SiteDesk desk;
        auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        auto named = desk.schedule(article, 48h);
        named.title = u"Un rappel"_s;
        QVERIFY(await(desk.posts.save(named)));
        auto hidden = desk.schedule(desk.article(u"Pour nous"_s, u"Il est froid."_s), 0s);
        hidden.options.visibility = domain::Visibility::Private;
        QVERIFY(await(desk.posts.save(hidden)));
        desk.send();
        // WHEN
        article = *await(desk.articles.article(article.id));
        article.title = u"Le grand four"_s;
        QVERIFY(await(desk.articles.save(article, desk.clock.now())));
        // THEN what bore its title bears the new one, and what had another keeps it
        QCOMPARE(desk.post(post.id).title, u"Le grand four"_s);
        QCOMPARE(desk.post(named.id).title, u"Un rappel"_s);
        // AND where they stand is known, though their states do not tell
        const auto onSites = await(store::articlesOnSites(desk.workspace.database()));
        QVERIFY(onSites);
        const auto held = std::ranges::find(*onSites, article.id, &store::ArticleOnSite::article);
        QVERIFY(held != onSites->cend());
        QCOMPARE(held->how, store::ArticleOnSite::How::Held);
        QCOMPARE(held->leavesAt, domain::toInstant(*desk.post(post.id).scheduledFor));
        QVERIFY(std::ranges::any_of(
            *onSites, [&hidden](const store::ArticleOnSite &one) { return one.article == hidden.article && one.how == store::ArticleOnSite::How::Private; }));
    }
};

QTEST_GUILESS_MAIN(HeldArticleTest)
#include "heldarticletest.moc"
