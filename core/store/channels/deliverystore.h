// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/lateness.h"
#include "core/domain/channels/rival.h"
#include "core/store/channels/servicescope.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Something whose turn to leave, or to be asked after, it is; leased to who asked.
struct SendTurn
{
    domain::Delivery delivery;
    domain::Outgoing outgoing;
    domain::Id<domain::Article> article;   ///< that the post speaks of, or is
    domain::Channel channel;
    domain::Connection connection;
    std::optional<domain::Rival> rival = {};   ///< rivalOf(), where it is to be looked for
};

/// How an attempt ended that did not end well.
struct Failure
{
    domain::Trouble trouble;
    bool wasTurnedDown = false;   ///< the service answered to the creating request, and said no: nothing was made
    bool hasLeft = false;         ///< a creating request left in this turn
    bool wasTooSoon = false;      ///< one was to leave again, and depart() said that it is looked for once more first
    bool isAgainstWord = false;   ///< a person said that it is not there, and it seems to be
};

/// A post that was published without something that the service let fall: names of domain::Sent.
struct IncompletePost
{
    domain::Post post;
    QStringList dropped;

    friend bool operator==(const IncompletePost &, const IncompletePost &) = default;
};

/// Owner of `delivery`, the ledger of what leaves: 0 lost, 0 doubled. Every step is one transaction that moves the entry and its post together; who does not
/// hold the lease gets Conflict, and nothing changes. A post of a channel that is not connected stays where it is.
class DeliveryStore
{
public:
    /// `scope`: claim() and nextDue() look at channels of these services alone.
    explicit DeliveryStore(Database &database, const ServiceScope &scope = {});

