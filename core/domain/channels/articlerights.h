// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// True where a service publishes articles and lets them be changed, and the account that is signed in there may not: others may.
[[nodiscard]] inline bool lacksArticleRights(const QString &service, const Capabilities &can)
{
    const Capabilities most = staticCapabilities(service);
    return most.canPublishArticles && most.canEdit && !(can.canPublishArticles && can.canEdit);
}

} // namespace parvis::domain
