// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

#include <QtCore/QTimeZone>

namespace parvis::sync {

/// The stories of the demo, oldest first, each published one at the last time before now that its month and day came round (a story of
/// the harvest stays in July whatever now is); drafts were changed in the last days.
[[nodiscard]] QList<domain::Article> demoArticles(domain::Instant now, const QTimeZone &zone);

} // namespace parvis::sync
