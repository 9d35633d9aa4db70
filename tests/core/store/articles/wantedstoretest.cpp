// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/wantedstore.h"

#include "core/domain/base/zonedtime.h"
#include "core/store/articles/articlestore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::WantedMention;
using domain::WantedTerm;
using Kind = domain::Error::Kind;

class WantedStoreTest : public QObject
{
    Q_OBJECT

    struct Given
    {
        Given()
        {
            article = await(articles.add({.title = u"The oven"_s,
                                          .body = u"Wood."_s,
                                          .url = u"https://mill.example/oven"_s,
                                          .createdAt = instantAt(0),
                                          .changedAt = instantAt(0)}))
                          ->id;
            inbox.take({aMention(u"1"_s).at(10).by(u"ada"_s).saying(u"Is the oven heated with wood?"_s),
                        aMention(u"2"_s).at(20).by(u"bo"_s).saying(u"A lovely oven."_s),
                        aMention(u"3"_s).at(30).by(u"cy"_s).saying(u"Which wood do you burn?"_s),
                        aMention(u"4"_s).at(40).by(u"di"_s).saying(u"Ovens of wood, are they legal?"_s),
                        aMention(u"5"_s).at(50).by(u"ed"_s).saying(u"Are you open?"_s)});
        }
        [[nodiscard]] store::WantedLook look(bool isFocus = false)
        {
            return *await(wanted.look(article, {word(u"oven"_s, {u"oven"_s, u"ovens"_s}, isFocus), word(u"wood"_s, {u"wood"_s}, false)}));
        }
        [[nodiscard]] static WantedTerm word(const QString &key, const QStringList &forms, bool isFocus)
        {
            return {.key = key, .said = key, .forms = {forms}, .weight = 2, .isFocus = isFocus};
        }
        [[nodiscard]] static QStringList authors(const QList<WantedMention> &mentions)
        {
            QStringList names;
            for (const WantedMention &mention : mentions)
                names << mention.author.toLower();
            std::ranges::sort(names);
            return names;
        }

        Inbox inbox;
        store::ArticleStore articles{inbox.database()};
        store::WantedStore wanted{inbox.database()};
        domain::Id<domain::Article> article;
    };

private Q_SLOTS:
    void whoAsksAndSharesTwoWordsIsFound()
    {
        Given given;
        const store::WantedLook look = given.look();
        QCOMPARE(look.mentions, 5);
        QCOMPARE(look.uses, (QList<domain::TermUse>{{.mentions = 3}, {.mentions = 3}}));
        QCOMPARE(Given::authors(look.asking), (QStringList{u"ada"_s, u"di"_s}));
        const WantedMention &first = *std::ranges::find(look.asking, u"ADA"_s, &WantedMention::author);
        QCOMPARE(first.text, u"Is the oven heated with wood?"_s);
        QCOMPARE(first.publishedAt, instantAt(10));
        QCOMPARE(first.channelName, u"a"_s);
        QVERIFY(look.linked.isEmpty());
    }

    void theFocusPhraseAloneIsEnough()
    {
        Given given;
        // Bo names it too, and asks nothing.
        QCOMPARE(Given::authors(given.look(true).asking), (QStringList{u"ada"_s, u"di"_s}));
        given.inbox.take({aMention(u"6"_s).at(60).by(u"fay"_s).saying(u"May I see the oven?"_s)});
        QCOMPARE(Given::authors(given.look(true).asking), (QStringList{u"ada"_s, u"di"_s, u"fay"_s}));
        QCOMPARE(Given::authors(given.look().asking), (QStringList{u"ada"_s, u"di"_s}));
    }

