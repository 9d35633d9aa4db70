// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/connection.h"
#include "core/store/channels/watchstore.h"
#include "core/store/imports/importstore.h"

namespace parvis::store {

/// A connected channel that can be listened to.
struct LiveChannel
{
    domain::Channel channel;
    domain::Connection connection;
    QList<KeptWatch> watches;

    friend bool operator==(const LiveChannel &, const LiveChannel &) = default;
};

/// What was heard at once.
struct HeardPage
{
    QList<domain::IncomingEntry> entries;
    QStringList removed;   ///< remote ids of what does not stand there any more
    std::optional<domain::MissedStretch> missed = {};   ///< what the live watches of the channel did not hear and will not
    QString position;      ///< how far the live watches of the channel are then: a number that only grows; empty: as far as they were
    bool isOfThePlace = false;   ///< as FetchedPage::isOfThePlace
};

/// What comes in while it happens, beside what is fetched: taken in without the channel's lease, because what is known stays as it is whoever brings it.
class LiveStore
{
public:
    explicit LiveStore(Database &database);

    /// The channels that are connected and not paused, with their watches, by number.
    [[nodiscard]] QFuture<domain::Result<QList<LiveChannel>>> channels() const;
    /// Takes in what was heard and moves the live watches on in one transaction: a crash repeats or skips nothing. Positions never go back. NotFound where the
    /// channel is not connected any more.
    [[nodiscard]] QFuture<domain::Result<IngestReport>> takeIn(domain::Id<domain::Channel> channel, const HeardPage &page, domain::Instant now);
    /// Notes that what the live watches of the channel listen to is not reached: until something is heard, that is what is said of them.
    [[nodiscard]] QFuture<domain::Result<>> noteUnreached(domain::Id<domain::Channel> channel, const domain::Trouble &trouble, domain::Instant now);
    /// Those of the remote ids that the channel holds something by.
    [[nodiscard]] QFuture<domain::Result<QStringList>> known(domain::Id<domain::Channel> channel, const QStringList &remoteIds) const;
    /// Has what was missed fetched (hurryFetch()).
    [[nodiscard]] QFuture<domain::Result<>> catchUp(domain::Id<domain::Channel> channel, domain::Instant now);

private:
    Database &m_database;
};

} // namespace parvis::store
