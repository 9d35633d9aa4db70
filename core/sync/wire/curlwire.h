// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/sync/wire/qtwire.h"
#include "core/sync/wire/transferwire.h"

#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace parvis::sync {

/// Does transfers with libcurl, each on a thread of its own while it lasts. Certificates are checked against the system's trust, and against the authority in
/// the file that the environment's PARVIS_CA_FILE names, where it does; hosts by SSH against the person's own ~/.ssh/known_hosts.
class CurlWire final : public TransferWire
{
public:
    explicit CurlWire(const domain::Clock &clock, WireLimits limits = {});
    /// Stops what is under way.
    ~CurlWire() override;

    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> transfer(const connectors::Transfer &transfer) override;

    /// While offline nothing leaves this machine, and what is under way is stopped. From any thread.
    void setOffline(bool isOffline);
    /// Who is asked right before each transfer, and says whether none may leave; from any thread.
    void setGate(const std::function<bool()> &isShut) { m_isShut = isShut; }
    [[nodiscard]] bool isOffline() const { return m_isOffline || (m_isShut && m_isShut()); }

private:
    class Lines;

    const domain::Clock &m_clock;
    WireLimits m_limits;
    std::atomic_bool m_isOffline = false;
    std::function<bool()> m_isShut;
    std::atomic_bool m_isEnding = false;
    std::atomic_int m_offlines = 0;   ///< how often it was put offline: what began before is stopped
    std::unique_ptr<Lines> m_lines;   ///< of IMAP, signed in, that wait for the next command
    QThreadPool m_threads;
};

/// True where a transfer may be asked of that address: a scheme that is known, and a host.
[[nodiscard]] bool mayBeTransferred(const QUrl &url);

} // namespace parvis::sync
