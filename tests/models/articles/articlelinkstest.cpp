// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/moments.h"
#include "tests/models/articles/articlesfixture.h"

#include "core/store/articles/linkstore.h"
#include "models/articles/linkwords.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::LinkAnswer;
using domain::LinkState;
using domain::LinkTrouble;
using tests::await;

class ArticleLinksTest : public QObject
{
    Q_OBJECT

    /// An article with two links, whose checks are watched, and a web that answers when it is told.
    struct Given : tests::ArticlesFixture
    {
        Given()
        {
            links().setAsk([this](const QString &address) {
                auto promise = std::make_shared<QPromise<LinkAnswer>>();
                promise->start();
                asked.append({address, promise});
                return promise->future();
            });
            article = add(u"The mill"_s, u"Go to [Ada](https://a.example/) or [Bo](https://b.example/)."_s);
        }
        models::ArticleLinks &links() { return model.checks().links(); }
        void watch()
        {
            model.open(article.id);
            model.checks().setWatched(true);
            if (!QTest::qWaitFor([this] { return model.checks().list().rowCount() > 0; }))
                qFatal("the article is not checked");
        }
        void answer(qsizetype index, LinkAnswer given)
        {
            given.address = asked[index].first;
            asked[index].second->addResult(given);
            asked[index].second->finish();
        }
        /// Sentences of the list that begin so.
        [[nodiscard]] int count(const QString &beginning)
        {
            int found = 0;
            for (int row = 0; row < model.checks().list().rowCount(); ++row)
                found += model.checks().list().index(row, 0).data().toString().startsWith(beginning) ? 1 : 0;
            return found;
        }

        QList<std::pair<QString, std::shared_ptr<QPromise<LinkAnswer>>>> asked;
        domain::Article article;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void nothingIsAskedBeforeThePersonSaysSo()
    {
        Given given;
        given.watch();
        QVERIFY(given.asked.isEmpty());
        QCOMPARE(given.links().words(), QString());
    }

    void whatComesBackIsFoundAndSaid()
    {
        // GIVEN
        Given given;
        given.watch();
        // WHEN
        given.links().check();
        // THEN both are asked
        QCOMPARE(given.asked.size(), 2);
        QVERIFY(given.links().isAsking());
        QCOMPARE(given.links().words(), u"Checking links: 0 of 2…"_s);
        // WHEN one answers and the other one is dead
        given.answer(0, {.state = LinkState::Answers, .status = 200});
        QTRY_COMPARE(given.links().words(), u"Checking links: 1 of 2…"_s);
        given.answer(1, {.state = LinkState::Dead, .trouble = LinkTrouble::Status, .status = 404});
        // THEN
        QTRY_COMPARE(given.count(u"https://b.example/ leads nowhere: there is no such page (404)."_s), 1);
        QVERIFY(!given.links().isAsking());
        QVERIFY(given.links().words().contains(u"answer."_s));
        QVERIFY(given.links().words().contains(u"dead."_s));
        // AND it is known the next time the article is opened, without asking
        given.model.closeArticle();
        given.watch();
        QTRY_COMPARE(given.count(u"https://b.example/ leads nowhere"_s), 1);
        QCOMPARE(given.asked.size(), 2);
    }

    void askedBeforeTheTextIsReadTheyAreAskedThen()
    {
        Given given;
        given.model.open(given.article.id);
        QTRY_VERIFY(given.model.editor().isOpen());
        given.links().check();
        QVERIFY(given.asked.isEmpty());
        given.model.checks().setWatched(true);
        QTRY_COMPARE(given.asked.size(), 2);
    }

    void stoppedWhatCameCounts()
    {
        Given given;
        given.watch();
        given.links().check();
        given.answer(1, {.state = LinkState::Dead, .trouble = LinkTrouble::Refused});
        QTRY_COMPARE(given.links().words(), u"Checking links: 1 of 2…"_s);
        given.links().cancel();
        QVERIFY(given.asked[0].second->isCanceled());
        QVERIFY(!given.links().isAsking());
        QVERIFY(given.links().words().startsWith(u"Stopped."_s));
        QTRY_COMPARE(given.count(u"Nothing answers at https://b.example/"_s), 1);
    }

