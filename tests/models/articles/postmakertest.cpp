// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/postmaker.h"

#include "tests/models/articles/articlesfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostSource;
using tests::await;

class PostMakerTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ArticlesFixture
    {
        Given()
        {
            store::ChannelStore channels(workspace.database());
            feed = *await(channels.add({.service = u"feed"_s, .name = u"a feed"_s, .address = u"https://f.example"_s}));
            shortChannel = *await(channels.add({.service = u"bluesky"_s, .name = u"blue"_s, .address = u"b"_s}));
            longChannel = *await(channels.add({.service = u"linkedin"_s, .name = u"work"_s, .address = u"l"_s}));
            article = add(u"The mill"_s, u"# The mill\n\n"_s + long_);
            article.summary = u"A *wheel* turns at night."_s;
            article.url = u"https://a.example/mill"_s;
            article = *await(store.save(article, clock.now()));
        }
        std::unique_ptr<models::PostMaker> maker(domain::TextSpan passage = {})
        {
            std::unique_ptr<models::PostMaker> made;
            model.posts().make(article.id, passage, [&made](std::unique_ptr<models::PostMaker> begun) { made = std::move(begun); });
            if (!QTest::qWaitFor([&] { return made && made->isLoaded(); }))
                qFatal("nothing is begun");
            return made;
        }
        [[nodiscard]] domain::TextSpan passage() const { return {.start = article.body.indexOf(long_), .length = long_.size()}; }
        QList<store::ArticlePost> made() { return *await(store::DerivationStore(workspace.database()).ofArticle(article.id)); }

        /// Eight sentences of 60 characters.
        const QString long_ = u"The wheel of the mill turns in the night, and nobody knows. "_s.repeated(8).trimmed();
        domain::Channel feed;
        domain::Channel shortChannel;
        domain::Channel longChannel;
        domain::Article article;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void onlyChannelsThatCanPostAreOffered()
    {
        Given given;
        const auto maker = given.maker();
        QCOMPARE(maker->channels().size(), 2);
        QVERIFY(!std::ranges::contains(maker->channels(), given.feed.id, &domain::Channel::id));
        QVERIFY(maker->hasSource(PostSource::Title) && maker->hasSource(PostSource::Summary) && !maker->hasSource(PostSource::Passage));
        QCOMPARE(maker->source(), PostSource::Summary);
        // AND nothing can be saved before one is ticked
        QVERIFY(!maker->hindrance().isEmpty());
        maker->setWanted(given.shortChannel.id, true);
        QCOMPARE(maker->hindrance(), QString());
    }

    void aChannelThatIsConnectedIsMeasuredAsItsServerSays()
    {
        Given given;
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"ours"_s;
        channel.address = u"https://social.example/@us"_s;
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = QUrl(u"https://social.example"_s),
                                      .accountId = u"1"_s,
                                      .handle = u"@us@social.example"_s,
                                      .capabilities = domain::staticCapabilities(u"mastodon"_s)};
        connection.capabilities.text.characters = 100'000;
        const auto ours = await(store::ConnectionStore(given.workspace.database()).connect(channel, connection, given.clock.now()))->id;
        const auto maker = given.maker(given.passage());
        QCOMPARE(maker->measure(ours).most, std::optional<qint64>(100'000));
        maker->setText(ours, given.long_ + u' ' + given.long_);
        QCOMPARE(maker->parts(ours).size(), 1);
    }

    void eachChannelGetsItsTextAndItsLink()
    {
        Given given;
        const auto maker = given.maker();
        QCOMPARE(maker->text(given.shortChannel.id), u"A wheel turns at night.\n\nhttps://a.example/mill"_s);
        // WHEN campaign parameters are wanted
        maker->setParameters(domain::CampaignParameters{.source = {}, .medium = u"social"_s, .campaign = u"spring"_s});
        QCOMPARE(maker->addressFor(given.longChannel.id), u"https://a.example/mill?utm_source=linkedin&utm_medium=social&utm_campaign=spring"_s);
        QVERIFY(maker->text(given.shortChannel.id).endsWith(u"utm_source=bluesky&utm_medium=social&utm_campaign=spring"_s));
        // WHEN a person wrote in one text, the link in it follows
        maker->setText(given.shortChannel.id, maker->text(given.shortChannel.id) + u" #mill"_s);
        maker->setParameters({});
        QCOMPARE(maker->text(given.shortChannel.id), u"A wheel turns at night.\n\nhttps://a.example/mill #mill"_s);
        maker->setAddress({});
        QCOMPARE(maker->text(given.shortChannel.id), u"A wheel turns at night.\n\n #mill"_s);
        QCOMPARE(maker->text(given.longChannel.id), u"A wheel turns at night."_s);
        // WHEN what is given is none
        maker->setAddress(u"a.example"_s);
        QCOMPARE(maker->text(given.longChannel.id), u"A wheel turns at night."_s);
        maker->setWanted(given.longChannel.id, true);
        QVERIFY(maker->isAddressWrong() && !maker->hindrance().isEmpty());
    }

    void whatIsWrittenForASourceIsThereAgain()
    {
        Given given;
        const auto maker = given.maker();
        maker->setText(given.shortChannel.id, u"My own words"_s);
        maker->setSource(PostSource::Title);
        QCOMPARE(maker->text(given.shortChannel.id), u"The mill\n\nhttps://a.example/mill"_s);
        maker->setSource(PostSource::Summary);
        QCOMPARE(maker->text(given.shortChannel.id), u"My own words"_s);
    }

    void whatAPersonWroteGoesAlongToTheChannelsTickedAfterwards()
    {
        Given given;
        const auto maker = given.maker();
        maker->setParameters(domain::CampaignParameters{.source = {}, .medium = u"social"_s, .campaign = {}});
        maker->setWanted(given.shortChannel.id, true);
        maker->setText(given.shortChannel.id, u"My own words\n\n"_s + maker->addressFor(given.shortChannel.id));
        // WHEN
        maker->setWanted(given.longChannel.id, true);
        // THEN it is shown, with the link of its own channel
        QCOMPARE(maker->shown(), given.longChannel.id);
        QCOMPARE(maker->text(given.longChannel.id), u"My own words\n\n"_s + maker->addressFor(given.longChannel.id));
        QVERIFY(maker->addressFor(given.longChannel.id).contains(u"linkedin"_s));
        QCOMPARE(maker->takenFrom(given.longChannel.id), given.shortChannel.id);
        // AND what is written for a channel stays its own
        maker->setText(given.longChannel.id, u"Others"_s);
        QVERIFY(maker->takenFrom(given.longChannel.id).isNull());
        maker->setWanted(given.longChannel.id, false);
        maker->setWanted(given.longChannel.id, true);
        QCOMPARE(maker->text(given.longChannel.id), u"Others"_s);
        QVERIFY(maker->text(given.shortChannel.id).startsWith(u"My own words"_s));
    }

    void cutsThatWereMovedStayWhereAChannelIsLeftOutForAWhile()
    {
        // GIVEN words taken over from another channel, cut by hand
        Given given;
        const auto maker = given.maker(given.passage());
        maker->setText(given.longChannel.id, given.long_ + u" So be it."_s);
        maker->setWanted(given.shortChannel.id, true);
        QCOMPARE(maker->takenFrom(given.shortChannel.id), given.longChannel.id);
        const QStringList asParvisWould = maker->parts(given.shortChannel.id);
        QVERIFY(maker->moveCut(0, -1));
        const QStringList moved = maker->parts(given.shortChannel.id);
        QVERIFY(moved != asParvisWould);
        // WHEN
        maker->setWanted(given.shortChannel.id, false);
        maker->setWanted(given.shortChannel.id, true);
        // THEN
        QCOMPARE(maker->parts(given.shortChannel.id), moved);
    }

    void aLongPassageBecomesAThreadWithMovableCuts()
    {
        Given given;
        const auto maker = given.maker(given.passage());
        QAbstractItemModelTester tester(&maker->thread());
        QCOMPARE(maker->source(), PostSource::Passage);
        // GIVEN one channel that takes it whole and one that does not
        QCOMPARE(maker->parts(given.longChannel.id).size(), 1);
        const QStringList parts = maker->parts(given.shortChannel.id);
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts.first().endsWith(u" 1/2"_s));
        maker->show(given.shortChannel.id);
        QCOMPARE(maker->thread().rowCount(), 3);
        QCOMPARE(maker->thread().index(1).data(Qt::AccessibleTextRole).toString(), u"Cut between part 1 and part 2"_s);
        // WHEN the cut moves up, a sentence goes to the later part
        QVERIFY(maker->moveCut(0, -1));
        QCOMPARE(maker->parts(given.shortChannel.id).first().size(), parts.first().size() - 60);
        QVERIFY(maker->areCutsMoved());
        QVERIFY(maker->problem(given.shortChannel.id).startsWith(u"Part 2 is too long: "_s) || maker->problem(given.shortChannel.id).isEmpty());
        // WHEN it moves down twice, the first part is too long and says so
        QVERIFY(maker->moveCut(0, 1) && maker->moveCut(0, 1));
        QVERIFY(maker->problem(given.shortChannel.id).startsWith(u"Part 1 is too long: "_s));
        QVERIFY(maker->thread().index(0).data(models::ThreadModel::TooLongRole).toBool());
        // AND it can be cut anew
        maker->cutAnew();
        QCOMPARE(maker->parts(given.shortChannel.id), parts);
        // WHEN numbers are not wanted
        maker->setNumbered(false);
        QVERIFY(!maker->parts(given.shortChannel.id).first().endsWith(u"1/2"_s));
    }

    void whatIsMadeWaitsAmongTheIdeasAndIsUndoneAsOne()
    {
        Given given;
        const auto maker = given.maker(given.passage());
        QSignalSpy saved(maker.get(), &models::PostMaker::saved);
        maker->setWanted(given.shortChannel.id, true);
        maker->setWanted(given.longChannel.id, true);
        // WHEN
        maker->save({});
        QTRY_COMPARE(saved.size(), 1);
        // THEN
        const auto posts = given.made();
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0].post.state, domain::PostState::Idea);
        QCOMPARE(posts[0].post.title, u"The mill"_s);
        QCOMPARE(posts[0].derivation->text, given.long_);
        QCOMPARE(posts[0].derivation->cuts.size(), 1);
        QVERIFY(posts[0].derivation->isNumbered && posts[1].derivation->cuts.isEmpty());
        QCOMPARE(given.sentence(), u"2 post(s) wait among the ideas."_s);
        // WHEN it is undone and done again
        given.undo.undo();
        QTRY_VERIFY(given.made().isEmpty());
        given.undo.redo();
        QTRY_COMPARE(given.made(), posts);
        QCOMPARE(given.undo.count(), 1);
    }

    void postsArePlannedForADay()
    {
        Given given;
        const auto maker = given.maker();
        QSignalSpy saved(maker.get(), &models::PostMaker::saved);
        maker->setWanted(given.shortChannel.id, true);
        const QDate day = maker->today().addDays(3);
        maker->save(day);
        QTRY_COMPARE(saved.size(), 1);
        const auto post = given.made().first().post;
        QCOMPARE(post.plannedFor, std::optional(QDateTime(day, QTime(9, 0))));
        QCOMPARE(post.state, domain::PostState::Draft);
    }
};

QTEST_GUILESS_MAIN(PostMakerTest)
#include "postmakertest.moc"
