// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/matrix/matrixentities.h"

namespace parvis::connectors::matrix {

/// The request with what lets us in.
[[nodiscard]] inline HttpRequest authorizedRequest(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(QStringLiteral("token")).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

/// The address of something of the room: "send/m.room.message/k1-0".
[[nodiscard]] inline QUrl roomAddress(const Access &access, const QString &path, const QString &version = QStringLiteral("v3"))
{
    const QString room = segment(access.secret.value(QStringLiteral("room")));
    return below(access.connection.server, QStringLiteral("/_matrix/client/") + version + QStringLiteral("/rooms/") + room + u'/' + path);
}

/// Adds what may hold a plus sign, which stands for a space in a query.
inline void addItem(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace parvis::connectors::matrix
