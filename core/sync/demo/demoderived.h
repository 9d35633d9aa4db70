// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/channels/channel.h"
#include "core/store/database/database.h"

namespace parvis::sync {

/// Three posts of a story in review: one says what its summary says, one is a thread of a passage, one was made of an earlier summary. `channels`: the stored
/// channels, in the order of demoChannels(). Without the story, nothing is done. On a worker: it waits for the store.
[[nodiscard]] domain::Result<> addDemoDerivedPosts(store::Database &database, const QList<domain::Channel> &channels, const QList<domain::Article> &articles,
                                                   domain::Instant now);

} // namespace parvis::sync
