// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/sharecard.h"
#include "core/domain/articles/article.h"

namespace parvis::models {

/// What places that show links take from an article. An article without a summary is described by its first words; one that is not published has the
/// address that its site would give it, without a host. `pictures` are the addresses of its pictures, in order.
[[nodiscard]] analysis::ShareFacts shareFacts(const domain::Article &article, const QStringList &pictures);

/// "On Mastodon", "In a search page"…
[[nodiscard]] QString placeName(analysis::SharePlace place);
/// What is cut or missing on that card, and what to do about it, in sentences; empty where all is well. What is true of every card is said of the first.
[[nodiscard]] QString adviceOn(const analysis::ShareCard &card, bool hasSummary, bool isFirst);

} // namespace parvis::models
