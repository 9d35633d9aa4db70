// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"

#include "core/sync/channels/errandrunner.h"
#include "core/sync/network/wakewatch.h"
#include "core/sync/secrets/nosecrets.h"
#include "core/sync/wire/curlwire.h"
#include "core/sync/wire/qtwire.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using domain::Trouble;

namespace {
const Trouble withoutKeychain{.kind = Trouble::Kind::NotPossible, .said = u"no keychain"_s};
const Trouble engineStopped{.kind = Trouble::Kind::Cancelled};
} // namespace

/// What lives on the engine's thread.
struct Engine::Works
{
    Works(store::Database &database, const domain::Clock &clock, std::unique_ptr<SecretStore> kept, std::unique_ptr<Wire> line)
        : secrets(std::move(kept))
        , wire(std::move(line))
        , transfers(clock)
        , connectors(Connectors::all())
        , context{.database = database,
                  .wire = *wire,
                  .secrets = *secrets,
                  .connectors = connectors,
                  .clock = clock,
                  .workspaceId = database.id().toString(QUuid::Id128),
                  .transfers = &transfers}
        , introducer(context)
        , fetcher(context)
        , dispatcher(context)
        , errands(context)
        , listener(context)
        , wakes(clock)
    {
        QObject::connect(&wakes, &WakeWatch::jumped, &wakes, [this] { hurry(); });
        wakes.start();
        hurry();
    }

    /// Where nobody was there is tried anew at once.
    void hurry()
    {
        static_cast<void>(store::ConnectionStore(context.database).hurry(context.clock.now()));
        static_cast<void>(store::DeliveryStore(context.database).hurry(context.clock.now()));
        static_cast<void>(store::ErrandStore(context.database).hurry(context.clock.now()));
        listener.hurry();
    }

    void setOffline(bool isOffline)
    {
        if (auto *network = dynamic_cast<QtWire *>(wire.get()))
            network->setOffline(isOffline);
        transfers.setOffline(isOffline);
        fetcher.setOffline(isOffline);
        dispatcher.setOffline(isOffline);
        errands.setOffline(isOffline);
        listener.setOffline(isOffline);
    }

    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<Wire> wire;
    CurlWire transfers;
    Connectors connectors;
    Dispatcher::Context context;
    Introducer introducer;
    Fetcher fetcher;
    Dispatcher dispatcher;
    ErrandRunner errands;
    Listener listener;
    WakeWatch wakes;
};

Engine::Engine(store::Database &database, const domain::Clock &clock, const SecretsFactory &secrets, const WireFactory &wire, bool isOffline)
    : m_database(database)
    , m_clock(clock)
    , m_makeWire(wire)
    , m_isOffline(isOffline)
{
    m_thread.setObjectName(u"network"_s);
    m_context.moveToThread(&m_thread);
    m_thread.start();
    if (secrets)
        QMetaObject::invokeMethod(&m_context, [this, secrets] { begin(secrets()); });
}

Engine::~Engine()
{
    // What is taken away from a keychain is under way on its bus.
    constexpr int mostWaits = 60;
    constexpr std::chrono::milliseconds wait{50};
    for (int waits = 0; waits < mostWaits; ++waits) {
        int left = 0;
        QMetaObject::invokeMethod(&m_context, [this, &left] { left = m_forgetting; }, Qt::BlockingQueuedConnection);
        if (left == 0)
            break;
        QThread::sleep(wait);
    }
    QMetaObject::invokeMethod(&m_context, [this] { m_works.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Engine::begin(std::unique_ptr<SecretStore> secrets)
{
    if (!secrets)
        return;
    m_works = std::make_unique<Works>(m_database, m_clock, std::move(secrets), m_makeWire ? m_makeWire() : std::make_unique<QtWire>(m_clock));
    m_works->setOffline(m_isOffline);
    m_works->fetcher.setMetered(m_isMetered);
    m_works->fetcher.start();
    m_works->dispatcher.start();
    m_works->errands.start();
    m_works->listener.setMetered(m_isMetered);
    m_works->listener.start();
}

QFuture<bool> Engine::open(const SecretsFactory &secrets)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise, secrets] {
        if (!m_works || m_isBare) {
            if (auto made = secrets()) {
                m_works.reset();
                m_isBare = false;
                begin(std::move(made));
            }
        }
        promise->addResult(m_works != nullptr && !m_isBare);
        promise->finish();
    });
    return future;
}

