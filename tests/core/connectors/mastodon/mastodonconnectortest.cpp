// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/steps.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access aliceOnSnac()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"http://localhost:8081"_s),
                         .accountId = u"a3a9a89de5a36115ff2f4034350eca07"_s,
                         .handle = u"@alice@localhost:8081"_s,
                         .capabilities = domain::staticCapabilities(u"mastodon"_s)};
    access.connection.capabilities.repeat = domain::Repeat::LookBack;
    access.secret = {{u"token"_s, u"t0ken"_s}};
    return access;
}

connectors::Access aliceOnMastodon()
{
    auto access = aliceOnSnac();
    access.connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
    return access;
}

domain::Outgoing anOutgoing(const QString &text = u"Bonjour"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

QByteArray aStatus(const QString &id, const QString &content = u"<p>Bonjour</p>"_s, const QString &at = u"2026-11-23T08:41:00.000Z"_s)
{
    return QJsonDocument(QJsonObject{{u"id"_s, id}, {u"url"_s, u"https://server.example/@alice/"_s + id}, {u"created_at"_s, at}, {u"content"_s, content}})
        .toJson(QJsonDocument::Compact);
}

QByteArray aMedium(const QJsonValue &url)
{
    return QJsonDocument(QJsonObject{{u"id"_s, u"m4"_s}, {u"url"_s, url}}).toJson(QJsonDocument::Compact);
}

} // namespace

class MastodonConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerWithoutTheSecondInterfaceIsKnownByTheFirst()
    {
        // GIVEN
        const MastodonConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"http://localhost:8081"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}}}));
        QCOMPARE(talk.asked(), u"GET /api/v2/instance"_s);
        // WHEN
        talk.answer(404, "<h1>404 Not Found (snac/2.96)</h1>");
        QCOMPARE(talk.asked(), u"GET /api/v1/instance"_s);
        talk.answer(200, tests::recorded(u"mastodon/snac-instance.json"_s));
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/verify_credentials"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(200, tests::recorded(u"mastodon/snac-verify.json"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"alice"_s);
        QCOMPARE(made->address, u"http://localhost:8081/alice"_s);
        QCOMPARE(made->connection.handle, u"@alice@localhost:8081"_s);
        QCOMPARE(made->connection.capabilities.text.characters, 100'000);
        QCOMPARE(made->connection.capabilities.text.linkLength, 32);
        // It takes the same key twice: only what we find there tells what arrived.
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::LookBack);
    }

    void mastodonItselfKeepsKeys()
    {
        // GIVEN an instance as entities/Instance documents it
        const MastodonConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}}}));
        // WHEN
        talk.answer(200, tests::recorded(u"mastodon/documented-instance-v2.json"_s));
        talk.answer(200, tests::recorded(u"mastodon/snac-verify.json"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        const auto &can = made->connection.capabilities;
        QCOMPARE(can.repeat, domain::Repeat::Keyed);
        QCOMPARE(can.text.characters, 500);
        QCOMPARE(can.media.altText, 1'500);
        QCOMPARE(can.media.of(domain::MediaSort::Image)->most, 4);
        QCOMPARE(can.media.of(domain::MediaSort::Image)->bytes, 16'777'216);
        QVERIFY(can.poll);
        QCOMPARE(can.poll->options, 4);
    }

    void aTokenThatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("Mastodon") << 401;
        QTest::newRow("snac") << 422;
    }
    void aTokenThatIsNotKnownIsSaid()
    {
        QFETCH(int, status);
        const MastodonConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {}}));
        talk.answer(200, R"({"domain":"server.example"})");
        talk.answer(status);
        const auto made = talk.end();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Trouble::Kind::AccessDenied);
    }

    void mentionsComeIn()
    {
        // GIVEN
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(aliceOnSnac(), u"notifications"_s, {}));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /api/v1/notifications"_s);
        QCOMPARE(talk.query().queryItemValue(u"limit"_s), u"40"_s);
        talk.answer(200, tests::recorded(u"mastodon/snac-notifications-mention.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QCOMPARE(page->entries.size(), 1);
        const auto mention = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(mention.author.handle, u"bob@localhost:8081"_s);
        QCOMPARE(mention.kind, domain::MentionKind::Reply);
        QVERIFY(mention.text.contains(u"nice!"_s));
        QVERIFY(!page->next.isEmpty());
    }

    void aTextLeavesWithItsKeyAndIsReadBack()
    {
        // GIVEN
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.language = u"fr"_s;
        outgoing.warning = u"Politique"_s;
        outgoing.visibility = static_cast<int>(domain::Visibility::Unlisted);
        outgoing.inReplyTo = u"77"_s;
        Dialogue talk(connector.send(aliceOnMastodon(), outgoing));
        // WHEN it answers something of our own, that names nobody
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/77"_s);
        talk.answer(200, aStatus(u"77"_s));
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.header("Idempotency-Key"), QByteArray("k1-0"));
        QCOMPARE(talk.json(),
                 QJsonObject({{u"status"_s, u"Bonjour"_s},
                              {u"language"_s, u"fr"_s},
                              {u"visibility"_s, u"unlisted"_s},
                              {u"spoiler_text"_s, u"Politique"_s},
                              {u"sensitive"_s, true},
                              {u"in_reply_to_id"_s, u"77"_s}}));
        talk.answer(200, aStatus(u"100"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"100 https://server.example/@alice/100"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/100"_s);
        QJsonObject there = QJsonDocument::fromJson(aStatus(u"100"_s)).object();
        there.insert(u"spoiler_text"_s, u"Politique"_s);
        talk.answer(200, QJsonDocument(there).toJson());
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, domain::Sent::State::Published);
        QCOMPARE(sent->remoteId, u"100"_s);
        QVERIFY(sent->isVerified);
    }

    void whatMayHaveArrivedIsLookedForWhereNoKeyHelps()
    {
        // GIVEN an attempt that left and was never answered
        const MastodonConnector connector;
        auto outgoing = anOutgoing(u"Bonjour à @bob@localhost:8081, voyez https://parvis.example/a"_s);
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceOnSnac(), outgoing));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/a3a9a89de5a36115ff2f4034350eca07/statuses"_s);
        talk.answer(200,
                    "[" + aStatus(u"101"_s, u"Autre chose"_s) + ","
                        + aStatus(u"100"_s,
                                  u"<p>Bonjour à <a href='http://localhost:8081/bob'>@bob@localhost:8081</a>, voyez <a href='https://parvis.example/a'>"
                                  "<span>https://</span>parvis.example/a</a></p>"_s)
                        + "]");
        // THEN it is not sent again, and what left last is settled
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"100"_s);
        talk.goOn();
        talk.answer(200, aStatus(u"100"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"100"_s);
    }

    void whatSaysTheSameAndShowsSomethingElseIsForAPersonToTell_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("with the picture") << uR"("media_attachments":[{"id":"5"}],"spoiler_text":"Soleil","poll":null)"_s << true;
        QTest::newRow("by a server that says nothing of it") << QString() << true;
        QTest::newRow("without the picture") << uR"("media_attachments":[],"spoiler_text":"Soleil")"_s << false;
        QTest::newRow("without the warning") << uR"("media_attachments":[{"id":"5"}],"spoiler_text":"")"_s << false;
        QTest::newRow("with a poll") << uR"("media_attachments":[{"id":"5"}],"spoiler_text":"Soleil","poll":{"id":"1"})"_s << false;
    }
    void whatSaysTheSameAndShowsSomethingElseIsForAPersonToTell()
    {
        QFETCH(const QString, shown);
        QFETCH(const bool, isOurs);
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.warning = u"Soleil"_s;
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(7), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 10}, .altText = {}}};
        outgoing.notes.insert(u"media 7"_s, u"5"_s);
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceOnSnac(), outgoing));
        QByteArray status = aStatus(u"100"_s, outgoing.parts.first());
        if (!shown.isEmpty())
            status.insert(status.lastIndexOf('}'), ',' + shown.toUtf8());
        talk.answer(200, "[" + status + "]");
        if (isOurs) {
            QCOMPARE(talk.note().key, QString(connectors::foundNote));
            return;
        }
        // The next page, and what those say whom it follows.
        talk.answer(200, "[]");
        talk.answer(200, "[]");
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, domain::Trouble::Kind::Unsure);
    }

    void aLookGoesOnBelowWhatAServerSpoilt()
    {
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceOnSnac(), outgoing));
        talk.answer(200, "[" + aStatus(u"101"_s, u"Autre chose"_s) + R"(,{"id":null},17])");
        QCOMPARE(talk.query().queryItemValue(u"max_id"_s), u"101"_s);
        talk.answer(200, R"([{"id":null},17])");
        // Nothing says that it is not there.
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, domain::Trouble::Kind::Malformed);
    }

    void whatCertainlyDidNotArriveLeavesAgain()
    {
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceOnSnac(), outgoing));
        // WHEN what we said of late ends before that attempt
        talk.answer(200, "[" + aStatus(u"90"_s, u"Autre chose"_s, u"2026-11-23T07:00:00Z"_s) + "]");
        QCOMPARE(talk.asked(), u"GET /api/v1/timelines/home"_s);
        talk.answer(200, "[" + aStatus(u"90"_s, u"Autre chose"_s, u"2026-11-23T07:00:00Z"_s) + "]");
        // THEN
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
    }

    void aKeyThatTheServerStillKnowsIsEnough()
    {
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        outgoing.firstAttemptAt = outgoing.departedAt;
        Dialogue talk(connector.send(aliceOnMastodon(), outgoing));
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
        // After an hour it knows it no longer.
        outgoing.firstAttemptAt = tests::dialogueTime - std::chrono::hours{2};
        Dialogue late(connector.send(aliceOnMastodon(), outgoing));
        QCOMPARE(late.asked(), u"GET /api/v1/accounts/a3a9a89de5a36115ff2f4034350eca07/statuses"_s);
    }

    void mediaAreUploadedOnceAndWaitedFor()
    {
        // GIVEN
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.attachments
            = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s},
               {.media = {.id = domain::Id<domain::Media>(5), .name = u"b.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        outgoing.notes = {{u"media 5"_s, u"m5"_s}};
        Dialogue talk(connector.send(aliceOnMastodon(), outgoing));
        // WHEN
        QVERIFY(talk.wantsMedia());
        talk.goOn("PNG");
        QCOMPARE(talk.asked(), u"POST /api/v2/media"_s);
        QVERIFY(talk.request().body.contains("Un four"));
        talk.answer(202, aMedium(QJsonValue::Null));
        QVERIFY(talk.waits());
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /api/v1/media/m4"_s);
        talk.answer(206, aMedium(QJsonValue::Null));
        talk.goOn();
        talk.answer(200, aMedium(u"https://server.example/m4.png"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"m4"_s}));
        talk.goOn();
        // THEN
        QCOMPARE(talk.json().value(u"media_ids"_s).toVariant().toStringList(), (QStringList{u"m4"_s, u"m5"_s}));
    }

    void aThreadGoesOnWhereItStopped()
    {
        // GIVEN its first part has left before
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.parts = {u"Un"_s, u"Deux"_s, u"Trois"_s};
        outgoing.notes = {{u"part 0"_s, u"100 https://server.example/@alice/100"_s}};
        Dialogue talk(connector.send(aliceOnMastodon(), outgoing));
        // WHEN
        QCOMPARE(talk.json().value(u"in_reply_to_id"_s).toString(), u"100"_s);
        QCOMPARE(talk.header("Idempotency-Key"), QByteArray("k1-1"));
        talk.answer(200, aStatus(u"101"_s, u"Deux"_s));
        talk.goOn();
        QCOMPARE(talk.json().value(u"in_reply_to_id"_s).toString(), u"101"_s);
        talk.answer(200, aStatus(u"102"_s, u"Trois"_s));
        talk.goOn();
        talk.answer(200, aStatus(u"100"_s, u"Un"_s));
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"100"_s);
    }

    void theServerHoldsWhatIsScheduled()
    {
        // GIVEN
        const MastodonConnector connector;
        auto outgoing = anOutgoing();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{24};
        Dialogue talk(connector.send(aliceOnMastodon(), outgoing));
        // WHEN
        QCOMPARE(talk.json().value(u"scheduled_at"_s).toString(), u"2026-11-24T08:41:00Z"_s);
        talk.answer(200, R"({"id":"3221","scheduled_at":"2026-11-24T08:41:00.000Z","params":{"text":"Bonjour"},"media_attachments":[]})");
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, domain::Sent::State::Held);
        // AND later it is found published
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        delivery.remoteId = u"3221"_s;
        outgoing.now = *outgoing.scheduledAt + std::chrono::seconds{5};
        Dialogue after(connector.lookAfter(aliceOnMastodon(), outgoing, delivery));
        QCOMPARE(after.asked(), u"GET /api/v1/scheduled_statuses/3221"_s);
        after.answer(404, R"({"error":"Record not found"})");
        after.answer(404, R"({"error":"Record not found"})");
        QCOMPARE(after.asked(), u"GET /api/v1/accounts/a3a9a89de5a36115ff2f4034350eca07/statuses"_s);
        after.answer(200, "[" + aStatus(u"200"_s, u"<p>Bonjour</p>"_s, u"2026-11-24T08:41:00.000Z"_s) + "]");
        const auto published = after.end();
        QVERIFY(published);
        QCOMPARE(published->remoteId, u"200"_s);
        QCOMPARE(published->state, domain::Sent::State::Published);
    }

    void errorsAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("too long") << 422 << QByteArray(R"({"error":"Validation failed: Text character limit of 500 exceeded"})") << Trouble::Kind::Refused;
        QTest::newRow("too much") << 429 << QByteArray(R"({"error":"Too many requests"})") << Trouble::Kind::RateLimited;
        QTest::newRow("broken") << 502 << QByteArray("<html>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("revoked") << 401 << QByteArray(R"({"error":"The access token was revoked"})") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>Hello</html>") << Trouble::Kind::Malformed;
        QTest::newRow("without an id") << 200 << QByteArray("{}") << Trouble::Kind::Malformed;
    }
    void errorsAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const MastodonConnector connector;
        Dialogue talk(connector.send(aliceOnMastodon(), anOutgoing()));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, kind);
    }

    void deletingWhatIsGoneIsDone()
    {
        const MastodonConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"100"_s;
        delivery.notes = {{u"part 0"_s, u"100 u"_s}, {u"part 1"_s, u"101 u"_s}};
        Dialogue talk(connector.remove(aliceOnMastodon(), delivery));
        QCOMPARE(talk.asked(), u"DELETE /api/v1/statuses/101"_s);
        talk.answer(200, "{}");
        QCOMPARE(talk.asked(), u"DELETE /api/v1/statuses/100"_s);
        talk.answer(404);
        QVERIFY(talk.end());
    }
};

QTEST_GUILESS_MAIN(MastodonConnectorTest)
#include "mastodonconnectortest.moc"
