// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/calendar/post.h"
#include "core/sync/demo/democast.h"

namespace parvis::sync {

/// What the demo company published over the year, what failed, what leaves in the next five weeks (planned and scheduled), and
/// ideas without a date.
/// `channels`: the stored channels, in the order of demoChannels(); `articles`: the stored articles.
[[nodiscard]] QList<domain::Post> demoPosts(const QList<domain::Channel> &channels, const QList<domain::Article> &articles, domain::Instant now,
                                            const QTimeZone &zone);

} // namespace parvis::sync
