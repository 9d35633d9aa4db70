// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/Qt>

class QFrame;
class QWidget;

namespace parvis::ui {

/// A one-pixel line in the line ink.
[[nodiscard]] QFrame *hairline(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace parvis::ui
