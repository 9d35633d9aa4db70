// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

namespace parvis::tests {

LoopbackServer::LoopbackServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { take(); });
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void LoopbackServer::take()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        const QByteArray head = socket->peek(64 * 1024);
        if (!head.contains("\r\n\r\n"))
            return;
        socket->readAll();
        m_requests.append(head);
        const QByteArray method = head.split(' ').value(0);
        const QByteArray path = head.split(' ').value(1);
        const LoopbackAnswer answer = m_answers.value(
            m_answers.contains(method + ' ' + path) ? method + ' ' + path : path,
            LoopbackAnswer{
                .status = "404 Not Found", .headers = {}, .body = "none", .promisedLength = -1, .isSilent = false, .isReset = false, .isDripping = false});
        if (answer.isSilent)
            return;
        const auto length = answer.promisedLength >= 0 ? answer.promisedLength : answer.body.size();
        QByteArray reply = "HTTP/1.1 " + answer.status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(length) + "\r\n";
        for (const QByteArray &header : answer.headers)
            reply += header + "\r\n";
        if (answer.isDripping) {
            socket->write(reply + "\r\n");
            auto *drip = new QTimer(socket);
            QObject::connect(drip, &QTimer::timeout, socket, [socket, body = answer.body, at = 0]() mutable {
                if (at < body.size())
                    socket->write(body.sliced(at++, 1));
            });
            drip->start(std::chrono::milliseconds(20));
            return;
        }
        socket->write(reply + "\r\n" + (method == "HEAD" ? QByteArray() : answer.body));
        if (answer.isReset) {
            socket->flush();
            socket->abort();
        } else {
            socket->disconnectFromHost();
        }
    });
}

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress() makes a zlib stream after four bytes of length; gzip wants the bare deflate inside and a checksum after it.
    const QByteArray zlib = qCompress(bytes);
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype after = 4;
    quint32 crc = 0xffffffffU;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    crc = ~crc;
    QByteArray gzip = QByteArray::fromHex("1f8b0800000000000003") + zlib.sliced(before, zlib.size() - before - after);
    for (const quint32 number : {crc, static_cast<quint32>(bytes.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            gzip += static_cast<char>((number >> shift) & 0xffU);
    }
    return gzip;
}

} // namespace parvis::tests
