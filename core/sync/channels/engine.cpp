// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"

#include "core/store/channels/offlineswitch.h"
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
        : gate(database.path())
        , secrets(std::move(kept))
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
        if (auto *network = dynamic_cast<QtWire *>(wire.get()))
            network->setGate([this] { return gate.isShut(); });
        transfers.setGate([this] { return gate.isShut(); });
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

    void follow(bool isOffline, domain::NetworkSaving saving)
    {
        using Saving = domain::NetworkSaving;
        const bool isSilent = isOffline || saving == Saving::SendOnly;
        if (auto *network = dynamic_cast<QtWire *>(wire.get()))
            network->setOffline(isOffline);
        transfers.setOffline(isOffline);
        fetcher.setOffline(isSilent);
        fetcher.setMetered(saving != Saving::No);
        dispatcher.setOffline(isOffline);
        errands.setOffline(isOffline);
        listener.setOffline(isSilent);
        listener.setMetered(saving != Saving::No);
    }

    store::OfflineGate gate;
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
    const auto end = [this] {
        // Whoever works with it ends first.
        std::unique_ptr<SecretStore> left = m_works && !m_isBare ? std::move(m_works->secrets) : nullptr;
        m_works.reset();
        if (left && m_heir)
            m_heir(std::move(left));
    };
    QMetaObject::invokeMethod(&m_context, end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Engine::begin(std::unique_ptr<SecretStore> secrets)
{
    if (!secrets)
        return;
    m_works = std::make_unique<Works>(m_database, m_clock, std::move(secrets), m_makeWire ? m_makeWire() : std::make_unique<QtWire>(m_clock));
    m_works->follow(m_isOffline, m_saving);
    if (m_ear.sent) {
        QObject::connect(&m_works->dispatcher, &Dispatcher::settled, &m_works->dispatcher, m_ear.sent);
        QObject::connect(&m_works->dispatcher, &Dispatcher::notWritten, &m_works->dispatcher, m_ear.notWritten);
        QObject::connect(&m_works->errands, &ErrandRunner::settled, &m_works->errands, m_ear.done);
        QObject::connect(&m_works->fetcher, &Fetcher::turnEnded, &m_works->fetcher, m_ear.takenIn);
    }
    m_works->fetcher.start();
    m_works->dispatcher.start();
    m_works->errands.start();
    m_works->listener.start();
}

QFuture<bool> Engine::open(const SecretsFactory &secrets)
{
    return openAs(secrets, false);
}

QFuture<bool> Engine::reopen(const SecretsFactory &secrets)
{
    return openAs(secrets, true);
}

QFuture<bool> Engine::lookAgain()
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise] {
        if (m_works && !m_isBare && !m_works->secrets->stillOpens())
            m_works.reset();
        promise->addResult(m_works != nullptr && !m_isBare);
        promise->finish();
    });
    return future;
}

QFuture<domain::Result<>> Engine::changePassphrase(const QByteArray &current, const QByteArray &next)
{
    auto promise = std::make_shared<QPromise<domain::Result<>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise, current, next] {
        promise->addResult(m_works && !m_isBare ? m_works->secrets->changePassphrase(current, next)
                                                : domain::Result<>(domain::failure(domain::Error::Kind::NotFound, u"nothing is open"_s)));
        promise->finish();
    });
    return future;
}

QFuture<bool> Engine::openAs(const SecretsFactory &secrets, bool isAnew)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(&m_context, [this, promise, secrets, isAnew] {
        bool isGiven = m_works && !m_isBare;
        if (isAnew || !isGiven) {
            if (auto made = secrets()) {
                m_works.reset();
                m_isBare = false;
                begin(std::move(made));
                isGiven = true;
            } else if (isAnew) {
                isGiven = false;
            }
        }
        promise->addResult(isGiven);
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
            m_works->follow(isOffline, m_saving);
    });
}

void Engine::hurry()
{
    QMetaObject::invokeMethod(&m_context, [this] {
        if (m_works)
            m_works->hurry();
    });
}

void Engine::setSaving(domain::NetworkSaving saving)
{
    QMetaObject::invokeMethod(&m_context, [this, saving] {
        m_saving = saving;
        if (m_works)
            m_works->follow(m_isOffline, saving);
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
QFuture<Answered> Engine::ask(const Ask &question, const Answered &refused, const Answered &cancelled)
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

QFuture<domain::Answer<domain::Channel>> Engine::connectChannel(const QString &service, const connectors::Introduction &introduction, const QString &name,
                                                                const domain::Channel &again)
{
    using Answered = domain::Answer<domain::Channel>;
    return ask([service, introduction, name, again](Works &works) { return works.introducer.connectChannel(service, introduction, name, again); },
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

QFuture<std::optional<QMap<QString, QString>>> Engine::settingsOf(const domain::Channel &channel)
{
    using Answered = std::optional<QMap<QString, QString>>;
    return ask([channel](Works &works) { return works.introducer.settingsOf(channel).then([](const QMap<QString, QString> &set) { return Answered(set); }); },
               Answered(), Answered());
}

QFuture<domain::Answer<QStringList>> Engine::recipientsOf(const domain::Channel &channel)
{
    using Answered = domain::Answer<QStringList>;
    return ask([channel](Works &works) { return works.introducer.recipientsOf(channel); }, Answered(std::unexpected(withoutKeychain)),
               Answered(std::unexpected(engineStopped)));
}

QFuture<domain::Answer<QStringList>> Engine::setRecipients(const domain::Channel &channel, const QString &recipients)
{
    using Answered = domain::Answer<QStringList>;
    return ask([channel, recipients](Works &works) { return works.introducer.setRecipients(channel, recipients); }, Answered(std::unexpected(withoutKeychain)),
               Answered(std::unexpected(engineStopped)));
}

QFuture<domain::Answer<domain::Connection>> Engine::test(const domain::Channel &channel)
{
    using Answered = domain::Answer<domain::Connection>;
    return ask([channel](Works &works) { return works.introducer.test(channel); }, Answered(std::unexpected(withoutKeychain)),
               Answered(std::unexpected(engineStopped)));
}

QFuture<std::optional<domain::GivingBack>> Engine::givingBack(const domain::Channel &channel)
{
    using Answered = std::optional<domain::GivingBack>;
    return ask([channel](Works &works) { return works.introducer.givingBack(channel); }, Answered(), Answered());
}

QFuture<domain::Result<domain::AccessEnd>> Engine::disconnectChannel(const domain::Channel &channel)
{
    using Ended = domain::Result<domain::AccessEnd>;
    return ask(
        [this, channel](Works &works) {
            ++m_forgetting;
            return works.introducer.disconnectChannel(channel).then(&m_context, [this](const Ended &ended) {
                --m_forgetting;
                return ended;
            });
        },
        Ended(domain::failure(domain::Error::Kind::Unreadable, u"no keychain"_s)), Ended(domain::failure(domain::Error::Kind::Cancelled, u"stopped"_s)));
}

} // namespace parvis::sync