    void offlineIsSaidAndNothingCalledDead()
    {
        Given given;
        given.watch();
        given.links().check();
        for (qsizetype i = 0; i < 2; ++i)
            given.answer(i, {.state = LinkState::Unsure, .trouble = LinkTrouble::Offline});
        QTRY_COMPARE(given.links().words(), u"Offline: no link was checked, and none is called dead."_s);
        QVERIFY(given.links().answers().isEmpty());
    }

    void offlineItIsToldOfWhenTheAnswersAre()
    {
        // GIVEN a link that is dead
        Given given;
        given.watch();
        given.links().check();
        given.answer(0, {.state = LinkState::Answers, .status = 200});
        given.answer(1, {.state = LinkState::Dead, .trouble = LinkTrouble::Refused});
        QTRY_COMPARE(given.links().words(), u"1 link(s) answer. 1 dead."_s);
        // WHEN they are asked offline
        const QString when = models::exactMoment(given.clock.now(), given.workspace.database().zone());
        given.clock.advance(std::chrono::hours(2));
        given.links().check();
        for (qsizetype i = 2; i < 4; ++i)
            given.answer(i, {.state = LinkState::Unsure, .trouble = LinkTrouble::Offline});
        // THEN
        QTRY_COMPARE(given.links().words(), u"Offline: no link was checked just now. What is said of links is what they answered on %1."_s.arg(when));
        QTRY_COMPARE(given.count(u"Nothing answers at https://b.example/"_s), 1);
        // WHEN this machine is online again
        given.links().onlineAgain();
        QCOMPARE(given.asked.size(), 6);
        for (qsizetype i = 4; i < 6; ++i)
            given.answer(i, {.state = LinkState::Answers, .status = 200});
        // THEN
        QTRY_COMPARE(given.links().words(), u"2 link(s) answer."_s);
        given.links().onlineAgain();
        QCOMPARE(given.asked.size(), 6);
    }

    void anAnswerForTheArticleBeforeIsNone()
    {
        Given given;
        const auto other = given.add(u"Other"_s, u"No link."_s);
        given.watch();
        given.links().check();
        given.model.open(other.id);
        QTRY_COMPARE(given.model.editor().id(), other.id);
        QVERIFY(!given.links().isAsking());
        QVERIFY(given.asked[0].second->isCanceled());
        QCOMPARE(given.links().words(), QString());
    }

    void anArticleWithoutLinksSaysSo()
    {
        Given given;
        given.article = given.add(u"Other"_s, u"No link at all."_s);
        given.watch();
        given.links().check();
        QCOMPARE(given.links().words(), u"This article has no link to the web."_s);
    }

    void wordsOfAnotherArticleAreProposedAsALink()
    {
        // GIVEN an article on the web, and one that speaks of it
        Given given;
        domain::Article known = given.add(u"Night of the oven"_s);
        known.url = u"https://mill.example/night"_s;
        known.status = domain::ArticleStatus::Published;
        QVERIFY(await(given.store.save(known, given.clock.now())));
        given.article = given.add(u"Ada"_s, u"She came in the night, to the oven."_s);
        given.watch();
        // THEN
        const QString sentence = u"“night, to the oven” speaks of what your article “Night of the oven” is about."_s;
        QTRY_COMPARE(given.count(sentence), 1);
        // WHEN that article is no longer on the web
        known = given.stored(known.id);
        known.url.clear();
        QVERIFY(await(given.store.save(known, given.clock.now())));
        // THEN it is not proposed any more
        QTRY_COMPARE(given.count(sentence), 0);
    }

    void answersAreToldInSentences()
    {
        const LinkAnswer unsure{
            .address = u"https://c.example/x"_s, .state = LinkState::Unsure, .trouble = LinkTrouble::Status, .status = 503, .movedTo = {}, .askedAt = {}};
        QVERIFY(models::answersWords({unsure}).endsWith(u"could not be checked: c.example/x, the site is in trouble (503)."_s));
        QCOMPARE(models::answersWords({}), QString());
        for (int trouble = 1; trouble <= static_cast<int>(LinkTrouble::Offline); ++trouble)
            QVERIFY(!models::troubleWords(static_cast<LinkTrouble>(trouble), 404).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ArticleLinksTest)
#include "articlelinkstest.moc"
