// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/domain/inbox/savedreply.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// A saved reply with its texts; NotFound.
[[nodiscard]] domain::Result<domain::SavedReply> savedReplyOf(Connection &connection, domain::Id<domain::SavedReply> id);
/// See SavedReplyStore::language().
[[nodiscard]] domain::Result<QString> replyLanguage(Connection &connection, domain::Id<domain::Mention> mention);
/// See SavedReplyStore::filled().
[[nodiscard]] domain::Result<QString> filledFor(Connection &connection, domain::Id<domain::SavedReply> id, domain::Id<domain::Mention> mention);

} // namespace parvis::store
