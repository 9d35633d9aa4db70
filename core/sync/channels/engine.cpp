// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"

#include "core/sync/wire/qtwire.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using domain::Trouble;

/// What lives on the engine's thread.
struct Engine::Works
{
    Works(store::Database &database, const domain::Clock &clock, std::unique_ptr<SecretStore> kept, std::unique_ptr<Wire> line)
        : secrets(std::move(kept))
        , wire(std::move(line))
        , connectors(Connectors::all())
        , context{.database = database,
                  .wire = *wire,
                  .secrets = *secrets,
                  .connectors = connectors,
                  .clock = clock,
                  .workspaceId = database.id().toString(QUuid::Id128)}
        , introducer(context)
        , fetcher(context)
        , dispatcher(context)
    {
    }

    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<Wire> wire;
    Connectors connectors;
    Dispatcher::Context context;
    Introducer introducer;
    Fetcher fetcher;
    Dispatcher dispatcher;
};

Engine::Engine(store::Database &database, const domain::Clock &clock, const SecretsFactory &secrets, const WireFactory &wire)
{
    m_thread.setObjectName(u"network"_s);
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_context, [this, &database, &clock, secrets, wire] {
        auto kept = secrets();
        if (!kept)
            return;
        m_works = std::make_unique<Works>(database, clock, std::move(kept), wire ? wire() : std::make_unique<QtWire>(clock));
        m_works->fetcher.start();
        m_works->dispatcher.start();
    });
}

Engine::~Engine()
{
    QMetaObject::invokeMethod(&m_context, [this] { m_works.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Engine::setOffline(bool isOffline)
{
    QMetaObject::invokeMethod(&m_context, [this, isOffline] {
        if (!m_works)
            return;
        if (auto *wire = dynamic_cast<QtWire *>(m_works->wire.get()))
            wire->setOffline(isOffline);
        m_works->fetcher.setOffline(isOffline);
        m_works->dispatcher.setOffline(isOffline);
    });
}

template<class Answered, class Ask>
QFuture<Answered> Engine::ask(Ask question, Answered refused)
{
    auto promise = std::make_shared<QPromise<Answered>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise, question, refused] {
        if (!m_works) {
            promise->addResult(refused);
            promise->finish();
            return;
        }
        question(*m_works)
            .then(&m_context,
                  [promise](const Answered &answered) {
                      promise->addResult(answered);
                      promise->finish();
                  })
            .onCanceled(&m_context, [promise] { promise->finish(); });
    });
    return future;
}

QFuture<domain::Answer<domain::Channel>> Engine::connectChannel(const QString &service, const connectors::Introduction &introduction, const QString &name)
{
    return ask([service, introduction, name](Works &works) { return works.introducer.connectChannel(service, introduction, name); },
               domain::Answer<domain::Channel>(std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no keychain"_s})));
}

QFuture<domain::Answer<domain::Connection>> Engine::test(const domain::Channel &channel)
{
    return ask([channel](Works &works) { return works.introducer.test(channel); },
               domain::Answer<domain::Connection>(std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no keychain"_s})));
}

QFuture<domain::Result<>> Engine::disconnectChannel(const domain::Channel &channel)
{
    return ask([channel](Works &works) { return works.introducer.disconnectChannel(channel); },
               domain::Result<>(domain::failure(domain::Error::Kind::Unreadable, u"no keychain"_s)));
}

} // namespace parvis::sync
