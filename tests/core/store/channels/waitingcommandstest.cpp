// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/domain/channels/tlsproblem.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/core/store/channels/headlessdesk.h"

#include <QtCore/QJsonArray>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

struct WaitingDesk : HeadlessDesk
{
    domain::Id<domain::Post> schedule(const domain::Channel &channel, std::chrono::milliseconds in, domain::PostHolder holder = domain::PostHolder::ThisMachine)
    {
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .title = u"Bread is out"_s, .text = u"Bread is out"_s};
        post.holder = holder;
        post.scheduledFor = domain::toZoned(domain::SystemClock().now() + in, QTimeZone("Europe/Paris"));
        return await(store::PostStore(workspace.database()).add(post))->id;
    }
    /// What is due is taken up, and meets that.
    domain::Id<domain::Delivery> meet(const domain::Trouble &trouble)
    {
        store::DeliveryStore deliveries(workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        if (!turn || !*turn)
            qFatal("nothing is due");
        static_cast<void>(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = trouble}, now, 0.5)));
        return (*turn)->delivery.id;
    }
    static QList<QJsonObject> objects(const QString &out)
    {
        QList<QJsonObject> found;
        for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
            found << QJsonDocument::fromJson(line.toUtf8()).object();
        return found;
    }
};

} // namespace

