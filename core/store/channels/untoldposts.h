// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// A post that was published, and of which somebody whom it links could not be told (domain::ErrandKind::Tell).
struct UntoldPost
{
    domain::Post post;
    QString said;   ///< who, and what came of it

    friend bool operator==(const UntoldPost &, const UntoldPost &) = default;
};

/// Those of which that was let be, and that are published since then, newest first, at most `limit`.
[[nodiscard]] QFuture<domain::Result<QList<UntoldPost>>> untoldPosts(Database &database, domain::Instant since, int limit);

} // namespace parvis::store
