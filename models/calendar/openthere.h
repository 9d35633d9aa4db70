// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/errand.h"

namespace parvis::models {

/// What of a post waits at its service for a person's word.
enum class OpenThere {
    Nothing,
    Changed,   ///< it was changed there: the person says which of both it is to be
    Undone     ///< what was to be changed or deleted there was not
};

/// The posts of which something is open, by what failed or met a change (`errands`), and by what stands otherwise at its service (`drifted`).
[[nodiscard]] QHash<domain::Id<domain::Post>, OpenThere> openThereOf(const QList<domain::Errand> &errands, const QList<domain::Post> &drifted);
/// In a few words: "changed at its service"; and in fewer, for a mark. Empty where nothing is open.
[[nodiscard]] QString wordFor(OpenThere open);
[[nodiscard]] QString briefWordFor(OpenThere open);
/// What a person does about it, as sentences.
[[nodiscard]] QString openThereSentence(OpenThere open);

} // namespace parvis::models
