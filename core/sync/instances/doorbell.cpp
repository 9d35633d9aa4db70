// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/instances/doorbell.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

constexpr auto question = "come";
constexpr auto cameUp = "1";
constexpr auto stayed = "0";

/// A name that users of the same machine do not share, and short: a socket's path has 107 bytes at most.
QString nameOf(const QString &workspace)
{
    QString path = QFileInfo(workspace).canonicalFilePath();
    if (path.isEmpty())
        path = QFileInfo(workspace).absoluteFilePath();
    const QString whose = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    const QByteArray key = QCryptographicHash::hash((whose + u'\n' + path).toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    return u"parvis-"_s + QString::fromLatin1(key);
}

} // namespace

Doorbell::Doorbell(const QString &workspace, Answer answer)
    : m_answer(std::move(answer))
{
    const QString name = nameOf(workspace);
    constexpr int patienceMs = 500;
    QLocalSocket other;
    other.connectToServer(name);
    if (other.waitForConnected(patienceMs))
        return;
    // What an earlier run left that was killed.
    QLocalServer::removeServer(name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(name))
        return;
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { receive(); });
}

Doorbell::~Doorbell() = default;

void Doorbell::receive()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        // Who only looks whether somebody stands here asks nothing.
        QObject::connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        QObject::connect(visitor, &QLocalSocket::readyRead, &m_server, [this, visitor] {
            visitor->readAll();
            visitor->write(m_answer() ? cameUp : stayed);
            visitor->flush();
            visitor->disconnectFromServer();
        });
    }
}

bool Doorbell::ring(const QString &workspace)
{
    constexpr int patienceMs = 1'000;
    QLocalSocket socket;
    socket.connectToServer(nameOf(workspace));
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(question);
    return socket.waitForReadyRead(patienceMs) && socket.readAll() == cameUp;
}

} // namespace parvis::sync
