// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscordConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access theWebhook(const QString &more = {})
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://discord.com"_s),
                         .accountId = u"2237"_s,
                         .handle = u"Parvis"_s,
                         .capabilities = domain::staticCapabilities(u"discord"_s)};
    access.secret = {{u"webhook"_s, u"https://discord.com/api/webhooks/2237/t0ken"_s + more}, {u"guild"_s, u"7"_s}, {u"channel"_s, u"8"_s}};
    return access;
}

domain::Outgoing aDiscordMessage()
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {u"Bonjour"_s};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

} // namespace

class DiscordConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressIsTheSecret()
    {
        const DiscordConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://discord.com/api/webhooks/223704706495545344/t0ken"_s), .user = {}, .secret = {}}));
        QCOMPARE(talk.asked(), u"GET /api/webhooks/223704706495545344/t0ken"_s);
        talk.answer(200, tests::recorded(u"discord/documented-webhook.json"_s));
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->connection.server, QUrl(u"https://discord.com"_s));
        QCOMPARE(made->address, u"https://discord.com/channels/199737254929760257/199737254929760256"_s);
        QCOMPARE(made->name, u"Parvis"_s);
        QVERIFY(made->secret.value(u"webhook"_s).endsWith(u"/t0ken"_s));
        Dialogue wrong(connector.introduce({.server = QUrl(u"https://discord.com/channels/1/2"_s), .user = {}, .secret = {}}));
        QVERIFY(wrong.hasEnded());
        QCOMPARE(wrong.end().error().kind, Trouble::Kind::Refused);
    }

    void aMessageLeavesAndIsReadBack()
    {
        const DiscordConnector connector;
        Dialogue talk(connector.send(theWebhook(u"?thread_id=9"_s), aDiscordMessage()));
        QCOMPARE(talk.request().url, QUrl(u"https://discord.com/api/webhooks/2237/t0ken?wait=true&thread_id=9"_s));
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json().value(u"content"_s).toString(), u"Bonjour"_s);
        QVERIFY(!talk.request().body.contains("everyone"));
        talk.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"1443000000000000001"_s}));
        talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://discord.com/api/webhooks/2237/t0ken/messages/1443000000000000001?thread_id=9"_s));
        talk.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->url, u"https://discord.com/channels/7/199737254929760256/1443000000000000001"_s);
        QCOMPARE(sent->publishedAt, domain::fromMs(1'795'423'260'123));
    }

    void filesGoAlongWithTheirDescriptions()
    {
        const DiscordConnector connector;
        auto outgoing = aDiscordMessage();
        outgoing.parts = QStringList();
        outgoing.attachments
            = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un chat"_s}};
        Dialogue talk(connector.send(theWebhook(), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("png");
        QVERIFY(talk.header("Content-Type").startsWith("multipart/form-data"));
        QVERIFY(talk.request().body.contains("name=\"payload_json\""));
        QVERIFY(talk.request().body.contains("\"description\":\"Un chat\""));
        QVERIFY(talk.request().body.contains("name=\"files[0]\"; filename=\"a.png\""));
    }

    void whatMayHaveArrivedIsAsked()
    {
        const DiscordConnector connector;
        for (const auto &[status, body] : {std::pair<int, QByteArray>{500, "{}"}, {200, "{\"id\":\"1"}, {204, ""}}) {
            Dialogue talk(connector.send(theWebhook(), aDiscordMessage()));
            talk.answer(status, body);
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        }
        Dialogue cut(connector.send(theWebhook(), aDiscordMessage()));
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Unsure);
        Dialogue away(connector.send(theWebhook(), aDiscordMessage()));
        away.meet(Trouble::Kind::Unreachable);
        QCOMPARE(away.end().error().kind, Trouble::Kind::Unreachable);
        auto again = aDiscordMessage();
        again.departedAt = tests::dialogueTime;
        Dialogue later(connector.send(theWebhook(), again));
        QVERIFY(later.hasEnded());
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
        // What is known to be there is read by its id.
        again.notes = {{u"part 0"_s, u"1443000000000000001"_s}};
        Dialogue known(connector.send(theWebhook(), again));
        QCOMPARE(known.request().method, QByteArray("GET"));
        known.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        QVERIFY(known.end()->isVerified);
    }

    void errorsAreToldApart()
    {
        const DiscordConnector connector;
        const auto troubleOf = [&](int status, const QByteArray &body) {
            Dialogue talk(connector.send(theWebhook(), aDiscordMessage()));
            talk.answer(status, body);
            return talk.end().error();
        };
        QCOMPARE(troubleOf(429, tests::recorded(u"discord/documented-limited.json"_s)).retryAfter, std::chrono::milliseconds{64'570});
        QCOMPARE(troubleOf(404, "{\"message\":\"Unknown Webhook\",\"code\":10015}").kind, Trouble::Kind::AccessWithdrawn);
        QCOMPARE(troubleOf(401, "{\"message\":\"Invalid Webhook Token\",\"code\":50027}").kind, Trouble::Kind::AccessWithdrawn);
        QCOMPARE(troubleOf(401, "<html>").kind, Trouble::Kind::AccessDenied);
        QCOMPARE(troubleOf(400, "{\"message\":\"Invalid Form Body\",\"code\":50035}").kind, Trouble::Kind::Refused);
    }

    void whereNothingIsLeftTheNextPartWaits()
    {
        const DiscordConnector connector;
        auto thread = aDiscordMessage();
        thread.parts = {u"One"_s, u"Two"_s};
        Dialogue talk(connector.send(theWebhook(), thread));
        talk.goOn();   // which part is about to leave
        talk.answer(200, "{\"id\":\"1\"}", connectors::HttpHeaders{{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset-After", "1.25"}});
        QCOMPARE(talk.note().value, u"1"_s);
        talk.goOn();
        QVERIFY(talk.waits());
        talk.goOn();
        talk.goOn();
        QCOMPARE(talk.json().value(u"content"_s).toString(), u"Two"_s);
        talk.answer(200, "{\"id\":\"2\"}", connectors::HttpHeaders{{"X-RateLimit-Remaining", "4"}, {"X-RateLimit-Reset-After", "1.25"}});
        talk.goOn();
        QVERIFY(!talk.waits());
    }

    void aForumIsGivenAThread()
    {
        const DiscordConnector connector;
        auto outgoing = aDiscordMessage();
        outgoing.title = u"What stays in Parvis"_s;
        outgoing.parts = {u"Bonjour à tous\nVoici"_s, u"Et la suite"_s};
        Dialogue talk(connector.send(theWebhook(), outgoing));
        while (talk.request().method == "none")
            talk.goOn();
        talk.answer(400, "{\"message\":\"Webhooks posted to forum channels must have a thread_name or thread_id\",\"code\":220001}");
        QCOMPARE(talk.json().value(u"thread_name"_s).toString(), u"Bonjour à tous"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        talk.answer(200, "{\"id\":\"77\",\"channel_id\":\"77\"}");
        QCOMPARE(talk.note(), (connectors::Note{.key = u"thread"_s, .value = u"77"_s}));
        while (talk.request().method == "none")
            talk.goOn();
        // What follows stands in it, and is found there.
        QCOMPARE(talk.query().queryItemValue(u"thread_id"_s), u"77"_s);
        QVERIFY(!talk.json().contains(u"thread_name"_s));
        talk.answer(200, "{\"id\":\"78\",\"channel_id\":\"77\"}");
        while (talk.request().method == "none")
            talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://discord.com/api/webhooks/2237/t0ken/messages/77?thread_id=77"_s));
        talk.answer(200, "{\"id\":\"77\",\"channel_id\":\"77\"}");
        const auto sent = talk.end();
        QVERIFY(sent && sent->isVerified);
        QCOMPARE(sent->url, u"https://discord.com/channels/7/77/77"_s);
        // AND a thread that was begun is begun once
        outgoing.notes = {{u"thread"_s, u"77"_s}};
        Dialogue again(connector.send(theWebhook(), outgoing));
        while (again.request().method == "none")
            again.goOn();
        QCOMPARE(again.json().value(u"content"_s).toString(), u"Et la suite"_s);
        domain::Delivery delivery;
        delivery.remoteId = u"77"_s;
        delivery.notes = {{u"part 0"_s, u"77"_s}, {u"thread"_s, u"77"_s}};
        Dialogue remove(connector.remove(theWebhook(), delivery));
        QCOMPARE(remove.query().queryItemValue(u"thread_id"_s), u"77"_s);
    }

    void whatWasChangedThereIsNotWrittenOverUnasked()
    {
        const DiscordConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"5"_s;
        auto outgoing = aDiscordMessage();
        outgoing.replaced = u"Salut"_s;
        const QByteArray edited = "{\"id\":\"5\",\"content\":\"Autre chose\",\"edited_timestamp\":\"2026-11-23T09:00:00+00:00\"}";
        Dialogue changed(connector.edit(theWebhook(), outgoing, delivery));
        QCOMPARE(changed.asked(), u"GET /api/webhooks/2237/t0ken/messages/5"_s);
        changed.answer(200, edited);
        QCOMPARE(changed.end().error().kind, Trouble::Kind::Changed);
        Dialogue there(connector.lookAfter(theWebhook(), outgoing, delivery));
        there.answer(200, edited);
        QCOMPARE(there.end()->standing->text, u"Autre chose"_s);
        Dialogue ours(connector.edit(theWebhook(), outgoing, delivery));
        ours.answer(200, "{\"id\":\"5\",\"content\":\"Salut\",\"edited_timestamp\":null}");
        QCOMPARE(ours.request().method, QByteArray("PATCH"));
        outgoing.overwrites = true;
        Dialogue wanted(connector.edit(theWebhook(), outgoing, delivery));
        QCOMPARE(wanted.request().method, QByteArray("PATCH"));
    }

    void whatWasSentIsEditedAndDeleted()
    {
        const DiscordConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"5"_s;
        delivery.notes = {{u"part 0"_s, u"5"_s}};
        Dialogue edit(connector.edit(theWebhook(), aDiscordMessage(), delivery));
        QCOMPARE(edit.asked(), u"PATCH /api/webhooks/2237/t0ken/messages/5"_s);
        edit.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        QVERIFY(edit.end());
        Dialogue remove(connector.remove(theWebhook(), delivery));
        QCOMPARE(remove.asked(), u"DELETE /api/webhooks/2237/t0ken/messages/5"_s);
        remove.answer(404, "{\"message\":\"Unknown Message\",\"code\":10008}");
        QVERIFY(remove.end());
    }
};

QTEST_GUILESS_MAIN(DiscordConnectorTest)
#include "discordconnectortest.moc"