    void whatIsDoneOrAnsweredWaitsNoMore()
    {
        Given given;
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"1"_s)}, {.state = domain::MentionState::Done, .isRead = {}, .isFlagged = {}})));
        QCOMPARE(Given::authors(given.look().asking), QStringList{u"di"_s});
        given.inbox.take({ours(u"r"_s, 100, u"4"_s)});
        QVERIFY(given.look().asking.isEmpty());
    }

    void aLinkIsToldAsAChangeOfTheArticle()
    {
        Given given;
        const domain::ArticleMention answered{.mention = given.inbox.id(u"1"_s), .linkedAt = instantAt(200)};
        QSignalSpy changed(&given.inbox.database(), &store::Database::changed);
        // WHEN it is said, and said again
        QVERIFY(await(given.wanted.link(given.article, answered)));
        QVERIFY(await(given.wanted.link(given.article, {.mention = answered.mention, .linkedAt = instantAt(300)})));
        // THEN it is told once, and stands as it was said first
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().value<store::Changes>().articles.updated, QList{given.article});
        QCOMPARE(await(given.wanted.linked(given.article)), QList{answered});
        const store::WantedLook look = given.look();
        QCOMPARE(Given::authors(look.asking), QStringList{u"di"_s});
        QCOMPARE(Given::authors(look.linked), QStringList{u"ada"_s});
        QCOMPARE(look.linked.first().linkedAt, std::optional(instantAt(200)));
        // AND the conversation knows its article
        const auto conversation = given.inbox.mention(u"1"_s).conversation;
        const store::AnsweringArticle known{.id = given.article, .title = u"The oven"_s, .url = u"https://mill.example/oven"_s};
        QCOMPARE(await(given.wanted.answering(conversation)), QList{known});
        QCOMPARE(await(given.wanted.answering(given.inbox.mention(u"2"_s).conversation)), QList<store::AnsweringArticle>());
        // WHEN it is taken off
        QCOMPARE(await(given.wanted.unlink(given.article, answered.mention)), answered);
        QCOMPARE(await(given.wanted.linked(given.article)), QList<domain::ArticleMention>());
        QCOMPARE(await(given.wanted.unlink(given.article, answered.mention)).error().kind, Kind::NotFound);
        QCOMPARE(await(given.wanted.link(given.article, {.mention = domain::Id<domain::Mention>(99), .linkedAt = {}})).error().kind, Kind::NotFound);
        QCOMPARE(await(given.wanted.link(domain::Id<domain::Article>(99), answered)).error().kind, Kind::NotFound);
    }

    void linksComeBackWithARemovedArticle()
    {
        Given given;
        const domain::ArticleMention first{.mention = given.inbox.id(u"1"_s), .linkedAt = instantAt(200)};
        const domain::ArticleMention second{.mention = given.inbox.id(u"4"_s), .linkedAt = instantAt(300)};
        QVERIFY(await(given.wanted.link(given.article, first)));
        QVERIFY(await(given.wanted.link(given.article, second)));
        const auto removed = await(given.articles.remove(given.article));
        QVERIFY(removed);
        QCOMPARE(given.inbox.value(u"SELECT COUNT(*) FROM article_mention"_s), u"0"_s);
        QVERIFY(await(given.articles.putBack(*removed)));
        QCOMPARE(await(given.wanted.linked(given.article)), (QList{second, first}));
    }

    void linksGoWithAnImportThatIsTakenBack()
    {
        Given given;
        const auto target = given.inbox.import({aMention(u"9"_s).at(90).by(u"gus"_s).saying(u"Oven wood?"_s)}, u"b"_s);
        QVERIFY(await(given.wanted.link(given.article, {.mention = given.inbox.id(u"9"_s), .linkedAt = instantAt(1)})));
        const auto removed = await(given.articles.remove(given.article));
        QVERIFY(await(store::ImportStore(given.inbox.database()).undo(target.import)));
        QVERIFY(await(given.articles.putBack(*removed)));
        QCOMPARE(await(given.wanted.linked(given.article)), QList<domain::ArticleMention>());
    }

    void topicsAreCountedSinceADay()
    {
        Given given;
        const qint64 day = domain::LocalDays(given.inbox.database().zone()).dayOf(instantAt(0));
        const QList<WantedTerm> terms{Given::word(u"oven"_s, {u"oven"_s, u"ovens"_s}, false), Given::word(u"snow"_s, {u"snow"_s}, false)};
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"2"_s)}, {.state = domain::MentionState::Done, .isRead = {}, .isFlagged = {}})));
        QCOMPARE(await(given.wanted.topics(terms, day)), (QList<domain::TopicUse>{{.mentions = 3, .waiting = 2}, {}}));
        QCOMPARE(await(given.wanted.topics(terms, day + 1)), (QList<domain::TopicUse>{{}, {}}));
        // AND the inbox opens on exactly those
        domain::MentionFilter filter;
        filter.fromDay = day;
        filter.query = domain::queryOf(terms.first());
        QCOMPARE(await(given.inbox.store().keys(filter, {}, 10))->size(), 3);
        filter.state = domain::MentionState::Open;
        filter.isAnswered = false;
        QCOMPARE(await(given.inbox.store().keys(filter, {}, 10))->size(), 2);
    }
};

QTEST_GUILESS_MAIN(WantedStoreTest)
#include "wantedstoretest.moc"
