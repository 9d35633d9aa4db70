// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/articlefiles/fileplace.h"
#include "tests/core/sync/local/localdesk.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::FileWork;
using Kind = domain::Trouble::Kind;

class LocalWorksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreWrittenReadAndRemoved()
    {
        const LocalDesk desk;
        const auto status = [&desk](FileWork work) {
            work.folder = desk.path();
            return sync::doneWithFile(work)->status;
        };
        QCOMPARE(status({.verb = FileWork::Verb::Read, .path = u"a/b.md"_s}), 404);
        QCOMPARE(status({.verb = FileWork::Verb::Write, .path = u"a/b.md"_s, .content = "Pain", .expected = QByteArray()}), 200);
        QCOMPARE(desk.read(u"a/b.md"_s), QByteArray("Pain"));
        // What stands there otherwise than expected stays.
        QCOMPARE(status({.verb = FileWork::Verb::Write, .path = u"a/b.md"_s, .content = "Vin", .expected = QByteArray()}), 412);
        QCOMPARE(status({.verb = FileWork::Verb::Write, .path = u"a/b.md"_s, .content = "Vin", .expected = connectors::digestOfFile("Eau")}), 412);
        QCOMPARE(desk.read(u"a/b.md"_s), QByteArray("Pain"));
        QCOMPARE(status({.verb = FileWork::Verb::Write, .path = u"a/b.md"_s, .content = "Vin", .expected = connectors::digestOfFile("Pain")}), 200);
        QCOMPARE(status({.verb = FileWork::Verb::Remove, .path = u"a/b.md"_s, .expected = connectors::digestOfFile("Pain")}), 412);
        QVERIFY(desk.has(u"a/b.md"_s));
        // A folder goes too only where it is empty.
        desk.write(u"a/other.md"_s, "x");
        QCOMPARE(status({.verb = FileWork::Verb::Remove, .path = u"a/b.md"_s, .expected = connectors::digestOfFile("Vin"), .folderToo = u"a"_s}), 200);
        QVERIFY(desk.has(u"a/other.md"_s));
        const auto names = sync::doneWithFile({.verb = FileWork::Verb::List, .folder = desk.path(), .path = u"a"_s});
        QCOMPARE(names->body, QByteArray("other.md"));
        QCOMPARE(status({.verb = FileWork::Verb::List, .path = u"a/other.md"_s}), 404);
        QCOMPARE(status({.verb = FileWork::Verb::Remove, .path = u"a/other.md"_s, .folderToo = u"a"_s}), 200);
        QVERIFY(!desk.has(u"a"_s));
        QCOMPARE(status({.verb = FileWork::Verb::Remove, .path = u"a/other.md"_s}), 404);
    }

    void nothingLeadsOutOfTheFolder_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("above") << u"../a.md"_s;
        QTest::newRow("above, within") << u"a/../../a.md"_s;
        QTest::newRow("absolute") << u"/tmp/a.md"_s;
        QTest::newRow("here") << u"./a.md"_s;
        QTest::newRow("empty name") << u"a//b.md"_s;
        QTest::newRow("none") << QString();
        QTest::newRow("git's own") << u".git/hooks/post-commit"_s;
        QTest::newRow("git's own, written otherwise") << u".GIT/config"_s;
        QTest::newRow("end of line") << u"a\n.md"_s;
        QTest::newRow("zero") << u"a"_s + QChar(u'\0') + u".md"_s;
        QTest::newRow("turned round") << u"a\u202Edm.exe"_s;
        QTest::newRow("Windows") << u"a\\b.md"_s;
        QTest::newRow("long") << QString(300, u'a');
        QTest::newRow("by a link to a folder") << u"out/a.md"_s;
        QTest::newRow("by a link to a file") << u"file.md"_s;
        QTest::newRow("by a link to nothing") << u"dangling.md"_s;
    }
    void nothingLeadsOutOfTheFolder()
    {
        QFETCH(const QString, path);
        const LocalDesk desk;
        const LocalDesk outside;
        outside.write(u"file.md"_s, "theirs");
        QVERIFY(QFile::link(outside.path(), desk.path(u"out"_s)));
        QVERIFY(QFile::link(outside.path(u"file.md"_s), desk.path(u"file.md"_s)));
        QVERIFY(QFile::link(outside.path(u"nothing.md"_s), desk.path(u"dangling.md"_s)));
        for (const auto verb : {FileWork::Verb::Read, FileWork::Verb::Write, FileWork::Verb::Remove})
            QCOMPARE(sync::doneWithFile({.verb = verb, .folder = desk.path(), .path = path, .content = "ours"})->status, 409);
        QCOMPARE(outside.read(u"file.md"_s), QByteArray("theirs"));
        QVERIFY(!outside.has(u"nothing.md"_s));
        QVERIFY(!outside.has(u"a.md"_s));
    }

    void whatHappensToAProgramIsTold()
    {
        const LocalDesk desk;
        QObject context;
        const auto ran = [&](const connectors::ProgramRun &run, bool isOffline = false) {
            return await(sync::runProgram(run, [isOffline] { return isOffline; }, &context));
        };
        const auto version = ran({.program = u"git"_s, .folder = desk.path(), .arguments = {u"--version"_s}});
        QVERIFY(version);
        QCOMPARE(version->status, 0);
        QVERIFY(version->body.startsWith("git version"));
        const auto failed = ran({.program = u"git"_s, .folder = desk.path(), .arguments = {u"status"_s}});
        QCOMPARE(failed->status, 128);
        QVERIFY(failed->body.contains("not a git repository"));
        QCOMPARE(ran({.program = u"no-such-program"_s, .folder = desk.path(), .arguments = {}}).error().kind, Kind::NotPossible);
        // What would leave this machine does not while it is offline, nor does it go on for ever.
        QCOMPARE(ran({.program = u"git"_s, .folder = desk.path(), .arguments = {u"--version"_s}, .address = u"https://git.example"_s}, true).error().kind,
                 Kind::Offline);
        QElapsedTimer timer;
        timer.start();
        const auto late = ran({.program = u"sleep"_s, .folder = desk.path(), .arguments = {u"20"_s}, .limit = std::chrono::milliseconds{200}});
        QCOMPARE(late.error().kind, Kind::Cut);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void whatIsUnderWayStopsWhenItGoesOffline()
    {
        const LocalDesk desk;
        QObject context;
        bool isOffline = false;
        QTimer::singleShot(300, &context, [&isOffline] { isOffline = true; });
        const auto stopped = await(sync::runProgram(
            {.program = u"sleep"_s, .folder = desk.path(), .arguments = {u"20"_s}, .address = u"https://git.example"_s}, [&isOffline] { return isOffline; },
            &context));
        QCOMPARE(stopped.error().kind, Kind::Cut);
    }
};

QTEST_GUILESS_MAIN(LocalWorksTest)
#include "localworkstest.moc"
