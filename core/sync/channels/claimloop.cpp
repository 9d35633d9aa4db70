// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/claimloop.h"

#include "core/sync/channels/leaseowner.h"

#include <QtCore/QLoggingCategory>

namespace parvis::sync {

namespace {

Q_LOGGING_CATEGORY(lcClaim, "parvis.sync.claim", QtInfoMsg)

/// A clock that was set, or a machine that woke, is noticed within that time.
constexpr std::chrono::milliseconds longestSleep = std::chrono::seconds{5};

} // namespace

ClaimLoop::ClaimLoop(const domain::Clock &clock, const Pace &pace, Hooks hooks, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(pace)
    , m_hooks(std::move(hooks))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClaimLoop::look);
}

void ClaimLoop::start()
{
    m_isStarted = true;
    freeAndLook();
}

void ClaimLoop::setOffline(bool isOffline)
{
    m_isOffline = isOffline;
    if (m_isOffline)
        m_timer.stop();
    else
        look();
}

void ClaimLoop::freeAndLook()
{
    m_hooks.holders().then(this, [this](const domain::Result<QStringList> &holders) {
        for (const QString &holder : holders.value_or(QStringList())) {
            if (hasEnded(holder))
                m_hooks.release(holder);
        }
        look();
    });
}

void ClaimLoop::look()
{
    if (m_isOffline)
        return lookLater();
    if (m_isClaiming || m_underWay >= m_pace.mostAtOnce) {
        m_mustLookAgain = true;
        return;
    }
    m_isClaiming = true;
    m_mustLookAgain = false;
    m_hooks.claim().then(this, [this](const domain::Result<Begin> &claimed) {
        m_isClaiming = false;
        if (claimed && *claimed) {
            ++m_underWay;
            (*claimed)();
            return look();
        }
        if (!claimed)
            qCWarning(lcClaim).noquote() << "Nothing could be claimed:" << claimed.error().detail;
        if (m_mustLookAgain)
            return look();
        lookLater();
    });
}

void ClaimLoop::turnEnded()
{
    --m_underWay;
    look();
}

void ClaimLoop::lookLater()
{
    if (m_underWay == 0)
        m_hooks.idle();
    if (!m_isStarted || m_isOffline)
        return;
    m_hooks.nextDue().then(this, [this](const domain::Result<std::optional<domain::Instant>> &due) {
        if (!due || !*due)
            return m_timer.stop();
        const auto ahead = std::chrono::duration_cast<std::chrono::milliseconds>(**due - m_clock.now());
        m_timer.start(std::clamp(ahead, m_pace.shortest, longestSleep));
    });
}

} // namespace parvis::sync
