// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

namespace parvis::app {

/// Whether an article may leave as it stands: who cannot see its pictures is told what they show. Complains where not; tells what of it does not go along.
[[nodiscard]] bool isFitToLeave(const domain::Article &article);

} // namespace parvis::app
