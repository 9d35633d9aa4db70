// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/score.h"

namespace parvis::models {

/// What an article is checked for, as the panel groups it.
enum class CheckGroup { Reader, Story, Findable };

[[nodiscard]] CheckGroup groupOf(analysis::Rule rule);
[[nodiscard]] CheckGroup groupOf(analysis::ScoreKind kind);
/// "Reader", "Story", "Findable".
[[nodiscard]] QString groupName(CheckGroup group);

/// Why a finding is one, in a sentence.
[[nodiscard]] QString whySentence(const analysis::Finding &finding);
/// How to mend it, in a sentence.
[[nodiscard]] QString mendSentence(const analysis::Finding &finding);
/// What one click does about it, as a verb for a button; empty where nothing can be done by one.
[[nodiscard]] QString mendVerb(const analysis::Finding &finding);
/// What a rule says something about: "Long sentences".
[[nodiscard]] QString ruleName(analysis::Rule rule);

/// What a score of that many points of a hundred means, in a word or two: "plain", "mostly a story".
[[nodiscard]] QString verdict(CheckGroup group, int points);
/// What the score is measured by, in a sentence.
[[nodiscard]] QString measureSentence(const analysis::Score &score);
/// What was counted for a score, what it gave to it, and on which lines it stands.
[[nodiscard]] QString evidenceSentence(const analysis::Evidence &evidence);

} // namespace parvis::models
