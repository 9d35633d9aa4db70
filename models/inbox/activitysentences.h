// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/triage.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// What was done to a mention, and by whom, as a sentence: "Inès gave it to Marc."
[[nodiscard]] QString sentence(const domain::Activity &activity, domain::Instant now, const QTimeZone &zone);
/// A priority in one translated word; "No priority" for none.
[[nodiscard]] QString wordFor(domain::Priority priority);
/// By when an answer is due, or how late it is: "due in 2 h", "late by 3 d".
[[nodiscard]] QString dueInWords(domain::Instant dueAt, domain::Instant now);

} // namespace parvis::models
