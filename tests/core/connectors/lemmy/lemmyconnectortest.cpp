// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/lemmy/lemmyapi.h"
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
        QCOMPARE(connector.streams(made->connection), (QStringList{u"replies"_s, u"mentions"_s, u"posts"_s}));
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
        QCOMPARE(connector.streams(made->connection), (QStringList{u"notifications"_s, u"posts"_s}));
    }

    void whatIsWrongWithSigningInIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("the password") << 401 << u"incorrect_login"_s << Trouble::Kind::AccessDenied;
        QTest::newRow("the second step") << 400 << u"missing_totp_token"_s << Trouble::Kind::AccessDenied;
        QTest::newRow("not let in yet") << 400 << u"registration_application_is_pending"_s << Trouble::Kind::Refused;
        QTest::newRow("too often") << 429 << u"rate_limit_error"_s << Trouble::Kind::RateLimited;
    }
    void whatIsWrongWithSigningInIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QString, error);
        QFETCH(Trouble::Kind, kind);
        const LemmyConnector connector;
        Dialogue talk(connector.introduce(toLemmy()));
        talk.answer(200, lemmySaid(u"site-v4"_s));
        talk.answer(status, tests::lemmyError(error));
        const auto made = talk.end();
        QCOMPARE(made.error().kind, kind);
        QCOMPARE(made.error().said, error);
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
        QCOMPARE(talk.end().error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(LemmyConnectorTest)
#include "lemmyconnectortest.moc"
