// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// listmonk, a newsletter server of one's own (listmonk.app/docs/apis, version 6): an article leaves as a campaign to lists that were chosen when the channel
/// was connected. Its interface gives nothing to take in: answers to a newsletter come to a mailbox.
///
/// Secret: "user" and "token" of an API user, "lists" (numbers or names, by commas; after introduce() numbers).
///
/// A campaign is made as a draft, whose name holds the delivery's key: where an answer was lost it is looked for among those made since. Then it is started, or
/// scheduled, by its status, which does not count twice. It is on its way (Processing) until listmonk says that it has finished.
class ListmonkConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    /// The campaign as it is to be, its pictures uploaded.
    [[nodiscard]] Exchange<QJsonObject> campaignBody(Access access, domain::Outgoing outgoing) const;
    /// The number of the one that an earlier attempt made; empty where it certainly made none.
    [[nodiscard]] Exchange<QString> lookBack(Access access, domain::Outgoing outgoing) const;
    [[nodiscard]] Exchange<QJsonObject> campaign(Access access, QString number) const;
    /// Brings it to where it is to be: scheduled, or on its way; written anew before, unless it is as it is to leave.
    [[nodiscard]] Exchange<domain::Sent> start(Access access, domain::Outgoing outgoing, QString number, bool isAsItIs) const;
};

} // namespace parvis::connectors
