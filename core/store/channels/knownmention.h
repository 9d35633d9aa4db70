// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/store/inbox/mentionrecord.h"

namespace parvis::store {

/// A mention that came in already, as far as it is needed to give it another id or to take it away.
struct NamedMention
{
    qint64 key = 0;
    qint64 conversation = 0;
    QString inReplyTo;
    MentionStanding standing;
};

/// The mention that is known on a channel under an id of its service; nothing where none is.
[[nodiscard]] domain::Result<std::optional<NamedMention>> mentionNamed(Connection &connection, domain::Id<domain::Channel> channel, const QString &remoteId);
/// Takes a mention away. Its conversation is to be made again.
[[nodiscard]] domain::Result<> dropMention(Connection &connection, RollUps &rollUps, const NamedMention &mention);

} // namespace parvis::store
