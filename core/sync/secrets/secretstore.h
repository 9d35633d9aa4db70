// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/channels/connection.h"

#include <QtCore/QFuture>

namespace parvis::sync {

/// Where what lets us in is kept: never in the workspace. One of the few interfaces made for tests.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// NotFound where none is kept under that name; Unreadable where it cannot be opened (locked, a wrong passphrase).
    [[nodiscard]] virtual QFuture<domain::Result<domain::Secret>> read(const QString &name) = 0;
    /// Keeps it, in the place of what stood there. Invalid where it is empty: nothing is ever overwritten by nothing.
    [[nodiscard]] virtual QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<>> remove(const QString &name) = 0;
    /// True where nothing is kept and nothing can be read: only channels that need nothing of it can be spoken with.
    [[nodiscard]] virtual bool isBare() const { return false; }
    /// As domain::SecretProblem::place: the file in which they are kept, or the keychain.
    [[nodiscard]] virtual QString place() const { return {}; }
    /// False where it does not open any more: its passphrase is another one by now.
    [[nodiscard]] virtual bool stillOpens() { return true; }
    /// Gives it another passphrase, whole or not at all. Refused where `current` is not the present one, Invalid where the next one is too short, NotFound
    /// where no passphrase opens it, or there is nothing yet.
    [[nodiscard]] virtual domain::Result<> changePassphrase(const QByteArray &current, const QByteArray &next)
    {
        Q_UNUSED(current)
        Q_UNUSED(next)
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("no passphrase opens it"));
    }
};

/// Under which name the secret of a channel is kept: of this workspace, this service and this address.
[[nodiscard]] QString secretName(const QString &workspaceId, const QString &service, const QString &address);
/// The fewest characters that a passphrase may have where a file of secrets is made, or gets another one.
constexpr qsizetype shortestPassphrase = 8;
/// Whether it is long enough for that, in characters.
[[nodiscard]] bool isLongEnough(const QByteArray &passphrase);
/// A secret as bytes, and back; Unreadable where they are none.
[[nodiscard]] QByteArray bytesOf(const domain::Secret &secret);
[[nodiscard]] domain::Result<domain::Secret> secretOf(const QByteArray &bytes);

} // namespace parvis::sync
