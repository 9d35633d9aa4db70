// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QAction;
class QWidget;

namespace parvis::ui {

/// Switches off what a person may not do as long as this page stands, a write to a workspace that is open for reading only say, and gives the
/// reason as its tooltip. Code that switches it on again later, because a row is chosen, is overruled.
void switchOff(QAction &action, const QString &reason);
void switchOff(QWidget &control, const QString &reason);

} // namespace parvis::ui
