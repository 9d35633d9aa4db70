// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/offlineswitch.h"
#include "core/sync/channels/engine.h"
#include "core/sync/wire/curlwire.h"
#include "core/sync/wire/qtwire.h"

namespace parvis::app {

/// How a command comes by what lets Parvis in.
struct SecretsChoice
{
    sync::Engine::SecretsFactory make;   ///< called once, on the thread that is to use it
    QList<domain::Channel> sealed;       ///< connected channels that wait meanwhile, because nothing opens what lets Parvis in there
};
/// From the keychain of this session, or the sealed file whose passphrase was given. Where there is neither, without any, for channels that need none: `about`
/// where the command is about that one alone, else all that are connected. Nothing where none of them can be spoken with so, or the passphrase is wrong; it has
/// said so then.
[[nodiscard]] std::optional<SecretsChoice> chooseSecrets(store::Database &database, const Options &options, const std::optional<domain::Channel> &about = {});
/// The channels that are connected: those that need nothing of what is kept, and the others.
struct ConnectedChannels
{
    QList<domain::Channel> open;
    QList<domain::Channel> others;
};
[[nodiscard]] ConnectedChannels connectedChannels(store::Database &database);
/// That these wait, and what opens the way to them.
[[nodiscard]] QString sealedSentence(const QList<domain::Channel> &channels);

/// What the descriptor says up to its first line's end; complains where it cannot be read.
[[nodiscard]] std::optional<QByteArray> readPassphrase(int descriptor);
/// The passphrase that was given by a descriptor, else by the environment; empty where none was. Complains where the descriptor cannot be read.
[[nodiscard]] std::optional<QByteArray> givenPassphrase(const Options &options);

/// All that a command needs to speak with services: wire, secrets, connectors.
class ServiceDesk
{
public:
    /// Nothing where chooseSecrets() finds none.
    [[nodiscard]] static std::unique_ptr<ServiceDesk> open(store::Database &database, const Options &options, const std::optional<domain::Channel> &about = {});

    [[nodiscard]] sync::Dispatcher::Context context();
    [[nodiscard]] const QList<domain::Channel> &sealed() const { return m_sealed; }
    /// Nothing more leaves, and what is under way is stopped.
    void stop();
    /// Lets who takes in or sends heed the switch of the workspace, which somebody may turn meanwhile.
    template<class Works>
    void letHeed(Works &works)
    {
        QObject::connect(&m_offline, &store::OfflineSwitch::turned, &works, [&works](bool isOffline) { works.setOffline(isOffline); });
    }
    /// True once somebody turned it on: complains of it the first time.
    [[nodiscard]] bool wentOffline();

private:
    ServiceDesk(store::Database &database, const SecretsChoice &choice);

    store::Database &m_database;
    std::unique_ptr<sync::SecretStore> m_secrets;
    QList<domain::Channel> m_sealed;
    QString m_workspaceId;
    domain::SystemClock m_clock;
    store::OfflineGate m_gate;
    sync::QtWire m_wire;
    sync::CurlWire m_transfers;
    sync::Connectors m_connectors;
    store::OfflineSwitch m_offline;
    bool m_wentOffline = false;
    bool m_hasComplained = false;
};

/// Whether somebody has to be let in to a service.
[[nodiscard]] bool needsSecret(const QString &service);
/// The channel that is meant by its number, name or address; complains where there is none, or more than one.
[[nodiscard]] std::optional<domain::Channel> channelMeant(store::Database &database, const QString &meant, const Options &options);
/// A whole small text file, or standard input; complains where it cannot be read.
[[nodiscard]] std::optional<QString> textOfFile(const QString &path);

} // namespace parvis::app
