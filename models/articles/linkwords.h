// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/links.h"

namespace parvis::models {

/// What came back of an address in place of a page, to stand behind a colon: "there is no such page (404)".
[[nodiscard]] QString troubleWords(domain::LinkTrouble trouble, int status);
/// That nothing was asked, and of when those answers are that stand: from the first of these moments to the last; both empty where there are none.
[[nodiscard]] QString offlineWords(const QString &first, const QString &last);
/// What came of asking the addresses of an article, in sentences: how many answer, moved, are dead, and which could not be checked and why.
[[nodiscard]] QString answersWords(const QList<domain::LinkAnswer> &answers);
/// The addresses of those that do not just answer, one a line, with why; empty where all do.
[[nodiscard]] QString answersDetails(const QList<domain::LinkAnswer> &answers);

} // namespace parvis::models
