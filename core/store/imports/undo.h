// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// What one step of taking an import back did.
struct UndoStep
{
    qint64 removed = 0;
    bool isLast = false;
};

/// Takes back a stretch of what an import added; the last step removes the people and channels that nothing else uses and marks the import as
/// undone. Between steps the import stands as interrupted: whoever finds it half taken back can go on with either.
[[nodiscard]] domain::Result<UndoStep> undoStep(Connection &connection, domain::Id<domain::Import> import);

} // namespace parvis::store
