// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

/// What the program answers to command lines that are wrong or lead nowhere, and where its output goes.
class ParvisctlCommandLineTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void helpAndVersionAreDone()
    {
        const Run help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const auto &command : {u"init"_s, u"demo"_s, u"import"_s, u"export"_s, u"search"_s, u"stats"_s, u"backup"_s, u"restore"_s, u"check"_s}) {
            QVERIFY2(help.out.contains(command), qPrintable(command));
            const Run own = run({command, u"--help"_s});
            QCOMPARE(own.code, 0);
            QVERIFY(own.out.contains(u"--workspace"_s) && own.out.contains(u"--json"_s));
        }
        const Run version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(u"parvisctl "_s));
    }

    void wrongCommandLinesAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"-w"_s, u"x.parvis"_s, u"publish"_s};
        QTest::newRow("no workspace") << QStringList{u"stats"_s};
        QTest::newRow("nothing to import") << QStringList{u"-w"_s, u"x.parvis"_s, u"import"_s};
        QTest::newRow("unknown option") << QStringList{u"-w"_s, u"x.parvis"_s, u"stats"_s, u"--colour"_s};
        QTest::newRow("no backup target") << QStringList{u"-w"_s, u"x.parvis"_s, u"backup"_s};
        QTest::newRow("unknown zone") << QStringList{u"-w"_s, u"x.parvis"_s, u"init"_s, u"--zone"_s, u"Mars/Olympus"_s};
        QTest::newRow("no time") << QStringList{u"-w"_s, u"x.parvis"_s, u"demo"_s, u"--now"_s, u"soon"_s};
    }

    void wrongCommandLinesAreUsageErrors()
    {
        QFETCH(const QStringList, arguments);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.startsWith(u"parvisctl: "_s));
        QVERIFY2(wrong.err.section(u'\n', 0, 0).endsWith(u'.') || wrong.err.section(u'\n', 0, 0).contains(u". "_s), qPrintable(wrong.err));
        QVERIFY(QDir(folder()).isEmpty());
    }

    void aFileThatCannotBeWrittenIsNamedOnce()
    {
        // GIVEN
        make();
        QVERIFY(QFile::setPermissions(workspace(), QFile::ReadOwner));
        // WHEN
        const Run run = ctl({u"import"_s, write(u"feed.xml"_s, rss(1))});
        // THEN
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains(u"cannot be written. Check"_s), qPrintable(run.err));
        QCOMPARE(run.err.count(workspace()), 1);
    }

    void outputThatCannotBeWrittenIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("little") << QStringList{u"stats"_s, u"--json"_s};
        QTest::newRow("much") << QStringList{u"search"_s, u"--json"_s};
        QTest::newRow("for people") << QStringList{u"search"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("help") << QStringList{u"--help"_s};
    }

    void outputThatCannotBeWrittenIsNamed()
    {
        // GIVEN
        QFETCH(const QStringList, arguments);
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(400))}).code, 0);
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        // WHEN
        process.start(program(), QStringList{u"-w"_s, workspace()} + arguments);
        QVERIFY(process.waitForFinished());
        // THEN
        QCOMPARE(process.exitCode(), 1);
        const QByteArray sentence = "The output could not be written: No space left on device.";
        QCOMPARE(process.readAllStandardError(), arguments.contains(u"--json"_s) ? "{\"sentence\":\"" + sentence + "\"}\n" : "parvisctl: " + sentence + '\n');
    }

    void closedOutputIsNamedToo()
    {
        // GIVEN
        make();
        QProcess process;
        // WHEN
        process.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" -w \"$1\" stats --json >&-"_s, program(), workspace()});
        QVERIFY(process.waitForFinished());
        // THEN
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError(), QByteArray("{\"sentence\":\"The output could not be written: Bad file descriptor.\"}\n"));
        QCOMPARE(ctl({u"check"_s}).code, 0);
    }

    void anOptionGivenTwiceCountsAsGivenLast()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        // WHEN
        const Run found = run({u"-w"_s, u"absent.parvis"_s, u"-w"_s, workspace(), u"search"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s, u"--json"_s});
        const Run flags = ctl({u"search"_s, u"title"_s, u"text"_s, u"--json"_s, u"--json"_s});
        // THEN
        QVERIFY2(found.code == 0, qPrintable(found.err));
        QCOMPARE(found.lines().size(), 2);
        QVERIFY2(flags.code == 0, qPrintable(flags.err));
        QCOMPARE(flags.lines().size(), 3);
    }

    void theWorkspaceMayComeFromTheEnvironment()
    {
        make();
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PARVIS_WORKSPACE"_s, workspace());
        process.setProcessEnvironment(environment);
        process.start(program(), {u"stats"_s, u"--json"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void refusalsNameWhatIsWrongAndTheWayOut_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        const QStringList here{u"-w"_s, u"w.parvis"_s};
        const QStringList nowhere{u"-w"_s, u"none/x.parvis"_s};
        const auto noFolder = u"There is no folder 'none'. Make it first, or give another place."_s;
        const auto stands = u"'w.parvis' exists already and was left as it is. Give the new workspace another name with -w."_s;
        QTest::newRow("init, no folder") << nowhere + QStringList{u"init"_s} << 3 << noFolder;
        QTest::newRow("demo, no folder") << nowhere + QStringList{u"demo"_s} << 3 << noFolder;
        QTest::newRow("restore, no folder") << nowhere + QStringList{u"restore"_s, u"w.parvis"_s} << 3 << noFolder;
        QTest::newRow("backup, no folder") << here + QStringList{u"backup"_s, u"none/b.parvis"_s} << 3 << noFolder;
        QTest::newRow("export, no folder") << here + QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"none/x.csv"_s} << 1 << noFolder;
        QTest::newRow("stats, no folder") << nowhere + QStringList{u"stats"_s} << 3
                                          << u"There is no workspace at 'none/x.parvis': its folder does not exist."_s;
        QTest::newRow("init, a file there") << here + QStringList{u"init"_s} << 3 << stands;
        QTest::newRow("demo, a file there") << here + QStringList{u"demo"_s} << 3 << stands;
        QTest::newRow("a folder as workspace") << QStringList{u"-w"_s, u"."_s, u"stats"_s} << 3 << u"'.' is a folder, not a Parvis workspace."_s;
        QTest::newRow("restore itself") << here + QStringList{u"restore"_s, u"w.parvis"_s} << 3
                                        << u"'w.parvis' is the workspace itself. Give the name of a backup."_s;
        QTest::newRow("export to a folder") << here + QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"."_s} << 1
                                            << u"'.' is a folder. CSV is written into a file: give the name of one."_s;
        QTest::newRow("articles to a file") << here + QStringList{u"export"_s, u"--out"_s, u"w.parvis"_s} << 1
                                            << u"'w.parvis' is a file. Articles are written into a folder: give the name of one."_s;
        QTest::newRow("limit") << here + QStringList{u"search"_s, u"--limit"_s, u"-1"_s} << 2 << u"--limit: '-1' is not a whole number, 0 or more."_s;
        QTest::newRow("mentions") << here + QStringList{u"demo"_s, u"--mentions"_s, u"many"_s} << 2
                                  << u"--mentions: 'many' is not a whole number from 1 to 20,000,000."_s;
        QTest::newRow("import of a folder") << here + QStringList{u"import"_s, u"."_s} << 1
                                            << u".: There is no archive of an account in this folder. Of folders, only those that such an archive was "
                                               "unpacked to are taken in; name files one by one."_s;
        QTest::newRow("import of another scheme") << here + QStringList{u"import"_s, u"ftp://x/y"_s} << 1
                                                  << u"ftp://x/y: Parvis asks addresses that begin with http:// or https:// and no others."_s;
        QTest::newRow("import of half an address") << here + QStringList{u"import"_s, u"http://:99999/"_s} << 1
                                                   << u"http://:99999/: This is not a whole address. One is: https://blog.example/feed.xml"_s;
        QTest::newRow("import of nothing") << here + QStringList{u"import"_s, u"absent.xml"_s} << 1 << u"absent.xml: There is no such file."_s;
    }

    void refusalsNameWhatIsWrongAndTheWayOut()
    {
        // GIVEN
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, sentence);
        make();
        // WHEN
        const Run refused = run(arguments);
        // THEN
        QCOMPARE(refused.code, code);
        QCOMPARE(refused.err.section(u'\n', 0, 0), u"parvisctl: "_s + sentence);
        QVERIFY2(!refused.out.contains(u"Wrote"_s), qPrintable(refused.out));
    }
};

QTEST_GUILESS_MAIN(ParvisctlCommandLineTest)
#include "parvisctlcommandlinetest.moc"
