// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/commentsmodel.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// Who wrote a comment; a word for nobody where it is not signed.
[[nodiscard]] QString authorWords(const domain::Comment &comment);
/// When a comment was written or something was decided: "today 07:20", "12 Nov 18:02 · edited".
[[nodiscard]] QString momentWords(const CommentRow &row, domain::Instant now, const QTimeZone &zone);
/// "Resolved by Lucie · today 07:20"; empty for one that is open.
[[nodiscard]] QString resolvedWords(const domain::Comment &comment, domain::Instant now, const QTimeZone &zone);
/// "Inès asked for review", "Approved by Lucie".
[[nodiscard]] QString deedWords(const domain::ReviewStep &step);
/// All that a row says, for who listens.
[[nodiscard]] QString spokenWords(const CommentRow &row, domain::Instant now, const QTimeZone &zone);
/// That an article was approved while so many comments on it are open.
[[nodiscard]] QString approvedWords(int openComments);

} // namespace parvis::models
