// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/sync/channels/dispatcher.h"
#include "core/sync/wire/curlwire.h"
#include "core/sync/wire/qtwire.h"

namespace parvis::app {

/// All that a command needs to speak with services: wire, secrets, connectors.
class ServiceDesk
{
public:
    /// Nothing where there is no way to keep secrets, or the passphrase is wrong; it has said so then.
    [[nodiscard]] static std::unique_ptr<ServiceDesk> open(store::Database &database, const Options &options);

    [[nodiscard]] sync::Dispatcher::Context context();
    /// Nothing more leaves, and what is under way is stopped.
    void stop();

private:
    ServiceDesk(store::Database &database, std::unique_ptr<sync::SecretStore> secrets, const QString &workspaceId);

    store::Database &m_database;
    std::unique_ptr<sync::SecretStore> m_secrets;
    QString m_workspaceId;
    domain::SystemClock m_clock;
    sync::QtWire m_wire;
    sync::CurlWire m_transfers;
    sync::Connectors m_connectors;
};

/// Whether somebody has to be let in to a service.
[[nodiscard]] bool needsSecret(const QString &service);
/// The channel that is meant by its number, name or address; complains where there is none, or more than one.
[[nodiscard]] std::optional<domain::Channel> channelMeant(store::Database &database, const QString &meant, const Options &options);
/// A whole small text file, or standard input; complains where it cannot be read.
[[nodiscard]] std::optional<QString> textOfFile(const QString &path);

} // namespace parvis::app
