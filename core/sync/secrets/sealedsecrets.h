// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/sync/secrets/secretstore.h"

#include <memory>

namespace parvis::sync {

/// Secrets in one file that a passphrase opens, for where there is no keychain: XChaCha20-Poly1305 under a key that Argon2id makes of the passphrase
/// (libsodium). Written whole, beside and renamed, readable by its user alone; several processes may use it at once. The file says nothing of what is in it but
/// its size.
class SealedSecrets final : public SecretStore
{
public:
    /// Where it stands for every program of this user that is not told otherwise.
    [[nodiscard]] static QString usualPath();

    /// The file is made by the first write. The passphrase is forgotten once the key is made of it.
    SealedSecrets(const QString &path, const QByteArray &passphrase);
    ~SealedSecrets() override;

    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) override;
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &name) override;
    [[nodiscard]] QString place() const override { return m_path; }
    [[nodiscard]] bool stillOpens() override { return tryOpen().has_value(); }
    [[nodiscard]] domain::Result<> changePassphrase(const QByteArray &current, const QByteArray &next) override;

    /// Renames the file whose passphrase is lost to PATH.lost-DATE, and answers that name: what is in it stays there, for who finds the passphrase again.
    /// NotFound where there is none, Unwritable.
    [[nodiscard]] static domain::Result<QString> putAside(const QString &path, domain::Instant now);

    /// Opens the file, to see whether the passphrase is the right one; good where there is no file yet.
    [[nodiscard]] domain::Result<> tryOpen();
    /// The same; where there is no file yet it is made, so that from now on this passphrase alone opens it, whether something is kept in it or not.
    [[nodiscard]] domain::Result<> openOrMake();

private:
    struct Contents;
    class Key;

    [[nodiscard]] domain::Result<Contents> open();
    [[nodiscard]] domain::Result<> seal(const Contents &contents);
    [[nodiscard]] domain::Result<Contents> openWith(Key &opener) const;
    template<class Edit>
    [[nodiscard]] domain::Result<> change(Edit edit);

    QString m_path;
    std::unique_ptr<Key> m_key;
};

} // namespace parvis::sync