QFuture<bool> Engine::openBare()
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise] {
        if (!m_works) {
            begin(std::make_unique<NoSecrets>());
            m_isBare = true;
        }
        promise->addResult(true);
        promise->finish();
    });
    return future;
}

void Engine::setOffline(bool isOffline)
{
    QMetaObject::invokeMethod(&m_context, [this, isOffline] {
        m_isOffline = isOffline;
        if (m_works)
            m_works->setOffline(isOffline);
    });
}

void Engine::hurry()
{
    QMetaObject::invokeMethod(&m_context, [this] {
        if (m_works)
            m_works->hurry();
    });
}

void Engine::setMetered(bool isMetered)
{
    QMetaObject::invokeMethod(&m_context, [this, isMetered] {
        m_isMetered = isMetered;
        if (!m_works)
            return;
        m_works->fetcher.setMetered(isMetered);
        m_works->listener.setMetered(isMetered);
    });
}

void Engine::stopConnecting()
{
    QMetaObject::invokeMethod(&m_context, [this] {
        if (m_works)
            m_works->introducer.stop();
    });
}

void Engine::forgetSecret(const domain::Channel &channel)
{
    QMetaObject::invokeMethod(&m_context, [this, channel] {
        if (!m_works)
            return;
        ++m_forgetting;
        m_works->secrets->remove(secretName(m_works->context.workspaceId, channel.service, channel.address))
            .then(&m_context, [this](const domain::Result<> &) { --m_forgetting; })
            .onCanceled(&m_context, [this] { --m_forgetting; });
    });
}

template<class Answered, class Ask>
QFuture<Answered> Engine::ask(const Ask &question, Answered refused, Answered cancelled)
{
    auto promise = std::make_shared<QPromise<Answered>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise, question, refused, cancelled] {
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
            .onCanceled(&m_context, [promise, cancelled] {
                promise->addResult(cancelled);
                promise->finish();
            });
    });
    return future;
}

QFuture<domain::Answer<domain::Channel>> Engine::connectChannel(const QString &service, const connectors::Introduction &introduction, const QString &name)
{
    using Answered = domain::Answer<domain::Channel>;
    return ask([service, introduction, name](Works &works) { return works.introducer.connectChannel(service, introduction, name); },
               Answered(std::unexpected(withoutKeychain)), Answered(std::unexpected(engineStopped)));
}

domain::SignInUnderWay Engine::signIn(const SignInWish &wish)
{
    using domain::SignInAnswer;
    using domain::SignInFailure;
    auto page = std::make_shared<QPromise<QUrl>>();
    page->start();
    return {.page = page->future(),
            .end = ask(
                [this, page, wish](Works &works) {
                    domain::SignInUnderWay underWay = works.introducer.signIn(wish);
                    underWay.page.then(&m_context, [page](const QUrl &address) {
                        page->addResult(address);
                        page->finish();
                    });
                    return underWay.end;
                },
                SignInAnswer(std::unexpected(SignInFailure{.kind = SignInFailure::Kind::Service, .trouble = withoutKeychain})),
                SignInAnswer(std::unexpected(SignInFailure{.kind = SignInFailure::Kind::Stopped})))};
}

QFuture<domain::Answer<domain::Connection>> Engine::test(const domain::Channel &channel)
{
    using Answered = domain::Answer<domain::Connection>;
    return ask([channel](Works &works) { return works.introducer.test(channel); }, Answered(std::unexpected(withoutKeychain)),
               Answered(std::unexpected(engineStopped)));
}

QFuture<domain::Result<>> Engine::disconnectChannel(const domain::Channel &channel)
{
    return ask([channel](Works &works) { return works.introducer.disconnectChannel(channel); },
               domain::Result<>(domain::failure(domain::Error::Kind::Unreadable, u"no keychain"_s)),
               domain::Result<>(domain::failure(domain::Error::Kind::Cancelled, u"stopped"_s)));
}

} // namespace parvis::sync
