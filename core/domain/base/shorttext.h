// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// Whether a text begins as an address of the web does: http:// or https://, in whatever case.
[[nodiscard]] bool isWebAddress(QStringView text);
/// A line of at most that many characters: the whole, or its beginning, cut between two words where it has some, and never within a letter, with an
/// ellipsis.
[[nodiscard]] QString shortened(const QString &line, qsizetype longest);

} // namespace parvis::domain
