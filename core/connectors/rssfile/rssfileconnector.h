// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/articlefiles/articlefiles.h"
#include "core/connectors/connector.h"
#include "core/formats/feed/rssfile.h"

namespace parvis::connectors {

/// A feed in a file of this machine (RSS 2.0, www.rssboard.org/rss-specification): each article becomes an entry, among those that stand there already.
///
/// Connection::server is the file (file:); where there is none it is made with the first entry; with what the person chose (placesettings.h), given as parts of
/// the secret: "address" (of the site that the feed is about; an entry leads to where its article was published already, else below it; may hold {slug} and the
/// like), "title" (of the feed; empty: the host).
///
/// An entry is known by its guid: the address to which it leads. The ledger notes the digest of what was written: what somebody changed is left alone.
class RssFileConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] SecretNeed secretNeed() const override { return SecretNeed::Never; }
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// None.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    /// Nothing.
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    [[nodiscard]] Exchange<domain::Sent> write(Access access, domain::Outgoing outgoing, bool isEdit) const;
};

} // namespace parvis::connectors
