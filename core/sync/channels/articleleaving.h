// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/store/database/database.h"

namespace parvis::sync {

/// What leaves, with the article in it, as it stands now: its HTML, and the files of the workspace that its text names. NotFound where the article is gone, or
/// a file that it names, or where a picture of it is on this machine alone: nothing is published with a hole in it.
[[nodiscard]] QFuture<domain::Result<domain::Outgoing>> withArticle(store::Database &database, const domain::Outgoing &outgoing,
                                                                    domain::Id<domain::Article> article);
/// Why such an article does not leave.
[[nodiscard]] domain::Trouble troubleOfArticle(const domain::Error &error);

} // namespace parvis::sync
