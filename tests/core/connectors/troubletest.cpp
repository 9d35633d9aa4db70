// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"
#include "core/connectors/telegram/telegramconnector.h"
#include "core/connectors/trouble.h"
#include "core/connectors/webhook/webhookconnector.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Trouble;
using tests::Dialogue;

namespace {

constexpr auto ownError = "the server had an error of its own: 500"_L1;
constexpr auto ofAnother = "its answer is none that this service gives"_L1;
constexpr auto empty = "its answer was empty"_L1;
constexpr auto page = "a web page came in the place of an answer"_L1;

connectors::Access letIn()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected, .server = QUrl(u"https://server.example"_s), .accountId = {}, .handle = {}};
    access.secret = {{u"webhook"_s, u"https://server.example/hook/1"_s}, {u"token"_s, u"1:t0ken"_s}, {u"chat"_s, u"-1001"_s}};
    return access;
}

/// What is said where a message of ours is answered so.
Trouble saidOf(const connectors::Connector &connector, int status, const QByteArray &body)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {u"Bread is out"_s};
    outgoing.now = tests::dialogueTime;
    Dialogue talk(connector.send(letIn(), outgoing));
    while (!talk.hasEnded() && !talk.asked().startsWith("POST"_L1))
        talk.goOn();
    talk.answer(status, body);
    // What counts as taken is noted.
    while (!talk.hasEnded())
        talk.goOn();
    const auto sent = talk.end();
    return sent ? Trouble{.kind = Trouble::Kind::Cancelled} : sent.error();
}

} // namespace

/// What is said of answers that hold no words for people.
class TroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorOfTheServersOwnHasWordsOfOurs_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("said");
        QTest::newRow("its number") << 500 << u"HTTP 500"_s << QString(ownError);
        QTest::newRow("the bare number") << 500 << u"500"_s << QString(ownError);
        QTest::newRow("nothing") << 500 << QString() << QString(ownError);
        QTest::newRow("number and name") << 500 << u"500: Internal Server Error"_s << QString(ownError);
        QTest::newRow("its name") << 502 << u"Bad gateway."_s << u"the server had an error of its own: 502"_s;
        QTest::newRow("words") << 500 << u"500: out of memory"_s << u"500: out of memory"_s;
        QTest::newRow("a word") << 500 << u"rollup_error"_s << u"rollup_error"_s;
        QTest::newRow("a refusal") << 403 << u"HTTP 403"_s << u"HTTP 403"_s;
    }
    void anErrorOfTheServersOwnHasWordsOfOurs()
    {
        QFETCH(const int, status);
        QFETCH(const QString, theirs);
        QFETCH(const QString, said);
        QCOMPARE(connectors::troubleOf(tests::said(status), theirs).said, said);
    }

    void whateverComesInThePlaceOfAnAnswerIsSaidInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("toABot");
        QTest::addColumn<QString>("toAWebhook");
        const QByteArray html = "<!DOCTYPE html><html><body>500</body></html>";
        QTest::newRow("a page of an error") << 500 << html << QString(ownError) << QString(ownError);
        QTest::newRow("an error without a word") << 500 << QByteArray() << QString(ownError) << QString(ownError);
        QTest::newRow("its number alone") << 500 << QByteArray("500") << QString(ownError) << QString(ownError);
        QTest::newRow("a page") << 200 << html << QString(page) << QString(page);
        // Of a webhook that is enough: many answer no more.
        QTest::newRow("nothing") << 200 << QByteArray() << QString(empty) << QString();
        QTest::newRow("something else") << 200 << QByteArray("[1]") << QString(ofAnother) << QString();
    }
    void whateverComesInThePlaceOfAnAnswerIsSaidInWords()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, toABot);
        QFETCH(const QString, toAWebhook);
        const Trouble telegram = saidOf(connectors::TelegramConnector(), status, body);
        QCOMPARE(telegram.said, toABot);
        QCOMPARE(telegram.kind, Trouble::Kind::Unsure);
        const Trouble discord = saidOf(connectors::DiscordConnector(), status, body);
        QCOMPARE(discord.said, toABot);
        QCOMPARE(discord.kind, Trouble::Kind::Unsure);
        const Trouble webhook = saidOf(connectors::WebhookConnector(), status, body);
        QCOMPARE(webhook.said, toAWebhook);
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "troubletest.moc"
