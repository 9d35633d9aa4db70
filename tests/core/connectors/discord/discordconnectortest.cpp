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
