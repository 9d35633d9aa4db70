// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"

namespace parvis::ui {

/// A plain text as rich text to read: paragraphs, lines set at 1.5, addresses (http and https) as links to exactly what they show, the words looked
/// for marked. Everything else is escaped: nobody's text becomes markup.
[[nodiscard]] QString turnText(const QString &text, const QList<domain::QueryNode> &words);

} // namespace parvis::ui
