// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>

#include <utility>

namespace parvis::formats {

/// Markdown in pieces that make it whole again, each with whether it is code: the lines of a code block, or what stands between backticks.
[[nodiscard]] QList<std::pair<QStringView, bool>> byCode(const QString &markdown);

} // namespace parvis::formats
