// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "app/parvisctl/terminal.h"
#include "core/store/database/database.h"

#include <memory>

namespace parvis::app {

/// The commands: each says what it has to say and answers how the program ends.
[[nodiscard]] Exit runInit(const Options &options);
[[nodiscard]] Exit runDemo(const Options &options);
[[nodiscard]] Exit runImport(const Options &options);
[[nodiscard]] Exit runExport(const Options &options);
[[nodiscard]] Exit runSearch(const Options &options);
[[nodiscard]] Exit runStats(const Options &options);
[[nodiscard]] Exit runBackup(const Options &options);
[[nodiscard]] Exit runRestore(const Options &options);
[[nodiscard]] Exit runCheck(const Options &options);
[[nodiscard]] Exit runPeopleImport(const Options &options);
[[nodiscard]] Exit runPeopleExport(const Options &options);
[[nodiscard]] Exit runArticleCheck(const Options &options);
[[nodiscard]] Exit runArticleList(const Options &options);
[[nodiscard]] Exit runArticleImport(const Options &options);
[[nodiscard]] Exit runArticleExport(const Options &options);
[[nodiscard]] Exit runArticleHistory(const Options &options);
[[nodiscard]] Exit runArticleComments(const Options &options);
[[nodiscard]] Exit runArticlePosts(const Options &options);
[[nodiscard]] Exit runArticleWanted(const Options &options);
[[nodiscard]] Exit runArticleEdit(const Options &options);
[[nodiscard]] Exit runChannels(const Options &options);
/// Puts a post, or an answer, into the outbox.
[[nodiscard]] Exit addPost(store::Database &database, const Options &options);
[[nodiscard]] Exit addReply(store::Database &database, const Options &options);

/// Opens the workspace of the options, or says why that cannot be and answers nothing.
[[nodiscard]] std::unique_ptr<store::Database> openWorkspace(const Options &options, store::Database::Access access);
/// The time zone of the options, nothing where none was given; complains where it is none.
[[nodiscard]] std::expected<std::optional<QTimeZone>, Exit> givenZone(const Options &options);
/// Says why the workspace did not do what was asked.
[[nodiscard]] Exit complainOf(const domain::Error &error, const Options &options);

} // namespace parvis::app
