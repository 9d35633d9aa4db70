// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/secrets/secretstore.h"

namespace parvis::sync {

/// Where nothing is kept: for channels that anybody may read.
class NoSecrets final : public SecretStore
{
public:
    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &) override
    {
        return QtFuture::makeReadyValueFuture(domain::Result<domain::Secret>(nowhere()));
    }
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &, const domain::Secret &) override
    {
        return QtFuture::makeReadyValueFuture(domain::Result<>(nowhere()));
    }
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &) override { return QtFuture::makeReadyValueFuture(domain::Result<>()); }
    [[nodiscard]] bool isBare() const override { return true; }

private:
    [[nodiscard]] static std::unexpected<domain::Error> nowhere()
    {
        return domain::failure(domain::Error::Kind::Unreadable, QStringLiteral("nowhere to keep secrets is open"));
    }
};

} // namespace parvis::sync
