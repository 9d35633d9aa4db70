// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors::mastodon {

/// Where the streaming of an instance is (entities V2_Instance: configuration.urls.streaming; V1_Instance: urls.streaming_api); empty where it names none.
[[nodiscard]] QUrl streamingOf(const QJsonObject &instance);
/// One WebSocket for what concerns the account and for those tags (methods/streaming: /api/v1/streaming, `subscribe`). The stream "user", since on
/// "user:notification" nobody says that a mention was edited or deleted. The token goes in the head that browsers use for it, Sec-WebSocket-Protocol, never in
/// the address.
[[nodiscard]] LiveSource liveSourceOf(const QUrl &streaming, const Access &access, const QStringList &streams);
/// What a message says: a mention, a status that bears a tag, one of these that was edited or deleted; what else those say whom we follow is no news.
[[nodiscard]] domain::Answer<LiveNews> newsIn(QByteArrayView message, const Access &access);

} // namespace parvis::connectors::mastodon
