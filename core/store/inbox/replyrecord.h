// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The draft in a conversation, the one changed last; nothing where there is none.
[[nodiscard]] domain::Result<std::optional<domain::Post>> draftIn(Connection &connection, domain::Id<domain::Conversation> conversation);
/// Puts a reply in: under the key it carries or a new one, in the conversation of what it answers, as its service knows it. NotFound: no such mention.
[[nodiscard]] domain::Result<domain::Post> insertReply(Connection &connection, const domain::Post &reply);
/// Writes a reply that stands.
[[nodiscard]] domain::Result<> updateReply(Connection &connection, const domain::Post &reply);
[[nodiscard]] domain::Result<> removeReply(Connection &connection, const domain::Post &reply);

} // namespace parvis::store
