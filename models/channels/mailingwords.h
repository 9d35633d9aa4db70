// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/mailingproblem.h"

namespace parvis::models {

/// Why an article was not published without its mail, and what to do about it.
[[nodiscard]] QString mailingProblemSentence(const domain::MailingProblem &problem);

/// How many readers have a newsletter, who does not, and what to do about that.
[[nodiscard]] QString doubtSentence(const domain::MailingDoubt &doubt);
/// Of an article that is published, and whose newsletter was not mailed; `said`: why, as its service says it.
[[nodiscard]] QString unmailedSentence(const QString &said);
[[nodiscard]] QString shortfallSentence(const domain::MailingShortfall &shortfall);

} // namespace parvis::models
