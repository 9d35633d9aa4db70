// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/rollups.h"

namespace parvis::store {

/// The columns of a mention that the roll-ups count, in the order standingOf() reads them.
[[nodiscard]] QString standingColumns();
[[nodiscard]] MentionStanding standingOf(const Statement &row, int firstColumn);

/// The columns that rowOf() reads, with the joins they need; a WHERE on `m` follows.
[[nodiscard]] QString mentionRowSelect();
[[nodiscard]] domain::MentionRow mentionRowOf(const Statement &row);

/// The keys of the tags of the mention `m`, as tagsOf() reads them.
[[nodiscard]] QString tagsColumn();
[[nodiscard]] QList<domain::Id<domain::Tag>> tagsOf(const QString &column);

/// The first instant whose mentions have this key or a greater one.
[[nodiscard]] qint64 firstKeyOf(domain::Instant instant);

/// A column that holds a domain::Verdict; nothing where it is NULL.
[[nodiscard]] std::optional<domain::Verdict> verdictOf(const Statement &row, int column);

} // namespace parvis::store
