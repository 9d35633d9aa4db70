// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressentities.h"
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Page;
using connectors::WordPressConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

/// What others said.
QList<domain::IncomingMention> mentionsOf(const Page &page)
{
    QList<domain::IncomingMention> mentions;
    for (const domain::IncomingEntry &entry : page.entries) {
        if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
            mentions << *mention;
    }
    return mentions;
}

/// A site whose comments come and go.
struct FakeWordPress
{
    struct Comment
    {
        int date = 0;
        int edits = 0;
        bool isShown = true;
    };
    std::map<int, Comment> comments;   // by number
    int lastDate = 0;

    int say()
    {
        const int id = comments.empty() ? 1 : comments.rbegin()->first + 1;
        comments[id] = {.date = ++lastDate};
        return id;
    }
    [[nodiscard]] QList<int> shown() const
    {
        QList<int> ids;
        for (const auto &[id, comment] : comments) {
            if (comment.isShown)
                ids << id;
        }
        std::ranges::sort(ids, std::ranges::greater(), [this](int id) { return std::pair(comments.at(id).date, id); });
        return ids;
    }
    [[nodiscard]] connectors::HttpResponse answer(const connectors::HttpRequest &request) const
    {
        const QUrlQuery query(request.url);
        if (request.url.path().endsWith("/search"_L1))
            return tests::said(200, "[]");
        QList<int> ids = shown();
        if (query.hasQueryItem(u"include"_s)) {
            const QStringList wanted = query.queryItemValue(u"include"_s, QUrl::FullyDecoded).split(u',');
            ids.removeIf([&wanted](int id) { return !wanted.contains(QString::number(id)); });
        }
        const qsizetype total = ids.size();
        ids = ids.mid(query.queryItemValue(u"offset"_s).toLongLong(), query.queryItemValue(u"per_page"_s).toLongLong());
        QJsonArray list;
        for (const int id : std::as_const(ids))
            list.append(QJsonObject{{u"id"_s, id},
                                    {u"post"_s, 1},
                                    {u"author"_s, 0},
                                    {u"author_name"_s, u"Zoé"_s},
                                    {u"status"_s, u"approved"_s},
                                    {u"content"_s, QJsonObject{{u"rendered"_s, u"<p>%1 %2</p>"_s.arg(id).arg(comments.at(id).edits)}}}});
        return tests::said(200, QJsonDocument(list).toJson(QJsonDocument::Compact), {{"X-WP-Total", QByteArray::number(total)}});
    }
    template<class Between>
    [[nodiscard]] Page fetch(connectors::Exchange<Page> exchange, Between between) const
    {
        Dialogue talk(std::move(exchange));
        while (!talk.hasEnded()) {
            talk.answer(answer(talk.request()));
            between();
        }
        return *talk.end();
    }
    [[nodiscard]] Page fetch(connectors::Exchange<Page> exchange) const
    {
        return fetch(std::move(exchange), [] { });
    }
};

/// What came in by number, with its words.
struct TakenIn
{
    QMap<QString, QString> texts;

    void take(const Page &page)
    {
        for (const domain::IncomingMention &mention : mentionsOf(page))
            texts.insert(mention.remoteId, mention.text);
        for (const QString &id : page.removed)
            texts.remove(id);
    }
};

} // namespace

class WordPressListeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsComeInWithTheTitleOfTheirPost()
    {
        // GIVEN
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments"_s);
        QCOMPARE(talk.query().queryItemValue(u"status"_s), u"all"_s);
        QCOMPARE(talk.query().queryItemValue(u"order"_s), u"desc"_s);
        talk.answer(200, tests::recorded(u"wordpress/comments.json"_s), {{"X-WP-Total", "6"}});
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/search"_s);
        QCOMPARE(talk.query().queryItemValue(u"include"_s, QUrl::FullyDecoded), u"39,22,1"_s);
        talk.answer(200, tests::recorded(u"wordpress/titles.json"_s));
        // THEN what waits for a moderator is there
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QCOMPARE(page->olderStart, QString());
        const auto mentions = mentionsOf(*page);
        QCOMPARE(mentions.size(), 4);
        QCOMPARE(mentions[0].remoteId, u"360"_s);
        QCOMPARE(mentions[0].inReplyTo, u"358"_s);
        QCOMPARE(mentions[0].kind, domain::MentionKind::Comment);
        QVERIFY(mentions[0].text.startsWith(u"Merci <vous> & 9×9 “oui” — https://parvis.example/a?b=1&c=2"_s));
        QCOMPARE(mentions[2].title, u"Hello world!"_s);
        QCOMPARE(mentions[2].text, u"Bonjour & vous 1"_s);
        QCOMPARE(mentions[2].author.name, u"reader"_s);
        QCOMPARE(mentions[2].author.handle, u"reader (#3)"_s);
        QCOMPARE(mentions[2].publishedAt, domain::parseInstant(u"2026-11-29T15:16:46Z"_s));
        QCOMPARE(mentions[3].author.handle, u"A WordPress Commenter (wordpress.org)"_s);
        // AND what our account said there by another program comes in as our answers
        QList<domain::IncomingPost> ours;
        for (const domain::IncomingEntry &entry : page->entries) {
            if (const auto *post = std::get_if<domain::IncomingPost>(&entry))
                ours << *post;
        }
        QCOMPARE(ours.size(), 2);
        QCOMPARE(ours[1].remoteId, u"3"_s);
        QCOMPARE(ours[1].inReplyTo, u"2"_s);
        QCOMPARE(ours[1].kind, domain::PostKind::Reply);
        QVERIFY(ours[1].text.startsWith(u"Merci <vous> & 9×9"_s));
        QCOMPARE(ours[0].remoteId, u"4"_s);
    }

    void anAnswerOfOursIsOnlyOneThatIsToBeSeen()
    {
        QJsonObject comment{{u"id"_s, 9},
                            {u"post"_s, 4},
                            {u"parent"_s, 0},
                            {u"author"_s, 1},
                            {u"status"_s, u"approved"_s},
                            {u"date_gmt"_s, u"2026-11-29T15:16:46"_s},
                            {u"content"_s, QJsonObject{{u"rendered"_s, u"<p>Merci</p>"_s}}}};
        // Below the post itself it answers the post.
        QCOMPARE(std::get<domain::IncomingPost>(*connectors::wordpress::answerOfComment(comment)).inReplyTo, u"post-4"_s);
        for (const QString &status : {u"hold"_s, u"spam"_s, u"trash"_s}) {
            comment.insert(u"status"_s, status);
            QVERIFY(!connectors::wordpress::answerOfComment(comment));
        }
    }

    void whoMayNotModerateIsNotRefusedForAskingTooMuch()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::readerOnWordPress(), u"comments"_s, {}));
        QVERIFY(!talk.query().hasQueryItem(u"status"_s));
    }

    void aSiteWithoutASearchGivesCommentsWithoutTitles()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        talk.answer(200, tests::recorded(u"wordpress/comments.json"_s));
        talk.answer(404, R"({"code":"rest_no_route","message":"x","data":{"status":404}})");
        QCOMPARE(mentionsOf(*talk.end()).size(), 4);
        // AND where it only limps just now it is asked again later
        Dialogue limping(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        limping.answer(200, tests::recorded(u"wordpress/comments.json"_s));
        limping.answer(502, "<html>");
        QCOMPARE(limping.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void editsAndRemovalsAreFollowed()
    {
        // GIVEN
        const WordPressConnector connector;
        FakeWordPress site;
        for (int count = 0; count < 5; ++count)
            site.say();
        Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        QCOMPARE(page.entries.size(), 5);
        // WHEN nothing happened
        page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
        QVERIFY(page.entries.isEmpty() && page.removed.isEmpty() && page.isLast);
        // WHEN one is edited, one thrown away, one new
        site.comments[2].edits = 1;
        site.comments[4].isShown = false;
        site.say();
        page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
        // THEN
        QCOMPARE(page.removed, QStringList{u"4"_s});
        QCOMPARE(page.entries.size(), 2);
        // WHEN it comes back
        site.comments[4].isShown = true;
        page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
        // THEN
        QCOMPARE(mentionsOf(page).first().remoteId, u"4"_s);
        QVERIFY(page.isLast);
    }

    void aGapIsFilledPageByPage()
    {
        // GIVEN
        const WordPressConnector connector;
        FakeWordPress site;
        site.say();
        Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        // WHEN
        for (int count = 0; count < 250; ++count)
            site.say();
        QSet<QString> ids;
        int pages = 0;
        do {
            page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
            for (const auto &mention : mentionsOf(page))
                ids.insert(mention.remoteId);
            ++pages;
        } while (!page.isLast);
        // THEN
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 250);
    }

    void whatComesBackFurtherDownIsFound()
    {
        // GIVEN something in the spam below the newest hundred
        const WordPressConnector connector;
        FakeWordPress site;
        for (int count = 0; count < 500; ++count)
            site.say();
        site.comments[120].isShown = false;
        Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        // WHEN
        site.comments[120].isShown = true;
        bool isFound = false;
        do {
            page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
            isFound = isFound || std::ranges::contains(mentionsOf(page), u"120"_s, &domain::IncomingMention::remoteId);
        } while (!page.isLast);
        // THEN it comes in, and the next visit is short again
        QVERIFY(isFound);
        page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, page.next));
        QVERIFY(page.isLast && page.entries.isEmpty());
    }

    void whatCameBeforeComesInWhateverIsDeletedMeanwhile()
    {
        // GIVEN
        const WordPressConnector connector;
        FakeWordPress site;
        for (int count = 0; count < 450; ++count)
            site.say();
        TakenIn taken;
        Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        taken.take(page);
        QString older = page.olderStart;
        // WHEN between two pages thirty of the newest go and ten come
        while (!older.isEmpty()) {
            const QList<int> shown = site.shown();
            for (int count = 0; count < 30; ++count)
                site.comments[shown[count]].isShown = false;
            for (int count = 0; count < 10; ++count)
                site.say();
            page = site.fetch(connector.fetchOlder(tests::adminOnWordPress(), u"comments"_s, older));
            taken.take(page);
            older = page.isLast ? QString() : page.next;
        }
        // THEN every old one came in
        for (int id = 1; id <= 450; ++id) {
            if (site.comments[id].isShown)
                QVERIFY2(taken.texts.contains(QString::number(id)), qPrintable(QString::number(id)));
        }
    }

    void threeHundredVisitsLoseNothing()
    {
        // GIVEN a site where things happen between and during visits
        const WordPressConnector connector;
        FakeWordPress site;
        QRandomGenerator random(20261123);
        TakenIn taken;
        QString position;
        const auto happen = [&] {
            const int most = site.comments.empty() ? 0 : site.comments.rbegin()->first;
            for (int events = static_cast<int>(random.bounded(6)); events > 0; --events) {
                const int recent = std::max(1, most - static_cast<int>(random.bounded(60)));
                switch (random.bounded(4)) {
                case 0:
                    if (most > 0)
                        site.comments[recent].isShown = !site.comments[recent].isShown;
                    break;
                case 1:
                    if (most > 0)
                        ++site.comments[recent].edits;
                    break;
                default:
                    site.say();
                }
            }
            if (random.bounded(40U) == 0)
                for (int burst = 0; burst < 150; ++burst)
                    site.say();
        };
        // WHEN
        for (int visit = 0; visit < 300; ++visit) {
            happen();
            for (bool isLast = false; !isLast;) {
                const Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, position), [&] {
                    if (random.bounded(5U) == 0)
                        happen();
                });
                taken.take(page);
                position = page.next;
                isLast = page.isLast;
            }
        }
        // THEN, once it is quiet, everything that is shown is known
        for (bool isLast = false; !isLast;) {
            const Page page = site.fetch(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, position));
            taken.take(page);
            position = page.next;
            isLast = page.isLast;
        }
        QStringList lost;
        for (const int id : site.shown()) {
            if (!taken.texts.contains(QString::number(id)))
                lost << QString::number(id);
        }
        QCOMPARE(lost, QStringList());
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("cut off") << 200 << tests::recorded(u"wordpress/comments.json"_s).first(900);
        QTest::newRow("an object") << 200 << QByteArray("{}");
        QTest::newRow("numbers") << 200 << QByteArray("[1,2]");
        QTest::newRow("without an id") << 200 << QByteArray("[{}]");
        QTest::newRow("an id that is none") << 200 << QByteArray(R"([{"id":"../7"}])");
        QTest::newRow("negative") << 200 << QByteArray(R"([{"id":-7}])");
        QTest::newRow("nothing") << 200 << QByteArray();
    }
    void answersThatLieAreSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"comments"_s, {}));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Trouble::Kind::Malformed);
    }

    void aListThatCountsWronglyEnds()
    {
        // GIVEN a site that says that there are fewer each time
        const WordPressConnector connector;
        Dialogue talk(connector.fetchOlder(tests::adminOnWordPress(), u"comments"_s, u"400/500"_s));
        QCOMPARE(talk.query().queryItemValue(u"offset"_s), u"400"_s);
        for (int total = 499, asked = 0; !talk.hasEnded() && asked < 1'000; --total, ++asked)
            talk.answer(200, "[]", {{"X-WP-Total", QByteArray::number(total)}});
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end());
    }

    void aPageBehindTheEndIsTheEnd()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.fetchOlder(tests::adminOnWordPress(), u"comments"_s, u"100/100"_s));
        talk.answer(400, tests::recorded(u"wordpress/page-beyond.json"_s));
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
    }

    void whatASiteSpoiltHidesNothing()
    {
        const auto comment = [](int id) {
            return QByteArray(R"({"id":)" + QByteArray::number(id)
                              + R"(,"author":0,"author_name":"Eve","date_gmt":"2026-11-20T08:00:00","content":{"rendered":"<p>a</p>"},"status":"approved"})");
        };
        for (const QByteArray &spoilt : {QByteArray("null"), QByteArray("17"), QByteArray("{}"), QByteArray(R"({"id":null})")}) {
            const WordPressConnector connector;
            Dialogue talk(connector.fetchOlder(tests::adminOnWordPress(), u"comments"_s, u"100/500"_s));
            talk.answer(200, '[' + comment(9) + ',' + spoilt + ',' + comment(8) + ',' + spoilt + ']', {{"X-WP-Total", "500"}});
            QVERIFY(talk.hasEnded());
            const auto page = talk.end();
            QVERIFY2(page, spoilt.constData());
            QCOMPARE(page->entries.size(), 2);
            QCOMPARE(page->next, u"200/500"_s);
            QVERIFY(!page->isLast);
        }
    }
};

QTEST_GUILESS_MAIN(WordPressListeningTest)
#include "wordpresslisteningtest.moc"
