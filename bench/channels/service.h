// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>

namespace parvis::bench {

/// A service that speaks as much of Mastodon's API as the measurements ask, over http on this machine. Each token is an account of its own; all of them have
/// been mentioned so many times. Runs in a process of its own, so that its work is not measured with ours.
class Service : public QTcpServer
{
    Q_OBJECT

public:
    explicit Service(int mentions, QObject *parent = nullptr);

    /// How many notifications a page holds, at most.
    static constexpr int pageSize = 80;

private:
    void serve(QTcpSocket &socket);
    [[nodiscard]] QByteArray answer(const QByteArray &method, const QUrl &url, const QByteArray &token, const QByteArray &key, const QByteArray &body);
    [[nodiscard]] QByteArray page(qint64 before, qint64 after, int limit) const;

    int m_mentions;
    QList<QByteArray> m_texts;
    QHash<QByteArray, QByteArray> m_made;   ///< by idempotency key
    QByteArray m_arrived;                   ///< JSON objects of what was published, one a line
    qint64 m_lastId = 1'000'000'000;
};

/// That process, started; ends with this object.
class ServiceProcess
{
public:
    explicit ServiceProcess(int mentions);
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace parvis::bench
