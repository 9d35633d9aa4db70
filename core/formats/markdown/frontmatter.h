// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <initializer_list>
#include <optional>

namespace parvis::formats {

/// What stands behind a key.
struct FrontValue
{
    QStringList values;    ///< one, or the members of a list
    bool isList = false;
};
/// What stands before the text of a page, by key in lower case; what is nested has its path for a key ("params.author").
using FrontMatter = QMap<QString, FrontValue>;

/// A page in two.
struct FrontedText
{
    std::optional<FrontMatter> front;   ///< nothing where the page has none
    QString body;
    QStringList repeated = {};          ///< keys that stand there twice or more; the last value counts
};

/// Parts a text with Unix line ends into its front matter (YAML between `---`, TOML between `+++`, a JSON object: its brace on a line of
/// its own, or with keys that are read, as `{"title": …}`; or what stands behind the dashes, as in
/// `---json`) and what follows. Prose between dashes belongs to the text. Invalid where the front matter cannot be read, is a list or never ends; the detail
/// says on which line.
[[nodiscard]] domain::Result<FrontedText> splitFrontMatter(const QString &text);

/// The first value, not blank, that stands under one of these keys; empty where there is none.
[[nodiscard]] QString firstValue(const FrontMatter &front, std::initializer_list<QLatin1StringView> keys);

/// The members of a list; of a single value, what stands between `separator`.
[[nodiscard]] QStringList listOf(const FrontMatter &front, QLatin1StringView key, QChar separator = u',');

/// A YAML scalar in double quotes (YAML 1.2, 7.3.1).
[[nodiscard]] QString yamlQuoted(const QString &text);

/// The simple TOML that static sites have before their pages (TOML 1.0: keys, strings on one line, numbers, dates, booleans, arrays of those, tables).
/// Invalid with the line where something else stands.
[[nodiscard]] domain::Result<FrontMatter> readToml(const QString &text);

} // namespace parvis::formats
