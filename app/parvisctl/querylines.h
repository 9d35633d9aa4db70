// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "core/domain/query/parser.h"
#include "core/store/database/database.h"

namespace parvis::app {

/// What was expected where a query is none, as a sentence.
[[nodiscard]] QString querySentence(const domain::QueryError &error);

/// The query on a line and a caret under what is wrong with it; of a long one, the part around that.
[[nodiscard]] QStringList caretLines(const QString &query, const domain::QueryError &error);

/// The query of the options; where it is none, says why and where and answers nothing.
[[nodiscard]] std::optional<domain::Query> readQuery(const Options &options);

/// Whether the segments it names can be used in this workspace; where not, says why and where. Answers how the program ends otherwise.
[[nodiscard]] std::optional<Exit> checkNames(store::Database &database, const domain::Query &query, domain::Instant now, const Options &options);

} // namespace parvis::app
