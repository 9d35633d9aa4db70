// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/channels/capabilities.h"

namespace parvis::app {

/// Whether an article may leave as it stands: who cannot see its pictures is told what they show. Complains where not; tells what becomes of its
/// tags of HTML where it goes, by what that channel can.
[[nodiscard]] bool isFitToLeave(const domain::Article &article, const domain::Capabilities &can);

} // namespace parvis::app
