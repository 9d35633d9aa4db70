// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/interruption.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

namespace parvis::app {

namespace {

// A signal handler may only write to a descriptor it finds in a global.
std::array<int, 2> pipeEnds{-1, -1};

// Milliseconds of the monotonic clock; 0 before the first signal.
std::atomic<qint64> firstAt{0};
static_assert(std::atomic<qint64>::is_always_lock_free);

qint64 monotonicMs()
{
    constexpr qint64 perSecond = 1'000;
    constexpr qint64 nsPerMs = 1'000'000;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * perSecond + now.tv_nsec / nsPerMs;
}

void noteSignal(int number)
{
    constexpr qint64 moment = 2'000;
    const qint64 now = monotonicMs();
    qint64 none = 0;
    if (firstAt.compare_exchange_strong(none, now)) {
        const auto byte = static_cast<char>(number);
        [[maybe_unused]] const auto written = ::write(pipeEnds[0], &byte, 1);
    } else if (now - firstAt > moment) {
        std::signal(number, SIG_DFL);
        std::raise(number);
    }
}

} // namespace

Interruption::Interruption()
{
    firstAt = 0;
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pipeEnds.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[1], &byte, 1) == 1 && m_signal == 0) {
            m_signal = byte;
            Q_EMIT requested();
        }
    });
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

Exit Interruption::end() const
{
    std::signal(m_signal, SIG_DFL);
    std::raise(m_signal);
    std::abort();
}

} // namespace parvis::app
