// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lackedright.h"
#include "tests/core/connectors/micropub/onmicropub.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Effect;
using connectors::HttpResponse;
using connectors::MicropubConnector;
using domain::Sent;
using domain::Trouble;
using tests::anEntry;
using tests::aNote;
using tests::aPage;
using tests::Dialogue;
using tests::listed;
using tests::onOurSite;
using tests::theSource;
using tests::writtenProperty;

class MicropubConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSiteNamesItsEndpoint_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("in its head") << QByteArray("</api?key=1>; rel=\"micropub\", </auth>; rel=x") << QByteArray("<html></html>");
        QTest::newRow("in its HTML") << QByteArray() << QByteArray("<html><head><link href=/api?key=1 rel=\"me micropub\"></head></html>");
        QTest::newRow("in both, the head counts") << QByteArray("<https://us.example/api?key=1>; rel=micropub")
                                                  << QByteArray("<html><link rel=micropub href=https://other.example/></html>");
    }
    void theSiteNamesItsEndpoint()
    {
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, page);
        const MicropubConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        QVERIFY(talk.header("Authorization").isEmpty());
        talk.answer(aPage(page, u"https://us.example/"_s, link.isEmpty() ? connectors::HttpHeaders() : connectors::HttpHeaders{{"Link", link}}));
        QCOMPARE(talk.request().url, QUrl(u"https://us.example/api?key=1&q=config"_s));
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(200, "{\"media-endpoint\":\"https://us.example/media\"}");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->connection.accountId, u"https://us.example/api?key=1"_s);
        QCOMPARE(made->address, u"https://us.example"_s);
        QVERIFY(made->connection.capabilities.media.of(domain::MediaSort::Image));
        QVERIFY(made->connection.capabilities.canPublishArticles);
    }

    void aSiteWithoutAPlaceForFilesTakesPictures()
    {
        const MicropubConnector connector;
        for (const auto &[status, body] : {std::pair<int, QByteArray>{200, "{}"}, {200, ""}, {200, "[]"}, {400, "{\"error\":\"invalid_request\"}"}}) {
            Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
            talk.answer(aPage("<link rel=micropub href=/api>", u"https://us.example/"_s));
            talk.answer(status, body);
            const auto made = talk.end();
            QVERIFY(made);
            QVERIFY(made->connection.capabilities.media.of(domain::MediaSort::Image));
            QVERIFY(!made->connection.capabilities.media.of(domain::MediaSort::Video));
        }
    }

    void whatIsNoSuchSiteIsSaid()
    {
        const MicropubConnector connector;
        const connectors::Introduction introduction{.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}};
        Dialogue plain(connector.introduce(introduction));
        plain.answer(aPage("<html><link rel=stylesheet href=/x></html>"));
        QCOMPARE(plain.end().error().kind, Trouble::Kind::Malformed);
        Dialogue script(connector.introduce(introduction));
        script.answer(aPage("<link rel=micropub href='javascript:alert(1)'>"));
        QCOMPARE(script.end().error().kind, Trouble::Kind::Malformed);
        Dialogue lying(connector.introduce(introduction));
        lying.answer(aPage("<link rel=micropub href=/api>"));
        lying.answer(200, "<html>");
        QCOMPARE(lying.end().error().kind, Trouble::Kind::Malformed);
        Dialogue unknown(connector.introduce(introduction));
        unknown.answer(aPage("<link rel=micropub href=/api>"));
        unknown.answer(403, "{\"error\":\"forbidden\"}");
        QCOMPARE(unknown.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void aNoteIsAFormAndItsPageIsReadBack()
    {
        const MicropubConnector connector;
        Dialogue talk(connector.send(onOurSite(), aNote()));
        QCOMPARE(talk.request().url, QUrl(u"https://us.example/api?key=1"_s));
        QCOMPARE(talk.request().effect, Effect::Creates);
        QCOMPARE(talk.request().body, QByteArray("h=entry&content=Bonjour%20%26%20%2B1"));
        talk.answer(201, {}, {{"Location", "/2026/1"}});
        QCOMPARE(talk.note(), (connectors::Note{.key = u"entry"_s, .value = u"https://server.example/2026/1"_s}));
        talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://server.example/2026/1"_s));
        // Another host than the site's own was named by somebody else.
        QVERIFY(talk.request().isForStrangers);
        QVERIFY(talk.header("Authorization").isEmpty());
        talk.answer(aPage("<html><body><p>Bonjour &amp; +1</p></body></html>"));
        // How it stands there is kept, where the server tells.
        QCOMPARE(talk.query().queryItemValue(u"q"_s), u"source"_s);
        QCOMPARE(talk.query().queryItemValue(u"url"_s, QUrl::FullyDecoded), u"https://server.example/2026/1"_s);
        QCOMPARE(talk.request().url.host(), u"us.example"_s);
        talk.answer(200, theSource({{u"content"_s, QJsonArray{u"Bonjour & +1"_s}}}));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Published);
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->url, u"https://server.example/2026/1"_s);
    }

    void anArticleIsWrittenAsMicroformats()
    {
        const MicropubConnector connector;
        auto outgoing = aNote(QString());
        outgoing.title = u"Le four"_s;
        const domain::Attachment picture{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3},
                                         .altText = u"Un four"_s};
        outgoing.article = domain::OutgoingArticle{.html = u"<p><img src=\"media/a.png\"></p>"_s,
                                                   .slug = u"le-four"_s,
                                                   .excerpt = u"En bref"_s,
                                                   .tags = {u"pain"_s, u"four"_s},
                                                   .featured = picture,
                                                   .files = {{.attachment = picture, .address = u"media/a.png"_s}},
                                                   .opening = u"<p><img src=\"media/a.png\"></p>"_s};
        Dialogue talk(connector.send(onOurSite(), outgoing));
        QCOMPARE(talk.query().queryItemValue(u"q"_s), u"config"_s);
        talk.answer(200, "{\"media-endpoint\":\"https://media.example/up\"}");
        QVERIFY(talk.wantsMedia());
        talk.goOn("png");
        QCOMPARE(talk.request().url, QUrl(u"https://media.example/up"_s));
        QCOMPARE(talk.request().effect, Effect::Repeatable);
        QVERIFY(talk.request().body.contains("name=\"file\"; filename=\"a.png\""));
        talk.answer(201, {}, {{"Location", "https://media.example/a.png"}});
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"https://media.example/a.png"_s}));
        talk.goOn();
        // Once is enough for a picture that stands in it twice.
        QCOMPARE(talk.request().effect, Effect::Creates);
        QCOMPARE(talk.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(writtenProperty(talk, u"name"_s), QJsonArray{u"Le four"_s});
        QCOMPARE(writtenProperty(talk, u"content"_s), QJsonArray{QJsonObject({{u"html"_s, u"<p><img src=\"https://media.example/a.png\"></p>"_s}})});
        QCOMPARE(writtenProperty(talk, u"category"_s), QJsonArray({u"pain"_s, u"four"_s}));
        QCOMPARE(writtenProperty(talk, u"summary"_s), QJsonArray{u"En bref"_s});
        QCOMPARE(writtenProperty(talk, u"mp-slug"_s), QJsonArray{u"le-four"_s});
        QCOMPARE(writtenProperty(talk, u"featured"_s), QJsonArray{u"https://media.example/a.png"_s});
    }

    void picturesKeepTheirDescriptions()
    {
        const MicropubConnector connector;
        auto outgoing = aNote(u"Voilà"_s);
        outgoing.attachments
            = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s},
               {.media = {.id = domain::Id<domain::Media>(5), .name = u"b.mp4"_s, .type = u"video/mp4"_s, .bytes = 3}, .altText = {}}};
        outgoing.notes = {{u"media 4"_s, u"https://m.example/a.png"_s}, {u"media 5"_s, u"https://m.example/b.mp4"_s}};
        outgoing.replyToUrl = u"https://them.example/1"_s;
        Dialogue talk(connector.send(onOurSite(), outgoing));
        QCOMPARE(writtenProperty(talk, u"photo"_s), QJsonArray{QJsonObject({{u"value"_s, u"https://m.example/a.png"_s}, {u"alt"_s, u"Un four"_s}})});
        QCOMPARE(writtenProperty(talk, u"video"_s), QJsonArray{u"https://m.example/b.mp4"_s});
        QCOMPARE(writtenProperty(talk, u"in-reply-to"_s), QJsonArray{u"https://them.example/1"_s});
    }

    void thoseWhoAreLinkedAreToldOnceThePageIsThere()
    {
        const MicropubConnector connector;
        auto outgoing = aNote(u"Lisez https://them.example/a?b=1#c, puis https://quiet.example/."_s);
        outgoing.notes = {{u"entry"_s, u"https://us.example/2026/1"_s}};
        // GIVEN a site that is still being built
        Dialogue early(connector.send(onOurSite(), outgoing));
        QCOMPARE(early.request().url, QUrl(u"https://us.example/2026/1"_s));
        QVERIFY(!early.request().isForStrangers);
        early.answer(404);
        const auto waits = early.end();
        QCOMPARE(waits->state, Sent::State::Processing);
        QVERIFY(waits->askAgainIn);
        // WHEN it is there
        domain::Delivery delivery;
        delivery.remoteId = waits->remoteId;
        Dialogue there(connector.lookAfter(onOurSite(), outgoing, delivery));
        there.answer(aPage("<p>Lisez <a href=x>https://them.example/a?b=1#c</a>, puis https://quiet.example/.</p>"));
        there.answer(400, "{\"error\":\"invalid_request\"}");
        // THEN it is published at once, and telling them is a thing of its own
        const auto sent = there.end();
        QCOMPARE(sent->state, Sent::State::Published);
        QVERIFY(sent->isVerified);
        QVERIFY(sent->isToTell);
        Dialogue talk(connector.tell(onOurSite(), outgoing, delivery));
        QCOMPARE(talk.request().url, QUrl(u"https://them.example/a?b=1"_s));
        QVERIFY(talk.request().isForStrangers);
        talk.answer(aPage("<link rel=webmention href=/wm?x=1>", u"https://them.example/a?b=1"_s));
        QCOMPARE(talk.request().url, QUrl(u"https://them.example/wm?x=1"_s));
        QCOMPARE(talk.request().method, QByteArray("POST"));
        QVERIFY(talk.request().isForStrangers);
        QVERIFY(talk.header("Authorization").isEmpty());
        QCOMPARE(talk.request().body, QByteArray("source=https%3A%2F%2Fus.example%2F2026%2F1&target=https%3A%2F%2Fthem.example%2Fa%3Fb%3D1"));
        talk.answer(202);
        QCOMPARE(talk.note(), (connectors::Note{.key = u"webmention https://them.example/a?b=1"_s, .value = u"sent"_s}));
        talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://quiet.example/"_s));
        talk.meet(Trouble::Kind::Cut);
        // Who could not be asked is asked again, and nobody else is.
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Cut);
        outgoing.notes.insert(u"webmention https://them.example/a?b=1"_s, u"sent"_s);
        Dialogue rest(connector.tell(onOurSite(), outgoing, delivery));
        QCOMPARE(rest.request().url, QUrl(u"https://quiet.example/"_s));
        rest.answer(aPage("<p>No endpoint</p>", u"https://quiet.example/"_s));
        QCOMPARE(rest.note().value, u"nobody takes it"_s);
        rest.goOn();
        QVERIFY(rest.end());
        // What links nobody has nobody to tell.
        auto plain = aNote(u"Bonjour"_s);
        plain.notes = {{u"entry"_s, u"https://us.example/2026/1"_s}, {u"seen"_s, u"x"_s}};
        Dialogue silent(connector.send(onOurSite(), plain));
        silent.answer(aPage("<p>Bonjour</p>"));
        QVERIFY(!silent.end()->isToTell);
    }

    void whatWasOnlyAcceptedIsNotPublished()
    {
        const MicropubConnector connector;
        Dialogue talk(connector.send(onOurSite(), aNote()));
        talk.answer(202, {}, {{"Location", "https://us.example/2026/1"}});
        QCOMPARE(talk.note().key, u"entry"_s);
        talk.goOn();
        QCOMPARE(talk.note(), (connectors::Note{.key = u"accepted"_s, .value = u"202"_s}));
        talk.goOn();
        talk.answer(404);
        QCOMPARE(talk.end()->state, Sent::State::Processing);
        auto later = aNote();
        later.notes = {{u"entry"_s, u"https://us.example/2026/1"_s}, {u"accepted"_s, u"202"_s}};
        later.now += std::chrono::hours{25};
        domain::Delivery delivery;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        Dialogue never(connector.lookAfter(onOurSite(), later, delivery));
        never.answer(404);
        QCOMPARE(never.end().error().kind, Trouble::Kind::Gone);
        // What was created and cannot be read (a site behind a password) was created all the same.
        later.notes.remove(u"accepted"_s);
        Dialogue closed(connector.lookAfter(onOurSite(), later, delivery));
        closed.answer(401);
        const auto sent = closed.end();
        QCOMPARE(sent->state, Sent::State::Published);
        QVERIFY(!sent->isVerified);
    }

    void anAttemptThatIsOpenIsLookedForOrAsked()
    {
        const MicropubConnector connector;
        auto open = aNote(u"Bonjour le monde"_s);
        open.departedAt = tests::dialogueTime;
        const auto ask = [&](int status, const QByteArray &body) {
            Dialogue talk(connector.send(onOurSite(), open));
            if (talk.query().queryItemValue(u"q"_s) != "source"_L1)
                qFatal("it did not look");
            talk.answer(status, body);
            return talk;
        };
        // It is there.
        auto there
            = ask(200,
                  listed({anEntry(u"Another"_s, u"2026-11-23T08:41:05Z"_s, u"https://us.example/2"_s),
                          anEntry(u"<p>Bonjour le monde</p>"_s.remove(u"<p>"_s).remove(u"</p>"_s), u"2026-11-23T08:41:01Z"_s, u"https://us.example/1"_s)}));
        QCOMPARE(there.note(), (connectors::Note{.key = u"entry"_s, .value = u"https://us.example/1"_s}));
        // It certainly is not.
        auto missing = ask(200, listed({anEntry(u"Another"_s, u"2026-11-01T08:41:05Z"_s, u"https://us.example/2"_s)}));
        QCOMPARE(missing.request().effect, Effect::Creates);
        auto empty = ask(200, listed({}));
        QCOMPARE(empty.request().effect, Effect::Creates);
        // The same words of long ago are another's.
        auto old = ask(200, listed({anEntry(u"Bonjour le monde"_s, u"2026-10-01T08:41:05Z"_s, u"https://us.example/0"_s)}));
        QCOMPARE(old.request().effect, Effect::Creates);
        // Nobody can tell.
        for (const auto &[status, body] : {std::pair<int, QByteArray>{400, "{\"error\":\"invalid_request\"}"}, {200, "{}"}, {200, "<html>"}, {404, ""}}) {
            auto talk = ask(status, body);
            QVERIFY(talk.hasEnded());
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        }
        QJsonArray many;
        for (int n = 0; n < 50; ++n)
            many.append(anEntry(u"Another %1"_s.arg(n), u"2026-11-23T08:42:00Z"_s, u"https://us.example/%1"_s.arg(n)));
        auto far = ask(200, listed(many));
        QCOMPARE(far.end().error().kind, Trouble::Kind::Unsure);
        auto busy = ask(503, {});
        QCOMPARE(busy.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void whatARealSiteListsIsUnderstood()
    {
        // GIVEN WordPress, which lists its posts and names no address of theirs
        const MicropubConnector connector;
        Dialogue meets(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        meets.answer(aPage({}, u"https://us.example/"_s, {{"Link", "<https://us.example/wp-json/micropub/1.0/endpoint>; rel=\"micropub\""}}));
        meets.answer(200, tests::recorded(u"micropub/wordpress-config.json"_s));
        QVERIFY(meets.end()->connection.capabilities.media.of(domain::MediaSort::Image));
        Dialogue unknown(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        unknown.answer(aPage("<link rel=micropub href=/api>"));
        unknown.answer(401, tests::recorded(u"micropub/wordpress-401.json"_s));
        const Trouble denied = unknown.end().error();
        QCOMPARE(denied.kind, Trouble::Kind::AccessDenied);
        QCOMPARE(denied.said, u"Invalid access token"_s);
        // THEN what is certainly not there leaves, and what is there but cannot be named is asked
        auto open = aNote(u"Nobody said that"_s);
        open.firstAttemptAt = open.departedAt = domain::parseInstant(u"2026-11-29T19:30:00Z"_s);
        Dialogue missing(connector.send(onOurSite(), open));
        missing.answer(200, tests::recorded(u"micropub/wordpress-source.json"_s));
        QCOMPARE(missing.request().effect, Effect::Creates);
        open.parts = {u"Corrigé: http://127.0.0.1:8182/hello-world/"_s};
        Dialogue there(connector.send(onOurSite(), open));
        there.answer(200, tests::recorded(u"micropub/wordpress-source.json"_s));
        QCOMPARE(there.request().url, QUrl(u"https://us.example"_s));
        there.answer(aPage("<html><link rel=alternate type=application/rss+xml href=/feed/></html>", u"https://us.example/"_s));
        QCOMPARE(there.request().url, QUrl(u"https://us.example/feed/"_s));
        const QByteArray item = "<item><title></title><link>https://us.example/2026/11/7-2/</link><guid>7</guid>"
                                "<pubDate>Sun, 29 Nov 2026 19:47:24 +0000</pubDate><description>WORDS</description></item>";
        const QByteArray feed = "<rss version=\"2.0\"><channel><title>Us</title>ITEM</channel></rss>";
        Dialogue unnamed(connector.send(onOurSite(), open));
        there.answer(200,
                     QByteArray(feed).replace("ITEM",
                                              QByteArray(item).replace("WORDS",
                                                                       "&lt;p&gt;Corrig\xc3\xa9: "
                                                                       "&lt;a href=\"http://127.0.0.1:8182/hello-world/\"&gt;http://127.0.0.1:8182/hello-world/"
                                                                       "&lt;/a&gt;&lt;/p&gt;")));
        QCOMPARE(there.note(), (connectors::Note{.key = u"entry"_s, .value = u"https://us.example/2026/11/7-2/"_s}));
        unnamed.answer(200, tests::recorded(u"micropub/wordpress-source.json"_s));
        unnamed.answer(aPage("<html>no feed</html>", u"https://us.example/"_s));
        QVERIFY(unnamed.hasEnded());
        QCOMPARE(unnamed.end().error().kind, Trouble::Kind::Unsure);
    }

    void anAnswerWithoutAnAddressIsAsked()
    {
        const MicropubConnector connector;
        for (const QByteArray &location : {QByteArray(), QByteArray("javascript:x"), QByteArray("mailto:a@b")}) {
            Dialogue talk(connector.send(onOurSite(), aNote()));
            talk.answer(201, {}, location.isEmpty() ? connectors::HttpHeaders() : connectors::HttpHeaders{{"Location", location}});
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        }
        // What is no answer (the page of whatever stands before the site) leaves it to the next attempt to look.
        Dialogue page(connector.send(onOurSite(), aNote()));
        page.answer(200, "<html><h1>Just a moment</h1></html>");
        QCOMPARE(page.end().error().kind, Trouble::Kind::Malformed);
        Dialogue refused(connector.send(onOurSite(), aNote()));
        refused.answer(400, "{\"error\":\"invalid_request\",\"error_description\":\"no content\"}");
        const Trouble trouble = refused.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Refused);
        QCOMPARE(trouble.said, u"no content"_s);
        Dialogue denied(connector.send(onOurSite(), aNote()));
        denied.answer(401, "{\"error\":\"unauthorized\"}");
        QCOMPARE(denied.end().error().kind, Trouble::Kind::AccessDenied);
        // RFC 6750, 3.1: a token that is no good any more, where nothing gets a new one.
        for (const auto &[body, challenge] : {std::pair<QByteArray, QByteArray>{"{\"error\":\"invalid_token\"}", {}}, {{}, "Bearer error=\"invalid_token\""}}) {
            const connectors::HttpHeaders headers{{"WWW-Authenticate", challenge}};
            Dialogue withdrawn(connector.send(onOurSite(), aNote()));
            withdrawn.answer(401, body, headers);
            QCOMPARE(withdrawn.end().error().kind, Trouble::Kind::AccessWithdrawn);
            auto renewable = onOurSite();
            renewable.secret.insert(u"refresh"_s, u"r"_s);
            Dialogue expired(connector.send(renewable, aNote()));
            expired.answer(401, body, headers);
            QCOMPARE(expired.end().error().kind, Trouble::Kind::AccessDenied);
        }
        Dialogue unscoped(connector.send(onOurSite(), aNote()));
        unscoped.answer(401, "{\"error\":\"insufficient_scope\"}");
        const Trouble lacking = unscoped.end().error();
        QCOMPARE(lacking.kind, Trouble::Kind::AccessWithdrawn);
        QVERIFY2(lacking.said.contains(u"“create”"_s), qPrintable(lacking.said));
        Dialogue revoked(connector.send(onOurSite(), aNote()));
        revoked.answer(401, "{\"error\":\"invalid_token\",\"error_description\":\"The token was revoked\"}");
        QCOMPARE(revoked.end().error().kind, Trouble::Kind::AccessWithdrawn);
    }

    void whatATokenThatWasTypedLetsDoIsAsked_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kept");
        QTest::newRow("as an object") << QByteArray("{\"me\":\"https://us.example/\",\"scope\":\"create media\"}") << u"create media"_s;
        QTest::newRow("as a form") << QByteArray("me=https%3A%2F%2Fus.example%2F&scope=create+update") << u"create update"_s;
        QTest::newRow("nothing of it") << QByteArray("{\"me\":\"https://us.example/\"}") << QString();
        QTest::newRow("a page") << QByteArray("<html></html>") << QString();
    }
    void whatATokenThatWasTypedLetsDoIsAsked()
    {
        // GIVEN a site that names who gives tokens
        QFETCH(QByteArray, answer);
        QFETCH(QString, kept);
        const MicropubConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        talk.answer(aPage("<link rel=micropub href=/api><link rel=token_endpoint href=/token>", u"https://us.example/"_s));
        talk.answer(200, "{}");
        // WHEN it is asked
        QCOMPARE(talk.request().url, QUrl(u"https://us.example/token"_s));
        QCOMPARE(talk.request().method, QByteArray("GET"));
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(200, answer);
        // THEN what it does not let do is not offered
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"scope"_s), kept);
        QCOMPARE(made->connection.capabilities.canEdit, kept.isEmpty() || kept.contains(u"update"_s));
        QCOMPARE(made->connection.capabilities.canDelete, kept.isEmpty());
    }

    void aTokenThatMayNotPublishIsSaid()
    {
        const MicropubConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        const QByteArray page = "<link rel=micropub href=/api><link rel=indieauth-metadata href=/who>";
        talk.answer(aPage(page, u"https://us.example/"_s));
        talk.answer(200, "{}");
        QCOMPARE(talk.request().url, QUrl(u"https://us.example/who"_s));
        talk.answer(200, "{\"token_endpoint\":\"https://us.example/token\",\"introspection_endpoint\":\"https://us.example/look\"}");
        talk.answer(405, "");
        QCOMPARE(talk.request().url, QUrl(u"https://us.example/look"_s));
        QVERIFY(talk.request().body.contains("token=t0ken"));
        talk.answer(200, "{\"active\":true,\"scope\":\"profile\"}");
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Refused);
    }

    void whichRightIsMissingIsSaid()
    {
        const MicropubConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        Dialogue edit(connector.edit(onOurSite(), aNote(), delivery));
        while (edit.request().method == "GET")
            edit.answer(400, "{\"error\":\"invalid_request\"}");
        edit.answer(403, "{\"error\":\"insufficient_scope\",\"scope\":\"update\"}");
        const Trouble update = edit.end().error();
        QCOMPARE(update.kind, Trouble::Kind::Refused);
        QVERIFY2(update.said.contains(u"“update”"_s), qPrintable(update.said));
        Dialogue remove(connector.remove(onOurSite(), delivery));
        remove.answer(401, {}, {{"WWW-Authenticate", "Bearer error=\"insufficient_scope\""}});
        QVERIFY(remove.end().error().said.contains(u"“delete”"_s));
    }

    void aRightToGiveFilesThatIsMissingIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("in an object") << 403 << QByteArray("{\"error\":\"insufficient_scope\"}") << QByteArray();
        QTest::newRow("any of several") << 401 << QByteArray("{\"error\":\"insufficient_scope\",\"scope\":\"create media\"}") << QByteArray();
        QTest::newRow("by a challenge") << 403 << QByteArray() << QByteArray("Bearer error=\"insufficient_scope\", scope=\"media\"");
    }
    void aRightToGiveFilesThatIsMissingIsSaid()
    {
        // GIVEN a place for files that does not take them from whoever may publish
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, challenge);
        const MicropubConnector connector;
        auto outgoing = aNote();
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        Dialogue talk(connector.send(onOurSite(), outgoing));
        talk.answer(200, "{\"media-endpoint\":\"https://media.example/up\"}");
        talk.goOn("png");
        // WHEN
        talk.answer(status, body, {{"WWW-Authenticate", challenge}});
        // THEN nothing leaves, publishing goes on, and the right is named
        const Trouble trouble = talk.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Refused);
        QCOMPARE(domain::lackedRightsIn(trouble), QStringList{u"media"_s});
    }

    void aTokenThatWasNotGivenTheRightToGiveFilesIsNoted_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QStringList>("lacked");
        const QByteArray place = "{\"media-endpoint\":\"https://us.example/media\"}";
        QTest::newRow("it was") << QByteArray("create media") << place << QStringList();
        QTest::newRow("it was not") << QByteArray("create update") << place << QStringList{u"media"_s};
        QTest::newRow("no place for files") << QByteArray("create update") << QByteArray("{}") << QStringList();
        QTest::newRow("nobody says") << QByteArray() << place << QStringList();
    }
    void aTokenThatWasNotGivenTheRightToGiveFilesIsNoted()
    {
        QFETCH(QByteArray, scope);
        QFETCH(QByteArray, config);
        QFETCH(QStringList, lacked);
        const MicropubConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
        talk.answer(aPage("<link rel=micropub href=/api><link rel=token_endpoint href=/token>", u"https://us.example/"_s));
        talk.answer(200, config);
        talk.answer(200, "{\"me\":\"https://us.example/\",\"scope\":\"" + scope + "\"}");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->connection.capabilities.lackedRights, lacked);
        // Many sites take files from whoever may publish: whether this one does is seen when it is tried.
        QVERIFY(!made->connection.capabilities.media.takesNone());
    }

    void whatWasAllowedIsWhatCanBeDone()
    {
        const MicropubConnector connector;
        const connectors::WayBack way{.redirect = QUrl(u"http://127.0.0.1:4000/x"_s), .state = u"s"_s, .verifier = u"v"_s};
        connectors::SignIn signIn{.page = {}, .way = way, .introduction = {.server = QUrl(u"https://us.example/"_s)}};
        signIn.kept = {{u"authorization"_s, u"https://us.example/auth"_s}, {u"token_endpoint"_s, u"https://us.example/token"_s}};
        Dialogue talk(connector.finishSignIn(signIn, QUrl(u"http://127.0.0.1:4000/x?code=c&state=s"_s)));
        talk.answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"me\":\"https://us.example/\",\"scope\":\"create media\"}");
        talk.answer(aPage("<link rel=micropub href=/api>", u"https://us.example/"_s));
        talk.answer(200, "{}");
        const auto made = talk.end();
        QVERIFY(made);
        QVERIFY(made->connection.capabilities.canPost);
        QVERIFY(!made->connection.capabilities.canEdit);
        QVERIFY(!made->connection.capabilities.canDelete);
        // And is so when it is tried again later.
        Dialogue again(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = made->secret}));
        again.answer(aPage("<link rel=micropub href=/api>", u"https://us.example/"_s));
        again.answer(200, "{}");
        QVERIFY(!again.end()->connection.capabilities.canEdit);
    }
};

QTEST_GUILESS_MAIN(MicropubConnectorTest)
#include "micropubconnectortest.moc"
