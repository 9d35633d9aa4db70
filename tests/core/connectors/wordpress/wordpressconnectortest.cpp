// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressapi.h"
#include "tests/core/connectors/wordpress/onwordpress.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::WordPressConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const connectors::HttpHeaders announced{{"Link", "<http://127.0.0.1:8080/wp-json/>; rel=\"https://api.w.org/\""}};

connectors::Introduction asAdmin(const QUrl &site)
{
    return {.server = site, .user = u"admin"_s, .secret = {{u"password"_s, u"abcd efgh"_s}}};
}

domain::Outgoing anAnswer(const QString &text)
{
    auto outgoing = tests::toWordPress();
    outgoing.kind = domain::PostKind::Reply;
    outgoing.parts = {text};
    outgoing.inReplyTo = u"358"_s;
    return outgoing;
}

/// What comment-made.json says.
QString recordedWords()
{
    return u"Merci <vous> & 9x9 \"oui\" -- https://parvis.example/a?b=1&c=2 :)\n\nDeux 966507"_s;
}

domain::Delivery delivered(const QString &remoteId)
{
    domain::Delivery delivery;
    delivery.remoteId = remoteId;
    return delivery;
}

} // namespace

class WordPressConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteSaysWhereItsInterfaceIs()
    {
        // GIVEN
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"http://127.0.0.1:8080"_s))));
        QCOMPARE(talk.header("Authorization"), QByteArray());
        // WHEN
        talk.answer(200, "<html>", announced);
        QCOMPARE(talk.asked(), u"GET /wp-json/"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray());
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/users/me"_s);
        QCOMPARE(talk.query().queryItemValue(u"context"_s), u"edit"_s);
        QCOMPARE(talk.header("Authorization"), "Basic " + QByteArray("admin:abcd efgh").toBase64());
        talk.answer(200, tests::recorded(u"wordpress/me-administrator.json"_s));
        talk.answer(200, "[]");
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Test Site"_s);
        QCOMPARE(made->address, u"http://127.0.0.1:8080"_s);
        QCOMPARE(made->connection.server, QUrl(u"http://127.0.0.1:8080/wp-json/"_s));
        QCOMPARE(made->connection.accountId, u"1"_s);
        QCOMPARE(made->connection.handle, u"admin"_s);
        QCOMPARE(made->secret.value(u"user"_s), u"admin"_s);
        QVERIFY(made->connection.capabilities.canModerate);
        QVERIFY(made->connection.capabilities.canPublishArticles);
    }

    void rightsAreReadFromTheAccount()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"http://127.0.0.1:8080"_s))));
        talk.answer(200, {}, announced);
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        talk.answer(200, tests::recorded(u"wordpress/me-subscriber.json"_s));
        const auto made = talk.end();
        QVERIFY(made);
        const auto &can = made->connection.capabilities;
        QVERIFY(can.canReply && can.canReadMentions);
        QVERIFY(!can.canModerate && !can.canPublishArticles && !can.canEdit && !can.canDelete);
        QVERIFY(!can.scheduleAhead);
        QVERIFY(can.media.takesNone());
    }

    void theAddressOfThePageForAdministratorsLeadsToTheSite()
    {
        const WordPressConnector connector;
        for (const auto *given : {"https://site.example/blog/wp-admin/", "https://site.example/blog/wp-admin/edit.php?post_type=page",
                                  "https://site.example/blog/wp-login.php?redirect_to=x"}) {
            Dialogue talk(connector.introduce(asAdmin(QUrl(QString::fromLatin1(given)))));
            QCOMPARE(talk.request().url, QUrl(u"https://site.example/blog"_s));
            talk.answer(200, "<html>");
            QCOMPARE(talk.request().url.path(), u"/blog/wp-json/"_s);
        }
        // What only begins so is somebody's page.
        const QUrl tips(u"https://site.example/wp-admin-tips/"_s);
        Dialogue other(connector.introduce(asAdmin(tips)));
        QCOMPARE(other.request().url, tips);
    }

    void aSiteThatSaysNothingIsTriedWhereItUsuallyIs()
    {
        // GIVEN a site with plain addresses behind something that takes its heads away
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"https://site.example/blog"_s))));
        talk.answer(200, "<html>");
        QCOMPARE(talk.request().url.path(), u"/blog/wp-json/"_s);
        // WHEN
        talk.answer(404, "<html>");
        QCOMPARE(talk.request().url.path(), u"/blog/"_s);
        QCOMPARE(talk.query().queryItemValue(u"rest_route"_s, QUrl::FullyDecoded), u"/"_s);
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        // THEN
        QCOMPARE(talk.request().url.path(), u"/blog/"_s);
        QCOMPARE(talk.query().queryItemValue(u"rest_route"_s, QUrl::FullyDecoded), u"/wp/v2/users/me"_s);
        QCOMPARE(talk.query().queryItemValue(u"context"_s), u"edit"_s);
    }

    void theHtmlOfASiteSaysItToo()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"https://site.example/"_s))));
        connectors::HttpResponse page = tests::said(200, "<head><link rel=\"https://api.w.org/\" href=\"https://www.site.example/api/\" /></head>");
        page.url = QUrl(u"https://site.example/"_s);
        talk.answer(page);
        QCOMPARE(talk.request().url.host(), u"www.site.example"_s);
        QCOMPARE(talk.request().url.path(), u"/api/"_s);
    }

    void aPasswordNeverLeavesInTheClearWhereTheSiteWasGivenWithHttps()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"https://site.example"_s))));
        talk.answer(200, {}, {{"Link", "<http://site.example/wp-json/>; rel=\"https://api.w.org/\""}});
        QCOMPARE(talk.request().url.scheme(), u"https"_s);
    }

    void whatIsNoWordPressIsSaid()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"https://site.example"_s))));
        talk.answer(200, "<html>");
        talk.answer(200, "<html>");
        talk.answer(200, "{}");
        QVERIFY(talk.hasEnded());
        const auto made = talk.end();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Trouble::Kind::Refused);
    }

    void aWrongPasswordIsSaid()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce(asAdmin(QUrl(u"http://127.0.0.1:8080"_s))));
        talk.answer(200, {}, announced);
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        talk.answer(401, tests::recorded(u"wordpress/bad-password.json"_s));
        const auto made = talk.end();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Trouble::Kind::AccessDenied);
        QCOMPARE(made.error().said, u"You are not currently logged in."_s);
    }

    void errorsAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        const auto file = [](const char *name) { return tests::recorded(u"wordpress/%1.json"_s.arg(QLatin1StringView(name))); };
        const auto code = [](const char *name) { return QByteArray("{\"code\":\"") + name + "\",\"message\":\"x\"}"; };
        QTest::newRow("not logged in: a proxy may have kept the password") << 401 << file("bad-password") << Trouble::Kind::AccessDenied;
        QTest::newRow("revoked, said so") << 401 << code("incorrect_password") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("no such user") << 401 << code("invalid_username") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("not allowed") << 403 << file("forbidden") << Trouble::Kind::Refused;
        QTest::newRow("a parameter for editors") << 401 << file("forbidden-param") << Trouble::Kind::AccessDenied;
        QTest::newRow("no such post") << 404 << file("not-found") << Trouble::Kind::Gone;
        QTest::newRow("no such comment") << 404 << file("comment-not-found") << Trouble::Kind::Gone;
        QTest::newRow("a 404 of something else") << 404 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("a firewall") << 403 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("a route that is switched off") << 404 << code("rest_no_route") << Trouble::Kind::NotPossible;
        QTest::newRow("a refused file is a 500") << 500 << file("media-bad-type") << Trouble::Kind::Refused;
        QTest::newRow("larger than PHP takes") << 400 << code("rest_upload_no_data") << Trouble::Kind::TooLarge;
        QTest::newRow("nginx takes less") << 413 << QByteArray("<html>") << Trouble::Kind::TooLarge;
        QTest::newRow("broken") << 500 << QByteArray("<p>There has been a critical error on this website.</p>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("the database") << 500 << code("db_insert_error") << Trouble::Kind::ServerTrouble;
        QTest::newRow("too fast") << 400 << file("comment-flood") << Trouble::Kind::RateLimited;
        QTest::newRow("too much") << 429 << QByteArray() << Trouble::Kind::RateLimited;
        QTest::newRow("closed") << 403 << code("rest_comment_closed") << Trouble::Kind::Refused;
    }
    void errorsAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        QCOMPARE(connectors::wordpress::troubleOfWordPress(tests::said(status, body)).kind, kind);
    }

    void aFloodOfCommentsPassesAfterAWhile()
    {
        const auto trouble = connectors::wordpress::troubleOfWordPress(tests::said(400, tests::recorded(u"wordpress/comment-flood.json"_s)));
        QCOMPARE(trouble.retryAfter, std::chrono::seconds{15});
    }

    void pathsAreParametersWhereASiteHasPlainAddresses()
    {
        const QUrl root(u"https://site.example/index.php?lang=fr&rest_route=/"_s);
        const QUrl url = connectors::wordpress::endpoint(root, u"/wp/v2/tags"_s, {{u"search"_s, u"C++"_s}});
        QCOMPARE(url.path(), u"/index.php"_s);
        QCOMPARE(url.query(QUrl::FullyEncoded), u"lang=fr&rest_route=/wp/v2/tags&search=C%2B%2B"_s);
    }

    void aReplyHangsWhereItBelongsAndIsReadBack()
    {
        // GIVEN
        const WordPressConnector connector;
        Dialogue talk(connector.send(tests::adminOnWordPress(), anAnswer(recordedWords())));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/358"_s);
        talk.answer(200, tests::recorded(u"wordpress/comment-answered.json"_s));
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/comments"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject({{u"post"_s, 39},
                              {u"parent"_s, 358},
                              {u"content"_s, u"Merci &lt;vous&gt; &amp; 9x9 \"oui\" -- https://parvis.example/a?b=1&amp;c=2 :)\n\nDeux 966507"_s}}));
        talk.answer(201, tests::recorded(u"wordpress/comment-made.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"comment"_s, .value = u"359 http://127.0.0.1:8080/2026/11/le-four-4/#comment-359"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/359"_s);
        talk.answer(200, tests::recorded(u"wordpress/comment-made.json"_s));
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"359"_s);
        QCOMPARE(sent->state, domain::Sent::State::Published);
        QVERIFY(sent->isVerified);
    }

    void whatIsGoneIsNotAnswered()
    {
        const WordPressConnector connector;
        Dialogue gone(connector.send(tests::adminOnWordPress(), anAnswer(u"Merci"_s)));
        gone.answer(404, tests::recorded(u"wordpress/comment-not-found.json"_s));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        Dialogue trashed(connector.send(tests::adminOnWordPress(), anAnswer(u"Merci"_s)));
        trashed.answer(200, R"({"id":358,"post":39,"status":"trash"})");
        QCOMPARE(trashed.end().error().kind, Trouble::Kind::Gone);
        // AND an id that is none of theirs never becomes an address: that of the list would take something new.
        auto strange = anAnswer(u"Merci"_s);
        strange.inReplyTo = u"../posts/5"_s;
        Dialogue none(connector.send(tests::adminOnWordPress(), strange));
        QVERIFY(none.hasEnded());
        QCOMPARE(none.end().error().kind, Trouble::Kind::Gone);
    }

    void aReplyThatMayHaveArrivedIsLookedFor_data()
    {
        QTest::addColumn<bool>("seesRaw");
        QTest::newRow("as it was written") << true;
        QTest::newRow("as WordPress dresses it") << false;
    }
    void aReplyThatMayHaveArrivedIsLookedFor()
    {
        // GIVEN
        QFETCH(bool, seesRaw);
        const WordPressConnector connector;
        auto access = tests::adminOnWordPress();
        access.connection.capabilities.canModerate = seesRaw;
        auto outgoing = anAnswer(recordedWords());
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(access, outgoing));
        talk.answer(200, tests::recorded(u"wordpress/comment-answered.json"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments"_s);
        QCOMPARE(talk.query().queryItemValue(u"post"_s), u"39"_s);
        QCOMPARE(talk.query().queryItemValue(u"parent"_s), u"358"_s);
        QJsonObject there = QJsonDocument::fromJson(tests::recorded(u"wordpress/comment-made.json"_s)).object();
        if (!seesRaw) {
            QJsonObject content = there.value(u"content"_s).toObject();
            content.remove(u"raw"_s);
            there.insert(u"content"_s, content);
        }
        QJsonObject other = there;
        other.insert(u"id"_s, 401);
        other.insert(u"author"_s, 2);
        QJsonObject old = there;
        old.insert(u"id"_s, 301);
        old.insert(u"date_gmt"_s, u"2026-11-01T00:00:00"_s);
        talk.answer(200, QJsonDocument(QJsonArray{other, old, there}).toJson());
        // THEN it is not sent again, and another's with the same words is not taken for it, nor an old one
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"359"_s);
        talk.goOn();
        talk.answer(200, tests::jsonBytes(there));
        QCOMPARE(talk.end()->remoteId, u"359"_s);
    }

    void wordsThatAreThereAndNotShownAreNotSentAgain()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anAnswer(u"Merci"_s);
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(tests::readerOnWordPress(), outgoing));
        talk.answer(200, tests::recorded(u"wordpress/comment-answered.json"_s));
        talk.answer(200, "[]");
        // WHEN
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/comments"_s);
        talk.answer(409, tests::recorded(u"wordpress/comment-duplicate.json"_s));
        // THEN
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        // AND of a first attempt it is plainly refused
        Dialogue first(connector.send(tests::readerOnWordPress(), anAnswer(u"Merci"_s)));
        first.answer(200, tests::recorded(u"wordpress/comment-answered.json"_s));
        first.answer(409, tests::recorded(u"wordpress/comment-duplicate.json"_s));
        QCOMPARE(first.end().error().kind, Trouble::Kind::Refused);
    }

    void aCommentThatWaitsForAModeratorIsAskedAfter()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.lookAfter(tests::readerOnWordPress(), anAnswer(u"Merci"_s), delivered(u"7"_s)));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/7"_s);
        talk.answer(200, R"({"id":7,"status":"hold"})");
        const auto sent = talk.end();
        QCOMPARE(sent->state, domain::Sent::State::Processing);
        QVERIFY(sent->askAgainIn);
        Dialogue spam(connector.lookAfter(tests::readerOnWordPress(), anAnswer(u"Merci"_s), delivered(u"7"_s)));
        spam.answer(200, R"({"id":7,"status":"spam"})");
        QCOMPARE(spam.end().error().kind, Trouble::Kind::Refused);
    }

    void whatSomebodyChangedOnTheSiteIsNotWrittenOver_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("overwrites");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("as it was") << QByteArray("<p>Merci</p>") << false << true;
        QTest::newRow("as it is to be: the answer was lost") << QByteArray("<p>Merci bien</p>") << false << true;
        QTest::newRow("a moderator changed it") << QByteArray("<p>Merci à tous</p>") << false << false;
        QTest::newRow("and ours is wanted") << QByteArray("<p>Merci à tous</p>") << true << true;
    }
    void whatSomebodyChangedOnTheSiteIsNotWrittenOver()
    {
        QFETCH(QByteArray, there);
        QFETCH(bool, overwrites);
        QFETCH(bool, isWritten);
        const WordPressConnector connector;
        auto outgoing = anAnswer(u"Merci bien"_s);
        outgoing.replaced = u"Merci"_s;
        outgoing.overwrites = overwrites;
        const QByteArray comment = "{\"id\":7,\"status\":\"approved\",\"content\":{\"rendered\":\"" + there + "\"}}";
        Dialogue talk(connector.edit(tests::readerOnWordPress(), outgoing, delivered(u"7"_s)));
        if (!overwrites) {
            QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/7"_s);
            talk.answer(200, comment);
        }
        if (isWritten) {
            QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/comments/7"_s);
            return;
        }
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
        // What it says there by now is told to who decides.
        outgoing.parts = {u"Merci"_s};
        Dialogue look(connector.lookAfter(tests::readerOnWordPress(), outgoing, delivered(u"7"_s)));
        look.answer(200, comment);
        QCOMPARE(look.end()->standing->text, u"Merci à tous"_s);
    }

    void deletingWhatIsGoneIsDone_data()
    {
        QTest::addColumn<QString>("remoteId");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a comment") << u"7"_s << u"DELETE /wp-json/wp/v2/comments/7"_s << 200 << QByteArray("{}");
        QTest::newRow("an article") << u"post-7"_s << u"DELETE /wp-json/wp/v2/posts/7"_s << 200 << QByteArray("{}");
        QTest::newRow("twice") << u"post-7"_s << u"DELETE /wp-json/wp/v2/posts/7"_s << 410 << tests::recorded(u"wordpress/already-trashed.json"_s);
        QTest::newRow("for good") << u"post-7"_s << u"DELETE /wp-json/wp/v2/posts/7"_s << 404 << tests::recorded(u"wordpress/not-found.json"_s);
        QTest::newRow("a comment for good") << u"7"_s << u"DELETE /wp-json/wp/v2/comments/7"_s << 404 << tests::recorded(u"wordpress/comment-not-found.json"_s);
    }
    void deletingWhatIsGoneIsDone()
    {
        QFETCH(QString, remoteId);
        QFETCH(QString, asked);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const WordPressConnector connector;
        Dialogue talk(connector.remove(tests::adminOnWordPress(), delivered(remoteId)));
        QCOMPARE(talk.asked(), asked);
        QVERIFY(!talk.query().hasQueryItem(u"force"_s));
        talk.answer(status, body);
        QVERIFY(talk.end());
    }

    void aSiteWithoutATrashDeletesForGood()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.remove(tests::adminOnWordPress(), delivered(u"post-7"_s)));
        talk.answer(501, R"({"code":"rest_trash_not_supported","message":"x","data":{"status":501}})");
        QCOMPARE(talk.query().queryItemValue(u"force"_s), u"true"_s);
        talk.answer(200, "{}");
        QVERIFY(talk.end());
        // A 404 of a proxy says nothing about it.
        Dialogue lost(connector.remove(tests::adminOnWordPress(), delivered(u"post-7"_s)));
        lost.answer(404, "<html>");
        QVERIFY(!lost.end());
    }

    void commentsAreModerated_data()
    {
        QTest::addColumn<domain::Verdict>("verdict");
        QTest::addColumn<QString>("status");
        QTest::newRow("approved") << domain::Verdict::Approve << u"approved"_s;
        QTest::newRow("held") << domain::Verdict::Hold << u"hold"_s;
        QTest::newRow("spam") << domain::Verdict::Spam << u"spam"_s;
        QTest::newRow("trash") << domain::Verdict::Trash << u"trash"_s;
    }
    void commentsAreModerated()
    {
        QFETCH(domain::Verdict, verdict);
        QFETCH(QString, status);
        const WordPressConnector connector;
        Dialogue talk(connector.moderate(tests::adminOnWordPress(), u"7"_s, verdict));
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/comments/7"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, status}}));
        talk.answer(200, tests::jsonBytes({{u"id"_s, 7}, {u"status"_s, status}}));
        QVERIFY(talk.end());
    }

    void whatIsDecidedAlreadyIsNoFailure()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.moderate(tests::adminOnWordPress(), u"7"_s, domain::Verdict::Spam));
        talk.answer(500, R"({"code":"rest_comment_failed_edit","message":"Updating comment status failed.","data":{"status":500}})");
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/7"_s);
        talk.answer(200, R"({"id":7,"status":"spam"})");
        QVERIFY(talk.end());
    }
};

QTEST_GUILESS_MAIN(WordPressConnectorTest)
#include "wordpressconnectortest.moc"
