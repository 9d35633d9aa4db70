// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// Reads a conversation: at most `limit` turns, oldest first: the newest, or those about a mention of it. NotFound where there is none.
[[nodiscard]] domain::Result<domain::ConversationThread> conversationThread(Connection &connection, domain::Id<domain::Conversation> id, int limit,
                                                                            domain::Id<domain::Mention> around);

} // namespace parvis::store
