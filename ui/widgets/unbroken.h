// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::ui {

/// The same text, of the same length, in which no line begins with a mark that French sets apart by a space ("changé ?").
[[nodiscard]] QString unbroken(QString text);

} // namespace parvis::ui
