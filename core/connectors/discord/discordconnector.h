// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// A webhook of Discord (docs.discord.com, resources/webhook, API version 10): sends to one channel, reads nothing but what it sent itself.
///
/// Introduction: the address of the webhook, as `server` or as secret "webhook" ("https://discord.com/api/webhooks/ID/TOKEN", `?thread_id=` where it writes
/// into a thread). It is itself the secret: the connection holds the server's name alone. Secret kept: "webhook", "guild", "channel". There is no key and no
/// list to look through: what may have arrived is asked of the person. A forum takes threads alone (error 220001): a first message begins one there, which is
/// kept in the note "thread". A poll has the text as its question, and cannot be edited.
class DiscordConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
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
    /// Makes one message: the first takes the files along, and begins a thread of that name where there is one.
    [[nodiscard]] Exchange<QString> publish(Access access, domain::Outgoing outgoing, qsizetype part, QString threadName) const;
    /// The first message as it stands there.
    [[nodiscard]] Exchange<QJsonObject> standing(Access access, domain::Delivery delivery) const;
};

} // namespace parvis::connectors
