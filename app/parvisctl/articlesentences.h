// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/score.h"
#include "core/domain/articles/links.h"

namespace parvis::app {

/// Why a finding is one, in a sentence.
[[nodiscard]] QString whySentence(const analysis::Finding &finding);
/// How to mend it, in a sentence.
[[nodiscard]] QString mendSentence(const analysis::Finding &finding);
/// What came back of an address in place of a page, to stand behind a colon.
[[nodiscard]] QString troubleSentence(domain::LinkTrouble trouble, int status);
/// What a score measures and how much it came to.
[[nodiscard]] QString scoreSentence(const analysis::Score &score);
/// What was counted for a score, what it gave to it, and on which lines it stands.
[[nodiscard]] QString evidenceSentence(const analysis::Evidence &evidence);

} // namespace parvis::app
