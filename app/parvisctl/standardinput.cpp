// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/standardinput.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace parvis::app {

using Kind = domain::Error::Kind;

StandardInput::StandardInput()
    : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    m_promise.start();
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { take(); });
    if (!m_file.open())
        end(domain::failure(Kind::Unwritable, m_file.errorString()));
}

void StandardInput::take()
{
    constexpr size_t blockBytes = 256 * 1024;
    static std::array<char, blockBytes> block;
    const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0)
        end(domain::failure(Kind::Unreadable, qt_error_string(errno)));
    else if (count > 0 ? m_file.write(block.data(), count) != count : !m_file.flush())
        end(domain::failure(Kind::Unwritable, m_file.errorString()));
    else if (count == 0)
        end(m_file.fileName());
}

void StandardInput::stop()
{
    if (m_notifier.isEnabled())
        end(domain::failure(Kind::Cancelled));
}

void StandardInput::end(const domain::Result<QString> &result)
{
    m_notifier.setEnabled(false);
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace parvis::app
