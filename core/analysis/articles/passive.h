// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// A verb in the passive voice.
struct PassiveVerb
{
    Span span;               ///< from the first auxiliary to the participle
    bool hasAgent = false;   ///< who does it is named ("by the wind", "par le vent"): the active voice is at hand

    friend bool operator==(const PassiveVerb &, const PassiveVerb &) = default;
};

/// The passives of a passage. Left out are participles of state ("was tired"), French verbs whose perfect is made with être ("est venue") and reflexive
/// ones ("s’est levée"); "by hand", "par jour" name nobody. What is uncertain is none.
[[nodiscard]] QList<PassiveVerb> passivesOf(const Passage &passage, Language language);

} // namespace parvis::analysis
