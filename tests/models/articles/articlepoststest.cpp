// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleposts.h"

#include "core/domain/articles/thread.h"
#include "core/store/calendar/poststore.h"
#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostSource;
using tests::await;

class ArticlePostsTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ArticlesFixture
    {
        Given()
        {
            channel = *await(store::ChannelStore(workspace.database()).add({.service = u"bluesky"_s, .name = u"blue"_s, .address = u"b"_s}));
            article = add(u"The mill"_s, u"Nobody hears it. The wheel turns. The miller sleeps."_s);
            summarize(u"A wheel turns at night."_s);
        }
        void summarize(const QString &summary)
        {
            clock.advance(std::chrono::hours(1));
            article = stored(article.id);
            article.summary = summary;
            article = *await(store.save(article, clock.now()));
        }
        domain::Post make(PostSource source, const QString &text = {})
        {
            domain::DerivedPost made{.post = {}, .derivation = domain::sourceIn(article, source)};
            made.derivation.address = u"https://a.example"_s;
            made.post.channel = channel.id;
            made.post.article = article.id;
            made.post.language = u"en"_s;
            made.post.text = text.isEmpty() ? domain::postText(made.derivation.text, made.derivation.address) : text;
            made.post.createdAt = made.post.changedAt = clock.now();
            return await(store::DerivationStore(workspace.database()).add({made}))->first().post;
        }
        /// Opens the article once its posts are there.
        void open(int posts)
        {
            model.open(article.id);
            if (!QTest::qWaitFor([&] { return model.posts().rowCount() == posts && model.posts().index(0).data().toString().startsWith(u"blue"_s); }))
                qFatal("the posts are not read");
        }
        QString text(domain::Id<domain::Post> post) { return await(store::PostStore(workspace.database()).post(post))->text; }

        domain::Channel channel;
        domain::Article article;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void theArticleItselfIsNeverStaleAndSaysWhereChangesGo()
    {
        // GIVEN a site that articles leave on as they are
        Given given;
        given.channel = *await(store::ChannelStore(given.workspace.database()).add({.service = u"ghost"_s, .name = u"blue"_s, .address = u"g"_s}));
        given.make(PostSource::Summary);
        // WHEN the summary that it was begun from changes
        given.summarize(u"It sleeps by day."_s);
        given.open(1);
        // THEN
        const auto &row = given.model.posts().rows().first();
        QVERIFY(row.isItself);
        QVERIFY(!row.post.isStale());
        QCOMPARE(given.model.posts().stale(), 0);
        QVERIFY(models::ArticlePosts::followedSentence(row).contains(u"with its title, summary and tags"_s));
    }

    void whatIsMailedStandsAsItLeft()
    {
        // GIVEN a newsletter
        Given given;
        given.channel = *await(store::ChannelStore(given.workspace.database()).add({.service = u"listmonk"_s, .name = u"blue"_s, .address = u"l"_s}));
        domain::Post post = given.make(PostSource::Summary);
        given.open(1);
        const auto followed = [&] { return models::ArticlePosts::followedSentence(given.model.posts().rows().first()); };
        QVERIFY2(followed().contains(u"brought up to date"_s) && !followed().contains(u"its site"_s), qPrintable(followed()));
        // WHEN it has left
        post.state = domain::PostState::Published;
        post.publishedAt = given.clock.now();
        QVERIFY(await(store::PostStore(given.workspace.database()).save(post)));
        // THEN nobody is promised that it follows
        QTRY_COMPARE(followed(), u"The article itself stands as it left: what you change here does not go there."_s);
    }

    void whatAServerSaysItTakesTellsWhetherTheArticleItselfLeaves()
    {
        // GIVEN a site whose server takes articles alone, though others of its kind take posts too
        Given given;
        domain::Channel channel{.service = u"micropub"_s, .name = u"blue"_s, .address = u"https://blue.example"_s};
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = QUrl(u"https://blue.example"_s),
                                      .accountId = {},
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(u"micropub"_s)};
        QVERIFY(connection.capabilities.canPost);
        connection.capabilities.canPost = false;
        given.channel = *await(store::ConnectionStore(given.workspace.database()).connect(channel, connection, given.clock.now()));
        given.make(PostSource::Summary);
        // WHEN
        given.open(1);
        // THEN
        QVERIFY(given.model.posts().rows().first().isItself);
    }

    void thePostsOfTheArticleAreListed()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        QAbstractItemModelTester tester(&posts);
        given.make(PostSource::Summary);
        given.open(1);
        QCOMPARE(posts.index(0).data(models::ArticlePosts::AboutRole).toString(), u"Idea, without a day"_s);
        QVERIFY(!posts.index(0).data(models::ArticlePosts::StaleRole).toBool());
        // WHEN another is made elsewhere, it comes
        given.make(PostSource::Title);
        QTRY_COMPARE(posts.rowCount(), 2);
        // AND they go with the article
        given.model.closeArticle();
        QCOMPARE(posts.rowCount(), 0);
    }

    void anArticleThatChangesMakesThemStale()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        given.make(PostSource::Summary);
        given.make(PostSource::Title);
        given.open(2);
        // WHEN the summary is written anew in the editor
        auto fields = given.model.editor().fields();
        fields.summary = u"A wheel turns by day."_s;
        given.model.editor().edit(fields);
        given.model.editor().flush();
        // THEN
        QTRY_COMPARE(posts.stale(), 1);
        QCOMPARE(posts.staleSentence(posts.rows()[0]), u"The summary of the article says something else now."_s);
        QVERIFY(posts.index(0).data(Qt::AccessibleTextRole).toString().contains(u"stale"_s));
        // AND not once it is what it was
        fields.summary = u"A wheel turns at night."_s;
        given.model.editor().edit(fields);
        given.model.editor().flush();
        QTRY_COMPARE(posts.stale(), 0);
    }

    void aStalePostTakesTheNewText()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        const domain::Post post = given.make(PostSource::Summary);
        given.summarize(u"A wheel turns by *day*."_s);
        given.open(1);
        QTRY_COMPARE(posts.stale(), 1);
        // WHEN
        QVERIFY(!posts.retakenText(posts.rows()[0]).losesEdits);
        posts.retake(posts.rows()[0]);
        // THEN
        QTRY_COMPARE(given.text(post.id), u"A wheel turns by day.\n\nhttps://a.example"_s);
        QTRY_COMPARE(posts.stale(), 0);
        // AND it is undone and done again
        QTRY_COMPARE(given.undo.count(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.text(post.id), post.text);
        QTRY_COMPARE(posts.stale(), 1);
        given.undo.redo();
        QTRY_COMPARE(posts.stale(), 0);
    }

    void ownWordsAreKeptOrSaidToBeLost()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        given.make(PostSource::Summary, u"Listen: A wheel turns at night. #mill"_s);
        given.make(PostSource::Summary, u"My words alone"_s);
        given.summarize(u"A wheel turns by day."_s);
        given.open(2);
        QTRY_COMPARE(posts.stale(), 2);
        QCOMPARE(posts.retakenText(posts.rows()[0]), (domain::RetakenText{.text = u"Listen: A wheel turns by day. #mill"_s, .losesEdits = false}));
        QVERIFY(posts.retakenText(posts.rows()[1]).losesEdits);
    }

    void aPostThatIsStillRightIsStaleNoMore()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        const domain::Post post = given.make(PostSource::Summary);
        given.summarize({});
        given.open(1);
        QTRY_COMPARE(posts.stale(), 1);
        QCOMPARE(posts.staleSentence(posts.rows()[0]), u"The article has no summary any more."_s);
        QCOMPARE(posts.whyNotRetake(posts.rows()[0]), u"There is no text to take."_s);
        posts.confirm(posts.rows()[0]);
        QTRY_COMPARE(posts.stale(), 0);
        QCOMPARE(given.text(post.id), post.text);
        QTRY_COMPARE(given.undo.count(), 1);
        given.undo.undo();
        QTRY_COMPARE(posts.stale(), 1);
    }

    void aPublishedPostStaysWhatItIs()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        domain::Post post = given.make(PostSource::Summary);
        post.state = domain::PostState::Published;
        post.publishedAt = given.clock.now();
        QVERIFY(await(store::PostStore(given.workspace.database()).save(post)));
        given.summarize(u"A wheel turns by day."_s);
        given.open(1);
        QTRY_COMPARE(posts.stale(), 1);
        QCOMPARE(posts.whyNotRetake(posts.rows()[0]), u"It is published and stays as it is."_s);
        posts.retake(posts.rows()[0]);
        posts.confirm(posts.rows()[0]);
        QTRY_COMPARE(posts.stale(), 0);
        QCOMPARE(given.text(post.id), post.text);
    }

    void aThreadThatTakesALongerTextIsCutWhereItFits()
    {
        Given given;
        models::ArticlePosts &posts = given.model.posts();
        const domain::Post post = given.make(PostSource::Summary);
        given.summarize(u"The wheel of the mill turns in the night, and nobody knows. "_s.repeated(8).trimmed());
        given.open(1);
        QTRY_COMPARE(posts.stale(), 1);
        posts.retake(posts.rows()[0]);
        QTRY_COMPARE(posts.stale(), 0);
        const auto &row = posts.rows()[0].post;
        const auto limit = domain::textLimit(u"bluesky"_s, domain::PostKind::Post);
        const QStringList parts = domain::threadParts(row.post.text, row.derivation->cuts, row.derivation->isNumbered);
        QCOMPARE(parts.size(), 2);
        for (const QString &part : parts)
            QVERIFY(!domain::measuredText(part, limit).isTooLong());
        QCOMPARE(row.post.id, post.id);
    }

    void aServerThatTakesMoreThanOthersOfItsKindGetsItWhole()
    {
        // GIVEN a server that takes longer texts
        Given given;
        domain::Channel channel{.service = u"mastodon"_s, .name = u"blue"_s, .address = u"https://blue.example/@us"_s};
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = QUrl(u"https://blue.example"_s),
                                      .accountId = {},
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(u"mastodon"_s)};
        connection.capabilities.text.characters = 5'000;
        given.channel = *await(store::ConnectionStore(given.workspace.database()).connect(channel, connection, given.clock.now()));
        models::ArticlePosts &posts = given.model.posts();
        given.make(PostSource::Summary);
        given.summarize(u"The wheel of the mill turns in the night, and nobody knows. "_s.repeated(12).trimmed());
        given.open(1);
        QTRY_COMPARE(posts.stale(), 1);
        QVERIFY(posts.rows()[0].post.now.text.size() > domain::staticCapabilities(u"mastodon"_s).text.characters);
        // WHEN
        posts.retake(posts.rows()[0]);
        QTRY_COMPARE(posts.stale(), 0);
        // THEN
        QVERIFY(posts.rows()[0].post.derivation->cuts.isEmpty());
    }

    void thePostOfTheCalendarIsAskedFor()
    {
        Given given;
        const domain::Post post = given.make(PostSource::Summary);
        QSignalSpy wanted(&given.model.posts(), &models::ArticlePosts::wanted);
        given.navigator.openArticlePost(given.article.id, post.id);
        QCOMPARE(wanted.size(), 1);
        QTRY_COMPARE(given.model.editor().id(), given.article.id);
        QTRY_VERIFY(given.model.posts().indexOf(post.id).isValid());
    }
};

QTEST_GUILESS_MAIN(ArticlePostsTest)
#include "articlepoststest.moc"
