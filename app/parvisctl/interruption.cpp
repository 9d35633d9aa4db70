// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/interruption.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdlib>
#include <sys/socket.h>
#include <unistd.h>

namespace parvis::app {

namespace {

// A signal handler may only write to a descriptor it finds in a global.
std::array<int, 2> pipeEnds{-1, -1};

void noteSignal(int number)
{
    const auto byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(pipeEnds[0], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
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
