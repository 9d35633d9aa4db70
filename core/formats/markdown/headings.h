// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/outline.h"

namespace parvis::formats {

/// The headings that stand in the text itself, in its order, of both forms (# and underlined); those in quotations and lists head no section.
[[nodiscard]] QList<domain::Heading> headingsOf(const QString &markdown);

} // namespace parvis::formats
