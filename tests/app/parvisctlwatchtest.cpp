// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

/// Watches of channels; that they bring something is tested where there is a service (tests/core/sync/channels/watchingtest).
class ParvisctlWatchTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void whatIsNoWatchIsRefusedInWords()
    {
        // GIVEN a channel that is not connected
        make();
        QCOMPARE(ctl({u"import"_s, write(u"said.csv"_s, "text,date\nTwister,2026-03-04\n")}).code, 0);
        const QString channel = QString::number(ctl({u"channels"_s, u"list"_s, u"--json"_s}).json()[u"channel"].toInteger());
        // THEN
        const auto refused = ctl({u"channels"_s, u"watch"_s, channel, u"--tag"_s, u"parvis"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(u"is not connected"_s));
        QCOMPARE(ctl({u"channels"_s, u"unwatch"_s, channel, u"--tag"_s, u"parvis"_s}).code, 1);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel, u"--tag"_s, u"two words"_s}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel, u"--live"_s, u"-hotel"_s}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel, u"--live"_s, u"tag:press parvis"_s}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel, u"--tag"_s, u"a"_s, u"--words"_s, u"b"_s}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, channel, u"--tag"_s, u"a"_s, u"--past"_s, u"ever"_s}).code, 2);
        QCOMPARE(ctl({u"channels"_s, u"watch"_s, u"Nowhere"_s, u"--tag"_s, u"a"_s}).code, 2);
        QVERIFY(ctl({u"channels"_s, u"list"_s, u"--json"_s}).json()[u"watches"].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ParvisctlWatchTest)
#include "parvisctlwatchtest.moc"
