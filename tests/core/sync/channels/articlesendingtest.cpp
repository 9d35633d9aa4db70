// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/librarystore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "core/sync/channels/errandrunner.h"
#include "tests/core/sync/channels/sitedesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

namespace {

/// The address by which an article names a picture of the library under such a name.
QString namedPicture(SiteDesk &desk, const QString &name)
{
    const auto added
        = await(store::LibraryStore(desk.workspace.database()).add({{.media = domain::incomingMedia(name, u"image/png"_s, aPicture())}}, desk.clock.now()));
    const QString address = added->first().address;
    return address.first(address.indexOf(u'-') + 1) + name;
}

} // namespace

class ArticleSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheSiteHoldsFollowsItsArticle()
    {
        // GIVEN an article that the site holds until tomorrow
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QVERIFY(desk.there(0).contains(u"froid"_s));
        // WHEN somebody writes at it for three minutes
        for (int minute = 0; minute < 3; ++minute) {
            desk.clock.advance(1min);
            desk.rewrite(article.id, u"Il est chaud, %1."_s.arg(minute));
            desk.send();
            // THEN nothing leaves meanwhile, and it is said until when
            QVERIFY(desk.there(0).contains(u"froid"_s));
            QCOMPARE(store::DeliveryStore::renewalDue(desk.delivery(post.id)), std::optional(desk.clock.now() + 2min));
        }
        // WHEN the article was left alone
        desk.clock.advance(2min + 1s);
        desk.send();
        // THEN the site holds the new text, in the same place and until the same time
        QCOMPARE(desk.site.posts().size(), 1);
        QVERIFY(desk.there(0).contains(u"chaud, 2"_s));
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Held);
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
        QCOMPARE(desk.post(post.id).state, PostState::Scheduled);
        // AND it leaves so
        desk.clock.advance(24h);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QCOMPARE(desk.there(0, u"status"_s), u"publish"_s);
    }

    void whatAnotherPostHasBroughtThereIsNotTriedAgain()
    {
        // GIVEN an article that could not leave, for a picture that is missing
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"![Le four](media/0123456789ab-four.png)"_s);
        const auto first = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.delivery(first.id).state, DeliveryState::Failed);
        // AND that left as another post once it was mended
        desk.rewrite(article.id, u"Il est froid."_s);
        const auto second = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.post(second.id).state, PostState::Published);
        QCOMPARE(desk.site.posts().size(), 1);
        // WHEN the first is tried again
        const auto again = await(desk.deliveries.retry(desk.delivery(first.id).id, desk.clock.now()));
        // THEN it is not
        QVERIFY(!again);
        QCOMPARE(again.error().kind, domain::Error::Kind::Conflict);
        desk.send();
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void whatWasMadeBesideIsTriedAgain()
    {
        // GIVEN an article that is there
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto first = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.delivery(first.id).state, DeliveryState::Published);
        // AND another post of it, made later, that could not leave
        desk.clock.advance(1h);
        desk.rewrite(article.id, u"![Le four](media/0123456789ab-four.png)"_s);
        const auto second = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.delivery(second.id).state, DeliveryState::Failed);
        // WHEN that is mended and tried again
        desk.rewrite(article.id, u"Il est chaud."_s);
        // THEN it leaves as it was asked for
        QVERIFY(await(desk.deliveries.retry(desk.delivery(second.id).id, desk.clock.now())));
        desk.send();
        QCOMPARE(desk.delivery(second.id).state, DeliveryState::Published);
    }

    void whatSaysTheSameIsNotWritten()
    {
        SiteDesk desk;
        auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        article = *await(desk.articles.article(article.id));
        article.goalWords = 300;
        QVERIFY(await(desk.articles.save(article, desk.clock.now())));
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
    }

    void whatChangesShortlyBeforeItsTimeIsWrittenAtOnce()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 1h);
        desk.send();
        desk.clock.advance(58min);
        desk.rewrite(article.id, u"Il est chaud."_s);
        QCOMPARE(store::DeliveryStore::renewalDue(desk.delivery(post.id)), std::optional(desk.clock.now()));
        desk.send();
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
    }

    void aRenewalWaitsForTheNetworkAndGoesOverWhatWasPublishedMeanwhile()
    {
        // GIVEN the site cannot be reached until the article has left with its former words
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 1h);
        desk.send();
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.clock.advance(3min);
        desk.site.failNext(1);
        desk.send();
        QVERIFY(desk.delivery(post.id).trouble);
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Held);
        QVERIFY(desk.there(0).contains(u"froid"_s));
        desk.clock.advance(1h);
        desk.site.rewrite(0, u"status"_s, u"publish"_s);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        // WHEN
        sync::ErrandRunner errands(desk.context());
        static_cast<void>(await(errands.runDue()));
        // THEN
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void whatSomebodyChangedThereAsWellWaitsForAWord()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        desk.site.rewrite(0, u"content"_s, u"<p>Tiède</p>"_s);
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.clock.advance(3min);
        desk.send();
        // THEN nothing is written over, and it is kept how it stands there
        QVERIFY(desk.there(0).contains(u"Tiède"_s));
        const auto drift = domain::driftIn(desk.delivery(post.id).notes);
        QVERIFY(drift && drift->text && drift->text->contains(u"Tiède"_s));
        QVERIFY(drift->hereToo);
        // WHEN the person wants ours
        QVERIFY(await(desk.deliveries.putBack(post.id, desk.clock.now())));
        desk.send();
        // THEN it is written over where it stands
        QCOMPARE(desk.site.posts().size(), 1);
        QCOMPARE(desk.there(0, u"status"_s), u"future"_s);
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QVERIFY(!domain::driftIn(desk.delivery(post.id).notes));
        QVERIFY(!store::DeliveryStore::isRecalled(desk.delivery(post.id)));
    }

    void aTimeThatIsTakenOverLosesNoChange()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est froid."_s);
        const auto post = desk.schedule(article, 24h);
        desk.send();
        const domain::Instant other = desk.clock.now() + 30h;
        desk.site.rewrite(0, u"date_gmt"_s, domain::toDateTime(other).toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s));
        desk.rewrite(article.id, u"Il est chaud."_s);
        desk.clock.advance(3min);
        desk.send();
        QVERIFY(domain::driftIn(desk.delivery(post.id).notes));
        QVERIFY(await(desk.deliveries.acceptThere(post.id, desk.clock.now())));
        desk.send();
        QVERIFY(desk.there(0).contains(u"chaud"_s));
        QCOMPARE(domain::toInstant(*desk.post(post.id).scheduledFor), std::optional(other));
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void theTitleAndTheOpeningPictureStandOnce()
    {
        // GIVEN a text that begins with its title and a picture, and shows the same content under another name below
        SiteDesk desk;
        const QString first = namedPicture(desk, u"b.png"_s);
        const QString second = namedPicture(desk, u"b2.png"_s);
        QVERIFY(first != second);
        const auto article
            = desk.article(u"Le four"_s, u"# Le four\n\n![Un four](%1)\n\nIl est <b>chaud</b>.\n\n<!-- note -->\n\n![Encore](%2)\n"_s.arg(first, second));
        const auto post = desk.schedule(article, 0s);
        // WHEN
        desk.send();
        // THEN
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        const QString html = desk.there(0);
        QVERIFY2(!html.contains(u"<h1"_s), qPrintable(html));
        QVERIFY(!html.contains(u"raw HTML"_s));
        QVERIFY(!html.contains(u"media/"_s));
        QVERIFY(!html.contains(u"alt=\"Un four\""_s));
        QVERIFY(html.contains(u"src=\"https://site.example/up/1.png\" alt=\"Encore\""_s));
        QCOMPARE(desk.site.posts().first().value(u"featured_media"_s).toInt(), 101);
        // The same content lies there once, under what is said of it first.
        QCOMPARE(desk.site.uploads(), 1);
        QVERIFY(desk.site.lastUpload().contains("Un four"));
    }

    void aPictureAmongTheWordsStaysThereAlone()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est chaud.\n\n![Un four](%1)\n"_s.arg(namedPicture(desk, u"b.png"_s)));
        static_cast<void>(desk.schedule(article, 0s));
        desk.send();
        QVERIFY(desk.there(0).contains(u"alt=\"Un four\""_s));
        QCOMPARE(desk.site.posts().first().value(u"featured_media"_s).toInt(), 0);
    }

    void aFileThatIsNotThereIsNamedAndNothingIsPublished()
    {
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"![Un four](media/5989b1fd0f7b-b.png)"_s);
        const auto post = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Failed);
        QVERIFY(desk.delivery(post.id).trouble->said.contains(u"media/5989b1fd0f7b-b.png"_s));
        QVERIFY(desk.site.posts().isEmpty());
    }

    void aPictureOfThisMachineAloneHoldsTheArticle_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a name") << u"photo.png"_s;
        QTest::newRow("a folder") << u"images/photo.png"_s;
        QTest::newRow("a folder like the workspace's") << u"media/photo.png"_s;
        QTest::newRow("a file address") << u"file:///tmp/photo.png"_s;
        QTest::newRow("a drive") << u"C:/photo.png"_s;
        QTest::newRow("a path of a file that is here") << QCoreApplication::applicationFilePath();
    }

    void aPictureOfThisMachineAloneHoldsTheArticle()
    {
        QFETCH(const QString, address);
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"![Un four](<%1>)"_s.arg(address));
        const auto post = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Failed);
        QVERIFY(desk.delivery(post.id).trouble->said.contains(address));
        QVERIFY(desk.site.posts().isEmpty());
    }

    void aPictureOfTheSiteOrOfTheWebLeavesAsItIs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("the site's own") << u"/wp-content/uploads/photo.png"_s;
        QTest::newRow("the web") << u"https://example.test/photo.png"_s;
        QTest::newRow("another host") << u"//example.test/photo.png"_s;
    }

    void aPictureOfTheSiteOrOfTheWebLeavesAsItIs()
    {
        QFETCH(const QString, address);
        SiteDesk desk;
        const auto article = desk.article(u"Le four"_s, u"Il est chaud.\n\n![Un four](%1)"_s.arg(address));
        const auto post = desk.schedule(article, 0s);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QVERIFY(desk.there(0).contains(u"src=\""_s + address));
    }

    void theArticleFollowsWhatBecameOfIt()
    {
        // GIVEN
        SiteDesk desk;
        auto article = desk.article(u"Le four"_s, u"Il est chaud."_s);
        const auto post = desk.schedule(article, 0s);
        // WHEN
        desk.send();
        // THEN
        article = *await(desk.articles.article(article.id));
        QCOMPARE(article.status, domain::ArticleStatus::Published);
        QCOMPARE(article.url, u"https://site.example/?p=10"_s);
        QVERIFY(article.publishedAt);
        // WHEN it is deleted there
        store::ErrandStore errands(desk.workspace.database());
        QVERIFY(await(errands.deleteThere(post.id, desk.clock.now())));
        sync::ErrandRunner runner(desk.context());
        static_cast<void>(await(runner.runDue()));
        // THEN
        article = *await(desk.articles.article(article.id));
        QCOMPARE(article.status, domain::ArticleStatus::Draft);
        QVERIFY(article.url.isEmpty());
        QVERIFY(!article.publishedAt);
    }

    void anArticleThatStandsElsewhereStaysPublished()
    {
        SiteDesk desk;
        auto article = desk.article(u"Le four"_s, u"Il est chaud."_s);
        const auto first = desk.schedule(article, 0s);
        desk.send();
        static_cast<void>(desk.schedule(article, 0s));
        desk.send();
        QCOMPARE(desk.site.posts().size(), 2);
        QVERIFY(await(store::ErrandStore(desk.workspace.database()).deleteThere(first.id, desk.clock.now())));
        sync::ErrandRunner runner(desk.context());
        static_cast<void>(await(runner.runDue()));
        QCOMPARE(await(desk.articles.article(article.id))->status, domain::ArticleStatus::Published);
    }

    void whatTheSiteForgotIsPublishedWithinSeconds()
    {
        SiteDesk desk;
        desk.site.setTimed(false);
        const auto article = desk.article(u"Le four"_s, u"Il est chaud."_s);
        const auto post = desk.schedule(article, 1h);
        desk.send();
        desk.clock.advance(1h + 5s);
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"publish"_s);
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }
};

QTEST_GUILESS_MAIN(ArticleSendingTest)
#include "articlesendingtest.moc"
