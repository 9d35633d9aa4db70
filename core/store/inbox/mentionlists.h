// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The rows of a list below a place: at most `limit`. A grouped one looks at 20,000 mentions at most for them, so that a conversation of many thousands
/// holds nothing up: it may answer fewer rows, or none, and not be at its end.
[[nodiscard]] domain::Result<domain::MentionPage> pageOf(Connection &connection, const domain::MentionList &list, const domain::ListPlace &from, qint64 limit);

/// What the list holds now of these mentions and conversations. Not grouped: those of the mentions that it holds. Grouped: one row for each conversation
/// that the mentions belong to or that is named, its mention null where the list holds nothing of it.
[[nodiscard]] domain::Result<QList<domain::ListedMention>> listedOf(Connection &connection, const domain::MentionList &list,
                                                                    const QList<domain::Id<domain::Mention>> &mentions,
                                                                    const QList<domain::Id<domain::Conversation>> &conversations);

/// The contents of the rows that these mentions head, in the order given; unknown ones are left out.
[[nodiscard]] domain::Result<QList<domain::MentionRow>> rowsOf(Connection &connection, const domain::MentionList &list,
                                                               const QList<domain::Id<domain::Mention>> &ids);

/// All mentions of these conversations that the filter holds.
[[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> mentionsOf(Connection &connection, const domain::MentionFilter &filter,
                                                                            const QList<domain::Id<domain::Conversation>> &conversations);

} // namespace parvis::store
