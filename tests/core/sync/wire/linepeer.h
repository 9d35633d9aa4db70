// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <functional>
#include <memory>

namespace parvis::tests {

/// A server of lines on this machine: greets, and says to each line what it is told to.
class LinePeer
{
public:
    /// What is said to a line; "close" and "reset" end the line, "silence" says nothing.
    using Say = std::function<QByteArray(const QByteArray &line)>;

    LinePeer(const QByteArray &greeting, const Say &say)
        : m_say(say)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, greeting] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++m_connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                while (socket->canReadLine()) {
                    const QByteArray line = socket->readLine().trimmed();
                    m_lines << line;
                    const QByteArray said = m_say(line);
                    if (said == "close")
                        return socket->disconnectFromHost();
                    if (said == "reset")
                        return socket->abort();
                    if (said != "silence")
                        socket->write(said);
                }
            });
            socket->write(greeting);
        });
    }

    [[nodiscard]] QUrl url(const QString &scheme, const QString &path = {}) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_server.serverPort()).arg(path));
    }
    [[nodiscard]] const QList<QByteArray> &lines() const { return m_lines; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Says something to everybody who is there, unasked.
    void sayToAll(const QByteArray &what)
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->write(what);
    }
    /// The context of what is said later.
    [[nodiscard]] QObject *context() { return &m_server; }
    /// How often a line that begins so came.
    [[nodiscard]] qsizetype count(QByteArrayView start) const
    {
        return std::ranges::count_if(m_lines, [start](const QByteArray &line) { return line.startsWith(start); });
    }

private:
    QTcpServer m_server;
    Say m_say;
    QList<QByteArray> m_lines;
    int m_connections = 0;
};

/// What a server of SMTP says that takes everything; `otherwise` first, where it says something.
[[nodiscard]] inline LinePeer::Say takesMail(const LinePeer::Say &otherwise = {})
{
    return [otherwise, isData = std::make_shared<bool>(false)](const QByteArray &line) -> QByteArray {
        if (otherwise) {
            if (const QByteArray said = otherwise(line); !said.isEmpty())
                return said;
        }
        if (*isData) {
            if (line != ".")
                return {};
            *isData = false;
            return "250 2.0.0 taken\r\n";
        }
        if (line.startsWith("EHLO"))
            return "250-peer\r\n250-AUTH PLAIN\r\n250 SIZE 100000\r\n";
        if (line.startsWith("AUTH"))
            return line.contains(' ') && line.count(' ') > 1 ? "235 in\r\n" : "334 \r\n";
        if (line == "DATA") {
            *isData = true;
            return "354 go on\r\n";
        }
        if (line == "QUIT")
            return "221 bye\r\n";
        if (line.startsWith("MAIL") || line.startsWith("RCPT"))
            return "250 ok\r\n";
        return "235 in\r\n";
    };
}

} // namespace parvis::tests
