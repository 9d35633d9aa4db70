// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/offlineswitch.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"

#include <csignal>

using namespace parvis;
using namespace parvis::tests;

namespace {

constexpr int offlineExit = 5;
constexpr auto offlineFeed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A blog</title><item><title>One</title><guid>g1</guid>"
                             "<description>Words</description></item></channel></rss>";

} // namespace

/// The offline switch of a workspace, as parvisctl heeds it: nothing leaves, not even into a folder.
class HeadlessOfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsToldAndTurned()
    {
        HeadlessDesk desk;
        QCOMPARE(desk.ctl({u"offline"_s}).out.trimmed(), u"off"_s);
        QCOMPARE(desk.ctl({u"offline"_s, u"--json"_s}).json(), (QJsonObject{{u"offline"_s, false}}));
        // WHEN
        const HeadlessRun on = desk.ctl({u"offline"_s, u"on"_s});
        // THEN
        QCOMPARE(on.code, 0);
        QVERIFY2(on.out.startsWith(u"on: nothing leaves"_s), qPrintable(on.out));
        QCOMPARE(desk.ctl({u"offline"_s, u"--json"_s}).json(), (QJsonObject{{u"offline"_s, true}}));
        QCOMPARE(store::offlineSwitchAt(desk.workspace.path()), std::optional(true));
        QCOMPARE(desk.ctl({u"offline"_s, u"off"_s}).out.trimmed(), u"off"_s);
        QCOMPARE(desk.ctl({u"offline"_s, u"perhaps"_s}).code, 2);
    }

    void everyCommandThatWouldLeaveRefuses_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("sync") << QStringList{u"sync"_s};
        QTest::newRow("sync of one") << QStringList{u"sync"_s, u"--channel"_s, u"Blog"_s};
        QTest::newRow("send") << QStringList{u"send"_s};
        QTest::newRow("send within") << QStringList{u"send"_s, u"--within"_s, u"30"_s};
        QTest::newRow("test") << QStringList{u"channels"_s, u"test"_s, u"Blog"_s};
        QTest::newRow("test of a folder") << QStringList{u"channels"_s, u"test"_s, u"Site"_s};
        QTest::newRow("remove that tells the service") << QStringList{u"channels"_s, u"remove"_s, u"Us"_s};
        QTest::newRow("add") << QStringList{u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, u"URL"_s};
        QTest::newRow("import") << QStringList{u"import"_s, u"URL"_s};
        QTest::newRow("check of links") << QStringList{u"article"_s, u"check"_s, u"ARTICLE"_s, u"--online"_s};
    }

    void everyCommandThatWouldLeaveRefuses()
    {
        QFETCH(QStringList, command);
        // GIVEN a feed, a folder on which an article is due, and an account, all connected
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/feed", {.body = offlineFeed});
        desk.connectFolder();
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u"/feed"_s).toString(), u"--name"_s, u"Blog"_s}).code, 0);
        desk.connectAccount();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value())}).code, 0);
        QCOMPARE(desk.ctl({u"offline"_s, u"on"_s}).code, 0);
        const auto asked = server.requests().size();
        command.replaceInStrings(u"URL"_s, server.url(u"/feed"_s).toString());
        command.replaceInStrings(u"ARTICLE"_s,
                                 desk.file(u"a.md"_s, "---\nlang: en\ntitle: T\n---\nSee [there](" + server.url(u"/feed"_s).toEncoded() + ").\n"));
        // WHEN
        const HeadlessRun run = desk.ctl(command, "a passphrase");
        // THEN it says so, with an exit code of its own, and nothing has left
        QVERIFY2(run.code == offlineExit, qPrintable(u"%1 %2"_s.arg(run.code).arg(run.err)));
        QVERIFY2(run.err.contains(u"Parvis is offline in this workspace: nothing leaves. 'parvisctl offline off' ends that."_s), qPrintable(run.err));
        QCOMPARE(server.requests().size(), asked);
        QVERIFY(desk.written(u"flour"_s).isEmpty());
        QCOMPARE(desk.count(u"delivery"_s), 0);
        QCOMPARE(desk.count(u"connection"_s), 3);
        QCOMPARE(desk.count(u"mention"_s), 0);
    }

    void whatStaysOnThisMachineIsDone()
    {
        HeadlessDesk desk;
        desk.connectFolder();
        QCOMPARE(desk.ctl({u"offline"_s, u"on"_s}).code, 0);
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        QCOMPARE(desk.ctl({u"import"_s, desk.file(u"feed.xml"_s, offlineFeed)}).code, 0);
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value())}).code, 0);
        QCOMPARE(desk.ctl({u"channels"_s, u"list"_s}).code, 0);
        // WHEN it is over
        QCOMPARE(desk.ctl({u"offline"_s, u"off"_s}).code, 0);
        const HeadlessRun sent = desk.ctl({u"send"_s});
        // THEN it leaves
        QVERIFY2(sent.code == 0, qPrintable(sent.err));
        QVERIFY(desk.written(u"flour"_s).contains("From the mill."));
    }

    void serveWaitsAndGoesOn()
    {
        // GIVEN
        HeadlessDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        QCOMPARE(desk.ctl({u"offline"_s, u"on"_s}).code, 0);
        QProcess process;
        process.setProcessEnvironment(desk.session());
        process.start(HeadlessDesk::program(), {u"-w"_s, desk.workspace.path(), u"serve"_s});
        QByteArray said;
        QTRY_VERIFY2_WITH_TIMEOUT((said += process.readAllStandardError()).contains("Parvis is offline in this workspace"), said.constData(), 20'000);
        // WHEN something is due
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value())}).code, 0);
        QTest::qWait(2'500);
        // THEN it waits
        QVERIFY(desk.written(u"flour"_s).isEmpty());
        QCOMPARE(desk.count(u"delivery"_s), 0);
        // WHEN another process turns the switch
        QCOMPARE(desk.ctl({u"offline"_s, u"off"_s}).code, 0);
        // THEN it goes on by itself
        QTRY_VERIFY_WITH_TIMEOUT(desk.written(u"flour"_s).contains("From the mill."), 20'000);
        QVERIFY2((said += process.readAllStandardError()).contains("online again"), said.constData());
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(HeadlessOfflineTest)
#include "headlessofflinetest.moc"
