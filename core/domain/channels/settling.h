// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"

namespace parvis::domain {

/// How long most services may still work off a request whose answer was lost: who looks sooner whether it arrived does not find it.
inline constexpr std::chrono::seconds settlingTime{60};

/// When an attempt may look at the earliest whether an earlier one arrived; nothing where none may have, where its service knows it again by its key, where
/// the person is asked, and where the service answered that it was too much (429): who has answered is not working it off any more.
[[nodiscard]] std::optional<Instant> looksFrom(const Delivery &delivery, const Capabilities &can, Instant now);

/// When what was looked for and is not there is looked for once more before it is sent a second time: three and ten minutes after it left. Nothing where it may
/// be sent again now: it is known not to be worked on (isNotWorkedOn()), a person says that it is not there, or its service would know it again by its key; and
/// of mail, which is never sent again to whom it may have reached: what leaves next is for somebody else.
[[nodiscard]] std::optional<Instant> looksAgain(const Delivery &delivery, const Capabilities &can, Instant now);

/// Whether what left in an attempt that ended so is surely not worked off later: a request of which not all had left, and one that was too much (429).
[[nodiscard]] bool isNotWorkedOn(const Trouble &trouble);
/// Kept among what attempts have learned while that is so of what left last.
inline constexpr QLatin1StringView notWorkedOnNote{"not worked on"};
/// Kept while a person has said that what left last is not there, and it was not looked for since: where that look finds nothing, or cannot tell, their word
/// holds.
inline constexpr QLatin1StringView notThereNote{"not there"};
/// Whether such a word can be looked after: by a key of the service, or among what stands there. What leaves as mail cannot be.
[[nodiscard]] bool isLookedAfter(const Delivery &delivery, const Capabilities &can);
/// How Trouble::said of a request of which not all had left begins.
inline constexpr QLatin1StringView leftInPart{"the connection was closed when "};

/// Whether something that left at once can have been published when its service says that it was: not before it left here, nor later than now, but for how much
/// clocks differ.
[[nodiscard]] bool isLikelyTime(Instant told, const Delivery &delivery, Instant now);

/// True where something left, and whether it arrived is found out later than now.
[[nodiscard]] bool isLookedFor(const Delivery &delivery, Instant now);

} // namespace parvis::domain
