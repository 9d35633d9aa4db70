// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/mastodonconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QMultiMap>

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

/// What a form says (application/x-www-form-urlencoded), by its names; what stands in it several times is in its order.
[[nodiscard]] inline QMultiMap<QString, QString> formOf(const connectors::HttpRequest &request)
{
    QMultiMap<QString, QString> form;
    QList<QByteArray> fields = request.body.split('&');
    // Of one name the last that was put in comes first.
    for (auto field = fields.crbegin(); field != fields.crend(); ++field) {
        const qsizetype equals = field->indexOf('=');
        form.insert(QUrl::fromPercentEncoding(field->first(equals)), QUrl::fromPercentEncoding(field->sliced(equals + 1)));
    }
    return form;
}

} // namespace parvis::tests
