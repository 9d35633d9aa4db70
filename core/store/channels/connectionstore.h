// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/health.h"
#include "core/domain/channels/sitepage.h"
#include "core/domain/imports/import.h"
#include "core/store/channels/servicescope.h"
#include "core/store/database/database.h"
#include "core/store/imports/importstore.h"

namespace parvis::store {

/// A connected channel whose turn it is, leased to who asked.
struct FetchTurn
{
    domain::Channel channel;
    domain::Connection connection;
    int failures = 0;
    QHash<QString, domain::StreamPosition> streams;   ///< by name, those that were ever asked
};

/// What one page brought and how far the stream is then.
struct FetchedPage
{
    QString stream;
    domain::StreamPosition position;
    QList<domain::IncomingEntry> entries;
    QStringList removed;             ///< remote ids of what does not stand there any more
    std::optional<domain::SiteReading> site = {};
    QUrl movedTo = {};               ///< where the channel is from now on; empty: where it was
    QStringList takenBack = {};      ///< of what we said ourselves, what was deleted there
    bool isOfThePlace = false;       ///< it stands there for each of our accounts that looks, under one id
};

/// Owner of `connection` and `stream`: how channels are reached and how far what they say was taken in.
class ConnectionStore
{
public:
    /// `scope`: claim() and nextDue() look at channels of these services alone.
    explicit ConnectionStore(Database &database, const ServiceScope &scope = {});

    /// Connects a channel: the one of that service and address, adding it where there is none, in one transaction. What it listened to goes on where it stood.
    [[nodiscard]] QFuture<domain::Result<domain::Channel>> connect(const domain::Channel &channel, const domain::Connection &connection, domain::Instant now);
    /// Forgets how it is reached, and the site's pages, which nobody keeps in step any more; what else it holds stays. What was on its way there is cut off
    /// (cutOff()), and taken up again by connect(). The caller takes the secret away.
    [[nodiscard]] QFuture<domain::Result<>> disconnect(domain::Id<domain::Channel> channel, domain::Instant now);
    /// All that are connected, by channel, with how they fare.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Channel>, domain::ChannelHealth>>> health() const;
    [[nodiscard]] QFuture<domain::Result<domain::Connection>> connection(domain::Id<domain::Channel> channel) const;
    /// As whom (Connection::accountId) channels are connected, or were last; none of one that never was.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Channel>, QString>>> accounts() const;
    /// Whether something has come in there by itself at any time: of a channel that is not connected it tells that it was.
    [[nodiscard]] QFuture<domain::Result<bool>> wasConnected(domain::Id<domain::Channel> channel) const;
    /// Paused or connected, as the person wants; SignInNeeded as the service said. NotFound where the channel is not connected.
    [[nodiscard]] QFuture<domain::Result<>> setState(domain::Id<domain::Channel> channel, domain::ConnectionState state, domain::Instant now);
    /// What the instance says of itself now.
    [[nodiscard]] QFuture<domain::Result<>> setConnection(domain::Id<domain::Channel> channel, const domain::Connection &connection);
    /// It answers, and asks for no pause: one that it asked for earlier is over. It is taken in and sent to at once.
    [[nodiscard]] QFuture<domain::Result<>> endAskedPause(domain::Id<domain::Channel> channel, domain::Instant now);
    /// Makes it, or all of them, due now; but not those whose service asked to be left alone until then (domain::askedToWaitUntil()).
    [[nodiscard]] QFuture<domain::Result<>> fetchNow(std::optional<domain::Id<domain::Channel>> channel, domain::Instant now);

    /// The network is there again, this machine woke, or its clock was set: what met no service is due now, and nothing waits, or is held, for longer than it
    /// can have been meant to.
    [[nodiscard]] QFuture<domain::Result<>> hurry(domain::Instant now);

    /// The connected channel that is due longest, leased to `owner` for that long; nothing where none is due. In one transaction: two processes never fetch
    /// the same channel at once. `only`: that one, or nothing.
    [[nodiscard]] QFuture<domain::Result<std::optional<FetchTurn>>> claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease,
                                                                          std::optional<domain::Id<domain::Channel>> only = {});
    /// When the next one is due; nothing where none is connected.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Instant>>> nextDue() const;
    /// Takes a page in and moves the stream's position in one transaction: a crash repeats or skips nothing. Of a channel that moved the connection goes to the
    /// new place, and its address too, unless another channel stands there. Conflict where the lease is somebody else's,
    /// NotFound where the stream is a watch that was taken away.
    [[nodiscard]] QFuture<domain::Result<IngestReport>> takeIn(domain::Id<domain::Channel> channel, const QString &owner, const FetchedPage &page,
                                                               domain::Instant now, std::chrono::milliseconds lease);
    /// Notes which streams the service gives no more (Capabilities::withheld). Conflict where the lease is somebody else's.
    [[nodiscard]] QFuture<domain::Result<>> setWithheld(domain::Id<domain::Channel> channel, const QString &owner, const QStringList &streams);
    /// Ends the turn: what went wrong, if anything did, and when the next one is. `isOfAWatch`: what went wrong is about a watch alone; the rest was taken in.
    [[nodiscard]] QFuture<domain::Result<>> endTurn(domain::Id<domain::Channel> channel, const QString &owner, const std::optional<domain::Trouble> &trouble,
                                                    domain::Instant nextAt, const domain::Quota &quota, domain::Instant now, bool isOfAWatch = false);
    /// Lets go what `owner` holds, as who ends does.
    [[nodiscard]] QFuture<domain::Result<>> release(const QString &owner);
    /// Who holds something just now.
    [[nodiscard]] QFuture<domain::Result<QStringList>> holders(domain::Instant now) const;

private:
    Database &m_database;
    ServiceScope m_scope;
};

} // namespace parvis::store
