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
        return engine.connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name);
    };
    hooks.browserServices = sync::Engine::browserServices();
    hooks.signIn = [&engine](const models::ConnectWish &wish, const domain::BrowserWords &words) {
        return engine.signIn({.service = wish.service, .introduction = {.server = wish.server, .user = wish.user}, .name = wish.name, .words = words});
    };
    hooks.stop = [&engine] { engine.stopConnecting(); };
    hooks.test = [&engine](const domain::Channel &channel) { return engine.test(channel); };
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

models::ClosedSending::Hooks closedSendingHooks(const store::Database &database)
{
    if (!sync::SendingTimer::isPossible())
        return {};
    const auto timer = std::make_shared<sync::SendingTimer>(sync::SendingTimer::usualPlace(), database.path(), database.id().toString(QUuid::Id128));
    return {.isOn = [timer] { return timer->isOn(); },
            .turn =
                [timer](bool isOn) {
                    if (isOn && !sync::KeychainSecrets::isAvailable())
                        return QtFuture::makeReadyValueFuture(
                            domain::Result<>(domain::failure(domain::Error::Kind::Unreadable, QStringLiteral("no keychain"))));
                    return QtConcurrent::run([timer, isOn] { return isOn ? timer->turnOn() : timer->turnOff(); });
                }};
}

} // namespace parvis::app
