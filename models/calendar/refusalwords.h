// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What was asked for a post: a refusal is told in the words of that.
enum class Asked { ToSchedule, ToPublish };

/// That it did not come about, and why: words that go on behind a colon.
[[nodiscard]] QString refusedFor(Asked asked, const QString &reason);
/// The same with a sentence of its own behind it.
[[nodiscard]] QString refusedWith(Asked asked, const QString &sentence);

} // namespace parvis::models
