// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/imports/import.h"

namespace parvis::domain {

Instant momentOf(std::optional<Instant> published, Instant now)
{
    constexpr std::chrono::days ahead{2};
    const bool isLikely = published && toMs(*published) > 0 && *published <= now + ahead;
    return isLikely ? *published : now;
}

} // namespace parvis::domain
