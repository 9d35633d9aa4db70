// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace parvis::connectors {

/// Mastodon, and the servers that speak its API (docs.joinmastodon.org, 2026-07).
///
/// Secret: "token" (OAuth 2 bearer), and where the server gives one "refresh". Of a sign-in by the browser also what renewing and revoking take: "client",
/// "client_secret", "token_endpoint" and "revocation_endpoint" where they are not the usual ones. Streams: "notifications", "tag:NAME", "search:WORDS".
/// Positions of fetchNewer() are those of listwindow.h, of fetchOlder() ids, opaque.
class MastodonConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] bool isOneToAnAccount() const override { return true; }
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] bool signsInByBrowser() const override { return true; }
    /// Makes Parvis known to the server as a program, anew each time: a redirect holds the port of the day.
    [[nodiscard]] Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const override;
    [[nodiscard]] Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const override;
    /// By the refresh token. Without one: AccessWithdrawn where the server says that the token ran out, else NotPossible.
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    [[nodiscard]] domain::GivingBack givingBack(const domain::Secret &secret) const override;
    /// POST /oauth/revoke, which takes the program's own name too: NotPossible for a token that was made by hand.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    /// "notifications", and "own": what our account answered by another program.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] std::chrono::milliseconds pace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<LiveSource> listen(Access access, LiveWish wish) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] bool findsHeld() const override { return true; }
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    /// One of a list: known by `id` there, `mark` is another where what it says is. Without a status where nothing of it is taken in.
    struct Listed
    {
        QString id;
        QString mark = {};
        QJsonObject status = {};
    };
    struct Listing
    {
        QList<Listed> listed;
        QString next; ///< from where to go on below it; empty: nowhere
        bool hasMetEnd = false; ///< what it was to end at stands there
    };

    [[nodiscard]] Exchange<Page> fetchOwn(Access access, QString position) const;
    /// One page of a stream, newest first, from `before` downwards (empty: from the newest), down to what comes after `after`.
    [[nodiscard]] Exchange<Listing> list(Access access, QString stream, QString before, QString after) const;
    /// The ids of the media, uploading those that are not there yet.
    [[nodiscard]] Exchange<QStringList> upload(Access access, domain::Outgoing outgoing) const;
    /// What an earlier attempt had the server hold, or what has become of it, where it is there; null id where it certainly is not, Unsure where this server
    /// does not list what it holds (snac 2.96 answers a status of the future and lists none).
    [[nodiscard]] Exchange<domain::Sent> lookForHeld(Access access, domain::Outgoing outgoing) const;
    /// What we said of late with that text, as that answer, where it is there; null id where it certainly is not.
    [[nodiscard]] Exchange<domain::Sent> lookBack(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo) const;
    /// A status of ours, empty where there is none, and the time there.
    struct Ours
    {
        QJsonObject status = {};
        domain::Instant there = {};
    };
    /// The newest of what we said since then that is it; the time there is `now` where the server does not say its own.
    [[nodiscard]] Exchange<Ours> findOurs(Access access, domain::Instant since, domain::Instant now, std::function<bool(const QJsonObject &status)> isIt) const;
    /// Whether it stands among what we said since then: some servers (snac) answer for ever with a status that was deleted there.
    [[nodiscard]] Exchange<bool> isListed(Access access, domain::Sent sent, domain::Instant since, domain::Instant now) const;
    /// Publishes one part.
    [[nodiscard]] Exchange<domain::Sent> publish(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo, QStringList media) const;
};

} // namespace parvis::connectors
