// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors::mastodon {

/// Where the streaming of an instance is (entities V2_Instance: configuration.urls.streaming; V1_Instance: urls.streaming_api); empty where it names none.
[[nodiscard]] QUrl streamingOf(const QJsonObject &instance);
/// One WebSocket for notifications and those tags (methods/streaming: /api/v1/streaming, `subscribe`). The token goes in the head that browsers use for it,
/// Sec-WebSocket-Protocol, never in the address.
[[nodiscard]] LiveSource liveSourceOf(const QUrl &streaming, const Access &access, const QStringList &streams);
/// What a message says: a mention, a status that bears a tag, one that was edited or deleted. `account` is ours, `home` its server.
[[nodiscard]] domain::Answer<LiveNews> newsIn(QByteArrayView message, const QString &account, const QString &home);

} // namespace parvis::connectors::mastodon
