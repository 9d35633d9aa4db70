// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MattermostConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access aRoom()
{
    connectors::Access access;
    access.connection.server = QUrl(u"https://chat.example"_s);
    access.secret = {{u"token"_s, u"t0ken"_s}, {u"channel"_s, u"c1"_s}};
    return access;
}

QByteArray aChatEvent(const QString &event, const QString &channel)
{
    return QJsonDocument(QJsonObject{{u"event"_s, event},
                                     {u"data"_s, QJsonObject{{u"post"_s, u"{\"id\":\"p1\",\"channel_id\":\"%1\"}"_s.arg(channel)}}},
                                     {u"broadcast"_s, QJsonObject{{u"channel_id"_s, channel}}},
                                     {u"seq"_s, 3}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// Its WebSocket, as documented (developers.mattermost.com/api-documentation).
class MattermostLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappensInTheRoomIsFetched()
    {
        const MattermostConnector connector;
        Dialogue dialogue(connector.listen(aRoom(), {}));
        const auto source = dialogue.end();
        QVERIFY(source);
        QCOMPARE(source->addresses, QList{QUrl(u"wss://chat.example/api/v4/websocket"_s)});
        QCOMPARE(source->headers.value("Authorization"), "Bearer t0ken");
        QVERIFY(source->read(aChatEvent(u"posted"_s, u"c1"_s))->mustFetch);
        QVERIFY(source->read(aChatEvent(u"post_deleted"_s, u"c1"_s))->mustFetch);
        QVERIFY(!source->read(aChatEvent(u"posted"_s, u"c2"_s))->mustFetch);
        QVERIFY(!source->read(R"({"event":"hello","seq":0})")->mustFetch);
        QCOMPARE(source->read(R"({"status":"FAIL","error":{"message":"no"}})").error().kind, Trouble::Kind::AccessDenied);
        QCOMPARE(source->read("nonsense").error().kind, Trouble::Kind::Malformed);
    }

    void aWebhookHearsNothing()
    {
        const MattermostConnector connector;
        connectors::Access webhook;
        webhook.secret = {{u"webhook"_s, u"https://chat.example/hooks/x"_s}};
        Dialogue dialogue(connector.listen(webhook, {}));
        QCOMPARE(dialogue.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(MattermostLiveTest)
#include "mattermostlivetest.moc"
