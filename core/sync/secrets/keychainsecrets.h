// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/secrets/secretstore.h"

#include <QtCore/QObject>

namespace parvis::sync {

/// Secrets in the system's keychain (Secret Service or KWallet, by QtKeychain). On the thread that made it, which needs an event loop.
class KeychainSecrets final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    KeychainSecrets();

    /// Whether this session has a keychain.
    [[nodiscard]] static bool isAvailable();

    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) override;
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &name) override;
    [[nodiscard]] QString place() const override;
};

} // namespace parvis::sync
