// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"
#include "core/connectors/webhook/webhookconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Note;
using domain::Trouble;
using tests::Dialogue;

namespace {

domain::Outgoing inParts(const QStringList &parts)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = parts;
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

connectors::Access theGroup()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://api.telegram.org"_s),
                         .accountId = u"123456"_s,
                         .handle = u"@parvisbot"_s,
                         .capabilities = domain::staticCapabilities(u"telegram"_s)};
    access.secret = {{u"token"_s, u"123456:AA"_s}, {u"chat"_s, u"-1001234567890"_s}};
    return access;
}

connectors::Access theHook()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://chat.example"_s),
                         .accountId = {},
                         .handle = {},
                         .capabilities = domain::staticCapabilities(u"webhook"_s)};
    access.secret = {{u"webhook"_s, u"https://chat.example/hooks/abc"_s}};
    return access;
}

QByteArray aMessageNumbered(int id)
{
    return QStringLiteral("{\"ok\":true,\"result\":{\"message_id\":%1,\"date\":1795423260,\"chat\":{\"id\":-1001234567890,\"type\":\"supergroup\"}}}")
        .arg(id)
        .toUtf8();
}

} // namespace

/// What leaves as several messages at services that cannot be asked what is there: of each it is known which one it was that nobody answered.
class StepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSingleMessageIsNoneOfSeveral()
    {
        const connectors::WebhookConnector connector;
        Dialogue talk(connector.send(theHook(), inParts({u"Un"_s})));
        QCOMPARE(talk.request().method, QByteArray("POST"));
    }

    void theMessageThatIsOpenIsNamedBeforeItLeaves()
    {
        // GIVEN
        const connectors::WebhookConnector connector;
        Dialogue talk(connector.send(theHook(), inParts({u"Un"_s, u"Deux"_s, u"Trois"_s})));
        QCOMPARE(talk.note(), (Note{.key = u"open"_s, .value = u"1 3 part 0"_s}));
        talk.goOn();
        talk.answer(200, "ok", {});
        QCOMPARE(talk.note().key, u"part 0"_s);
        talk.goOn();
        // WHEN the second one is never answered
        QCOMPARE(talk.note(), (Note{.key = u"open"_s, .value = u"2 3 part 1"_s}));
        talk.goOn();
        talk.meet(Trouble::Kind::Cut);
        // THEN
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        // AND once a person has said that it is there the third one leaves, and the second one does not
        auto again = inParts({u"Un"_s, u"Deux"_s, u"Trois"_s});
        again.notes = {{u"part 0"_s, u"sent"_s}, {u"open"_s, u"2 3 part 1"_s}, {u"part 1"_s, QString(domain::knownToBeThere)}};
        Dialogue on(connector.send(theHook(), again));
        QCOMPARE(on.note().value, u"3 3 part 2"_s);
        on.goOn();
        QVERIFY(on.request().body.contains("Trois"));
        on.answer(200, "ok", {});
        on.goOn();
        QVERIFY(on.end());
    }

    void theFirstOneKeepsItsIdAndAddress()
    {
        // GIVEN
        const connectors::TelegramConnector connector;
        Dialogue talk(connector.send(theGroup(), inParts({u"Un"_s, u"Deux"_s})));
        talk.goOn();
        talk.answer(200, aMessageNumbered(7));
        QCOMPARE(talk.note(), (Note{.key = u"part 0"_s, .value = u"-1001234567890/7"_s}));
        talk.goOn();
        QCOMPARE(talk.note(), (Note{.key = u"link"_s, .value = u"https://t.me/c/1234567890/7"_s}));
        talk.goOn();
        QCOMPARE(talk.note().value, u"2 2 part 1"_s);
        // WHEN a person said of the second one that it is there
        auto again = inParts({u"Un"_s, u"Deux"_s});
        again.notes = {{u"part 0"_s, u"-1001234567890/7"_s}, {u"link"_s, u"https://t.me/c/1234567890/7"_s}, {u"part 1"_s, QString(domain::knownToBeThere)}};
        Dialogue on(connector.send(theGroup(), again));
        // THEN nothing leaves, and the first one is where it was
        QVERIFY(on.hasEnded());
        const auto sent = on.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"-1001234567890/7"_s);
        QCOMPARE(sent->url, u"https://t.me/c/1234567890/7"_s);
        // AND where nobody knows the id of the first one, that of the second is not taken for it
        again.notes = {{u"part 0"_s, QString(domain::knownToBeThere)}, {u"part 1"_s, u"-1001234567890/8"_s}};
        Dialogue second(connector.send(theGroup(), again));
        QCOMPARE(second.end()->remoteId, QString());
    }
};

QTEST_GUILESS_MAIN(StepsTest)
#include "stepstest.moc"
