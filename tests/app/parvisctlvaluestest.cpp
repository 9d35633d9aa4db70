// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

/// Values that a script, a copy of the workspace or a clock gets wrong.
class ParvisctlValuesTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renewFolder();
        make();
        const QStringList page{u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"LI"_s};
        QCOMPARE(ctl(page).code, 0);
    }

    void whatIsGivenWithNothingInItIsRefused_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("option");
        const QString text = u"t"_s;
        QTest::newRow("at") << QStringList{u"--channel"_s, u"LI"_s, u"--text-file"_s, text, u"--at"_s, u""_s} << u"--at"_s;
        QTest::newRow("blank at") << QStringList{u"--channel"_s, u"LI"_s, u"--text-file"_s, text, u"--at"_s, u"  "_s} << u"--at"_s;
        QTest::newRow("channel") << QStringList{u"--channel"_s, u""_s, u"--text-file"_s, text} << u"--channel"_s;
        QTest::newRow("article") << QStringList{u"--channel"_s, u"LI"_s, u"--text-file"_s, text, u"--article"_s, u""_s} << u"--article"_s;
        QTest::newRow("text") << QStringList{u"--channel"_s, u"LI"_s, u"--text-file"_s, u""_s} << u"--text-file"_s;
    }
    void whatIsGivenWithNothingInItIsRefused()
    {
        QFETCH(const QStringList, given);
        QFETCH(const QString, option);
        static_cast<void>(write(u"t"_s, "Open on Sunday"));
        const auto refused = ctl(QStringList{u"post"_s, u"add"_s} + given);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(option), qPrintable(refused.err));
        QVERIFY(ctl({u"post"_s, u"list"_s, u"--json"_s}).lines().isEmpty());
    }

    void aNameOfDigitsWouldBeANumber()
    {
        const auto refused = ctl({u"channels"_s, u"add"_s, u"youtube"_s, u"--url"_s, u"https://www.youtube.com/@fournil"_s, u"--name"_s, u"2"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"'2' would be taken for the number of a channel"_s), qPrintable(refused.err));
        QCOMPARE(ctl({u"channels"_s, u"list"_s, u"--json"_s}).lines().size(), 1);
    }

    void whatLetsNobodyReadIsNotToBeConnected()
    {
        const auto refused = ctl({u"sync"_s, u"--channel"_s, u"LI"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"LinkedIn lets no program in"_s) && refused.err.contains(u"'import'"_s), qPrintable(refused.err));
    }

    void aDraftKeepsItsMoment()
    {
        // GIVEN a post of an article that leaves by the clock of another place
        QCOMPARE(ctl({u"article"_s, u"import"_s, write(u"a.md"_s, "---\ntitle: Levain\nlanguage: en\n---\nBread.\n")}).code, 0);
        const QString text = write(u"t"_s, "Open on Sunday");
        const QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"LI"_s, u"--article"_s, u"1"_s, u"--text-file"_s, text, u"--at"_s};
        QCOMPARE(ctl(add + QStringList{u"2027-12-07 01:30 America/New_York"_s}).code, 0);
        // WHEN
        QCOMPARE(ctl({u"post"_s, u"cancel"_s, u"1"_s}).code, 0);
        // THEN
        QCOMPARE(ctl({u"article"_s, u"posts"_s, u"1"_s, u"--json"_s}).json()[u"at"].toString(), u"2027-12-07T07:30"_s);
    }

    void theHourThatComesTwiceIsTakenAsItIsTold()
    {
        QCOMPARE(ctl({u"article"_s, u"import"_s, write(u"a.md"_s, "---\ntitle: Levain\nlanguage: en\n---\nBread.\n")}).code, 0);
        const QString text = write(u"t"_s, "Open on Sunday");
        const QStringList add{u"post"_s, u"add"_s, u"--json"_s, u"--channel"_s, u"LI"_s, u"--article"_s, u"1"_s, u"--text-file"_s, text, u"--at"_s};
        const auto second = ctl(add + QStringList{u"2027-10-31 02:30 Europe/Paris (UTC+01:00)"_s});
        QCOMPARE(second.json()[u"leavesAt"].toString(), u"2027-10-31T01:30:00Z"_s);
        const auto first = ctl(add + QStringList{u"2027-10-31 02:30 Europe/Paris (UTC+02:00)"_s});
        QCOMPARE(first.json()[u"leavesAt"].toString(), u"2027-10-31T00:30:00Z"_s);
        QCOMPARE(ctl(add + QStringList{u"2027-10-31 02:30 Europe/Paris (UTC+05:00)"_s}).code, 2);
        // AND told as such
        QVERIFY(ctl({u"article"_s, u"posts"_s, u"1"_s}).out.contains(u"2027-10-31 02:30 Europe/Paris (UTC+01:00)"_s));
        const auto posts = ctl({u"article"_s, u"posts"_s, u"1"_s, u"--json"_s}).lines();
        QCOMPARE(std::ranges::count(posts, u"2027-10-31T02:30+01:00"_s, [](const QJsonObject &post) { return post[u"at"].toString(); }), 1);
    }

    void theTimerOfAnotherFileIsNotOurs()
    {
        // GIVEN a timer that sends for the original of this workspace
        const QString original = write(u"original.parvis"_s, "here");
        qputenv("XDG_CONFIG_HOME", file(u"config"_s).toUtf8());
        const QString unit = ctl({u"timer"_s, u"status"_s, u"--json"_s}).json()[u"unit"].toString();
        QVERIFY(!unit.isEmpty() && QDir(folder()).mkpath(u"config/systemd/user"_s));
        static_cast<void>(write(u"config/systemd/user/"_s + unit, "[Timer]\n"));
        static_cast<void>(write(u"config/systemd/user/"_s + QString(unit).replace(u".timer"_s, u".service"_s),
                                "[Service]\nType=oneshot\nExecStart=\"/usr/bin/parvisctl\" -w \"" + original.toUtf8() + "\" send --within 60\n"));
        // THEN
        const auto told = ctl({u"timer"_s, u"status"_s});
        const auto json = ctl({u"timer"_s, u"status"_s, u"--json"_s}).json();
        QVERIFY2(told.out.startsWith(u"on, but for "_s + original), qPrintable(told.out));
        QCOMPARE(json[u"timer"].toString(), u"elsewhere"_s);
        QCOMPARE(json[u"file"].toString(), original);
        // AND where that file is gone nothing is sent, and nothing is to be taken from it
        QVERIFY(QFile::remove(original));
        const auto gone = ctl({u"timer"_s, u"status"_s});
        qunsetenv("XDG_CONFIG_HOME");
        QVERIFY2(gone.out.startsWith(u"it was on for "_s + original), qPrintable(gone.out));
    }
};

QTEST_GUILESS_MAIN(ParvisctlValuesTest)
#include "parvisctlvaluestest.moc"
