// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/storytemplate.h"
#include "core/domain/base/result.h"

namespace parvis::formats {

/// Reads a story template: Markdown with YAML front matter (title, summary, goal in words, questions, checklist), the body to begin with below.
/// Invalid where the bytes are no UTF-8 text, the front matter cannot be read or has no title.
[[nodiscard]] domain::Result<domain::StoryTemplate> storyTemplateFromMarkdown(const QByteArray &bytes, const QString &language);

/// Those that Parvis brings in a language ("en", "fr"), in the order in which they are to be offered; none in another.
[[nodiscard]] QList<domain::StoryTemplate> builtInStoryTemplates(const QString &language);

} // namespace parvis::formats