/// What parvisctl says of what waits, may have arrived or cannot leave.
class WaitingCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSendsForAWhileIsToldWhatWaitsStill()
    {
        // GIVEN two posts of later, one that is tried again, and one of which nobody knows
        WaitingDesk desk;
        const auto channel = desk.connectAccount();
        static_cast<void>(desk.schedule(channel, 0ms));
        static_cast<void>(desk.meet({.kind = domain::Trouble::Kind::Unsure}));
        static_cast<void>(desk.schedule(channel, 0ms));
        static_cast<void>(desk.meet({.kind = domain::Trouble::Kind::ServerTrouble, .said = u"busy"_s, .retryAfter = 50min}));
        static_cast<void>(desk.schedule(channel, 2h));
        static_cast<void>(desk.schedule(channel, 3h));
        // WHEN
        const auto sent = desk.ctl({u"send"_s, u"--within"_s, u"1"_s}, "a passphrase");
        // THEN it is said how many wait, why, and until when
        QVERIFY2(sent.err.contains(u"What waits still: 1 post waits for its next attempt at "_s), qPrintable(sent.err));
        QVERIFY2(sent.err.contains(u"2 posts leave at their times, the first at "_s), qPrintable(sent.err));
        QVERIFY2(sent.err.contains(u"may have arrived at 'Us'"_s), qPrintable(sent.err));
        QCOMPARE(sent.code, 0);
        const auto json = WaitingDesk::objects(desk.ctl({u"send"_s, u"--within"_s, u"1"_s, u"--json"_s}, "a passphrase").out).last();
        QCOMPARE(json[u"waiting"].toInt(), 3);
        QCOMPARE(json[u"scheduled"].toInt(), 2);
        QCOMPARE(json[u"tried"].toInt(), 1);
        QVERIFY(json[u"scheduledFor"].isString() && json[u"nextAttemptAt"].isString());
        QVERIFY(json[u"heldUntil"].isNull() && json[u"looksAt"].isNull());
        // AND a timer says nothing of it each minute
        const auto quiet = desk.ctl({u"send"_s, u"--within"_s, u"1"_s, u"--quiet"_s}, "a passphrase");
        QVERIFY2(quiet.out.isEmpty() && quiet.err.isEmpty(), qPrintable(quiet.err));
    }

    void whatMayHaveArrivedStandsInTheOutbox()
    {
        WaitingDesk desk;
        const auto channel = desk.connectAccount();
        const auto lost = desk.schedule(channel, 0ms);
        const auto entry = desk.meet({.kind = domain::Trouble::Kind::Unsure}).value();
        static_cast<void>(desk.schedule(channel, 2h));
        const QString out = desk.ctl({u"post"_s, u"list"_s}).out;
        QCOMPARE(out.count(u'\n'), 2);
        QVERIFY2(out.contains(u"(it may have arrived: look there, then say so with 'deliveries --arrived %1' or '--not-arrived %1')"_s.arg(entry)),
                 qPrintable(out));
        const auto json = WaitingDesk::objects(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).out);
        QCOMPARE(json.size(), 2);
        QCOMPARE(json[0][u"post"].toInteger(), lost.value());
        QCOMPARE(json[0][u"unsure"].toInteger(), entry);
        QVERIFY(json[1][u"unsure"].isNull());
        // WHEN somebody has said it THEN no more
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, QString::number(entry)}).code, 0);
        QCOMPARE(desk.ctl({u"post"_s, u"list"_s}).out.count(u'\n'), 1);
    }

    void whatAServiceIsToHoldIsSaidToBeHeldOnceItArrived()
    {
        // GIVEN
        WaitingDesk desk;
        static_cast<void>(desk.schedule(desk.connectAccount(), 5h, domain::PostHolder::Service));
        const auto entry = desk.meet({.kind = domain::Trouble::Kind::Unsure}).value();
        // WHEN
        const auto said = desk.ctl({u"deliveries"_s, u"--arrived"_s, QString::number(entry)});
        // THEN
        QVERIFY2(said.out.contains(u"held        leaves "_s), qPrintable(said.out));
        QVERIFY2(said.out.contains(u"Its server has it and publishes it then."_s), qPrintable(said.out));
        QVERIFY(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).json()[u"isHeldThere"].toBool());
    }

    void noConnectionThatIsSafeSaysWhatPutsThatRight_data()
    {
        using Kind = domain::TlsProblem::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("mend");
        QTest::newRow("expired") << Kind::Expired << u"Whoever runs the server has to renew it."_s;
        QTest::newRow("not yet valid") << Kind::NotYetValid << u"Check the date and time of this computer"_s;
        QTest::newRow("another host's") << Kind::OtherHost << u"Check the address: it has to be the one that the certificate is for."_s;
        QTest::newRow("untrusted") << Kind::Untrusted << u"Let this computer trust who has signed it"_s;
        QTest::newRow("no TLS") << Kind::NoTls << u"Check the address, and its port."_s;
    }
    void noConnectionThatIsSafeSaysWhatPutsThatRight()
    {
        QFETCH(const domain::TlsProblem::Kind, kind);
        QFETCH(const QString, mend);
        WaitingDesk desk;
        static_cast<void>(desk.schedule(desk.connectAccount(), 0ms));
        static_cast<void>(desk.meet(domain::troubleOf(domain::TlsProblem{.kind = kind, .host = u"server.invalid"_s})));
        const QString out = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(out.contains(mend) && out.contains(u"It is tried again."_s), qPrintable(out));
    }

    void toTryAgainAloneMendsNoCertificate()
    {
        // GIVEN a server that speaks no TLS
        WaitingDesk desk;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        const QString address = u"https://127.0.0.1:%1/feed"_s.arg(server.serverPort());
        // WHEN
        const auto refused = desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, address});
        // THEN
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.contains(u"No safe connection"_s) && !refused.err.contains(u"Try again in a while"_s), qPrintable(refused.err));
    }

    void whatIsNoneIsNullInJson()
    {
        // GIVEN a post that waits for its first attempt's answer, by a channel that knows no more
        WaitingDesk desk;
        static_cast<void>(desk.schedule(desk.connectAccount(), 0ms));
        static_cast<void>(desk.meet({.kind = domain::Trouble::Kind::ServerTrouble}));
        const domain::Channel other{.id = {}, .service = u"linkedin"_s, .name = u"A page"_s, .address = u"https://example.org/us"_s};
        QVERIFY(await(store::ChannelStore(desk.workspace.database()).add(other)));
        const auto delivery = desk.ctl({u"deliveries"_s, u"--json"_s}).json();
        for (const QString &key : {u"url"_s, u"remoteId"_s, u"said"_s, u"publishedAt"_s, u"drift"_s})
            QVERIFY2(delivery.contains(key) && delivery[key].isNull(), qPrintable(key));
        const auto post = desk.ctl({u"post"_s, u"show"_s, u"1"_s, u"--json"_s}).json();
        for (const QString &key : {u"url"_s, u"problem"_s, u"language"_s, u"article"_s, u"warning"_s, u"poll"_s, u"newsletter"_s, u"unsure"_s})
            QVERIFY2(post.contains(key) && post[key].isNull(), qPrintable(key));
        QCOMPARE(post[u"text"].toString(), u"Bread is out"_s);
        // THEN every channel has the same keys
        const auto channels = WaitingDesk::objects(desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).out);
        QCOMPARE(channels.size(), 2);
        QCOMPARE(channels[0].keys(), channels[1].keys());
        QVERIFY(channels[1][u"handle"].isNull() && channels[1][u"trouble"].isNull() && channels[1][u"quotaLeft"].isNull());
    }
};

QTEST_GUILESS_MAIN(WaitingCommandsTest)
#include "waitingcommandstest.moc"
