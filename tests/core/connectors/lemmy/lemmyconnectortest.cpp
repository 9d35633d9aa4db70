// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/lemmy/lemmyapi.h"
#include "core/connectors/markdownwords.h"
#include "tests/core/connectors/lemmy/onlemmy.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::LemmyConnector;
using domain::IncomingMention;
using domain::Trouble;
using tests::Dialogue;
using tests::lemmySaid;

namespace {

connectors::Introduction toLemmy(const QString &community = u"!baking@lemmy.example"_s)
{
    return {.server = QUrl(u"https://lemmy.example"_s),
            .user = u"ada"_s,
            .secret = {{u"password"_s, u"s3cret"_s}, {u"community"_s, community}, {u"code"_s, QString()}}};
}

QStringList lemmyIds(const connectors::Page &page)
{
    QStringList ids;
    for (const domain::IncomingEntry &entry : page.entries)
        ids << std::get<IncomingMention>(entry).remoteId;
    return ids;
}

} // namespace

class LemmyConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerOfZeroNineteenIsKnownByItsOldInterface()
    {
        // GIVEN
        const LemmyConnector connector;
        Dialogue talk(connector.introduce(toLemmy()));
        QCOMPARE(talk.asked(), u"GET /api/v4/site"_s);
        talk.answer(404);
        QCOMPARE(talk.asked(), u"GET /api/v3/site"_s);
        talk.answer(200, lemmySaid(u"site-v3"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"POST /api/v3/user/login"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"username_or_email"_s, u"ada"_s}, {u"password"_s, u"s3cret"_s}}));
        QVERIFY(talk.header("Authorization").isEmpty());
        talk.answer(200, lemmySaid(u"login"_s));
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer jwt-of-ada"));
        talk.answer(200, lemmySaid(u"site-v3"_s));
        QCOMPARE(talk.asked(), u"GET /api/v3/community"_s);
        QCOMPARE(talk.query().queryItemValue(u"name"_s), u"baking"_s);
        talk.answer(200, lemmySaid(u"community-v3"_s));
        // THEN the password is not kept
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret, (domain::Secret{{u"token"_s, u"jwt-of-ada"_s}, {u"community"_s, u"5"_s}, {u"name"_s, u"baking"_s}}));
        QCOMPARE(made->address, u"https://lemmy.example/c/baking"_s);
        QCOMPARE(made->name, u"Boulange"_s);
        QCOMPARE(made->connection.handle, u"@ada@lemmy.example"_s);
        QVERIFY(!made->connection.capabilities.scheduleAhead);
        QVERIFY(!made->connection.capabilities.canModerate);
        QCOMPARE(connector.streams(made->connection), (QStringList{u"replies"_s, u"mentions"_s, u"posts"_s, u"comments"_s}));
        // AND trying the connection needs none
        Dialogue again(connector.introduce({.server = made->connection.server, .user = made->connection.handle, .secret = made->secret}));
        again.answer(404);
        again.answer(200, lemmySaid(u"site-v3"_s));
        QCOMPARE(again.asked(), u"GET /api/v3/site"_s);
        again.answer(200, lemmySaid(u"site-v3"_s));
        again.answer(200, lemmySaid(u"community-v3"_s));
        QVERIFY(again.end());
    }

    void aServerOfOneHoldsWhatLeavesLater()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.introduce(toLemmy(u"https://other.example/c/baking"_s)));
        talk.answer(200, lemmySaid(u"site-v4"_s));
        QCOMPARE(talk.asked(), u"POST /api/v4/account/auth/login"_s);
        QCOMPARE(talk.json().value(u"stay_logged_in"_s), true);
        talk.answer(200, lemmySaid(u"login"_s));
        QCOMPARE(talk.asked(), u"GET /api/v4/account"_s);
        talk.answer(200, lemmySaid(u"account-v4"_s));
        QCOMPARE(talk.query().queryItemValue(u"name"_s, QUrl::FullyDecoded), u"baking@other.example"_s);
        talk.answer(200, lemmySaid(u"community-v4"_s));
        const auto made = talk.end();
        QVERIFY(made);
        QVERIFY(made->connection.capabilities.scheduleAhead);
        QVERIFY(made->connection.capabilities.canModerate);
        // Where moderators alone post, a moderator may.
        QVERIFY(made->connection.capabilities.canPost);
        QCOMPARE(connector.streams(made->connection), (QStringList{u"notifications"_s, u"posts"_s, u"comments"_s}));
    }

    void whoIsSignedInForNothingIsSignedOut()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.introduce(toLemmy()));
        talk.answer(404);
        talk.answer(200, lemmySaid(u"site-v3"_s));
        talk.answer(200, lemmySaid(u"login"_s));
        talk.answer(200, lemmySaid(u"site-v3"_s));
        talk.answer(400, tests::lemmyError(u"couldnt_find_community"_s));
        QCOMPARE(talk.asked(), u"POST /api/v3/user/logout"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer jwt-of-ada"));
        talk.answer(200, "{\"success\":true}");
        const auto refused = talk.end().error();
        QCOMPARE(refused.kind, Trouble::Kind::Gone);
        QCOMPARE(refused.said, u"no community “baking” there"_s);
    }

    void aSessionIsGivenBackButNoTokenOfSomebodysOwn()
    {
        // GIVEN
        const LemmyConnector connector;
        QVERIFY(connector.revokes());
        Dialogue third(connector.revoke(tests::adaOnLemmy(3)));
        QCOMPARE(third.asked(), u"POST /api/v3/user/logout"_s);
        third.answer(401, tests::lemmyError(u"incorrect_login"_s));
        QVERIFY(third.end());
        Dialogue fourth(connector.revoke(tests::adaOnLemmy(4)));
        QCOMPARE(fourth.asked(), u"POST /api/v4/account/auth/logout"_s);
        fourth.answer(200, "{\"success\":true}");
        QVERIFY(fourth.end());
        // WHEN a token was given
        auto introduction = toLemmy();
        introduction.secret.insert(u"token"_s, u"made-by-hand"_s);
        Dialogue talk(connector.introduce(introduction));
        talk.answer(404);
        talk.answer(200, lemmySaid(u"site-v3"_s));
        talk.answer(200, lemmySaid(u"site-v3"_s));
        talk.answer(200, lemmySaid(u"community-v3"_s));
        const auto made = talk.end();
        QVERIFY(made);
        // THEN it is left alone
        Dialogue own(connector.revoke({.connection = made->connection, .secret = made->secret}));
        QVERIFY(own.hasEnded());
        QCOMPARE(own.end().error().kind, Trouble::Kind::NotPossible);
    }

    void markdownIsReadAsWhatItSays_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        QTest::newRow("emphasis") << u"**Quelle** farine ?"_s << u"Quelle farine ?"_s;
        QTest::newRow("a line that goes on") << u"un\ndeux"_s << u"un deux"_s;
        QTest::newRow("a tag among words") << u"a <b> c"_s << u"a <b> c"_s;
        QTest::newRow("nothing but a tag") << u"<sigh>"_s << u"<sigh>"_s;
        QTest::newRow("what looks like one") << u"use vector<int>"_s << u"use vector<int>"_s;
        QTest::newRow("in code") << u"`vector<int>`"_s << u"vector<int>"_s;
        QTest::newRow("an address") << u"<https://example.org/a>"_s << u"https://example.org/a"_s;
        QTest::newRow("nothing but a mark") << u"***"_s << u"***"_s;
        QTest::newRow("nothing") << u" "_s << QString();
    }
    void markdownIsReadAsWhatItSays()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, text);
        QCOMPARE(connectors::wordsOfMarkdown(markdown, connectors::LineEnds::Flow), text);
    }

    void commentsOfTheCommunityComeIn()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"comments"_s, {}));
        QCOMPARE(talk.asked(), u"GET /api/v3/comment/list"_s);
        QCOMPARE(talk.query().queryItemValue(u"community_id"_s), u"5"_s);
        QCOMPARE(talk.query().queryItemValue(u"sort"_s), u"New"_s);
        const QJsonArray views = QJsonDocument::fromJson(lemmySaid(u"replies-v3"_s)).object().value(u"replies"_s).toArray();
        talk.answer(200, QJsonDocument(QJsonObject{{u"comments"_s, views}}).toJson());
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(lemmyIds(*page).contains(u"comment-34"_s));
        // Markdown is read as what it says.
        QCOMPARE(std::get<IncomingMention>(page->entries.first()).text, u"Quelle farine ?"_s);
        QCOMPARE(std::get<IncomingMention>(page->entries.first()).kind, domain::MentionKind::ForumPost);
        Dialogue fourth(connector.fetchNewer(tests::adaOnLemmy(4), u"comments"_s, {}));
        QCOMPARE(fourth.asked(), u"GET /api/v4/comment/list"_s);
        QCOMPARE(fourth.query().queryItemValue(u"sort"_s), u"new"_s);
    }

    void whatWeAnsweredThereComesInAsOursAndWhatOfOursWasDeletedIsTakenBack()
    {
        // GIVEN an answer of ours to a comment, one that somebody removed, and a post of ours
        const auto comment = [](int id, const QString &path, bool isRemoved) {
            return QJsonObject{{u"comment"_s,
                                QJsonObject{{u"id"_s, id},
                                            {u"path"_s, path},
                                            {u"content"_s, u"Oui"_s},
                                            {u"published"_s, u"2026-11-23T08:00:00Z"_s},
                                            {u"removed"_s, isRemoved},
                                            {u"ap_id"_s, u"https://lemmy.example/comment/%1"_s.arg(id)}}},
                               {u"post"_s, QJsonObject{{u"id"_s, 9}, {u"name"_s, u"Le four"_s}}},
                               {u"creator"_s, QJsonObject{{u"id"_s, 7}, {u"name"_s, u"ada"_s}}}};
        };
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"comments"_s, {}));
        const QJsonArray views{comment(41, u"0.34.41"_s, false), comment(42, u"0.42"_s, true)};
        talk.answer(200, QJsonDocument(QJsonObject{{u"comments"_s, views}}).toJson());
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        const auto ours = std::get<domain::IncomingPost>(page->entries.first());
        QCOMPARE(ours.remoteId, u"comment-41"_s);
        QCOMPARE(ours.inReplyTo, u"comment-34"_s);
        QCOMPARE(page->takenBack, QStringList{u"comment-42"_s});
        QVERIFY(page->removed.isEmpty());
    }

    void whatIsWrongWithSigningInIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("the password") << 401 << u"incorrect_login"_s << Trouble::Kind::AccessDenied << u"the name or the password is wrong"_s;
        QTest::newRow("the second step") << 400 << u"missing_totp_token"_s << Trouble::Kind::AccessDenied
                                         << u"a code is needed, since signing in takes two steps"_s;
        QTest::newRow("not let in yet") << 400 << u"registration_application_is_pending"_s << Trouble::Kind::Refused
                                        << u"your account waits to be approved there"_s;
        QTest::newRow("too often") << 429 << u"rate_limit_error"_s << Trouble::Kind::RateLimited << u"too much at once"_s;
    }
    void whatIsWrongWithSigningInIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QString, error);
        QFETCH(Trouble::Kind, kind);
        QFETCH(QString, words);
        const LemmyConnector connector;
        Dialogue talk(connector.introduce(toLemmy()));
        talk.answer(200, lemmySaid(u"site-v4"_s));
        talk.answer(status, tests::lemmyError(error));
        const auto made = talk.end();
        QCOMPARE(made.error().kind, kind);
        QCOMPARE(made.error().said, words);
    }

    void aCommunityIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << u"baking"_s << u"baking"_s;
        QTest::newRow("ours") << u"!baking@lemmy.example"_s << u"baking"_s;
        QTest::newRow("another server's") << u"!baking@other.example"_s << u"baking@other.example"_s;
        QTest::newRow("its page here") << u"https://lemmy.example/c/baking@other.example?x=1"_s << u"baking@other.example"_s;
        QTest::newRow("its page there") << u"https://other.example/c/baking"_s << u"baking@other.example"_s;
        QTest::newRow("its path") << u"/c/baking"_s << u"baking"_s;
    }
    void aCommunityIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QCOMPARE(connectors::lemmy::communityName(typed, QUrl(u"https://lemmy.example"_s)), name);
    }

    void answersComeInUnderWhatTheyAnswer()
    {
        // GIVEN
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"replies"_s, {}));
        QCOMPARE(talk.asked(), u"GET /api/v3/user/replies"_s);
        QCOMPARE(talk.query().queryItemValue(u"sort"_s), u"New"_s);
        // WHEN
        talk.answer(200, lemmySaid(u"replies-v3"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(lemmyIds(*page), QStringList{u"comment-34"_s});
        QCOMPARE(page->removed, QStringList{u"comment-31"_s});
        const auto answer = std::get<IncomingMention>(page->entries.first());
        QCOMPARE(answer.kind, domain::MentionKind::Reply);
        QCOMPARE(answer.inReplyTo, u"comment-33"_s);
        QCOMPARE(answer.title, u"Le four"_s);
        QCOMPARE(answer.author.handle, u"@bob@lemmy.example"_s);
        QVERIFY(page->olderStart.isEmpty());
    }

    void postsOfTheCommunityComeInWithoutOurOwn()
    {
        // GIVEN a post that is pinned above the newest
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"posts"_s, {}));
        QCOMPARE(talk.query().queryItemValue(u"community_id"_s), u"5"_s);
        QCOMPARE(talk.query().queryItemValue(u"show_read"_s), u"true"_s);
        talk.answer(200, lemmySaid(u"posts-v3"_s));
        const auto page = talk.end();
        QCOMPARE(lemmyIds(*page), (QStringList{u"post-2"_s, u"post-15"_s}));
        QCOMPARE(std::get<IncomingMention>(page->entries.last()).text, u"Elle est molle.\n\nhttps://pictures.example/c.jpg"_s);
        QCOMPARE(page->olderStart, u"P2b"_s);
        // WHEN so much is new that nothing of it is known but what is pinned
        QJsonObject later = QJsonDocument::fromJson(lemmySaid(u"posts-v3"_s)).object();
        QJsonArray posts = later.value(u"posts"_s).toArray();
        for (qsizetype place = 1; place < posts.size(); ++place) {
            QJsonObject view = posts.at(place).toObject();
            QJsonObject post = view.value(u"post"_s).toObject();
            post.insert(u"id"_s, 100 + place);
            view.insert(u"post"_s, post);
            posts.replace(place, view);
        }
        later.insert(u"posts"_s, posts);
        Dialogue again(connector.fetchNewer(tests::adaOnLemmy(3), u"posts"_s, page->next));
        again.answer(200, QJsonDocument(later).toJson());
        const auto more = again.end();
        // THEN it goes on below
        QVERIFY(more);
        QVERIFY(!more->isLast);
        Dialogue below(connector.fetchNewer(tests::adaOnLemmy(3), u"posts"_s, more->next));
        QCOMPARE(below.query().queryItemValue(u"page_cursor"_s), u"P2b"_s);
    }

    void notificationsOfOneComeInButForPrivateOnes()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(4), u"notifications"_s, {}));
        QCOMPARE(talk.asked(), u"GET /api/v4/account/notification/list"_s);
        talk.answer(200, lemmySaid(u"notifications-v4"_s));
        const auto page = talk.end();
        QCOMPARE(lemmyIds(*page), (QStringList{u"comment-34"_s, u"post-16"_s}));
        const auto answer = std::get<IncomingMention>(page->entries.first());
        QCOMPARE(answer.kind, domain::MentionKind::Reply);
        QCOMPARE(answer.inReplyTo, u"post-12"_s);
        QVERIFY(answer.publishedAt);
        QCOMPARE(std::get<IncomingMention>(page->entries.last()).kind, domain::MentionKind::Mention);
        QCOMPARE(page->olderStart, u"N2"_s);
    }

    void whatIsMissingIsAskedForBeforeItCountsAsRemoved()
    {
        // GIVEN
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(4), u"notifications"_s, {}));
        talk.answer(200, lemmySaid(u"notifications-v4"_s));
        const QString position = talk.end()->next;
        QJsonObject fewer = QJsonDocument::fromJson(lemmySaid(u"notifications-v4"_s)).object();
        QJsonArray items = fewer.value(u"items"_s).toArray();
        items.removeFirst();
        fewer.insert(u"items"_s, items);
        // WHEN
        Dialogue again(connector.fetchNewer(tests::adaOnLemmy(4), u"notifications"_s, position));
        again.answer(200, QJsonDocument(fewer).toJson());
        QCOMPARE(again.asked(), u"GET /api/v4/comment"_s);
        again.answer(404, tests::lemmyError(u"not_found"_s));
        // THEN
        QCOMPARE(again.end()->removed, QStringList{u"comment-34"_s});
    }

    void thePastIsReadPageByPage()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.fetchOlder(tests::adaOnLemmy(3), u"replies"_s, u"2"_s));
        QCOMPARE(talk.query().queryItemValue(u"page"_s), u"2"_s);
        talk.answer(200, lemmySaid(u"replies-v3"_s));
        const auto page = talk.end();
        QVERIFY(page->isLast);
        QCOMPARE(lemmyIds(*page), QStringList{u"comment-34"_s});
    }

    void onlyTheServerItselfWithdrawsAToken()
    {
        // GIVEN
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"replies"_s, {}));
        talk.answer(401, tests::lemmyError(u"incorrect_login"_s));
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
        // WHEN it is asked
        Dialogue asked(connector.renew(tests::adaOnLemmy(3)));
        QCOMPARE(asked.asked(), u"GET /api/v3/user/validate_auth"_s);
        asked.answer(401, tests::lemmyError(u"incorrect_login"_s));
        QCOMPARE(asked.end().error().kind, Trouble::Kind::AccessWithdrawn);
        // THEN a firewall's word is none
        Dialogue walled(connector.renew(tests::adaOnLemmy(3)));
        walled.answer(401, "<html>");
        QCOMPARE(walled.end().error().kind, Trouble::Kind::AccessDenied);
        Dialogue good(connector.renew(tests::adaOnLemmy(4)));
        QCOMPARE(good.asked(), u"GET /api/v4/account/validate_auth"_s);
        good.answer(200, "{\"success\":true}");
        QCOMPARE(good.end()->value(u"token"_s), u"jwt-of-ada"_s);
    }

    void whoTheTokenIsASiteWithoutThatQuestionSays()
    {
        // GIVEN a server that is too old to be asked of a token
        const LemmyConnector connector;
        for (const auto &[status, site, isGood] : {std::tuple{200, "{\"site_view\":{},\"my_user\":{\"local_user_view\":{\"person\":{\"id\":7}}}}", true},
                                                   std::tuple{200, "{\"site_view\":{}}", false}, std::tuple{400, "{\"error\":\"not_logged_in\"}", false}}) {
            Dialogue talk(connector.renew(tests::adaOnLemmy(3)));
            talk.answer(404, "");
            // WHEN the site says who asks, or that nobody known does
            QCOMPARE(talk.asked(), u"GET /api/v3/site"_s);
            talk.answer(status, site);
            // THEN
            const auto secret = talk.end();
            QCOMPARE(secret.has_value(), isGood);
            if (!isGood) {
                QCOMPARE(secret.error().kind, Trouble::Kind::AccessWithdrawn);
                QCOMPARE(secret.error().said, u"the session has ended"_s);
            }
        }
        Dialogue walled(connector.renew(tests::adaOnLemmy(3)));
        walled.answer(404, "");
        walled.answer(200, "<html>");
        QCOMPARE(walled.end().error().kind, Trouble::Kind::Malformed);
    }

    void troublesAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("not there (0.19)") << 400 << tests::lemmyError(u"couldnt_find_post"_s) << Trouble::Kind::Gone;
        QTest::newRow("not there (1.0)") << 404 << tests::lemmyError(u"not_found"_s) << Trouble::Kind::Gone;
        QTest::newRow("too long") << 400 << tests::lemmyError(u"invalid_body_field"_s) << Trouble::Kind::TooLarge;
        QTest::newRow("not allowed") << 400 << tests::lemmyError(u"person_is_banned_from_community"_s) << Trouble::Kind::Refused;
        QTest::newRow("too often (0.19)") << 400 << tests::lemmyError(u"rate_limit_error"_s) << Trouble::Kind::RateLimited;
        QTest::newRow("a proxy's not found") << 404 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("a firewall") << 403 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("at its end") << 502 << QByteArray() << Trouble::Kind::ServerTrouble;
        QTest::newRow("no list") << 200 << QByteArray("{\"replies\":3}") << Trouble::Kind::Malformed;
        QTest::newRow("without ids") << 200 << QByteArray("{\"replies\":[{}]}") << Trouble::Kind::Malformed;
        QTest::newRow("cut off") << 200 << lemmySaid(u"replies-v3"_s).first(300) << Trouble::Kind::Malformed;
    }
    void troublesAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const LemmyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"replies"_s, {}));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        const Trouble trouble = talk.end().error();
        QCOMPARE(trouble.kind, kind);
        // No bare name of an error is shown to people.
        QVERIFY2(kind == Trouble::Kind::TooLarge || !trouble.said.contains(u'_'), qPrintable(trouble.said));
    }

    void whatAServerSpoiltHidesNothing_data()
    {
        QTest::addColumn<QByteArray>("spoilt");
        for (const QByteArray &spoilt : {QByteArray("null"), QByteArray("17"), QByteArray("{}"), QByteArray(R"({"comment":{"id":null,"content":"x"}})")})
            QTest::newRow(spoilt.constData()) << spoilt;
    }
    void whatAServerSpoiltHidesNothing()
    {
        QFETCH(QByteArray, spoilt);
        const LemmyConnector connector;
        const auto reply = [](int id) {
            return QByteArray(R"({"comment":{"id":)" + QByteArray::number(id)
                              + R"(,"content":"a","published":"2026-11-20T08:00:00Z"},"creator":{"id":9,"name":"eve"}})");
        };
        Dialogue talk(connector.fetchNewer(tests::adaOnLemmy(3), u"replies"_s, {}));
        talk.answer(200, R"({"replies":[)" + reply(8) + ',' + spoilt + ',' + reply(7) + ',' + spoilt + "]}");
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
    }
};

QTEST_GUILESS_MAIN(LemmyConnectorTest)
#include "lemmyconnectortest.moc"
