// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// Markdown of the same length in which spaces stand for what is code: lines between fences, and what stands between backticks. Without a whole parser, blocks
/// that are code by their indent alone stay.
[[nodiscard]] QString withoutCode(const QString &markdown);

} // namespace parvis::domain
