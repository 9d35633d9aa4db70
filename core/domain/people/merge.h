// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

namespace parvis::domain {

/// One of two people who are the same, with what the other brings. Where both say something, `kept` is right; notes stand one after the other, roles,
/// languages, tags and custom fields are gathered, and of two consents for one purpose the later holds. Identities are `kept`'s.
[[nodiscard]] PersonCard mergedCard(const PersonCard &kept, const PersonCard &other);

/// How somebody stands once a merge is taken apart.
struct Unmerged
{
    PersonCard card;
    bool hasLaterEdits = false;   ///< something was changed since the merge, and stays as it was changed

    friend bool operator==(const Unmerged &, const Unmerged &) = default;
};
/// Takes back what mergedCard() made of `before`: what still stands as `merged` has it becomes what it was, what was changed since (`now`) stays.
/// Identities are `now`'s.
[[nodiscard]] Unmerged unmergedCard(const PersonCard &before, const PersonCard &merged, const PersonCard &now);

/// Somebody with what a card from elsewhere adds: only what was empty is filled, lists grow, nothing is overwritten but consents by later ones. What the card
/// says otherwise stands among the custom fields ("Nickname", "Other company", "Other mail", "Site"), behind what they hold.
[[nodiscard]] PersonCard completedCard(const PersonCard &known, const PersonCard &card);

/// Tags in the order of the alphabet, one of each as people read them (case and accents ignored), the first spelling kept.
[[nodiscard]] QStringList tidiedTags(const QStringList &tags);

} // namespace parvis::domain
