// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>

namespace parvis::tests {

/// How one path of a LoopbackServer is answered.
struct LoopbackAnswer
{
    QByteArray status = "200 OK";
    QList<QByteArray> headers;
    QByteArray body;
    int promisedLength = -1;   ///< Content-Length to claim instead of the true one; -1: the true one
    bool isSilent = false;     ///< says nothing at all
    bool isReset = false;      ///< breaks the connection after the body
    bool isDripping = false;   ///< sends a byte of the body each 20 ms
};

/// A web server on this machine that answers as it is told, faults included, and remembers what it was asked.
class LoopbackServer
{
public:
    LoopbackServer();
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    /// For a path ("/feed"), or for one method of it ("HEAD /page").
    void answer(const QByteArray &path, const LoopbackAnswer &answer) { m_answers.insert(path, answer); }
    [[nodiscard]] QUrl url(const QString &path) const;
    /// The heads of all requests so far, as they came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

private:
    void take();

    QTcpServer m_server;
    QHash<QByteArray, LoopbackAnswer> m_answers;
    QList<QByteArray> m_requests;
};

/// Those bytes as a gzip stream.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace parvis::tests
