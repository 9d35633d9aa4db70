// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/textdiff.h"

namespace parvis::models {

/// The stretches of a Markdown text in which spelling and typography have nothing to say, from first to last, none over another: front matter, what the parser
/// takes for code, tags of HTML and what stands between those of code, formulas between dollars, and where links lead.
[[nodiscard]] QList<domain::TextSpan> notProseOf(const QString &markdown);

} // namespace parvis::models
