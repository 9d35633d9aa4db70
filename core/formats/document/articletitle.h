// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/formats/document/document.h"

namespace parvis::formats {

/// The title that stands above the text of an article; empty where the text begins with a heading of the first level, which is its title there.
[[nodiscard]] QString titleAbove(const domain::Article &article, const Document &document);
/// Takes the title above a text that was read from it: a first heading of the first level that says the same goes.
void takeTitle(Document &document, QString &title);
/// The text below a title that stands elsewhere, as a program shows it that writes it above by itself: without a first heading of the first level that says
/// the same, and else as it was written.
[[nodiscard]] QString markdownBelowTitle(const QString &markdown, const QString &title);

} // namespace parvis::formats
