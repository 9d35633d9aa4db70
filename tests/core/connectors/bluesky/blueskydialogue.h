// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/blueskyconnector.h"
#include "tests/core/connectors/dialogue.h"

namespace parvis::tests {

using namespace Qt::StringLiterals;

/// The accounts of the recorded answers.
inline const QString aliceId = u"did:plc:eff6jsdhtviuzgngl3tzaujs"_s;
inline const QString bobId = u"did:plc:m633alwvh5o6rgtwz45fvqgq"_s;

/// Alice's channel, with the tokens of the recorded session.
[[nodiscard]] inline connectors::Access aliceOnBluesky()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"http://localhost:2583"_s),
                         .accountId = aliceId,
                         .handle = u"@alice966.test"_s,
                         .capabilities = domain::staticCapabilities(u"bluesky"_s)};
    access.secret = {{u"did"_s, aliceId}, {u"accessJwt"_s, u"access-1"_s}, {u"refreshJwt"_s, u"refresh-1"_s}};
    return access;
}

/// As bodies are written.
[[nodiscard]] inline QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace parvis::tests
