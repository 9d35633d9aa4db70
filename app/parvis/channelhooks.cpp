// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/channelhooks.h"

#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/secrets/sealedsecrets.h"
#include "core/sync/timer/sendingtimer.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace parvis::app {

models::ConnectModel::Hooks channelHooks(sync::Engine &engine)
{
    models::ConnectModel::Hooks hooks;
    hooks.services = sync::Engine::services();
    hooks.connect = [&engine](const models::ConnectWish &wish) {
        return engine.connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name, wish.again);
    };
    hooks.browserServices = sync::Engine::browserServices();
    hooks.signIn = [&engine](const models::ConnectWish &wish, const domain::BrowserWords &words) {
        return engine.signIn(
            {.service = wish.service, .introduction = {.server = wish.server, .user = wish.user}, .name = wish.name, .words = words, .again = wish.again});
    };
    hooks.stop = [&engine] { engine.stopConnecting(); };
    hooks.settings = [&engine](const domain::Channel &channel) { return engine.settingsOf(channel); };
    hooks.recipients = [&engine](const domain::Channel &channel) { return engine.recipientsOf(channel); };
    hooks.setRecipients = [&engine](const domain::Channel &channel, const QString &recipients) { return engine.setRecipients(channel, recipients); };
    hooks.test = [&engine](const domain::Channel &channel) { return engine.test(channel); };
    hooks.revokingServices = sync::Engine::revokingServices();
    hooks.givingBack = [&engine](const domain::Channel &channel) { return engine.givingBack(channel); };
    hooks.disconnect = [&engine](const domain::Channel &channel) { return engine.disconnectChannel(channel); };
    hooks.forget = [&engine](const domain::Channel &channel) { engine.forgetSecret(channel); };
    hooks.openVault = [&engine] {
        return engine
            .open([]() -> std::unique_ptr<sync::SecretStore> {
                return sync::KeychainSecrets::isAvailable() ? std::make_unique<sync::KeychainSecrets>() : nullptr;
            })
            .then([](bool isOpen) {
                if (isOpen)
                    return models::Vault::Open;
                return QFileInfo::exists(sync::SealedSecrets::usualPath()) ? models::Vault::Locked : models::Vault::Unmade;
            });
    };
    hooks.silentServices = sync::Engine::silentServices();
    hooks.openServices = sync::Engine::openServices();
    hooks.openBare = [&engine] { return engine.openBare(); };
    hooks.unlock = [&engine](const QString &passphrase) {
        return engine.open([passphrase]() -> std::unique_ptr<sync::SecretStore> {
            auto sealed = std::make_unique<sync::SealedSecrets>(sync::SealedSecrets::usualPath(), passphrase.toUtf8());
            return sealed->openOrMake() ? std::move(sealed) : nullptr;
        });
    };
    return hooks;
}

models::VaultModel::Hooks vaultHooks(sync::Engine &engine, const domain::Clock &clock, bool wasOpen)
{
    const QString path = sync::SealedSecrets::usualPath();
    models::VaultModel::Hooks hooks;
    hooks.path = path;
    hooks.isOpen = wasOpen;
    hooks.lookAgain = [&engine, path] {
        return engine.lookAgain().then([path](bool isOpen) {
            if (isOpen)
                return models::Vault::Open;
            return QFileInfo::exists(path) ? models::Vault::Locked : models::Vault::Unmade;
        });
    };
    hooks.change = [&engine, path](const QString &current, const QString &next) {
        // A file that is closed has a passphrase all the same.
        return engine.changePassphrase(current.toUtf8(), next.toUtf8()).then([path, current, next](const domain::Result<> &changed) {
            if (changed || changed.error().kind != domain::Error::Kind::NotFound)
                return changed;
            return sync::SealedSecrets(path, current.toUtf8()).changePassphrase(current.toUtf8(), next.toUtf8());
        });
    };
    hooks.beginAnew = [&engine, &clock, path](const QString &passphrase) {
        const auto aside = std::make_shared<domain::Result<QString>>(QString());
        return engine
            .reopen([path, passphrase, aside, now = clock.now()]() -> std::unique_ptr<sync::SecretStore> {
                *aside = sync::SealedSecrets::putAside(path, now);
                if (!*aside && (*aside).error().kind == domain::Error::Kind::NotFound)
                    *aside = QString();
                if (!*aside)
                    return nullptr;
                auto sealed = std::make_unique<sync::SealedSecrets>(path, passphrase.toUtf8());
                if (auto made = sealed->openOrMake(); !made) {
                    *aside = std::unexpected(made.error());
                    return nullptr;
                }
                return sealed;
            })
            .then([aside](bool) { return *aside; });
    };
    return hooks;
}

models::ClosedSending::Hooks closedSendingHooks(const store::Database &database, const std::function<bool()> &hasOpenChannels)
{
    if (!sync::SendingTimer::isPossible())
        return {};
    const auto timer = std::make_shared<sync::SendingTimer>(sync::SendingTimer::usualPlace(), database.path(), database.id().toString(QUuid::Id128));
    return {.isOn = [timer] { return timer->isOn(); },
            .turn =
                [timer, hasOpenChannels](bool isOn) {
                    if (isOn && !sync::KeychainSecrets::isAvailable() && !hasOpenChannels())
                        return QtFuture::makeReadyValueFuture(
                            domain::Result<>(domain::failure(domain::Error::Kind::Unreadable, QStringLiteral("no keychain"))));
                    return QtConcurrent::run([timer, isOn] { return isOn ? timer->turnOn() : timer->turnOff(); });
                },
            .isInPart = [] { return !sync::KeychainSecrets::isAvailable(); }};
}

} // namespace parvis::app
