// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

/// Two bots, and chats of any name, as the Bot API tells of them.
class FakeBots final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        const bool isFirst = request.url.path().startsWith(u"/bot1:"_s);
        QJsonObject result{{u"id"_s, isFirst ? 1 : 2}, {u"username"_s, isFirst ? u"firstbot"_s : u"secondbot"_s}};
        if (request.url.path().endsWith(u"/getChat"_s)) {
            const QString name = QUrlQuery(request.url).queryItemValue(u"chat_id"_s, QUrl::FullyDecoded).sliced(1);
            result = {{u"id"_s, -1'001'000'000'000 - name.size()}, {u"type"_s, u"channel"_s}, {u"title"_s, name}, {u"username"_s, name}};
        }
        connectors::HttpResponse response{.status = 200};
        response.body = QJsonDocument(QJsonObject{{u"ok"_s, true}, {u"result"_s, result}}).toJson();
        return QtFuture::makeReadyValueFuture(domain::Answer<connectors::HttpResponse>(response));
    }
};

} // namespace

/// A bot is told once what is said: two channels of one bot would lose what the other took.
class BotServingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBotServesOneChannelAlone()
    {
        // GIVEN a channel of a bot
        Workspace workspace;
        const FakeClock clock;
        FakeSecrets secrets;
        FakeBots bots;
        const sync::Connectors connectors = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = workspace.database(), .wire = bots, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s}};
        const auto connect = [&](const QString &token, const QString &chat, const QString &name = {}, const domain::Channel &again = {}) {
            return await(introducer.connectChannel(u"telegram"_s, {.server = {}, .user = {}, .secret = {{u"token"_s, token}, {u"chat"_s, chat}}}, name, again));
        };
        const auto bread = connect(u"1:a"_s, u"@bread"_s);
        QVERIFY(bread);
        QCOMPARE(bread->address, u"https://t.me/bread"_s);
        // WHEN the same bot is given for another chat
        const auto ovens = connect(u"1:a"_s, u"@ovens"_s);
        // THEN that is not done, and the first one is as it was
        QVERIFY(!ovens);
        QCOMPARE(ovens.error().kind, domain::Trouble::Kind::NotPossible);
        QVERIFY2(ovens.error().said.contains(u"“bread”"_s), qPrintable(ovens.error().said));
        QCOMPARE(await(store::ChannelStore(workspace.database()).summaries())->size(), 1);
        // AND another bot serves it
        QVERIFY(connect(u"2:b"_s, u"@ovens"_s));
        QCOMPARE(await(store::ChannelStore(workspace.database()).summaries())->size(), 2);
        // AND signed in to anew, it is that channel; with the address of another chat it is not
        QCOMPARE(connect(u"1:a"_s, u"@bread"_s, u"bread"_s, *bread)->id, bread->id);
        const auto other = connect(u"1:a"_s, u"@yeast"_s, u"bread"_s, *bread);
        QVERIFY(!other);
        QCOMPARE(domain::otherAccountIn(other.error()), u"https://t.me/yeast"_s);
        // AND a channel that is not connected any more keeps no bot from serving another
        QVERIFY(await(store::ConnectionStore(workspace.database()).disconnect(bread->id, clock.now())));
        QVERIFY(connect(u"1:a"_s, u"@yeast"_s));
    }
};

QTEST_GUILESS_MAIN(BotServingTest)
#include "botservingtest.moc"
