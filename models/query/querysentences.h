// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/parser.h"
#include "core/domain/query/slips.h"

namespace parvis::models {

/// What was expected where a query is none, as a sentence.
[[nodiscard]] QString querySentence(const domain::QueryError &error);

/// The query read back, as a sentence: "Mentions that contain “bread”, and are unread." Nothing for one that everything matches.
[[nodiscard]] QString queryReadBack(const domain::Query &query);

/// The same of a query that finds people by what they said: "People with mentions that contain “bread”."
[[nodiscard]] QString queryReadBackOfPeople(const domain::Query &query);

/// How something is read that was hardly meant so, and how to say what was meant, as a sentence.
[[nodiscard]] QString querySentence(const domain::QuerySlip &slip);

} // namespace parvis::models
