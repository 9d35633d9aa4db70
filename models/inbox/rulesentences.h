// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/rule.h"
#include "models/inbox/savedrepliesmodel.h"
#include "models/inbox/triagechoices.h"

namespace parvis::models {

/// What sort of action it is, as a choice: "Tag", "Assign to"…
[[nodiscard]] QString wordFor(domain::RuleAction::Kind kind);
/// A state as a rule sets it: "open", "waiting for them", "done".
[[nodiscard]] QString wordFor(domain::MentionState state);
/// What a rule does, or did, by that action: "tag “Livraison”", "give it to Inès"…; names what is gone since as such.
[[nodiscard]] QString sentence(const domain::RuleAction &action, const TriageChoices &choices, const SavedRepliesModel &replies);
/// What it would do to a mention, with what stands there before: "priority: Urgent → High".
[[nodiscard]] QString sentence(const domain::RuleAction &action, const domain::MentionRow &before, const TriageChoices &choices,
                               const SavedRepliesModel &replies);

} // namespace parvis::models
