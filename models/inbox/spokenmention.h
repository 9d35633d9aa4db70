// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// All that a row of the list shows, with the names of its tags, as one translated sentence for who listens instead of looking.
[[nodiscard]] QString spoken(const domain::MentionRow &row, const QStringList &tags, domain::Instant now, const QTimeZone &zone);

} // namespace parvis::models
