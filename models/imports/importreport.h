// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/queuedimport.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// How one of the sources asked for ended.
struct ImportOutcome
{
    domain::QueuedImport request;          ///< Done, Failed (with its error) or Cancelled
    std::optional<domain::Import> import;  ///< of one that is done
};

/// What sources that were asked for together brought, in one message without an action: of one source what it brought, of several the sums,
/// with a line for each in the details. Refused entries are named in the details, the first of them.
[[nodiscard]] Message reportOf(const QList<ImportOutcome> &outcomes);

} // namespace parvis::models
