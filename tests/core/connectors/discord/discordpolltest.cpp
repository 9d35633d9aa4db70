// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discord/discordconnector.h"
#include "tests/core/connectors/polls.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscordConnector;
using domain::Trouble;
using tests::aPollThatLeaves;
using tests::Dialogue;

namespace {

connectors::Access aWebhookThatAsks()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://discord.com"_s),
                         .accountId = u"2237"_s,
                         .handle = u"Parvis"_s,
                         .capabilities = domain::staticCapabilities(u"discord"_s)};
    access.secret = {{u"webhook"_s, u"https://discord.com/api/webhooks/2237/t0ken"_s}, {u"guild"_s, u"7"_s}, {u"channel"_s, u"8"_s}};
    return access;
}

} // namespace

class DiscordPollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPollLeavesWithItsTextAsTheQuestion()
    {
        // GIVEN
        const DiscordConnector connector;
        // WHEN
        Dialogue talk(connector.send(aWebhookThatAsks(), aPollThatLeaves()));
        // THEN the question is not said twice
        QCOMPARE(talk.asked(), u"POST /api/webhooks/2237/t0ken"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QVERIFY(!talk.json().contains(u"content"_s));
        const auto answer = [](const QString &text) { return QJsonObject{{u"poll_media"_s, QJsonObject{{u"text"_s, text}}}}; };
        QCOMPARE(talk.json().value(u"poll"_s).toObject(),
                 QJsonObject({{u"question"_s, QJsonObject{{u"text"_s, u"Quel pain ?"_s}}},
                              {u"answers"_s, QJsonArray{answer(u"Seigle"_s), answer(u"Blé"_s)}},
                              {u"duration"_s, 24},
                              {u"allow_multiselect"_s, true},
                              {u"layout_type"_s, 1}}));
        talk.answer(200, tests::recorded(u"discord/documented-poll.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"1443000000000000001"_s}));
        talk.goOn();
        // AND it is read back
        talk.answer(200, tests::recorded(u"discord/documented-poll.json"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->isVerified);
        QVERIFY(sent->dropped.isEmpty());
    }

    void aPollThatIsNotThereIsMissed()
    {
        const DiscordConnector connector;
        Dialogue talk(connector.send(aWebhookThatAsks(), aPollThatLeaves()));
        talk.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        talk.goOn();
        talk.answer(200, tests::recorded(u"discord/documented-message.json"_s));
        QCOMPARE(talk.end()->dropped, QStringList{domain::Sent::poll});
    }

    void aPollMayHaveArrivedLikeAnyMessage()
    {
        const DiscordConnector connector;
        Dialogue cut(connector.send(aWebhookThatAsks(), aPollThatLeaves()));
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Unsure);
        Dialogue refused(connector.send(aWebhookThatAsks(), aPollThatLeaves()));
        refused.answer(400, "{\"message\":\"Invalid channel type for poll creation\",\"code\":520002}");
        const Trouble trouble = refused.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Refused);
        QCOMPARE(trouble.said, u"Invalid channel type for poll creation"_s);
    }

    void aPollAndFilesDoNotLeaveTogether()
    {
        const DiscordConnector connector;
        auto outgoing = aPollThatLeaves();
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        Dialogue talk(connector.send(aWebhookThatAsks(), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().said, u"a post has a poll or files there, not both"_s);
    }

    void aPollStandsAsItIsAndItsQuestionIsWhatItSays()
    {
        const DiscordConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"1443000000000000001"_s;
        Dialogue edit(connector.edit(aWebhookThatAsks(), aPollThatLeaves(), delivery));
        QVERIFY(edit.hasEnded());
        QCOMPARE(edit.end().error(), (Trouble{.kind = Trouble::Kind::NotPossible, .said = u"what has a poll stands there as it is"_s}));
        // It stands there as it left: nobody is told that it says something else.
        Dialogue there(connector.lookAfter(aWebhookThatAsks(), aPollThatLeaves(), delivery));
        there.answer(200, tests::recorded(u"discord/documented-poll.json"_s));
        const auto found = there.end();
        QVERIFY(found);
        QVERIFY(!domain::driftOf(aPollThatLeaves(), *found));
    }
};

QTEST_GUILESS_MAIN(DiscordPollTest)
#include "discordpolltest.moc"
