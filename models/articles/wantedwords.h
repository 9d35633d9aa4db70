// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/wanted.h"

namespace parvis::models {

/// Why a question stands beside an article, as a sentence: the words in common. Empty where there are none.
[[nodiscard]] QString whyWanted(const analysis::WantedQuestion &question);
/// "12 mentions, 3 of them wait": how much people speak of a topic; "more than 5,000" where nobody counted further.
[[nodiscard]] QString topicWords(const domain::TopicUse &use);

} // namespace parvis::models
