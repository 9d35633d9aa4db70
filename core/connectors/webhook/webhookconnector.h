// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parvis::connectors {

/// An incoming webhook that takes a text, of Slack and what speaks like it (docs.slack.dev, "Sending messages using incoming webhooks"), or of Microsoft Teams
/// (learn.microsoft.com, "Create incoming webhooks with Workflows": an adaptive card). Which of them, its host says.
///
/// Introduction: the address of the webhook, as `server` or as secret "webhook"; it is itself the secret. It cannot be tried without saying something: it is
/// only looked at. Such services name nothing that they took: nothing can be read back, edited or deleted, and what may have arrived is asked of the person.
class WebhookConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// None.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    /// Nothing.
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    /// What was sent has no id there: Sent::remoteId stays empty.
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
};

} // namespace parvis::connectors
