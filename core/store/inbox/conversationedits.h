// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/inboxstore.h"

namespace parvis::store {

/// See InboxStore::mergeConversations(), splitConversation() and restoreConversations(): the same within a transaction.
[[nodiscard]] domain::Result<ConversationBefore> mergeThem(Connection &connection, const QList<domain::Id<domain::Conversation>> &conversations,
                                                           domain::Instant at);
[[nodiscard]] domain::Result<ConversationBefore> splitAt(Connection &connection, domain::Id<domain::Mention> mention, domain::Instant at);
[[nodiscard]] domain::Result<> putConversationsBack(Connection &connection, const ConversationBefore &before);

} // namespace parvis::store
