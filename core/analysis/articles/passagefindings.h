// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"
#include "core/analysis/articles/wordlist.h"

namespace parvis::analysis {

/// A finding about a stretch of a passage; its sentence is what stands around it.
[[nodiscard]] Finding foundIn(const ArticleText &article, const Passage &passage, Span span, Rule rule);

/// A finding wherever an entry of a list stands, but for people's own words.
[[nodiscard]] QList<Finding> foundPhrases(const ArticleText &article, const WordList &list, Rule rule);

/// Whether a passage is running text: no heading, cell or note.
[[nodiscard]] bool isRunningText(const Passage &passage);

} // namespace parvis::analysis
