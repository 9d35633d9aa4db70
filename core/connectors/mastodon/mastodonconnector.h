// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>

namespace parvis::connectors {

/// Mastodon, and the servers that speak its API (docs.joinmastodon.org, 2026-07).
///
/// Secret: "token" (OAuth 2 bearer), and where the server gives one "refresh", with what renewing it takes ("client", "client_secret", "token_endpoint" where
/// it is not the usual one). Streams: "notifications", "tag:NAME", "search:WORDS". Positions are ids, opaque; a position of fetchNewer() that has a gap to fill
/// is "newest known before|where to go on|newest".
class MastodonConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] bool signsInByBrowser() const override { return true; }
    /// Makes Parvis known to the server as a program, anew each time: a redirect holds the port of the day.
    [[nodiscard]] Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const override;
    [[nodiscard]] Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const override;
    /// By the refresh token. Without one: AccessWithdrawn where the server says that the token ran out, else NotPossible.
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<LiveSource> listen(Access access, LiveWish wish) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    struct Listing
    {
        QList<domain::IncomingEntry> entries;
        QString newest;
        QString oldest;
        bool isEmpty = true;
    };

    /// One page of a stream, newest first, from `before` downwards (empty: from the newest), down to what comes after `after`.
    [[nodiscard]] Exchange<Listing> list(Access access, QString stream, QString before, QString after) const;
    /// The ids of the media, uploading those that are not there yet.
    [[nodiscard]] Exchange<QStringList> upload(Access access, domain::Outgoing outgoing) const;
    /// What we said of late with that text, where it is there; null id where it certainly is not.
    [[nodiscard]] Exchange<domain::Sent> lookBack(Access access, domain::Instant since, domain::Instant now, QString text) const;
    /// Publishes one part.
    [[nodiscard]] Exchange<domain::Sent> publish(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo, QStringList media) const;
};

} // namespace parvis::connectors
