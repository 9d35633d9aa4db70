// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/liveline.h"

#include "core/sync/wire/plainwords.h"
#include "core/sync/wire/qtwire.h"

#include <QtNetwork/QNetworkRequest>
#include <QtWebSockets/QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace parvis::sync {

bool mayBeListenedTo(const QUrl &url)
{
    QUrl plain = url;
    plain.setScheme(url.scheme() == "wss"_L1 ? u"https"_s : url.scheme() == "ws"_L1 ? u"http"_s : QString());
    return mayBeAsked(plain);
}

LiveLine::LiveLine(const connectors::LiveSource &source, const QUrl &address, const LineLimits &limits, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_greetings(source.greetings)
    , m_limits(limits)
{
    m_socket.setMaxAllowedIncomingMessageSize(limits.messageBytes);
    m_socket.setMaxAllowedIncomingFrameSize(limits.messageBytes);
    connect(&m_socket, &QWebSocket::connected, this, &LiveLine::greet);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) { take(message.toUtf8()); });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &LiveLine::take);
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_quietPings = 0; });
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_hasLeft = error != QAbstractSocket::ConnectionRefusedError && error != QAbstractSocket::HostNotFoundError;
        hangUp(plainWords(m_socket.errorString()));
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        // Of a host that is not reached Qt says this before it says why.
        if (!m_isOpen) {
            QMetaObject::invokeMethod(this, [this] { hangUp(plainWords(m_socket.errorString())); }, Qt::QueuedConnection);
            return;
        }
        const QString reason = m_socket.closeReason().left(200);
        hangUp(reason.isEmpty() ? u"the other end hung up (%1)"_s.arg(static_cast<int>(m_socket.closeCode())) : reason);
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { hangUp(u"the handshake took too long"_s); });
    connect(&m_pings, &QTimer::timeout, this, [this] {
        constexpr int mostQuiet = 2;
        if (++m_quietPings > mostQuiet)
            return hangUp(u"nothing was heard any more"_s);
        m_socket.ping();
    });

    QNetworkRequest request(address);
    for (const auto &[name, value] : source.headers.entries())
        request.setRawHeader(name, value);
    request.setRawHeader("User-Agent", "Parvis/" PARVIS_VERSION);
    QWebSocketHandshakeOptions options;
    if (!source.subprotocol.isEmpty())
        options.setSubprotocols({source.subprotocol});
    m_patience.start(m_limits.handshake);
    // From the event loop: who made the line listens to it by then.
    QMetaObject::invokeMethod(
        this,
        [this, request, options] {
            if (!m_hasEnded)
                m_socket.open(request, options);
        },
        Qt::QueuedConnection);
}

LiveLine::~LiveLine()
{
    m_hasEnded = true;
    m_socket.disconnect(this);
    m_socket.abort();
}

void LiveLine::hangUp(const QString &why)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_patience.stop();
    m_pings.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT ended(why);
}

void LiveLine::greet()
{
    m_isOpen = true;
    m_patience.stop();
    m_pings.start(m_limits.ping);
    for (const QByteArray &greeting : std::as_const(m_greetings)) {
        m_socket.sendTextMessage(QString::fromUtf8(greeting));
        m_traffic.sent += greeting.size();
    }
    Q_EMIT opened();
}

void LiveLine::take(const QByteArray &message)
{
    if (m_hasEnded)
        return;
    m_traffic.received += message.size();
    m_quietPings = 0;
    Q_EMIT heard(message);
}

} // namespace parvis::sync
