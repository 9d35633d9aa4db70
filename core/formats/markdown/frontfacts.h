// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/formats/markdown/frontmatter.h"

namespace parvis::formats {

/// Whether something is read that stands under that key (as FrontMatter has it), whoever's it is.
[[nodiscard]] bool isReadKey(const QString &key);

/// A date as front matter has it: Jekyll parts the zone by a space.
[[nodiscard]] std::optional<domain::Instant> frontDate(const QString &text);

/// Yes or no in the words of YAML 1.1, which makers of sites go by; nothing where it is neither.
[[nodiscard]] std::optional<bool> frontChoice(const QString &text);

/// A key and what stands behind it.
struct FrontEntry
{
    QString key;
    QString value;

    friend bool operator==(const FrontEntry &, const FrontEntry &) = default;
};
/// The dates that are none, and choices and states that nobody knows.
[[nodiscard]] QList<FrontEntry> unreadValues(const FrontMatter &front);
/// The keys that nothing is read of, by the alphabet, those within a table by the name of the table.
[[nodiscard]] QStringList unreadKeys(const FrontMatter &front);

/// What is wrong with the front matter of a page, and where.
struct FrontFault
{
    qsizetype line = 1;
    QString detail = {};        ///< why it cannot be read at all; else empty
    FrontEntry entry = {};      ///< else: what is not understood

    friend bool operator==(const FrontFault &, const FrontFault &) = default;
};
/// Of a text with Unix line ends; none where it has no front matter.
[[nodiscard]] QList<FrontFault> frontFaults(const QString &text);

} // namespace parvis::formats
