// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/mastodonconnector.h"
#include "tests/core/connectors/dialogue.h"

namespace parvis::tests {

/// @us, account 1 of a server of that host. One that heeds no marks is looked through before anything is sent again, as servers other than Mastodon are.
[[nodiscard]] inline connectors::Access usOnMastodon(const QString &host = QStringLiteral("server.example"), bool isKeyed = true)
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://") + host),
                         .accountId = QStringLiteral("1"),
                         .handle = QStringLiteral("@us@") + host,
                         .capabilities = domain::staticCapabilities(QStringLiteral("mastodon"))};
    if (!isKeyed)
        access.connection.capabilities.repeat = domain::Repeat::LookBack;
    access.secret = {{QStringLiteral("token"), QStringLiteral("t0ken")}};
    return access;
}

} // namespace parvis::tests
