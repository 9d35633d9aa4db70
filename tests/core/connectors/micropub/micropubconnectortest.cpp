// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/micropubconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Effect;
using connectors::HttpResponse;
using connectors::MicropubConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access onOurSite()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://us.example"_s),
                         .accountId = u"https://us.example/api?key=1"_s,
                         .handle = u"us.example"_s,
                         .capabilities = domain::staticCapabilities(u"micropub"_s)};
    access.secret = {{u"token"_s, u"t0ken"_s}};
    return access;
}

domain::Outgoing aNote(const QString &text = u"Bonjour & +1"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.title = u"Bonjour"_s;
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

HttpResponse aPage(const QByteArray &body, const QString &url = u"https://us.example/2026/1"_s, const connectors::HttpHeaders &headers = {})
{
    return {.status = 200, .headers = headers, .body = body, .url = QUrl(url), .receivedAt = tests::dialogueTime};
}

QByteArray listed(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson(QJsonDocument::Compact);
}

QJsonObject anEntry(const QString &text, const QString &published, const QString &url)
{
    return {{u"type"_s, QJsonArray{u"h-entry"_s}},
            {u"properties"_s, QJsonObject{{u"content"_s, QJsonArray{text}}, {u"published"_s, QJsonArray{published}}, {u"url"_s, QJsonArray{url}}}}};
}

QJsonArray writtenProperty(const Dialogue<Sent> &talk, const QString &name)
{
    return talk.json().value(u"properties"_s).toObject().value(name).toArray();
}

} // namespace

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

    void aSiteWithoutAPlaceForFilesTakesText()
    {
        const MicropubConnector connector;
        for (const auto &[status, body] : {std::pair<int, QByteArray>{200, "{}"}, {200, ""}, {200, "[]"}, {400, "{\"error\":\"invalid_request\"}"}}) {
            Dialogue talk(connector.introduce({.server = QUrl(u"https://us.example"_s), .secret = {{u"token"_s, u"t0ken"_s}}}));
            talk.answer(aPage("<link rel=micropub href=/api>", u"https://us.example/"_s));
            talk.answer(status, body);
            const auto made = talk.end();
            QVERIFY(made);
            QVERIFY(made->connection.capabilities.media.takesNone());
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
                                                   .files = {{.attachment = picture, .address = u"media/a.png"_s}}};
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
        Dialogue talk(connector.lookAfter(onOurSite(), outgoing, delivery));
        talk.answer(aPage("<p>Lisez <a href=x>https://them.example/a?b=1#c</a>, puis https://quiet.example/.</p>"));
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
        // Who could not be asked is asked again, and it is not said to be done before.
        const auto part = talk.end();
        QCOMPARE(part->state, Sent::State::Processing);
        outgoing.notes.insert(u"webmention https://them.example/a?b=1"_s, u"sent"_s);
        Dialogue rest(connector.lookAfter(onOurSite(), outgoing, delivery));
        rest.answer(aPage("<p>Lisez</p>"));
        QCOMPARE(rest.request().url, QUrl(u"https://quiet.example/"_s));
        rest.answer(aPage("<p>No endpoint</p>", u"https://quiet.example/"_s));
        QCOMPARE(rest.note().value, u"nobody takes it"_s);
        rest.goOn();
        QCOMPARE(rest.end()->state, Sent::State::Published);
        // Not for ever.
        outgoing.now += std::chrono::hours{1};
        outgoing.notes.remove(u"webmention https://them.example/a?b=1"_s);
        Dialogue late(connector.lookAfter(onOurSite(), outgoing, delivery));
        late.answer(aPage("<p>Lisez</p>"));
        late.meet(Trouble::Kind::Unreachable);
        late.meet(Trouble::Kind::Unreachable);
        QCOMPARE(late.end()->state, Sent::State::Published);
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
        Dialogue refused(connector.send(onOurSite(), aNote()));
        refused.answer(400, "{\"error\":\"invalid_request\",\"error_description\":\"no content\"}");
        const Trouble trouble = refused.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Refused);
        QCOMPARE(trouble.said, u"no content"_s);
        Dialogue denied(connector.send(onOurSite(), aNote()));
        denied.answer(401, "{\"error\":\"unauthorized\"}");
        QCOMPARE(denied.end().error().kind, Trouble::Kind::AccessDenied);
        Dialogue revoked(connector.send(onOurSite(), aNote()));
        revoked.answer(401, "{\"error\":\"invalid_token\",\"error_description\":\"The token was revoked\"}");
        QCOMPARE(revoked.end().error().kind, Trouble::Kind::AccessWithdrawn);
    }

    void anEditTellsThoseWhoWereToldBefore()
    {
        const MicropubConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        delivery.notes = {
            {u"entry"_s, delivery.remoteId}, {u"webmention https://before.example/"_s, u"sent"_s}, {u"webmention https://no.example/"_s, u"nobody takes it"_s}};
        Dialogue talk(connector.edit(onOurSite(), aNote(u"Voyez https://now.example/"_s), delivery));
        QCOMPARE(talk.json().value(u"action"_s), u"update"_s);
        QCOMPARE(talk.json().value(u"url"_s), delivery.remoteId);
        QCOMPARE(talk.json().value(u"replace"_s).toObject().value(u"content"_s).toArray(), QJsonArray{u"Voyez https://now.example/"_s});
        QCOMPARE(talk.request().effect, Effect::Repeatable);
        talk.answer(204);
        QCOMPARE(talk.request().url, QUrl(u"https://now.example/"_s));
        talk.answer(aPage({}, u"https://now.example/"_s, {{"Link", "</wm>; rel=webmention"}}));
        QCOMPARE(talk.request().url, QUrl(u"https://now.example/wm"_s));
        talk.answer(200);
        talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://before.example/"_s));
        talk.meet(Trouble::Kind::Unreachable);
        QVERIFY(talk.end());
        Dialogue remove(connector.remove(onOurSite(), delivery));
        QCOMPARE(remove.request().body, QByteArray("action=delete&url=https%3A%2F%2Fus.example%2F2026%2F1"));
        remove.answer(204);
        QCOMPARE(remove.request().url, QUrl(u"https://before.example/"_s));
        remove.answer(404);
        QVERIFY(remove.hasEnded());
        QVERIFY(remove.end());
        Dialogue gone(connector.remove(onOurSite(), {.id = {}, .post = {}, .channel = {}, .key = {}, .remoteId = delivery.remoteId, .url = {}}));
        gone.answer(410);
        QVERIFY(gone.end());
    }
};

QTEST_GUILESS_MAIN(MicropubConnectorTest)
#include "micropubconnectortest.moc"