    /// What is due longest, of connected channels: an entry to be tried or asked after again, else a scheduled post whose time has come (or that the service is
    /// to hold), whose entry is made with its key here. One at a time for each channel. Nothing where nothing is due.
    [[nodiscard]] QFuture<domain::Result<std::optional<SendTurn>>> claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease);
    /// When something is due next; nothing where nothing waits, or all of it waits for a person because it missed its time.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Instant>>> nextDue(domain::Instant now) const;

    /// A creating request is about to leave. Only once this has succeeded may it. Refused where an earlier one was looked for and not found, and it is too late
    /// by now to leave by itself; Busy where one was, and its service may still work it off.
    [[nodiscard]] QFuture<domain::Result<>> depart(domain::Id<domain::Delivery> id, const QString &owner, domain::Instant now, std::chrono::milliseconds lease);
    /// Keeps what an attempt learned (an empty value is forgotten). `isAnswered`: it came of a creating request that left in this attempt, or is
    /// what an earlier one left and was found there, so that nothing is unknown any more; all else that an earlier attempt sent stays unknown.
    [[nodiscard]] QFuture<domain::Result<>> keep(domain::Id<domain::Delivery> id, const QString &owner, const QString &key, const QString &value,
                                                 bool isAnswered, domain::Instant now, std::chrono::milliseconds lease);
    /// Ends the turn well: published, held or processed by the service; or unsure, where another post of ours stands in the place that it was found in.
    /// `drift`: how what stands there differs from what is here; kept until a person has decided (acceptThere(), putBack()) or it is found as it should be.
    /// `renewal`: renewalOf() that was done in this turn, or that stands behind a drift.
    [[nodiscard]] QFuture<domain::Result<domain::Delivery>> settle(domain::Id<domain::Delivery> id, const QString &owner, const domain::Sent &sent,
                                                                   domain::Instant now, const std::optional<domain::Drift> &drift = {},
                                                                   const QString &renewal = {});
    /// Ends the turn with a trouble, as domain::afterTrouble() decides.
    [[nodiscard]] QFuture<domain::Result<domain::Delivery>> fail(domain::Id<domain::Delivery> id, const QString &owner, const Failure &failure,
                                                                 domain::Instant now, double share);

    /// Ends a turn of which settle() or fail() could not write down how it went: unsure, and `why`. So it holds up nothing else on its channel.
    [[nodiscard]] QFuture<domain::Result<domain::Delivery>> setAside(domain::Id<domain::Delivery> id, const QString &owner, const QString &why,
                                                                     domain::Instant now);

    /// Ends the turn of something that the service held and that was taken back there, because it changed here. Its post stands as it is.
    [[nodiscard]] QFuture<domain::Result<domain::Delivery>> takenBack(domain::Id<domain::Delivery> id, const QString &owner);
    /// True where what the service holds is to be taken back.
    [[nodiscard]] static bool isRecalled(const domain::Delivery &delivery);
    /// That of what the service holds the words are to be written over there, because its article changed here: what settle() takes; empty where not.
    [[nodiscard]] static QString renewalOf(const domain::Delivery &delivery);
    /// When that is to be done.
    [[nodiscard]] static std::optional<domain::Instant> renewalDue(const domain::Delivery &delivery);

    /// The network is there again, this machine woke, or its clock was set: what met no service is tried now, and nothing waits for its next attempt, or is
    /// held, for longer than it can have been meant to.
    [[nodiscard]] QFuture<domain::Result<>> hurry(domain::Instant now);

    /// Lets go what `owner` holds, as who ends does: another one may take it up at once.
    [[nodiscard]] QFuture<domain::Result<>> release(const QString &owner);
    /// Who holds something just now.
    [[nodiscard]] QFuture<domain::Result<QStringList>> holders(domain::Instant now) const;

    /// The newest entry of a post; nothing where it was never sent.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Delivery>>> ofPost(domain::Id<domain::Post> post) const;
    /// The entries, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Delivery>>> newest(int limit) const;
    /// The entries of which something is still to come: those on their way, held or worked on, and those of which a person is to say what became.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Delivery>>> unsettled() const;
    /// Tries again what failed, at once. Conflict where it has not, or where another post has brought the same article there meanwhile.
    [[nodiscard]] QFuture<domain::Result<>> retry(domain::Id<domain::Delivery> id, domain::Instant now);
    /// The person says what nobody else knows of an entry that is unsure, or that waits although it may have arrived: it is there, or it may be sent again
    /// (once it was looked for once more, where that can be).
    /// Of what leaves as several messages (domain::openStepIn()) that is said of the open one, and the others go on. `url`: where it is, as far as the person
    /// says; Invalid where that is no address of the web. Conflict where somebody sends it just now, where everything is known, and where another post is
    /// there.
    /// Who was mistaken says so again: what is there by a person's word, nobody knows where, may be said not to be.
    [[nodiscard]] QFuture<domain::Result<>> resolve(domain::Id<domain::Delivery> id, bool isThere, domain::Instant now, const QString &url = {});
    /// Takes back a person's word that it is there: it is unsure again. Conflict where it is not there by that.
    [[nodiscard]] QFuture<domain::Result<>> unsay(domain::Id<domain::Delivery> id, domain::Instant now);
    /// Takes back what waits for its next attempt: its post is a draft again. Conflict where it is being sent just now, or may have arrived.
    [[nodiscard]] QFuture<domain::Result<>> cancel(domain::Id<domain::Delivery> id, domain::Instant now);

    /// How late a post may leave by itself; later it waits for a person.
    [[nodiscard]] QFuture<domain::Result<domain::LatePolicy>> latePolicy() const;
    [[nodiscard]] QFuture<domain::Result<>> setLatePolicy(const domain::LatePolicy &policy);
    /// The scheduled posts and replies that missed their time and wait for a person, soonest first, at most `limit`.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> missed(domain::Instant now, int limit) const;
    /// A person wants one of them to leave all the same: it is scheduled for now. Conflict where it has not missed its time.
    [[nodiscard]] QFuture<domain::Result<>> sendLate(domain::Id<domain::Post> post, domain::Instant now);

    /// The posts that stand otherwise at their service than here and wait for a person's word, at most `limit`: held ones, and of the last hundred that left.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> drifted(int limit) const;
    /// What was published of late, and of which the service let something fall (domain::droppedIn()), newest first.
    [[nodiscard]] QFuture<domain::Result<QList<IncompletePost>>> incomplete() const;
    /// Where it stands otherwise at its service than here (domain::driftIn): here it becomes what it is there. Conflict where it does not.
    [[nodiscard]] QFuture<domain::Result<>> acceptThere(domain::Id<domain::Post> post, domain::Instant now);
    /// There it becomes what it is here: what is held is taken back and held anew, what is published is written over. What is held and whose time here has
    /// passed keeps the time that it has there, where its words can be written over; else Invalid, and all stays as it is: it is to be given another time
    /// first.
    [[nodiscard]] QFuture<domain::Result<>> putBack(domain::Id<domain::Post> post, domain::Instant now);

private:
    Database &m_database;
    ServiceScope m_scope;
};

} // namespace parvis::store
