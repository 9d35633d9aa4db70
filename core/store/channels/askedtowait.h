// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

#include <QtCore/QString>

namespace parvis::store {

/// SQL for until when nothing is to be sent to a channel (`channel`: SQL for its key), because its service asked what waits there already to wait, or whoever
/// took in there (domain::askedToWaitUntil()); 0 where it did not.
[[nodiscard]] inline QString askedToWait(const QString &channel)
{
    return QStringLiteral("MAX(IFNULL((SELECT MAX(w.next_attempt_at) FROM delivery w WHERE w.state < 3 AND +w.channel_id = %1 AND w.trouble_kind = %2), 0), "
                          "IFNULL((SELECT q.quota_resets_at FROM connection q WHERE q.channel_id = %1 AND (q.trouble_kind = %2 OR (q.quota_most > 0 AND "
                          "q.quota_left = 0))), 0)) ")
        .arg(channel)
        .arg(static_cast<int>(domain::Trouble::Kind::RateLimited));
}

} // namespace parvis::store
