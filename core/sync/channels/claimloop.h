// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace parvis::sync {

/// How what is due is taken up: claimed one by one, some at once, until nothing is due; then again when something will be. The same for what is fetched, sent
/// and done afterwards, each of which says what a turn is. Lives on the thread that made it.
class ClaimLoop : public QObject
{
    Q_OBJECT

public:
    /// Begins a turn that was claimed; empty: nothing is due.
    using Begin = std::function<void()>;
    struct Hooks
    {
        std::function<QFuture<domain::Result<Begin>>()> claim;
        std::function<QFuture<domain::Result<std::optional<domain::Instant>>>()> nextDue;
        std::function<QFuture<domain::Result<QStringList>>()> holders;   ///< who holds something just now
        std::function<void(const QString &owner)> release;               ///< lets go what that owner holds
        std::function<void()> idle;                                      ///< nothing is under way and nothing was due
    };
    struct Pace
    {
        int mostAtOnce = 1;                          ///< turns under way
        std::chrono::milliseconds shortest{50};      ///< before it is asked again for what is due and was not given
    };

    ClaimLoop(const domain::Clock &clock, const Pace &pace, Hooks hooks, QObject *parent = nullptr);

    /// Goes on by itself from here, whenever something is due.
    void start();
    /// While offline nothing is taken up.
    void setOffline(bool isOffline);
    /// Something may have become due.
    void look();
    /// The same, once what processes held that have ended is free again: else it would wait for its lease to run out.
    void freeAndLook();
    /// A turn that was begun has ended.
    void turnEnded();
    [[nodiscard]] bool isBusy() const { return m_underWay > 0; }

private:
    void lookLater();

    const domain::Clock &m_clock;
    Pace m_pace;
    Hooks m_hooks;
    QTimer m_timer;
    int m_underWay = 0;
    bool m_isClaiming = false;
    bool m_mustLookAgain = false;
    bool m_isStarted = false;
    bool m_isOffline = false;
};

} // namespace parvis::sync
