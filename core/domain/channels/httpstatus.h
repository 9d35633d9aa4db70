// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::domain {

/// The status of an answer that brought no words but those of HTTP, as Trouble::said tells it ("HTTP 403", "403 Forbidden"); nothing of whatever else is said.
[[nodiscard]] std::optional<int> bareStatusIn(const QString &said);
/// What such a status means where something was not done, in technical English: "it does not allow that to this account" (RFC 9110, section 15). Empty for a
/// number that means nothing of HTTP.
[[nodiscard]] QLatin1StringView statusMeaning(int status);
/// What was said, with what it means where it is, or ends with, a bare status: "HTTP 403: it does not allow that to this account".
[[nodiscard]] QString withMeaning(const QString &said);

} // namespace parvis::domain
