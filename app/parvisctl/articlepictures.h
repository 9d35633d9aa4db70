// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "core/domain/articles/article.h"
#include "core/formats/articleformats.h"
#include "core/store/database/database.h"

#include <expected>

namespace parvis::app {

/// The workspace's pictures that an article shows, or how the program ends. They are read once and outlive the workspace.
[[nodiscard]] std::expected<formats::PictureSource, Exit> picturesOf(store::Database &database, const domain::Article &article, const Options &options);

/// Tells whoever writes an article as it stands, in Markdown, that it holds what a site may run.
void cautionOfScript(const domain::Article &article, formats::ArticleFormat format);

} // namespace parvis::app
