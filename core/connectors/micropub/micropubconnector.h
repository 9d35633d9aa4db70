// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// A site of one's own by Micropub (w3.org/TR/micropub, 2017; micropub.spec.indieweb.org, 2020), and Webmentions for what it links.
///
/// Secret: "token" (bearer), and what IndieAuth gives with it. Connection::server is the site, accountId its Micropub endpoint. What it published has its
/// address for an id.
///
/// There is no key for an attempt. Where one is open it is looked for among the newest posts (`q=source` without a url: servers that list); where the server
/// lists none, or not far enough, the person is asked. One that is listed without an address is looked for in the site's feed.
///
/// What was accepted is Processing until its page can be read, so that those who are told of its links find them there; in ten minutes at the longest.
class MicropubConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] bool signsInByBrowser() const override { return true; }
    [[nodiscard]] Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const override;
    [[nodiscard]] Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const override;
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    /// The addresses of the files, by Media::id, uploading those that are not there yet.
    [[nodiscard]] Exchange<QHash<qint64, QString>> upload(Access access, domain::Outgoing outgoing) const;
    /// Where an earlier attempt arrived; empty where it certainly did not; Unsure where nobody can tell.
    [[nodiscard]] Exchange<QString> lookBack(Access access, domain::Outgoing outgoing) const;
    /// What is left to do once it was accepted: waits for its page, then tells of its links.
    [[nodiscard]] Exchange<domain::Sent> finish(Access access, domain::Outgoing outgoing, QString location) const;
};

} // namespace parvis::connectors
