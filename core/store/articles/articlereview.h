// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/comment.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Comments on an article, in the order in which they were written.
[[nodiscard]] domain::Result<QList<domain::Comment>> readComments(Connection &connection, domain::Id<domain::Article> article);
/// Adds one under the key it carries or a new one; answers that. Who wrote and who settled it stays, as far as there still is such a colleague.
[[nodiscard]] domain::Result<domain::Id<domain::Comment>> insertComment(Connection &connection, const domain::Comment &comment);

/// Who gave the article which status, oldest first.
[[nodiscard]] domain::Result<QList<domain::ReviewStep>> readReviewSteps(Connection &connection, domain::Id<domain::Article> article);
/// Adds one under the key it carries or a new one; answers that. Its revision is kept as far as there is such a one.
[[nodiscard]] domain::Result<domain::Id<domain::ReviewStep>> insertReviewStep(Connection &connection, const domain::ReviewStep &step);

/// Puts all of these back.
[[nodiscard]] domain::Result<> putBackReview(Connection &connection, const QList<domain::Comment> &comments, const QList<domain::ReviewStep> &steps);

/// The colleague who sits here; a null Id where nobody does.
[[nodiscard]] domain::Result<domain::Id<domain::Colleague>> whoSitsHere(Connection &connection);

} // namespace parvis::store
