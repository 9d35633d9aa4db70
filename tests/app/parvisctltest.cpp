// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <QtCore/QSet>

#include <csignal>
#include <sys/types.h>

/// The built program on real files: the contract of docs/cli.md.
class ParvisctlTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void itLinksNoGraphicalLibrary()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {program()});
        QVERIFY(ldd.waitForFinished());
        const QString libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
        QVERIFY(libraries.contains(u"libQt6Core"_s));
        for (const auto &name : {u"libQt6Gui"_s, u"libQt6Widgets"_s, u"libQt6WebEngine"_s, u"libX11"_s, u"libGL"_s})
            QVERIFY2(!libraries.contains(name), qPrintable(name));
    }

    void initNeverReplacesAFile()
    {
        // GIVEN
        const QString path = write(u"w.parvis"_s, "precious");
        // WHEN
        const Run made = run({u"-w"_s, path, u"init"_s});
        // THEN
        QCOMPARE(made.code, 3);
        QCOMPARE(read(path), QByteArray("precious"));
    }

    void nothingButInitAndDemoMakesAWorkspace()
    {
        const QString feed = write(u"feed.xml"_s, rss(2));
        for (const QStringList &command : {QStringList{u"import"_s, feed}, QStringList{u"search"_s, u"x"_s}, QStringList{u"stats"_s}, QStringList{u"check"_s},
                                           QStringList{u"backup"_s, file(u"b.parvis"_s)}, QStringList{u"export"_s, u"--out"_s, file(u"out"_s)}}) {
            const Run missing = ctl(command);
            QCOMPARE(missing.code, 3);
            QVERIFY(missing.err.contains(u"There is no workspace"_s));
            QVERIFY(!QFile::exists(workspace()));
        }
    }

    void foreignFilesAreLeftAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("This is a shopping list, not a workspace.\n").repeated(200);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("SQLite's head, then noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(8'000, 'x');
    }

    void foreignFilesAreLeftAsTheyAre()
    {
        QFETCH(const QByteArray, content);
        static_cast<void>(write(u"w.parvis"_s, content));
        const Run stats = ctl({u"stats"_s});
        QCOMPARE(stats.code, 3);
        QVERIFY(stats.err.startsWith(u"parvisctl: "_s));
        QCOMPARE(read(workspace()), content);
    }

    void importingCountsAndTwiceAddsNothing()
    {
        // GIVEN
        make();
        const QString feed = write(u"feed.xml"_s, rss(3));
        // WHEN
        const Run first = ctl({u"import"_s, feed, u"--json"_s});
        const Run second = ctl({u"import"_s, feed, u"--json"_s});
        // THEN
        QCOMPARE(first.code, 0);
        QVERIFY2(first.out.startsWith(u"{\"read\":3,\"added\":3,\"known\":0,\"updated\":0,\"refused\":[]}"_s), qPrintable(first.out));
        QCOMPARE(second.code, 0);
        QVERIFY2(second.out.startsWith(u"{\"read\":3,\"added\":0,\"known\":3,\"updated\":0,\"refused\":[]}"_s), qPrintable(second.out));
        QVERIFY(first.err.isEmpty() && second.err.isEmpty());
    }

    void severalSourcesMakeOneSum()
    {
        // GIVEN
        make();
        const QString feed = write(u"feed.xml"_s, rss(3));
        const QString csv = write(
            u"table.csv"_s,
            "date,author,text,url\n2026-11-20T10:00:00Z,Ada,Hello there,https://a.example/1\n2026-11-21T10:00:00Z,Bob,Good bread,https://a.example/2\n");
        // WHEN
        const Run sum = ctl({u"import"_s, feed, csv, feed, u"--json"_s});
        // THEN
        QCOMPARE(sum.code, 0);
        QCOMPARE(sum.lines().size(), 1);
        QCOMPARE(sum.json()[u"read"].toInt(), 8);
        QCOMPARE(sum.json()[u"added"].toInt(), 5);
        QCOMPARE(sum.json()[u"known"].toInt(), 3);
        QCOMPARE(sum.json()[u"updated"].toInt(), 0);
    }

    void whatWasEditedAtItsSourceIsCounted()
    {
        make();
        QByteArray words = rss(3);
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, words)}).code, 0);
        words.replace("Text 1 d", "Other words d");
        const QString feed = write(u"feed.xml"_s, words);
        const Run again = ctl({u"import"_s, feed});
        QVERIFY2(again.out.contains(u"1 of those known already says something else by now, and says it here too."_s), qPrintable(again.out));
        QCOMPARE(ctl({u"import"_s, feed, u"--json"_s}).json()[u"updated"].toInt(), 0);
    }

    void badEntriesAndSourcesAreNamedAndDoNotStopTheGood()
    {
        // GIVEN
        make();
        QByteArray broken = rss(3);
        broken.replace("<title>Title 1</title>", "")
            .replace("<description>Text 1 d'\xc3\xa9t\xc3\xa9</description>", "")
            .replace("<link>https://blog.example/1</link>", "")
            .replace("<guid>g1</guid>", "");
        const QString feed = write(u"feed.xml"_s, broken);
        const QString picture = write(u"picture.png"_s, QByteArray::fromHex("89504e470d0a1a0a") + QByteArray(500, '\0'));
        // WHEN
        const Run taken = ctl({u"import"_s, picture, feed, file(u"absent.xml"_s), u"--json"_s});
        // THEN
        QCOMPARE(taken.code, 1);
        QCOMPARE(taken.json()[u"added"].toInt(), 2);
        const QJsonArray refused = taken.json()[u"refused"].toArray();
        QCOMPARE(refused.size(), 3);
        QSet<QString> sources;
        for (const auto &value : refused) {
            const QJsonObject one = value.toObject();
            QCOMPARE(one.keys(), (QStringList{u"entry"_s, u"reason"_s, u"source"_s}));
            QVERIFY(one[u"reason"].toString().endsWith(u'.'));
            sources.insert(one[u"source"].toString());
        }
        QCOMPARE(sources, (QSet<QString>{picture, feed, file(u"absent.xml"_s)}));
    }

    void aRefusalQuotesTheDateThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("published");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no date") << QByteArray("not a date") << u"'not a date' is not a date."_s;
        QTest::newRow("nothing") << QByteArray() << u"It has no date."_s;
    }

    void aRefusalQuotesTheDateThatIsNone()
    {
        // GIVEN an archive whose note carries its date in the activity around it
        QFETCH(const QByteArray, published);
        QFETCH(const QString, reason);
        make();
        const QString archive
            = write(u"outbox.json"_s,
                    "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[{\"id\":"
                    "\"https://a.example/1\",\"type\":\"Create\",\"published\":\""
                        + published + "\",\"object\":{\"id\":\"https://a.example/n1\",\"type\":\"Note\",\"content\":\"Bread\"}}]}");
        // WHEN
        const Run taken = ctl({u"import"_s, archive, u"--json"_s});
        // THEN
        QCOMPARE(taken.code, 1);
        QCOMPARE(taken.json()[u"refused"].toArray().first().toObject()[u"reason"].toString(), reason);
    }

    void cutOffAndEmptySourcesEndCalmly_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << rss(20).first(1'500);
        QTest::newRow("packed and cut off") << QByteArray::fromHex("1f8b08000000000000034b4c4a06");
        QTest::newRow("entity bomb") << QByteArray(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
            "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><title>&c;</title></item></channel></rss>");
        QTest::newRow("ragged table") << QByteArray("date,text\n2026-11-20,one\n2026-11-21,two,three,four\n");
        QTest::newRow("unknown types") << QByteArray(
            "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[{\"id\":\"https://"
            "a.example/1\",\"type\":\"Frobnicate\",\"actor\":\"https://a.example/u\",\"published\":\"2026-01-01T00:00:00Z\"}]}");
    }

    void cutOffAndEmptySourcesEndCalmly()
    {
        // GIVEN
        QFETCH(const QByteArray, content);
        make();
        // WHEN
        const Run taken = ctl({u"import"_s, write(u"source"_s, content), u"--json"_s});
        // THEN
        QVERIFY(!taken.isCrash);
        QCOMPARE(taken.code, 1);
        QVERIFY(!taken.json()[u"refused"].toArray().isEmpty());
        QCOMPARE(ctl({u"check"_s}).code, 0);
    }

    void anAddressThatDoesNotAnswerIsANetworkFailure()
    {
        // GIVEN
        make();
        const QString feed = write(u"feed.xml"_s, rss(2));
        // WHEN port 9 is closed, and what the file brings is in all the same
        const Run taken = ctl({u"import"_s, u"http://127.0.0.1:9/feed.xml"_s, feed, u"--json"_s});
        // THEN
        QCOMPARE(taken.code, 4);
        QCOMPARE(taken.json()[u"added"].toInt(), 2);
        QCOMPARE(taken.json()[u"refused"].toArray().size(), 1);
        QCOMPARE(ctl({u"import"_s, u"--offline"_s, u"https://blog.example/feed"_s, u"--json"_s}).code, 4);
    }

    void aFindWithoutATextIsShownByItsTitleAlone()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"table.csv"_s, "titre,texte,auteur\nUn titre seul,,Ada\n")}).code, 0);
        // WHEN, THEN
        const Run found = ctl({u"search"_s});
        QVERIFY2(found.out.contains(u"    Un titre seul\n"_s), qPrintable(found.out));
        QVERIFY(!found.out.contains(u'·'));
    }

    void whatIsNoQueryIsPointedAt_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("said");
        QTest::newRow("a parenthesis") << u"(four OR bois"_s
                                       << u"parvisctl: A closing parenthesis was expected here.\nparvisctl:   (four OR bois\nparvisctl:                ^\n"_s;
        QTest::newRow("a value")
            << u"e\u0301te\u0301 is:happy"_s
            << u"parvisctl: One of these was expected: unread, open, done, flagged, reply, mention, direct, mine, late, held, spam, trash.\nparvisctl:   e\u0301te\u0301 is:happy\nparvisctl:          ^^^^^\n"_s;
        QTest::newRow("a segment") << u"segment:nobody"_s
                                   << u"parvisctl: There is none of that name.\nparvisctl:   segment:nobody\nparvisctl:           ^^^^^^\n"_s;
    }

    void whatIsNoQueryIsPointedAt()
    {
        QFETCH(QString, query);
        QFETCH(QString, said);
        make();
        for (const QStringList &command :
             {QStringList{u"search"_s, u"--"_s, query}, QStringList{u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, file(u"out"_s), u"--"_s, query}}) {
            const Run answer = ctl(command);
            QCOMPARE(answer.code, 2);
            QCOMPARE(answer.out, QString());
            QCOMPARE(answer.err, said);
        }
        QVERIFY(!QFile::exists(file(u"out"_s)));
    }

    void searchAnswersTheWholeLanguage()
    {
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        const auto count = [this](const QString &query) { return ctl({u"search"_s, u"--json"_s, u"--"_s, query}).lines().size(); };
        QCOMPARE(count(u"title NEAR/1f 2"_s), 1);
        QCOMPARE(count(u"2 NEAR/1f title"_s), 0);
        QCOMPARE(count(u"title -2 is:unread"_s), 2);
        QCOMPARE(count(u"raw:TITLE"_s), 0);
        QCOMPARE(count(u"tit*"_s), 3);
        QCOMPARE(count(u"tit"_s), 0);
    }

    void searchPrintsOneObjectALine()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        // WHEN
        const auto all = ctl({u"search"_s, u"--json"_s}).lines();
        const auto found = ctl({u"search"_s, u"TITLE"_s, u"2"_s, u"--json"_s}).lines();
        const auto accents = ctl({u"search"_s, u"ete"_s, u"--json"_s}).lines();
        // THEN
        QCOMPARE(all.size(), 3);
        QCOMPARE(found.size(), 1);
        QCOMPARE(accents.size(), 3);
        const QJsonObject &hit = found.constFirst();
        for (const auto &field : {u"id"_s, u"kind"_s, u"service"_s, u"channel"_s, u"remoteId"_s, u"url"_s, u"title"_s, u"text"_s, u"author"_s, u"publishedAt"_s,
                                  u"state"_s, u"conversation"_s})
            QVERIFY2(hit.contains(field), qPrintable(field));
        QVERIFY(hit[u"id"].isDouble());
        QCOMPARE(ctl({u"search"_s, u"conversation:%1"_s.arg(hit[u"conversation"].toInteger()), u"--json"_s}).lines(), found);
        QCOMPARE(hit[u"kind"].toString(), u"feed-entry"_s);
        QCOMPARE(hit[u"service"].toString(), u"feed"_s);
        QCOMPARE(hit[u"remoteId"].toString(), u"g2"_s);
        QCOMPARE(hit[u"url"].toString(), u"https://blog.example/2"_s);
        QCOMPARE(hit[u"publishedAt"].toString(), u"2026-11-02T09:00:00Z"_s);
        QCOMPARE(ctl({u"search"_s, u"nowhere"_s, u"--json"_s}).code, 0);
        QCOMPARE(ctl({u"search"_s, u"--limit"_s, u"2"_s, u"--json"_s}).lines().size(), 2);
    }

    void statsCountByKindServiceChannelAndState()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        // WHEN
        const QJsonObject stats = ctl({u"stats"_s, u"--json"_s}).json();
        // THEN
        QCOMPARE(stats[u"kind"].toObject()[u"feed-entry"].toInt(), 3);
        QCOMPARE(stats[u"service"].toObject()[u"feed"].toInt(), 3);
        QCOMPARE(stats[u"channel"].toObject()[u"A blog"].toInt(), 3);
        QCOMPARE(stats[u"state"].toObject()[u"open"].toInt(), 3);
    }

    void aBackupComesBack()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"one.xml"_s, rss(3))}).code, 0);
        const QString backup = file(u"backup.parvis"_s);
        // WHEN
        QCOMPARE(ctl({u"backup"_s, backup}).code, 0);
        QCOMPARE(ctl({u"import"_s, write(u"two.xml"_s, rss(9).replace("g", "h"))}).code, 0);
        const qsizetype grown = ctl({u"search"_s, u"--json"_s}).lines().size();
        const Run restored = ctl({u"restore"_s, backup, u"--json"_s});
        // THEN
        QVERIFY(grown > 3);
        QCOMPARE(restored.code, 0);
        QCOMPARE(ctl({u"search"_s, u"--json"_s}).lines().size(), 3);
        const QString kept = restored.json()[u"kept"].toString();
        QVERIFY(QFile::exists(kept));
        QCOMPARE(run({u"-w"_s, kept, u"search"_s, u"--json"_s}).lines().size(), grown);
    }

    void noCommandLeavesAnythingBesideTheWorkspace()
    {
        // GIVEN
        make();
        const QString feed = write(u"feed.xml"_s, rss(3));
        const QString backup = file(u"backup.parvis"_s);
        for (const QStringList &command :
             {QStringList{u"import"_s, feed}, QStringList{u"search"_s, u"title"_s}, QStringList{u"stats"_s}, QStringList{u"check"_s},
              QStringList{u"check"_s, u"--rebuild"_s}, QStringList{u"backup"_s, backup},
              QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, file(u"all.csv"_s)}, QStringList{u"restore"_s, backup}, QStringList{u"stats"_s}}) {
            // WHEN
            QCOMPARE(ctl(command).code, 0);
            // THEN
            const QStringList left = QDir(folder()).entryList({u"*-wal"_s, u"*-shm"_s}, QDir::Files);
            QVERIFY2(left.isEmpty(), qPrintable(command.join(u' ') + u": "_s + left.join(u' ')));
        }
    }

    void aCutOffWorkspaceIsUnusableAndLeftAsItIs()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(400))}).code, 0);
        const QByteArray half = read(workspace()).first(QFile(workspace()).size() / 2);
        for (const auto &name : {u"w.parvis-wal"_s, u"w.parvis-shm"_s})
            QFile::remove(file(name));
        static_cast<void>(write(u"w.parvis"_s, half));
        // WHEN, THEN
        for (const QStringList &command : {QStringList{u"stats"_s}, QStringList{u"check"_s}, QStringList{u"import"_s, file(u"feed.xml"_s)}}) {
            const Run damaged = ctl(command);
            QCOMPARE(damaged.code, 3);
            QVERIFY2(damaged.err.contains(u"damaged"_s), qPrintable(damaged.err));
            QCOMPARE(read(workspace()), half);
        }
        // AND machines are told of the damage too
        const auto told = ctl({u"check"_s, u"--json"_s}).json();
        QCOMPARE(told[u"sound"], QJsonValue(false));
        QVERIFY(!told[u"findings"].toArray().isEmpty());
    }

    void aBackupNeverReplacesAFile()
    {
        make();
        const QString target = write(u"backup.parvis"_s, "precious");
        const Run refused = ctl({u"backup"_s, target});
        QCOMPARE(refused.code, 1);
        QCOMPARE(read(target), QByteArray("precious"));
    }

    void aBadBackupIsNotRestored()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        // WHEN
        const Run foreign = ctl({u"restore"_s, write(u"foreign"_s, "no workspace")});
        const Run absent = ctl({u"restore"_s, file(u"absent"_s)});
        QCOMPARE(ctl({u"backup"_s, file(u"whole"_s)}).code, 0);
        const QByteArray whole = read(file(u"whole"_s));
        const Run damaged = ctl({u"restore"_s, write(u"damaged"_s, whole.first(whole.size() / 2))});
        // THEN
        QCOMPARE(damaged.code, 3);
        QVERIFY2(damaged.err.contains(u"Nothing was restored; give another backup."_s), qPrintable(damaged.err));
        QCOMPARE(foreign.code, 3);
        QCOMPARE(absent.code, 3);
        QCOMPARE(ctl({u"search"_s, u"--json"_s}).lines().size(), 3);
    }

    void theDemoIsAYearOfACompanyAndSound()
    {
        // WHEN
        const Run demo = ctl({u"demo"_s, u"--now"_s, u"2026-11-23T08:41:00Z"_s});
        // THEN
        QVERIFY2(demo.code == 0, qPrintable(demo.err));
        const QJsonObject stats = ctl({u"stats"_s, u"--json"_s}).json();
        const QJsonObject kinds = stats[u"kind"].toObject();
        QCOMPARE(kinds[u"article"].toInt(), 40);
        QVERIFY(kinds[u"post"].toInt() > 230);
        int mentions = 0;
        for (const auto &kind : {u"mention"_s, u"comment"_s, u"reply"_s, u"message"_s, u"forum-post"_s, u"feed-entry"_s, u"mail"_s})
            mentions += kinds[kind].toInt();
        QVERIFY2(mentions > 3'600 && mentions < 4'400, qPrintable(QString::number(mentions)));
        const int open = stats[u"state"].toObject()[u"open"].toInt();
        QVERIFY2(open >= 12 && open <= 40, qPrintable(QString::number(open)));
        QCOMPARE(ctl({u"check"_s}).code, 0);
        QCOMPARE(ctl({u"demo"_s}).code, 3);
    }

    void articlesAreExportedOneFileEach()
    {
        // GIVEN
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"200"_s}).code, 0);
        // WHEN
        const Run markdown = ctl({u"export"_s, u"--format"_s, u"md"_s, u"--out"_s, file(u"md"_s), u"--json"_s});
        const Run html = ctl({u"export"_s, u"--format"_s, u"html"_s, u"--out"_s, file(u"html"_s)});
        // THEN
        QCOMPARE(markdown.code, 0);
        QCOMPARE(markdown.json()[u"written"].toInt(), 40);
        QCOMPARE(QDir(file(u"md"_s)).entryList({u"*.md"_s}).size(), 40);
        QVERIFY(read(file(u"md/vingt-ans-de-levain.md"_s)).startsWith("---\n"));
        QCOMPARE(html.code, 0);
        QVERIFY(read(file(u"html/vingt-ans-de-levain.html"_s)).contains("<h2"));
        QCOMPARE(ctl({u"export"_s, u"--format"_s, u"md"_s, u"--out"_s, file(u"md"_s)}).code, 1);
    }

    void anUnknownCommandIsNamed()
    {
        make();
        const Run answer = ctl({u"stat"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.err.startsWith(u"parvisctl: There is no command 'stat'.\n"_s));
    }

    void findsAreExportedAsTables()
    {
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"feed.xml"_s, rss(3))}).code, 0);
        // WHEN
        const Run csv = ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, file(u"all.csv"_s)});
        const Run json = ctl({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, file(u"all.jsonl"_s)});
        // THEN
        QCOMPARE(csv.code, 0);
        QVERIFY(read(file(u"all.csv"_s)).startsWith("id,kind,service,channel,remoteId,url,title,text,author,publishedAt,state,conversation\r\n"));
        QCOMPARE(read(file(u"all.csv"_s)).count("\r\n"), 4);
        QCOMPARE(json.code, 0);
        QCOMPARE(read(file(u"all.jsonl"_s)).count('\n'), 3);
        QCOMPARE(ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, file(u"all.csv"_s)}).code, 1);
        // AND what was exported is known when it comes back
        const Run back = ctl({u"import"_s, file(u"all.csv"_s), u"--json"_s});
        QCOMPARE(back.code, 0);
        QCOMPARE(back.json()[u"known"].toInt(), 3);
        QCOMPARE(back.json()[u"added"].toInt(), 0);
    }

    void anExportBringsBackWhatCameInToAnotherWorkspace()
    {
        // GIVEN a workspace with all kinds of things, written into a table
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"300"_s}).code, 0);
        QCOMPARE(ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, file(u"all.csv"_s)}).code, 0);
        const auto before = ctl({u"stats"_s, u"--json"_s}).json();
        // WHEN another takes it in
        const QString other = file(u"other.parvis"_s);
        QCOMPARE(run({u"-w"_s, other, u"init"_s, u"--zone"_s, u"Europe/Paris"_s}).code, 0);
        const Run back = run({u"-w"_s, other, u"import"_s, file(u"all.csv"_s), u"--json"_s});
        // THEN what is ours is refused for that, and nothing else is
        QCOMPARE(back.code, 1);
        const QJsonArray refused = back.json()[u"refused"].toArray();
        QVERIFY(!refused.isEmpty());
        for (const auto &refusal : refused)
            QVERIFY(refusal[u"reason"].toString().contains(u"our own"_s));
        // AND what came in counts as before, done or not, in channels of the same names and services
        const auto after = run({u"-w"_s, other, u"stats"_s, u"--json"_s}).json();
        for (const auto &kind : {u"mention"_s, u"comment"_s, u"reply"_s, u"message"_s, u"forum-post"_s, u"feed-entry"_s, u"mail"_s})
            QCOMPARE(after[u"kind"][kind].toInt(), before[u"kind"][kind].toInt());
        for (const auto &state : {u"waiting"_s, u"done"_s})
            QCOMPARE(after[u"state"][state].toInt(), before[u"state"][state].toInt());
        QCOMPARE(after[u"state"][u"open"].toInt(), before[u"state"][u"open"].toInt() + before[u"state"][u"snoozed"].toInt());
        QVERIFY(before[u"state"][u"waiting"].toInt() > 0);
        QVERIFY(before[u"state"][u"snoozed"].toInt() > 0);
        QVERIFY(!after[u"channel"].toObject().contains(u"all"_s));
        QVERIFY(!after[u"service"].toObject().contains(u"csv"_s));
        QCOMPARE(run({u"-w"_s, other, u"check"_s}).code, 0);
    }

    void standardInputIsASource()
    {
        make();
        // WHEN a feed comes by standard input, packed and not, and a column of words that nothing shows to be a table
        const Run feed = ctl({u"import"_s, u"-"_s, u"--json"_s}, rss(3));
        const Run again = ctl({u"import"_s, u"--json"_s, u"-"_s}, rss(3));
        const Run unknown = ctl({u"import"_s, u"-"_s, u"--json"_s}, "Good bread\nBad bread\n");
        const Run column = ctl({u"import"_s, u"-"_s, u"--format"_s, u"csv"_s, u"--json"_s}, "Good bread\nBad bread\n");
        const Run empty = ctl({u"import"_s, u"-"_s, u"--json"_s});
        // THEN each is taken as what it is
        QCOMPARE(feed.code, 0);
        QCOMPARE(feed.json()[u"added"].toInt(), 3);
        QCOMPARE(again.json()[u"known"].toInt(), 3);
        QCOMPARE(unknown.code, 1);
        QCOMPARE(unknown.json()[u"refused"].toArray().first()[u"source"].toString(), u"-"_s);
        QCOMPARE(column.code, 0);
        QCOMPARE(column.json()[u"added"].toInt(), 2);
        QVERIFY(ctl({u"stats"_s, u"--json"_s}).json()[u"channel"].toObject().contains(u"stdin"_s));
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.json()[u"refused"].toArray().first()[u"reason"].toString().contains(u"it is empty"_s));
        QCOMPARE(ctl({u"import"_s, u"-"_s, u"--format"_s, u"word"_s}).code, 2);
    }

    void aKilledImportIsCompletedByImportingAgain()
    {
        // GIVEN
        make();
        constexpr int entries = 30'000;
        const QString feed = write(u"feed.xml"_s, rss(entries));
        // WHEN it is killed three times in the middle
        for (const int after : {150, 300, 500}) {
            QProcess process;
            process.start(program(), {u"-w"_s, workspace(), u"import"_s, feed});
            QVERIFY(process.waitForStarted());
            QTest::qWait(after);
            process.kill();
            QVERIFY(process.waitForFinished());
        }
        const Run last = ctl({u"import"_s, feed, u"--json"_s});
        // THEN
        QCOMPARE(last.code, 0);
        QCOMPARE(last.json()[u"read"].toInt(), entries);
        QCOMPARE(ctl({u"stats"_s, u"--json"_s}).json()[u"kind"].toObject()[u"feed-entry"].toInt(), entries);
        QCOMPARE(ctl({u"check"_s}).code, 0);
    }

    void anInterruptedImportTakesBackWhatItBrought_data()
    {
        QTest::addColumn<QList<int>>("further");
        QTest::newRow("one signal") << QList<int>();
        QTest::newRow("more of them within a moment") << QList<int>{SIGTERM, SIGINT, SIGTERM};
    }
    void anInterruptedImportTakesBackWhatItBrought()
    {
        QFETCH(const QList<int>, further);
        // GIVEN
        make();
        QCOMPARE(ctl({u"import"_s, write(u"small.xml"_s, rss(3))}).code, 0);
        QByteArray other = rss(60'000);
        other.replace("<guid>g", "<guid>other-").replace("A blog", "Another blog").replace("https://blog.example/<", "https://other.example/<");
        const QString feed = write(u"big.xml"_s, other);
        QProcess process;
        process.start(program(), {u"-w"_s, workspace(), u"import"_s, feed});
        QVERIFY(process.waitForStarted());
        QTest::qWait(700);
        // WHEN
        const bool isRunning = process.state() == QProcess::Running;
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        for (const int signal : further) {
            QTest::qWait(20);
            if (process.state() == QProcess::Running)
                ::kill(static_cast<pid_t>(process.processId()), signal);
        }
        // It may have ended between two of them.
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
        // THEN
        QVERIFY(isRunning);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(!QFile::exists(workspace() + u"-wal"_s));
        QCOMPARE(ctl({u"stats"_s, u"--json"_s}).json()[u"kind"].toObject()[u"feed-entry"].toInt(), 3);
        QCOMPARE(ctl({u"check"_s}).code, 0);
    }

    void twoProgramsImportAtTheSameTime()
    {
        // GIVEN
        make();
        QByteArray other = rss(4'000);
        other.replace("<guid>g", "<guid>other-");
        const QString first = write(u"first.xml"_s, rss(4'000));
        const QString second = write(u"second.xml"_s, other);
        // WHEN
        QProcess one;
        QProcess two;
        one.start(program(), {u"-w"_s, workspace(), u"import"_s, first});
        two.start(program(), {u"-w"_s, workspace(), u"import"_s, second});
        QVERIFY(one.waitForFinished());
        QVERIFY(two.waitForFinished());
        // THEN
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(two.exitCode(), 0);
        QCOMPARE(ctl({u"stats"_s, u"--json"_s}).json()[u"kind"].toObject()[u"feed-entry"].toInt(), 8'000);
        QCOMPARE(ctl({u"check"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(ParvisctlTest)
#include "parvisctltest.moc"
