// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/http/departures.h"
#include "core/sync/http/httpclient.h"

#include <QtNetwork/QNetworkAccessManager>

#include <chrono>
#include <functional>

namespace parvis::sync {

/// How far a transfer may go.
struct HttpLimits
{
    qint64 bytes = 50'000'000;              ///< of the body, packed and unpacked alike
    int redirects = 10;
    std::chrono::milliseconds idle{30'000}; ///< without a byte
    std::chrono::milliseconds whole{600'000}; ///< for the whole transfer, however steadily it drips
};

/// Fetches with QNetworkAccessManager, on the thread that made it (which needs an event loop). Sends no cookies and keeps none.
class QtHttpClient final : public HttpClient
{
public:
    explicit QtHttpClient(HttpLimits limits = {});

    [[nodiscard]] QFuture<domain::Result<HttpResponse>> get(const HttpRequest &request) override;

    /// While offline every get() answers Offline and nothing leaves this machine.
    void setOffline(bool offline) { m_isOffline = offline; }
    /// Who is asked right before each request leaves, and says whether none may; nobody where it is empty.
    void setGate(const std::function<bool()> &isShut) { m_isShut = isShut; }
    [[nodiscard]] bool isOffline() const { return m_isOffline || (m_isShut && m_isShut()); }
    /// Who is told of each request that leaves, redirects one by one; nobody where it is empty.
    void setDepartures(const Departures &departures) { m_departures = departures; }

private:
    Departures m_departures;   // outlives what is under way
    QNetworkAccessManager m_network;
    HttpLimits m_limits;
    bool m_isOffline = false;
    std::function<bool()> m_isShut;
};

} // namespace parvis::sync
