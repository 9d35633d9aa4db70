// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"
#include "tests/core/connectors/polls.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::TelegramConnector;
using domain::Trouble;
using tests::aPollThatLeaves;
using tests::Dialogue;

namespace {

connectors::Access aBotThatAsks()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://api.telegram.org"_s),
                         .accountId = u"123456"_s,
                         .handle = u"@parvisbot"_s,
                         .capabilities = domain::staticCapabilities(u"telegram"_s)};
    access.secret = {{u"token"_s, u"123456:AAsecretSECRET"_s}, {u"chat"_s, u"-1001234567890"_s}};
    return access;
}

} // namespace

class TelegramPollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPollLeavesWithItsTextAsTheQuestion()
    {
        // GIVEN
        const TelegramConnector connector;
        // WHEN
        Dialogue talk(connector.send(aBotThatAsks(), aPollThatLeaves()));
        // THEN it is asked once, for a day from now
        QVERIFY(talk.asked().endsWith(u"/sendPoll"_s));
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject({{u"chat_id"_s, qint64{-1001234567890}},
                              {u"question"_s, u"Quel pain ?"_s},
                              {u"options"_s, QJsonArray{QJsonObject{{u"text"_s, u"Seigle"_s}}, QJsonObject{{u"text"_s, u"Blé"_s}}}},
                              {u"is_anonymous"_s, true},
                              {u"allows_multiple_answers"_s, true},
                              {u"close_date"_s, qint64{1'795'509'660}}}));
        talk.answer(200, tests::recorded(u"telegram/documented-poll.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"-1001234567890/46"_s}));
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"-1001234567890/46"_s);
        QCOMPARE(sent->url, u"https://t.me/parvisnews/46"_s);
        QVERIFY(sent->dropped.isEmpty());
    }

    void aPollThatIsNotThereIsMissed()
    {
        const TelegramConnector connector;
        Dialogue talk(connector.send(aBotThatAsks(), aPollThatLeaves()));
        talk.answer(200, tests::recorded(u"telegram/documented-message.json"_s));
        talk.goOn();
        QCOMPARE(talk.end()->dropped, QStringList{domain::Sent::poll});
    }

    void aPollMayHaveArrivedLikeAnyMessage()
    {
        const TelegramConnector connector;
        Dialogue cut(connector.send(aBotThatAsks(), aPollThatLeaves()));
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Unsure);
        // It is not sent again unasked
        auto again = aPollThatLeaves();
        again.departedAt = tests::dialogueTime;
        Dialogue later(connector.send(aBotThatAsks(), again));
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
        // nor where it is known to be there.
        again.notes = {{u"part 0"_s, u"-1001234567890/46"_s}};
        Dialogue known(connector.send(aBotThatAsks(), again));
        QVERIFY(known.hasEnded());
        QCOMPARE(known.end()->remoteId, u"-1001234567890/46"_s);
        // What a chat does not let it do is said in its words.
        Dialogue barred(connector.send(aBotThatAsks(), aPollThatLeaves()));
        barred.answer(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: not enough rights to send polls to the chat\"}");
        const Trouble trouble = barred.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Refused);
        QVERIFY(trouble.said.contains(u"send polls"_s));
    }

    void aPollAndFilesDoNotLeaveTogether()
    {
        const TelegramConnector connector;
        auto outgoing = aPollThatLeaves();
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        Dialogue talk(connector.send(aBotThatAsks(), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().said, u"a post has a poll or files there, not both"_s);
    }

    void aPollStandsAsItIsAndCanBeDeleted()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"-1001234567890/46"_s;
        delivery.notes = {{u"part 0"_s, u"-1001234567890/46"_s}};
        Dialogue edit(connector.edit(aBotThatAsks(), aPollThatLeaves(), delivery));
        QVERIFY(edit.hasEnded());
        QCOMPARE(edit.end().error(), (Trouble{.kind = Trouble::Kind::NotPossible, .said = u"what has a poll stands there as it is"_s}));
        Dialogue remove(connector.remove(aBotThatAsks(), delivery));
        QVERIFY(remove.asked().endsWith(u"/deleteMessage"_s));
    }
};

QTEST_GUILESS_MAIN(TelegramPollTest)
#include "telegrampolltest.moc"
