// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/event.h"
#include "core/formats/markdown/frontmatter.h"

namespace parvis::formats {

/// A moment as we write moments (domain::textOf()); as it stands where it is none.
[[nodiscard]] QString momentOfFront(const QString &text);
/// The event of an article as front matter in YAML: a map `event` with start, end, place and url; empty where there is none.
[[nodiscard]] QString eventFront(const domain::ArticleEvent &event);
/// The event that front matter tells of, there or below `params`.
[[nodiscard]] domain::ArticleEvent eventOf(const FrontMatter &front);

} // namespace parvis::formats
