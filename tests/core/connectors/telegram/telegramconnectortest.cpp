// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::TelegramConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const QString botToken = u"123456:AAsecretSECRET"_s;

connectors::Access theBot()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://api.telegram.org"_s),
                         .accountId = u"123456"_s,
                         .handle = u"@parvisbot"_s,
                         .capabilities = domain::staticCapabilities(u"telegram"_s)};
    access.secret = {{u"token"_s, botToken}, {u"chat"_s, u"-1001234567890"_s}};
    return access;
}

domain::Outgoing aTelegram(const QString &text = u"Bonjour"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

domain::Attachment aFile(qint64 id, const QString &type)
{
    return {.media = {.id = domain::Id<domain::Media>(id), .name = u"f%1"_s.arg(id), .type = type, .bytes = 3}};
}

QByteArray aRefusal(int code, const QString &words)
{
    return QJsonDocument(QJsonObject{{u"ok"_s, false}, {u"error_code"_s, code}, {u"description"_s, words}}).toJson(QJsonDocument::Compact);
}

} // namespace

class TelegramConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBotAndItsChatAreKnown()
    {
        const TelegramConnector connector;
        Dialogue talk(connector.introduce({.server = {}, .user = u"@parvisnews"_s, .secret = {{u"token"_s, botToken}}}));
        QCOMPARE(talk.request().url, QUrl(u"https://api.telegram.org/bot123456:AAsecretSECRET/getMe"_s));
        talk.answer(200, "{\"ok\":true,\"result\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"Parvis\",\"username\":\"parvisbot\"}}");
        QCOMPARE(talk.query().queryItemValue(u"chat_id"_s), u"@parvisnews"_s);
        talk.answer(200, "{\"ok\":true,\"result\":{\"id\":-1001234567890,\"title\":\"Parvis\",\"type\":\"channel\",\"username\":\"parvisnews\"}}");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Parvis"_s);
        QCOMPARE(made->address, u"https://t.me/parvisbot"_s);
        QCOMPARE(made->secret.value(u"chat"_s), u"-1001234567890"_s);
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::Ask);
        QVERIFY(!made->connection.server.toString().contains(u"secret"_s));
    }

    void updatesComeInAndAreAcknowledgedOnceKept()
    {
        // GIVEN
        const TelegramConnector connector;
        Dialogue talk(connector.fetchNewer(theBot(), u"updates"_s, {}));
        QVERIFY(!talk.json().contains(u"offset"_s));
        // WHEN
        talk.answer(200, tests::recorded(u"telegram/documented-updates.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->next, u"705"_s);
        QVERIFY(page->isLast);
        QCOMPARE(page->entries.size(), 4);
        const auto first = std::get<domain::IncomingMention>(page->entries.at(0));
        QCOMPARE(first.remoteId, u"-1001234567890/11"_s);
        QCOMPARE(first.url, u"https://t.me/parvistalk/11"_s);
        QCOMPARE(first.author.handle, u"@bobm"_s);
        QCOMPARE(first.author.name, u"Bob Martin"_s);
        QCOMPARE(first.language, u"fr"_s);
        const auto file = std::get<domain::IncomingMention>(page->entries.at(1));
        QCOMPARE(file.text, u"Voyez (plan.pdf)"_s);
        QVERIFY(file.url.isEmpty());
        // An edit is the same message with new words.
        const auto edit = std::get<domain::IncomingMention>(page->entries.at(2));
        QCOMPARE(edit.remoteId, first.remoteId);
        QCOMPARE(edit.text, u"Bonsoir !"_s);
        QCOMPARE(edit.inReplyTo, u"-1001234567890/9"_s);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.at(3)).text, u"[photo]"_s);
        Dialogue next(connector.fetchNewer(theBot(), u"updates"_s, page->next));
        QCOMPARE(next.json().value(u"offset"_s).toInteger(), 705);
        next.answer(200, "{\"ok\":true,\"result\":[]}");
        QCOMPARE(next.end()->next, u"705"_s);
    }

    void aMessageLeaves()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram();
        outgoing.inReplyTo = u"-42/7"_s;
        Dialogue talk(connector.send(theBot(), outgoing));
        QVERIFY(talk.asked().endsWith(u"/sendMessage"_s));
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(), QJsonObject({{u"chat_id"_s, -42}, {u"text"_s, u"Bonjour"_s}, {u"reply_parameters"_s, QJsonObject{{u"message_id"_s, 7}}}}));
        talk.answer(200, tests::recorded(u"telegram/documented-message.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"-1001234567890/45"_s}));
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"-1001234567890/45"_s);
        QCOMPARE(sent->url, u"https://t.me/parvisnews/45"_s);
        QCOMPARE(sent->publishedAt, domain::fromMs(1'795'423'260'000));
    }

    void picturesGoTogetherAndFilesApart()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram();
        outgoing.attachments = {aFile(1, u"image/png"_s), aFile(2, u"video/mp4"_s), aFile(3, u"application/pdf"_s)};
        Dialogue talk(connector.send(theBot(), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("one");
        talk.goOn("two");
        QVERIFY(talk.asked().endsWith(u"/sendMediaGroup"_s));
        QVERIFY(talk.request().body.contains("\"caption\":\"Bonjour\""));
        QVERIFY(talk.request().body.contains("attach://file1"));
        talk.answer(200, "{\"ok\":true,\"result\":[{\"message_id\":45,\"date\":1795423260,\"chat\":{\"id\":-42}},{\"message_id\":46,\"chat\":{\"id\":-42}}]}");
        QCOMPARE(talk.note(), (connectors::Note{.key = u"album 0"_s, .value = u"-42/45 -42/46"_s}));
        talk.goOn();
        talk.goOn("pdf");
        QVERIFY(talk.asked().endsWith(u"/sendDocument"_s));
        QVERIFY(!talk.request().body.contains("caption"));
        talk.answer(200, "{\"ok\":true,\"result\":{\"message_id\":47,\"chat\":{\"id\":-42}}}");
        talk.goOn();
        QCOMPARE(talk.end()->remoteId, u"-42/45"_s);
    }

    void longWordsStandBeforeTheirPicture()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram(QString(1'025, u'x'));
        outgoing.attachments = {aFile(1, u"image/png"_s)};
        Dialogue talk(connector.send(theBot(), outgoing));
        QVERIFY(talk.asked().endsWith(u"/sendMessage"_s));
        talk.answer(200, tests::recorded(u"telegram/documented-message.json"_s));
        talk.goOn();
        talk.goOn("png");
        QVERIFY(talk.asked().endsWith(u"/sendPhoto"_s));
    }

    void whatMayHaveArrivedIsAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << 0 << QByteArray();
        QTest::newRow("broken") << 502 << QByteArray("<html>");
        QTest::newRow("truncated") << 200 << QByteArray("{\"ok\":true,\"resu");
        QTest::newRow("without an id") << 200 << QByteArray("{\"ok\":true,\"result\":{}}");
        QTest::newRow("not an object") << 200 << QByteArray("{\"ok\":true,\"result\":[7]}");
    }
    void whatMayHaveArrivedIsAsked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const TelegramConnector connector;
        Dialogue talk(connector.send(theBot(), aTelegram()));
        if (status == 0)
            talk.meet(Trouble::Kind::Cut);
        else
            talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        // AND the next attempt sends nothing
        auto again = aTelegram();
        again.departedAt = tests::dialogueTime;
        Dialogue later(connector.send(theBot(), again));
        QVERIFY(later.hasEnded());
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
    }

    void errorsAreToldApartAndNeverHoldTheToken_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("revoked") << 401 << aRefusal(401, u"Unauthorized"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("kicked") << 403 << aRefusal(403, u"Forbidden: bot was kicked"_s) << Trouble::Kind::Refused;
        QTest::newRow("too much") << 429 << tests::recorded(u"telegram/documented-limited.json"_s) << Trouble::Kind::RateLimited;
        QTest::newRow("no such chat") << 400 << aRefusal(400, u"Bad Request: chat not found"_s) << Trouble::Kind::Gone;
        QTest::newRow("too long") << 400 << aRefusal(400, u"Bad Request: message is too long"_s) << Trouble::Kind::TooLarge;
        QTest::newRow("repeats it") << 400 << aRefusal(400, u"no /bot"_s + botToken + u"/x"_s) << Trouble::Kind::Refused;
    }
    void errorsAreToldApartAndNeverHoldTheToken()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const TelegramConnector connector;
        Dialogue talk(connector.send(theBot(), aTelegram()));
        talk.answer(status, body);
        const auto sent = talk.end();
        QCOMPARE(sent.error().kind, kind);
        QVERIFY(!sent.error().said.contains(u"secret"_s));
        if (status == 429)
            QCOMPARE(sent.error().retryAfter, std::chrono::seconds{35});
    }

    void whatIsAsItShouldBeIsDone()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"-42/45"_s;
        delivery.notes = {{u"part 0"_s, u"-42/45"_s}};
        Dialogue edit(connector.edit(theBot(), aTelegram(), delivery));
        QVERIFY(edit.asked().endsWith(u"/editMessageText"_s));
        edit.answer(400, aRefusal(400, u"Bad Request: message is not modified"_s));
        QVERIFY(edit.end());
        Dialogue remove(connector.remove(theBot(), delivery));
        QCOMPARE(remove.json(), QJsonObject({{u"chat_id"_s, -42}, {u"message_id"_s, 45}}));
        remove.answer(400, aRefusal(400, u"Bad Request: message to delete not found"_s));
        QVERIFY(remove.end());
    }
};

QTEST_GUILESS_MAIN(TelegramConnectorTest)
#include "telegramconnectortest.moc"
