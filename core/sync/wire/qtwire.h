// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/sync/wire/wire.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkAccessManager>

#include <atomic>
#include <chrono>
#include <functional>

namespace parvis::sync {

/// How far a request may go.
struct WireLimits
{
    qint64 bytes = 64'000'000;               ///< of an answer, unpacked
    int redirects = 5;                         ///< of what reads; what does more follows none
    std::chrono::milliseconds idle{30'000};    ///< without a byte
    std::chrono::milliseconds whole{300'000};
};

/// Sends with QNetworkAccessManager, on the thread that made it (which needs an event loop). Sends no cookies and keeps none; certificates are checked; plain
/// http goes to this machine itself and nowhere else.
class QtWire final : public Wire
{
public:
    explicit QtWire(const domain::Clock &clock, WireLimits limits = {});
    ~QtWire() override;

    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override;
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> sendTelling(const connectors::HttpRequest &request, const ToldOfLed &told) override;

    /// While offline nothing leaves this machine, and what is under way is stopped. From any thread.
    void setOffline(bool isOffline);
    /// Who is asked right before each request leaves, and says whether none may; from the thread that sends.
    void setGate(const std::function<bool()> &isShut) { m_isShut = isShut; }
    [[nodiscard]] bool isOffline() const override { return m_isOffline || (m_isShut && m_isShut()); }

private:
    class Sending;

    QNetworkAccessManager m_network;
    const domain::Clock &m_clock;
    WireLimits m_limits;
    std::atomic_bool m_isOffline = false;
    std::function<bool()> m_isShut;
};

/// True for what leads to this machine, the network that it is in, or nobody in particular.
[[nodiscard]] bool isOfThisNetwork(const QHostAddress &address);
/// True where an address may be asked: https anywhere, http on this machine alone (localhost and its addresses).
[[nodiscard]] bool mayBeAsked(const QUrl &url);

} // namespace parvis::sync
