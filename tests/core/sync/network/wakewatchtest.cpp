// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/network/wakewatch.h"

#include "tests/support/fakeclock.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

/// When it is said that this machine slept or that its clock was set.
class WakeWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeThatPassesIsNoJump()
    {
        QSignalSpy jumps(&m_watch, &sync::WakeWatch::jumped);
        pass(5s, 5s);
        // A clock that is being corrected, and a machine that is busy.
        pass(6s, 5s);
        pass(70s, 71s);
        QCOMPARE(jumps.size(), 0);
    }

    void sleepIsToldOnce()
    {
        QSignalSpy jumps(&m_watch, &sync::WakeWatch::jumped);
        pass(8h, 3s);
        pass(5s, 5s);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps.constFirst().constFirst().value<std::chrono::milliseconds>(), std::chrono::milliseconds(8h - 3s));
    }

    void aClockThatIsSetBackIsTold()
    {
        QSignalSpy jumps(&m_watch, &sync::WakeWatch::jumped);
        pass(-1h, 5s);
        QCOMPARE(jumps.size(), 1);
        QVERIFY(jumps.constFirst().constFirst().value<std::chrono::milliseconds>() < 0ms);
    }

private:
    void pass(std::chrono::milliseconds time, std::chrono::milliseconds awake)
    {
        m_clock.advance(time);
        m_awake += awake.count();
        m_watch.look();
    }

    FakeClock m_clock;
    qint64 m_awake = 0;
    sync::WakeWatch m_watch{m_clock, [this] { return m_awake; }};
};

QTEST_GUILESS_MAIN(WakeWatchTest)
#include "wakewatchtest.moc"
