// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/connectors/live/livesource.h"
#include "core/domain/channels/accessend.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/sitepage.h"
#include "core/domain/channels/verdict.h"
#include "core/domain/imports/import.h"

namespace parvis::connectors {

/// How a channel is spoken to.
struct Access
{
    domain::Connection connection;
    domain::Secret secret;
    std::optional<domain::Instant> now = {};   ///< by this machine's clock; nothing: nobody looked at it
    std::optional<QString> shown = {};         ///< moderate(): what it says that is decided about, as far as it is known here; nothing: whatever it says
};

/// What a person gives to connect a channel.
struct Introduction
{
    QUrl server;              ///< as typed, tidied by domain; the connector finds its interface from there
    QString user = {};        ///< where the service wants one
    domain::Secret secret = {};
};

/// What came of it.
struct Acquaintance
{
    domain::Connection connection;
    QString address;          ///< what identifies the channel on its service (Channel::address)
    QString name;             ///< what to call it, as the service names it
    domain::Secret secret;    ///< to be kept: what was given, or what it was exchanged for; empty where none is needed
    QString service = {};                ///< where it turned out to be another service than was asked for; empty: that one
    QStringList otherAddresses = {};     ///< others by which the workspace may know the channel already
    QList<domain::IncomingEntry> samples = {};   ///< some of what stands there, by which it is known where it was taken in from a file that names no address
};

/// How a browser finds back to this machine, and how we know that it is the one that we sent.
struct WayBack
{
    QUrl redirect;       ///< where somebody listens: "http://127.0.0.1:49152/…"; without a query
    QString state;       ///< stands as "state" in the address that the browser comes back to; nobody can guess it
    QString verifier;    ///< of PKCE (RFC 7636), likewise

    friend bool operator==(const WayBack &, const WayBack &) = default;
};

/// A sign-in by the browser that is under way.
struct SignIn
{
    QUrl page;                       ///< to be opened in a browser
    WayBack way;
    Introduction introduction;
    QMap<QString, QString> kept = {};   ///< what the connector must know when the browser is back. In memory alone
};

/// One page of what came in.
struct Page
{
    QList<domain::IncomingEntry> entries;   ///< new ones, and known ones that were edited
    QStringList removed;                    ///< remote ids of what does not stand there any more
    QString next;                           ///< where to go on, in the connector's own words; kept in the transaction that takes the entries in
    bool isLast = true;                     ///< nothing more that way just now
    QString olderStart = {};                ///< of a first page: where taking in what came before begins
    std::optional<std::chrono::milliseconds> askAgainIn = {};   ///< not before that; nothing: at the usual pace
    QStringList takenBack = {};             ///< remote ids of what our account said and what was deleted there since, as the service says in so many words
    std::optional<domain::SiteReading> site = {};   ///< of a stream of what a site has published
    QStringList owed = {};                  ///< of a page of what came before: what is there and was not given, in the connector's own words; see owingToo()
    std::optional<domain::Trouble> lack = {};   ///< what is missing of it; what there is of it is taken in all the same
    bool isWithheld = false;                ///< the service does not give this stream (any more), and gives the others: nothing of it is taken in or moved
    QUrl movedTo = {};                      ///< where the channel's server is for good from now on, and answered as it should; empty: where it was
};

/// One service: translates between what Parvis knows and what the service says, and does nothing else (see Exchange). Has no state: what an exchange needs is
/// given to it. Where a service has no way to do something its answer is NotPossible.
class Connector
{
public:
    Connector() = default;
    virtual ~Connector() = default;
    Q_DISABLE_COPY_MOVE(Connector)

    /// The key of the service, of domain::knownServices().
    [[nodiscard]] virtual QString service() const = 0;
    /// Never: anybody may read there, and no secret is looked for. Sometimes: of a channel that none is kept for, none is needed.
    enum class SecretNeed { Always, Sometimes, Never };
    [[nodiscard]] virtual SecretNeed secretNeed() const { return SecretNeed::Always; }

    /// True where an account is one channel; not where the rooms of one, or the boards that it writes on, are channels each.
    [[nodiscard]] virtual bool isOneToAnAccount() const { return false; }

    /// Connects: finds the interface, tries what was given, reads who we are there and what the instance allows.
    [[nodiscard]] virtual Exchange<Acquaintance> introduce(Introduction introduction) const = 0;
    /// True where a person can sign in with a browser instead of copying what lets us in: beginSignIn(), finishSignIn().
    [[nodiscard]] virtual bool signsInByBrowser() const { return false; }
    /// Finds out where a person signs in there, and makes us known. NotPossible where this server has no such way.
    [[nodiscard]] virtual Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const;
    /// Connects with what the browser brought back: `returned` is the address that it came to, whose state is ours. Cancelled where the person said no there.
    [[nodiscard]] virtual Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const;
    /// Gets a new secret for one that has run out. AccessWithdrawn only where the service says so in so many words. The old one stays good until the new is
    /// kept.
    [[nodiscard]] virtual Exchange<domain::Secret> renew(Access access) const;
    /// True where a service can be told to let nobody in any more with what was got from it: revoke().
    [[nodiscard]] virtual bool revokes() const { return false; }
    /// The same of what lets in to one channel, before the service is asked: Stays where revoke() would be NotPossible.
    [[nodiscard]] virtual domain::GivingBack givingBack(const domain::Secret &secret) const;
    /// Tells it so. What is not good any more already is success. NotPossible where this one cannot be given back: it was made by hand, and others may use it.
    [[nodiscard]] virtual Exchange<> revoke(Access access) const;

