// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// Fills the passages (without their words), links and pictures of an article whose source and lines are known. The source is Markdown from `from`, the
/// beginning of a line, on.
void buildPassages(ArticleText &article, qsizetype from);

} // namespace parvis::analysis
