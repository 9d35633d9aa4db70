// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/twinsofours.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

/// What came in on a channel as somebody's word, and is ours.
struct TwinsDesk
{
    TwinsDesk()
    {
        domain::Channel wanted;
        wanted.service = u"wordpress"_s;
        wanted.name = u"Site"_s;
        wanted.address = u"https://site.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://site.example/wp-json/"_s);
        store::ConnectionStore store(workspace.database());
        channel = *await(store.connect(wanted, connection, instantAt(0)));
        static_cast<void>(await(store.claim(u"us"_s, instantAt(1), std::chrono::minutes{1})));
        const store::FetchedPage page{.stream = u"comments"_s,
                                      .position = {.newer = u"1"_s},
                                      .entries = {aMention(u"5"_s).by(u"Zoe"_s).saying(u"Is it open?"_s), aMention(u"6"_s).by(u"Ada"_s).saying(u"It is."_s)},
                                      .removed = {}};
        if (!await(store.takeIn(channel.id, u"us"_s, page, instantAt(10), std::chrono::minutes{1})))
            qFatal("not taken in");
    }
    void run(const QString &sql)
    {
        const auto ran = await(workspace.database().write([&sql](store::Connection &connection) { return connection.run(sql); }));
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().detail));
    }
    /// What is told as ours, and is to be taken in.
    [[nodiscard]] QStringList takeOver(domain::PostKind kind, const QString &channelName = {})
    {
        const domain::IncomingEntry told = domain::IncomingPost{
            .kind = kind, .remoteId = u"6"_s, .inReplyTo = u"5"_s, .url = {}, .text = u"It is."_s, .language = {}, .publishedAt = {}, .channel = channelName};
        const auto wanted = await(workspace.database().write(
            [&](store::Connection &connection) { return store::takeOverOurs(connection, channel.id, QList<domain::IncomingEntry>{told}, instantAt(20)); }));
        if (!wanted)
            qFatal("%s", qPrintable(wanted.error().detail));
        QStringList ids;
        for (const domain::IncomingEntry &entry : *wanted)
            ids << std::get<domain::IncomingPost>(entry).remoteId;
        return ids;
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }

    Workspace workspace;
    domain::Channel channel;
};

const QString theTwin = u"(SELECT id FROM mention WHERE remote_id = '6')"_s;

} // namespace

/// Of what came in as somebody's word and is ours.
class TwinsOfOursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldAsOursStandsAsOursAlone()
    {
        TwinsDesk desk;
        QCOMPARE(desk.takeOver(domain::PostKind::Reply), QStringList{u"6"_s});
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6'"_s), 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 1);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
    }

    void whatIsOursElsewhereOrPassedOnTakesNothingAway_data()
    {
        QTest::addColumn<domain::PostKind>("kind");
        QTest::addColumn<QString>("channel");
        QTest::newRow("a boost has the id of what it passes on") << domain::PostKind::Boost << QString();
        QTest::newRow("it says that it is another channel's") << domain::PostKind::Reply << u"Another"_s;
    }
    void whatIsOursElsewhereOrPassedOnTakesNothingAway()
    {
        QFETCH(const domain::PostKind, kind);
        QFETCH(const QString, channel);
        TwinsDesk desk;
        QCOMPARE(desk.takeOver(kind, channel), QStringList{u"6"_s});
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 2);
    }

    void whatSomebodyHasWorkedOnStays_data()
    {
        QTest::addColumn<QString>("work");
        QTest::newRow("a note") << u"INSERT INTO note (mention_id, body, created_at) VALUES (%1, 'ours?', 1)"_s;
        QTest::newRow("an answer") << u"INSERT INTO post (channel_id, in_reply_to, kind, state, body, created_at, changed_at) "
                                      "SELECT channel_id, id, 1, 1, 'Thanks', 1, 1 FROM mention WHERE remote_id = '6'"_s;
        QTest::newRow("a judgement that was put right") << u"INSERT INTO judgement (mention_id, field, value, is_corrected) VALUES (%1, 1, 'thanks', 1)"_s;
    }
    void whatSomebodyHasWorkedOnStays()
    {
        // GIVEN
        QFETCH(const QString, work);
        TwinsDesk desk;
        desk.run(work.arg(theTwin));
        // WHEN it is told as ours
        QCOMPARE(desk.takeOver(domain::PostKind::Reply), QStringList());
        // THEN it stays, and waits for nobody
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6' AND state = 1"_s), 1);
        // AND as it is where it stands there twice already
        desk.run(u"UPDATE mention SET state = 0 WHERE remote_id = '6'"_s);
        desk.run(u"INSERT INTO post (channel_id, kind, state, body, remote_id, created_at, changed_at) "
                 "SELECT channel_id, 1, 7, body, remote_id, 1, 1 FROM mention WHERE remote_id = '6'"_s);
        QVERIFY(await(desk.workspace.database().write([&desk](store::Connection &connection) { return store::dropTwinsOfOurs(connection, desk.channel.id); })));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6' AND state = 0"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TwinsOfOursTest)
#include "twinsofourstest.moc"
