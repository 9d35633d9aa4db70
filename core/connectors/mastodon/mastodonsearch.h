// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parvis::connectors::mastodon {

/// What a search for words finds among statuses (GET /api/v2/search, type statuses; newest first). Servers page it by counting (`offset`), and know a status
/// only some time after it was written: so the newest page is read whole each time, and behind it down to ten minutes before the newest that is known. What
/// stood in the newest page last time and is missing there is looked for. Positions: "newest known||||ids of the newest page", or while a gap is being filled
/// "newest known|how many were passed|newest|oldest so far|ids of the newest page", times of ISO 8601; ids are parted by blanks.
[[nodiscard]] Exchange<Page> searchNewer(Access access, QString words, QString position);
/// What came before. Position: "how many were passed|oldest so far".
[[nodiscard]] Exchange<Page> searchOlder(Access access, QString words, QString position);

} // namespace parvis::connectors::mastodon
