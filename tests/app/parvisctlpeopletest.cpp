// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <QtCore/QRegularExpression>

class ParvisctlPeopleTest : public ParvisctlRuns
{
    Q_OBJECT

private:
    /// A person is another one in another workspace.
    static QByteArray withoutUids(const QByteArray &cards)
    {
        static const QRegularExpression line(u"^UID:.*\\R"_s, QRegularExpression::MultilineOption);
        return QString::fromUtf8(cards).remove(line).toUtf8();
    }

private Q_SLOTS:
    void init() { renewFolder(); }

    void peopleTravelFromOneWorkspaceToAnother_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("vCards") << u"vcard"_s;
        QTest::newRow("table") << u"csv"_s;
    }
    void peopleTravelFromOneWorkspaceToAnother()
    {
        QFETCH(const QString, format);

        // GIVEN a workspace with two people out of a file that has a bad row as well
        make();
        const QString source = write(u"people.csv"_s, "name,mail,tags,Phone\nAda Lovelace,ada@example.org,fair; vip,12\n,bob@example.org,,,6\nGrace\n");
        const Run first = ctl({u"people"_s, u"import"_s, source, u"--json"_s});
        QCOMPARE(first.code, 1);
        QCOMPARE(first.json()[u"read"].toInt(), 3);
        QCOMPARE(first.json()[u"added"].toInt(), 2);
        QCOMPARE(first.json()[u"refused"][0][u"entry"].toString(), u"row 3"_s);
        QCOMPARE(first.json()[u"refused"][0][u"source"].toString(), source);

        // WHEN they are written and taken into an empty workspace
        const QString target = file(u"out"_s);
        QCOMPARE(ctl({u"people"_s, u"export"_s, u"--format"_s, format, u"--out"_s, target}).out, u"Wrote 2 people into %1.\n"_s.arg(target));
        QVERIFY(QFile::remove(workspace()));
        make();
        const Run second = ctl({u"people"_s, u"import"_s, target, u"--json"_s});

        // THEN they are there once, and the same file says the same
        QCOMPARE(second.code, 0);
        QCOMPARE(second.json()[u"added"].toInt(), 2);
        QCOMPARE(ctl({u"people"_s, u"import"_s, target, u"--json"_s}).json()[u"known"].toInt(), 2);
        const QString again = file(u"again"_s);
        QCOMPARE(ctl({u"people"_s, u"export"_s, u"--format"_s, format, u"--out"_s, again}).code, 0);
        QCOMPARE(withoutUids(read(again)), withoutUids(read(target)));
    }

    void whatIsKeptAsAFieldIsSaid()
    {
        make();
        const QString path = write(u"p.csv"_s, "name,language\nAda,klingonais\n");
        const Run run = ctl({u"people"_s, u"import"_s, path, u"--json"_s});
        // Nothing of it is lost.
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json()[u"read"].toInt(), 1);
        QCOMPARE(run.json()[u"added"].toInt(), 1);
        QVERIFY(run.json()[u"refused"].toArray().isEmpty());
        QCOMPARE(run.json()[u"keptElsewhere"][0][u"reason"].toString(), u"'klingonais' is no language that Parvis knows and is kept as a field."_s);
        QVERIFY(ctl({u"people"_s, u"import"_s, path}).err.contains(u"row 2 (Ada): 'klingonais' is no language"_s));
    }

    void whatIsLeftOutIsCountedApartFromWhatIsRefused()
    {
        // GIVEN a card with a picture, one that is cut off and a field that is none of what it should be
        make();
        const Run run = ctl({u"people"_s, u"import"_s,
                             write(u"p.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEMAIL:none\nPHOTO;ENCODING=b:iVBO\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\n")});
        QCOMPARE(run.code, 1);
        const QString counts = run.out.simplified();
        QVERIFY2(counts.contains(u"Refused 1 Parts left out 1 Kept elsewhere 1"_s), qPrintable(counts));
        QVERIFY2(run.err.contains(u"card 2 (Bob): It is cut off"_s), qPrintable(run.err));
        const QJsonObject sum = ctl({u"people"_s, u"import"_s, file(u"p.vcf"_s), u"--json"_s}).json();
        QCOMPARE(sum[u"refused"].toArray().size(), 1);
        QCOMPARE(sum[u"refused"][0][u"entry"].toString(), u"card 2 (Bob)"_s);
        QCOMPARE(sum[u"leftOut"].toArray().size(), 1);
        QCOMPARE(sum[u"leftOut"][0][u"entry"].toString(), u"card 1 (Ada)"_s);
        // AND a file of which a part alone is left out is not taken in whole
        QCOMPARE(ctl({u"people"_s, u"import"_s, write(u"q.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nPHOTO;ENCODING=b:iVBO\nEND:VCARD\n")}).code, 1);
    }

    void aPersonIsTheSameEachTimeAndAnotherOneInAnotherWorkspace()
    {
        const auto uid = [this](const QString &name) {
            const QString target = file(name);
            if (ctl({u"people"_s, u"export"_s, u"--out"_s, target}).code != 0)
                return QString();
            static const QRegularExpression line(u"UID:(\\S+)"_s);
            return line.match(QString::fromUtf8(read(target))).captured(1);
        };
        make();
        const QString source = write(u"p.csv"_s, "name\nAda\n");
        QCOMPARE(ctl({u"people"_s, u"import"_s, source}).code, 0);
        const QString first = uid(u"1"_s);
        QVERIFY2(first.startsWith("urn:uuid:"_L1), qPrintable(first));
        QCOMPARE(uid(u"2"_s), first);
        QVERIFY(QFile::remove(workspace()));
        make();
        QCOMPARE(ctl({u"people"_s, u"import"_s, source}).code, 0);
        QVERIFY(uid(u"3"_s) != first);
    }

    void wordsChooseAndFilesThatStandAreLeft()
    {
        // GIVEN three people
        make();
        QCOMPARE(ctl({u"people"_s, u"import"_s, write(u"p.csv"_s, "name\nAda Lovelace\nAda Byron\nGrace Hopper\n")}).code, 0);

        // WHEN some are written, THEN only those, and not over what stands there
        const QString target = file(u"out.vcf"_s);
        const QStringList command{u"people"_s, u"export"_s, u"--out"_s, target, u"ada"_s, u"love"_s, u"--json"_s};
        QCOMPARE(ctl(command).json()[u"written"].toInt(), 1);
        const Run twice = ctl(command);
        QCOMPARE(twice.code, 1);
        QVERIFY(twice.err.contains(u"--overwrite"_s));
        QCOMPARE(ctl(command + QStringList{u"--overwrite"_s}).code, 0);
    }

    void aQueryThatMatchesNobodyIsSaidSoAndLeavesAFile()
    {
        // GIVEN one person
        make();
        QCOMPARE(ctl({u"people"_s, u"import"_s, write(u"p.csv"_s, "name\nAda Lovelace\n")}).code, 0);
        for (const QString &format : {u"csv"_s, u"vcard"_s}) {
            // WHEN nobody matches
            const QString target = file(u"out."_s + format);
            const Run run = ctl({u"people"_s, u"export"_s, u"--format"_s, format, u"--out"_s, target, u"zzz"_s, u"--json"_s});
            // THEN it is said, and a file that holds nobody is there
            QCOMPARE(run.code, 0);
            QCOMPARE(run.json()[u"written"].toInt(-1), 0);
            QVERIFY(run.err.contains(u"Nobody matches."_s));
            QCOMPARE(read(target).startsWith("name,company"), format == "csv"_L1);
            QCOMPARE(read(target).count('\n'), format == "csv"_L1 ? 1 : 0);
        }
    }

    void whatIsNoFileOfPeopleIsSaidSo()
    {
        make();
        QCOMPARE(ctl({u"people"_s}).code, 2);
        QCOMPARE(ctl({u"people"_s, u"export"_s, u"--format"_s, u"odt"_s, u"--out"_s, u"x"_s}).code, 2);
        const Run missing = ctl({u"people"_s, u"import"_s, file(u"none.vcf"_s)});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains(u"There is no such file."_s));
        QCOMPARE(ctl({u"people"_s, u"import"_s, write(u"x.csv"_s, "date,amount\n1,2\n")}).code, 1);
    }
};

QTEST_GUILESS_MAIN(ParvisctlPeopleTest)
#include "parvisctlpeopletest.moc"
