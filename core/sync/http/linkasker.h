// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/links.h"
#include "core/sync/http/departures.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QPromise>
#include <QtCore/QSet>
#include <QtNetwork/QNetworkAccessManager>

#include <chrono>
#include <functional>
#include <memory>

namespace parvis::sync {

/// How far asking an address may go.
struct LinkLimits
{
    std::chrono::milliseconds whole{10'000};   ///< for an address, redirects and all
    qint64 bytes = 64 * 1024;                  ///< of a page where only its text can be asked for
    int redirects = 10;
    int atOnce = 4;                            ///< addresses under way; of one host one alone
};

/// Asks addresses of the web whether they answer, on the thread that made it (which needs an event loop): HEAD, and where a server does not take that GET.
/// Redirects are followed. Sends no cookies and keeps none. 404, 410, a host that is not there and one that takes no connection are dead; what only this
/// machine, this moment or this program may meet (401, 403, 429, 5xx, no answer, an unsafe connection) is unsure. The caller dates the answers.
class LinkAsker
{
public:
    explicit LinkAsker(LinkLimits limits = {});
    ~LinkAsker();
    Q_DISABLE_COPY_MOVE(LinkAsker)

    /// Asks one, made by domain::askedAddress(), when its turn comes. Cancelling the future stops it, or takes it out of the queue.
    [[nodiscard]] QFuture<domain::LinkAnswer> ask(const QString &address);

    /// While offline every address is answered as Offline and nothing leaves this machine.
    void setOffline(bool isOffline) { m_isOffline = isOffline; }
    /// Who is asked right before each address is, and says whether none may be; nobody where it is empty.
    void setGate(const std::function<bool()> &isShut) { m_isShut = isShut; }
    /// Who is told of each request that leaves, redirects one by one; nobody where it is empty.
    void setDepartures(const Departures &departures) { m_departures = departures; }

private:
    class Asking;
    struct Waiting
    {
        QString address;
        std::shared_ptr<QPromise<domain::LinkAnswer>> promise;
    };

    void next();

    Departures m_departures;   // outlives what is under way
    QNetworkAccessManager m_network;
    LinkLimits m_limits;
    QList<Waiting> m_waiting;
    QSet<QString> m_hosts;   ///< under way
    bool m_isOffline = false;
    std::function<bool()> m_isShut;
};

} // namespace parvis::sync
