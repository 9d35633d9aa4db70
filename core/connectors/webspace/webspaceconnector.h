// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/articlefiles/articlefiles.h"
#include "core/connectors/connector.h"

namespace parvis::connectors {

/// A folder on a web server, reached by SFTP (sftp:) or WebDAV (https:): an article becomes a page of HTML, SLUG/index.html, with its pictures beside it.
///
/// Connection::server is the folder. Secret: "user", "password" (of SFTP it may be empty: by key), "address" (where visitors find the folder; empty: of WebDAV
/// the same, of SFTP nobody knows). Which files are ours the ledger says (FilesNote).
class WebSpaceConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    /// Writes a small file there and takes it away: whoever may do that may publish.
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// None.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    /// Nothing.
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// The folder stays, empty.
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    [[nodiscard]] Exchange<domain::Sent> write(Access access, domain::Outgoing outgoing, bool isEdit) const;
};

} // namespace parvis::connectors
