// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::domain {

/// The ISO 639-1 code of the language that a word names, by its code ("fr", "pt-BR") or by its name in English, in French or in itself, without regard to
/// case and accents; nothing where it names none.
[[nodiscard]] std::optional<QString> languageCode(const QString &word);

/// Whether a text is a mail address, and nothing else.
[[nodiscard]] bool isMailAddress(const QString &text);

/// A site as an address of the web: one of http or https as it stands, the name of a host ("example.org/ada") with "https://" before it; nothing where the
/// text is neither.
[[nodiscard]] std::optional<QString> siteAddress(const QString &text);

} // namespace parvis::domain
