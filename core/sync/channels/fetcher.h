// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/channeldesk.h"
#include "core/sync/channels/claimloop.h"
#include "core/sync/channels/connectors.h"
#include "core/sync/channels/dispatcher.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace parvis::sync {

/// What one turn of a channel brought.
struct TurnReport
{
    domain::Channel channel;
    qint64 added = 0;
    qint64 known = 0;
    std::optional<domain::Trouble> trouble;
    bool isWhole = false;   ///< nothing is left of what came before
    QStringList withheld = {};   ///< streams that the service gave so far, and does not give any more: said once
};

/// Takes in what services say: claims the channel that is due, reads each of its streams page by page, and hands every page with its position to the store in
/// one transaction. First what is new; then some pages of what came before, until all of it is here. Backs off from who is in trouble, heeds limits. Lives on
/// the thread that made it.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(const Dispatcher::Context &context, QObject *parent = nullptr);
    ~Fetcher() override;
    Q_DISABLE_COPY_MOVE(Fetcher)

    /// Goes on by itself from here, whenever a channel is due.
    void start();
    /// While offline nothing is taken up; what is under way ends as the wire says.
    void setOffline(bool isOffline) { m_loop.setOffline(isOffline); }
    /// While what goes over the line is counted, channels are asked more rarely, and what came before waits, unless a person asks for it.
    void setMetered(bool isMetered) { m_isMetered = isMetered; }
    /// Takes in what is due now, and answers once nothing more is. `wantsAll`: of what came before, all of it. `only`: of that channel alone.
    [[nodiscard]] QFuture<QList<TurnReport>> fetchDue(bool wantsAll, std::optional<domain::Id<domain::Channel>> only = {});

Q_SIGNALS:
    void turnEnded(const parvis::sync::TurnReport &report);

private:
    struct Turn;

    [[nodiscard]] QFuture<domain::Result<ClaimLoop::Begin>> claim();
    void begin(const std::shared_ptr<Turn> &turn);
    void nextStream(const std::shared_ptr<Turn> &turn);
    [[nodiscard]] bool isTooSoon(const Turn &turn) const;
    /// Whether the service takes nothing more for now, as it said with its last answer.
    [[nodiscard]] bool isUsedUp(const Turn &turn) const;
    void fetch(const std::shared_ptr<Turn> &turn);
    void take(const std::shared_ptr<Turn> &turn, const connectors::Page &page);
    /// Notes that the service withholds the stream, or gives it again, and goes on.
    void noteWithheld(const std::shared_ptr<Turn> &turn, bool isWithheld, const std::function<void()> &goOn);
    void meet(const std::shared_ptr<Turn> &turn, const domain::Trouble &trouble);
    void end(const std::shared_ptr<Turn> &turn, const std::optional<domain::Trouble> &trouble);

    Dispatcher::Context m_context;
    store::ConnectionStore m_connections;
    store::MediaStore m_media;
    store::RequestLog m_log;
    Credentials m_credentials;
    QString m_owner;
    Waiters<QList<TurnReport>> m_waiting;
    QList<TurnReport> m_reports;
    QHash<std::pair<domain::Id<domain::Channel>, QString>, domain::Instant> m_looked;   ///< when streams with a pace of their own were asked to their end
    bool m_isMetered = false;
    bool m_wantsAll = false;
    std::optional<domain::Id<domain::Channel>> m_only;   ///< nothing: all of them
    ClaimLoop m_loop;
};

} // namespace parvis::sync
