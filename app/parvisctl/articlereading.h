// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::app {

/// A whole file with an article in it, or standard input ("-"). NotFound, Unreadable, TooLarge.
[[nodiscard]] domain::Result<QByteArray> readArticleFile(const QString &path);
/// Why an article was not read.
[[nodiscard]] QString articleSentence(const domain::Error &error, const QString &path);

} // namespace parvis::app
