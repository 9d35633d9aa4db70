// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// The addresses of an article's links and pictures that can be asked whether they answer, as domain::askedAddress() makes them, each once, in order.
[[nodiscard]] QStringList askedAddresses(const ArticleText &article);

/// What came of asking them (facts.linkAnswers): DeadLink, MovedLink, LocalLink. An address that nobody asked, or of which nobody can tell, is none.
[[nodiscard]] QList<Finding> checkWebLinks(const ArticleText &article, const ArticleFacts &facts);

/// A trouble's stable key: "status", "unknown-host"; empty for none.
[[nodiscard]] QLatin1StringView keyOf(domain::LinkTrouble trouble);
/// The trouble of a key; None for another.
[[nodiscard]] domain::LinkTrouble troubleOf(QStringView key);

} // namespace parvis::analysis
