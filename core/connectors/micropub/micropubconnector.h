// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/seenarticle.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// A site of one's own by Micropub (w3.org/TR/micropub, 2017; micropub.spec.indieweb.org, 2020), and Webmentions for what it links.
///
/// Secret: "token" (bearer), and what IndieAuth gives with it. Connection::server is the site, accountId its Micropub endpoint. What it published has its
/// address for an id.
///
/// There is no key for an attempt. Where one is open it is looked for among the newest posts (`q=source` without a url: servers that list); where the server
/// lists none, or not far enough, the person is asked. One that is listed without an address or a day is looked for in the site's feed.
///
/// What was accepted is Processing until its page can be read, so that those who are told of its links find them there; in ten minutes at the longest.
///
/// Where the server tells how something stands there (`q=source` with its url) that is compared with what we saw there last before it is written over.
class MicropubConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] bool signsInByBrowser() const override { return true; }
    [[nodiscard]] Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const override;
    [[nodiscard]] Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const override;
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    [[nodiscard]] domain::GivingBack givingBack(const domain::Secret &secret) const override;
    /// At the endpoint that the sign-in by the browser found; NotPossible for a token that was made by hand.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> tell(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;

private:
    struct Files
    {
        QHash<qint64, QString> addresses; ///< by Media::id
        QList<domain::Attachment> along;  ///< pictures that go along with what shows them, where the site has no place for files
    };
    /// The files, uploading those that are not there yet.
    [[nodiscard]] Exchange<Files> upload(Access access, domain::Outgoing outgoing) const;
    /// Where an earlier attempt arrived; empty where it certainly did not; Unsure where nobody can tell.
    [[nodiscard]] Exchange<QString> lookBack(Access access, domain::Outgoing outgoing) const;
    /// Entries that a server lists and that say what we sent: without an address, and without a day.
    struct Listed
    {
        qsizetype unnamed = 0;
        qsizetype undated = 0;
    };
    /// lookBack() among what the site's feed has, for those.
    [[nodiscard]] Exchange<QString> placeInFeed(Access access, domain::Outgoing outgoing, QString text, Listed listed) const;
    /// The properties of what stands there; nothing where the server does not tell.
    [[nodiscard]] Exchange<std::optional<QJsonObject>> sourceOf(Access access, QString location) const;
    /// Keeps how it stands there, after `written` of `wish` was written: what a later change is compared with.
    [[nodiscard]] Exchange<> keepSeen(Access access, QString location, SeenArticle seen, QJsonObject wish, QJsonObject written) const;
    /// What is left to do once it was accepted: waits for its page.
    [[nodiscard]] Exchange<domain::Sent> finish(Access access, domain::Outgoing outgoing, QString location) const;
};

} // namespace parvis::connectors
