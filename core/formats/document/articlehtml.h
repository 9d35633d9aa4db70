// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"

namespace parvis::formats {

/// The text of an article as the HTML that systems which keep articles take: a fragment, safe, each paragraph on one line (they make breaks of others).
[[nodiscard]] QString bodyToHtml(const QString &markdown);
/// The Markdown of such a fragment. Fails as documentFromHtml().
[[nodiscard]] domain::Result<QString> htmlToBody(const QString &html);

} // namespace parvis::formats
