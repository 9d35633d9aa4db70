// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/networksaving.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"
#include "core/sync/channels/listener.h"

#include <QtCore/QThread>

#include <functional>
#include <memory>

namespace parvis::domain {
struct Errand;
}

namespace parvis::sync {

/// All that speaks with services for one open workspace, on a thread of its own (*network*): takes in, sends, connects. From the first beat of its thread it
/// works by itself; what it does is told by rows alone. Its calls may be made from any thread.
class Engine
{
public:
    /// Makes the store of secrets on the engine's thread; nothing where there is none (no keychain): channels can then neither be connected nor fetched.
    using SecretsFactory = std::function<std::unique_ptr<SecretStore>()>;

    /// `wire`: made on the engine's thread too; for tests, else a QtWire.
    using WireFactory = std::function<std::unique_ptr<Wire>()>;

    /// `secrets` may be none: nothing is done until open(). Where `isOffline`, it is so from the first beat on.
    Engine(store::Database &database, const domain::Clock &clock, const SecretsFactory &secrets, const WireFactory &wire = {}, bool isOffline = false);
    /// Stops what is under way; what left and was not answered is looked after by the next one.
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    /// Gives it where secrets are kept, where it has none yet, and lets it begin. False where the factory makes none either: it is as it was.
    [[nodiscard]] QFuture<bool> open(const SecretsFactory &secrets);
    /// The same in the place of what it has: what was under way is stopped and begun anew. False, and as it was, where the factory makes none.
    [[nodiscard]] QFuture<bool> reopen(const SecretsFactory &secrets);
    /// Looks whether what keeps secrets still opens, after another process wrote it. Where it does not, nothing is done until open(). True where it is open.
    [[nodiscard]] QFuture<bool> lookAgain();
    /// As SecretStore; NotFound where it is not open.
    [[nodiscard]] QFuture<domain::Result<>> changePassphrase(const QByteArray &current, const QByteArray &next);
    /// Given at the end what keeps secrets and is open, on the engine's thread and after everything else of it has ended: so that whoever comes next need not
    /// ask a person to open it again. Called at most once; not where nothing is open.
    using Heir = std::function<void(std::unique_ptr<SecretStore>)>;
    void setHeir(const Heir &heir) { m_heir = heir; }
    /// Told of each turn that ended, on the engine's thread: of what was sent, or could not be written down, what was done at services, and what came in.
    struct Ear
    {
        std::function<void(const domain::Delivery &)> sent;
        std::function<void(const domain::Delivery &, const domain::Error &)> notWritten;
        std::function<void(const domain::Errand &)> done;
        std::function<void(const TurnReport &)> takenIn;
    };
    /// For who tells a person without reading rows. Given before open(), all four or none.
    void setEar(const Ear &ear) { m_ear = ear; }
    /// Lets it begin without anything to keep secrets in, for channels that need none; what open() gives later takes the place. True once it goes.
    [[nodiscard]] QFuture<bool> openBare();

    /// While offline nothing leaves, what is under way is stopped, and nothing is tried.
    void setOffline(bool isOffline);
    /// The network is there again: what met nobody is tried at once. By itself where this machine woke, or its clock was set.
    void hurry();

    /// While the network is paid by what goes over it, channels are asked more rarely, what came before waits, and what streams everything is not listened to;
    /// or nothing is taken in at all. What is due leaves as ever.
    void setSaving(domain::NetworkSaving saving);

    /// As Introducer. Refused where there is nowhere to keep secrets.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> connectChannel(const QString &service, const connectors::Introduction &introduction,
                                                                          const QString &name = {}, const domain::Channel &again = {});
    /// As Introducer; NotPossible where there is nowhere to keep secrets.
    [[nodiscard]] domain::SignInUnderWay signIn(const SignInWish &wish);
    /// Whoever is being connected just now is not: what is asked is Cancelled once the request under way has ended.
    void stopConnecting();
    /// As Introducer; nothing where there is nowhere to keep secrets.
    [[nodiscard]] QFuture<std::optional<QMap<QString, QString>>> settingsOf(const domain::Channel &channel);
    /// As Introducer. Refused where there is nowhere to keep secrets.
    [[nodiscard]] QFuture<domain::Answer<QStringList>> recipientsOf(const domain::Channel &channel);
    [[nodiscard]] QFuture<domain::Answer<QStringList>> setRecipients(const domain::Channel &channel, const QString &recipients);
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> test(const domain::Channel &channel);
    /// As Introducer; nothing where there is nowhere to keep secrets.
    [[nodiscard]] QFuture<std::optional<domain::GivingBack>> givingBack(const domain::Channel &channel);
    /// As Introducer. Waited for at the end, for some seconds.
    [[nodiscard]] QFuture<domain::Result<domain::AccessEnd>> disconnectChannel(const domain::Channel &channel);
    /// Takes the secret of a channel away that was disconnected in its rows alone. Waited for at the end, for some seconds.
    void forgetSecret(const domain::Channel &channel);
    /// The services that need nothing kept to let us in.
    [[nodiscard]] static QStringList openServices() { return Connectors::all().openServices(); }
    /// The services from which nothing comes in.
    [[nodiscard]] static QStringList silentServices() { return Connectors::all().silentServices(); }
    /// The services that can be connected.
    [[nodiscard]] static QStringList services() { return Connectors::all().services(); }
    /// Those of them where a person signs in by the browser.
    [[nodiscard]] static QStringList browserServices() { return Connectors::all().browserServices(); }
    /// Those that can be told to let Parvis in no more.
    [[nodiscard]] static QStringList revokingServices() { return Connectors::all().revokingServices(); }

private:
    struct Works;

    template<class Answered, class Ask>
    [[nodiscard]] QFuture<Answered> ask(const Ask &question, const Answered &refused, const Answered &cancelled);
    void begin(std::unique_ptr<SecretStore> secrets);
    [[nodiscard]] QFuture<bool> openAs(const SecretsFactory &secrets, bool isAnew);

    store::Database &m_database;
    const domain::Clock &m_clock;
    WireFactory m_makeWire;
    Ear m_ear;
    Heir m_heir;
    QThread m_thread;
    QObject m_context; ///< lives on the thread
    std::unique_ptr<Works> m_works; ///< touched on the thread alone, as what follows
    bool m_isOffline = false;
    domain::NetworkSaving m_saving = domain::NetworkSaving::No;
    bool m_isBare = false;
    int m_forgetting = 0;
};

} // namespace parvis::sync
