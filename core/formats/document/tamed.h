// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

namespace parvis::formats {

/// Takes out of an article that came from elsewhere what nobody sees and what makes words look like others: control characters but for the tabs and ends of
/// lines of its text and summary, and the characters that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069). Those stay in a line of the
/// text alone, where each is closed again in that line and none overrides (U+202D, U+202E) what letters say of themselves.
void tame(domain::Article &article);

} // namespace parvis::formats
