// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/live/livesource.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtWebSockets/QWebSocket>

#include <chrono>

namespace parvis::sync {

/// How far a line may go.
struct LineLimits
{
    quint64 messageBytes = 1'000'000;             ///< of one message; who sends a larger one is hung up on
    std::chrono::milliseconds handshake{20'000};
    std::chrono::milliseconds ping{30'000};       ///< how often we ask whether somebody is there; who is silent for three times that is not
};

/// One WebSocket to a live source, from its handshake to its end; it never comes back by itself. Certificates are checked; plain ws goes to this machine alone.
class LiveLine : public QObject
{
    Q_OBJECT

public:
    /// Opens it at once. `address`: which of the source's.
    LiveLine(const connectors::LiveSource &source, const QUrl &address, const LineLimits &limits, QObject *parent = nullptr);
    ~LiveLine() override;
    Q_DISABLE_COPY_MOVE(LiveLine)

    [[nodiscard]] const QUrl &address() const { return m_address; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// False where certainly nothing left this machine: nobody took the connection.
    [[nodiscard]] bool hasLeft() const { return m_hasLeft; }
    /// Bytes of messages since this was asked last.
    struct Traffic
    {
        qint64 sent = 0;
        qint64 received = 0;
    };
    [[nodiscard]] Traffic takeTraffic() { return std::exchange(m_traffic, {}); }
    /// Hangs up: ended() says why, unless it was said already.
    void hangUp(const QString &why);

Q_SIGNALS:
    void opened();
    void heard(const QByteArray &message);
    /// Once, whatever happened.
    void ended(const QString &why);

private:
    void greet();
    void take(const QByteArray &message);

    QWebSocket m_socket;
    QUrl m_address;
    QList<QByteArray> m_greetings;
    LineLimits m_limits;
    QTimer m_patience;
    QTimer m_pings;
    Traffic m_traffic;
    int m_quietPings = 0;
    bool m_isOpen = false;
    bool m_hasLeft = true;
    bool m_hasEnded = false;
};

/// True where an address may be listened to: wss anywhere, ws on this machine alone.
[[nodiscard]] bool mayBeListenedTo(const QUrl &url);

} // namespace parvis::sync
