// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace parvis::sync {

/// Notices that this machine slept, or that its clock was set: the time of day went on by another measure than the time that passes while it is awake
/// (CLOCK_MONOTONIC stands still in sleep). Looks every few seconds, on the thread that made it.
class WakeWatch : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds that have passed while this machine was awake.
    using Awake = std::function<qint64()>;

    explicit WakeWatch(const domain::Clock &clock, const Awake &awake = {}, QObject *parent = nullptr);

    void start();
    /// What the timer does: compares once.
    void look();

    /// By how much both must differ to be told. Clocks that are kept by a time server move by less.
    static constexpr std::chrono::milliseconds least{10'000};
    static constexpr std::chrono::milliseconds rhythm{5'000};

Q_SIGNALS:
    /// The clock has gone on by `by` beside the time that passed awake; backwards where it is negative.
    void jumped(std::chrono::milliseconds by);

private:
    const domain::Clock &m_clock;
    Awake m_awake;
    QTimer m_timer;
    domain::Instant m_lastTime;
    qint64 m_lastAwake = 0;
};

} // namespace parvis::sync