    /// The same channel with another list of addresses to which its newsletter goes, as a person wrote it, and nothing else of it changed: nobody is asked. The
    /// connection and the secret to keep. NotPossible where a channel has no such list (domain::hasRecipients()).
    [[nodiscard]] virtual domain::Answer<Acquaintance> withRecipients(const domain::Connection &connection, const domain::Secret &secret,
                                                                      const QString &recipients) const;

    /// What there is to listen to on such a channel, by names of the connector's own ("notifications"). A tag or words that are watched follow a colon:
    /// "tag:parvis".
    [[nodiscard]] virtual QStringList streams(const domain::Connection &connection) const = 0;
    /// Whether what such a stream brings stands at the place for whoever looks there, under the same id for each: not what our account alone is told.
    [[nodiscard]] virtual bool isOfThePlace(const QString &stream) const
    {
        static_cast<void>(stream);
        return false;
    }
    /// No more often than that a running program asks for such a stream; zero: each time that the channel has its turn.
    [[nodiscard]] virtual std::chrono::milliseconds pace(const QString &stream) const
    {
        static_cast<void>(stream);
        return {};
    }
    /// The next page of what came after `position` (Page::next of the last one; empty at the very first, which gets the newest page alone).
    [[nodiscard]] virtual Exchange<Page> fetchNewer(Access access, QString stream, QString position) const = 0;
    /// The next page of what came before (Page::olderStart, then Page::next).
    [[nodiscard]] virtual Exchange<Page> fetchOlder(Access access, QString stream, QString position) const;
    /// The position of what is new, by which is asked for, too, what a server did not give of what came before (Page::owed).
    [[nodiscard]] virtual QString owingToo(const QString &newer, const QStringList &owed) const;

    /// Where what happens there is told as it happens; NotPossible where there is no such thing, or nothing to hear by it. It only makes things quicker, but
    /// for live watches: all else is fetched in any case.
    [[nodiscard]] virtual Exchange<LiveSource> listen(Access access, LiveWish wish) const;
    /// The same entries with what a live source does not say of them (who the author is).
    [[nodiscard]] virtual Exchange<QList<domain::IncomingEntry>> complete(Access access, QList<domain::IncomingEntry> entries) const;

    /// Sends it. What earlier attempts kept is in its notes; where one may have arrived it looks first, or uses the service's key. Requests that create are
    /// marked so, what was created is kept at once. AccessWithdrawn as in renew(); Unsure where it may be there and nothing tells.
    [[nodiscard]] virtual Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const;
    /// What has become of something that the service holds or works on, or what stands there of what was published: with Sent::standing, where that can be
    /// told.
    [[nodiscard]] virtual Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const;
    /// Whether lookAfter() finds what the service holds where nobody knows its id: a person has said that it arrived.
    [[nodiscard]] virtual bool findsHeld() const { return false; }
    /// Writes over what was published, or is held. Where it was changed there meanwhile (it says neither Outgoing::replaced nor what it is to say) nothing is
    /// written and the trouble is Changed, unless Outgoing::overwrites; services that cannot tell write.
    [[nodiscard]] virtual Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const;
    /// Gives an article that is held another time (Outgoing::scheduledAt), in its place, and changes nothing else of it: what anybody made of it there stays.
    /// What is due at once leaves. What has left by itself meanwhile is told as published (Sent::state), whatever its time was to be. NotPossible where only
    /// taking it back and holding it anew gives it another time.
    [[nodiscard]] virtual Exchange<domain::Sent> moveHeld(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const;
    /// Deletes what was published, or takes back what is held. What is gone already is success.
    [[nodiscard]] virtual Exchange<> remove(Access access, domain::Delivery delivery) const;
    /// Tells the pages that something published links of it, those that do not know yet, where that is left to us (Sent::isToTell). What came of each is kept;
    /// a trouble that passes where one of them is to be told later.
    [[nodiscard]] virtual Exchange<> tell(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const;
    /// Decides about what somebody else said (IncomingMention::remoteId), where the account may. What is as it should be already is success. Changed where it
    /// is to be let through and says something else by now than Access::shown, as far as the service tells.
    [[nodiscard]] virtual Exchange<> moderate(Access access, QString remoteId, domain::Verdict verdict) const;
};

} // namespace parvis::connectors
