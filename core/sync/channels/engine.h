// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"

#include <QtCore/QThread>

#include <functional>
#include <memory>

namespace parvis::sync {

/// All that speaks with services for one open workspace, on a thread of its own (*network*): takes in, sends, connects. From the first beat of its thread it works
/// by itself; what it does is told by rows alone. Its calls may be made from any thread.
class Engine
{
public:
    /// Makes the store of secrets on the engine's thread; nothing where there is none (no keychain): channels can then neither be connected nor fetched.
    using SecretsFactory = std::function<std::unique_ptr<SecretStore>()>;

    /// `wire`: made on the engine's thread too; for tests, else a QtWire.
    using WireFactory = std::function<std::unique_ptr<Wire>()>;

    Engine(store::Database &database, const domain::Clock &clock, const SecretsFactory &secrets, const WireFactory &wire = {});
    /// Stops what is under way; what left and was not answered is looked after by the next one.
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    /// While offline nothing leaves, what is under way is stopped, and nothing is tried.
    void setOffline(bool isOffline);

    /// As Introducer. Refused where there is nowhere to keep secrets.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> connectChannel(const QString &service, const connectors::Introduction &introduction,
                                                                          const QString &name = {});
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> test(const domain::Channel &channel);
    [[nodiscard]] QFuture<domain::Result<>> disconnectChannel(const domain::Channel &channel);
    /// The services that can be connected.
    [[nodiscard]] static QStringList services() { return Connectors::all().services(); }

private:
    struct Works;

    template<class Answered, class Ask>
    [[nodiscard]] QFuture<Answered> ask(Ask question, Answered refused);

    QThread m_thread;
    QObject m_context;             ///< lives on the thread
    std::unique_ptr<Works> m_works; ///< touched on the thread alone
};

} // namespace parvis::sync
