// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/network/wakewatch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>

namespace parvis::sync {

namespace {

Q_LOGGING_CATEGORY(lcWake, "parvis.sync.wake", QtInfoMsg)

qint64 sinceStart()
{
    static const QElapsedTimer started = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return started.elapsed();
}

} // namespace

WakeWatch::WakeWatch(const domain::Clock &clock, const Awake &awake, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_awake(awake ? awake : Awake(sinceStart))
    , m_lastTime(clock.now())
    , m_lastAwake(m_awake())
{
    connect(&m_timer, &QTimer::timeout, this, &WakeWatch::look);
}

void WakeWatch::start()
{
    m_timer.start(rhythm);
}

void WakeWatch::look()
{
    const domain::Instant time = m_clock.now();
    const qint64 awake = m_awake();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(time - std::exchange(m_lastTime, time));
    const auto by = passed - std::chrono::milliseconds{awake - std::exchange(m_lastAwake, awake)};
    if (by > -least && by < least)
        return;
    qCInfo(lcWake) << "The clock went on by" << by.count() << "ms beside the time that passed";
    Q_EMIT jumped(by);
}

} // namespace parvis::sync
