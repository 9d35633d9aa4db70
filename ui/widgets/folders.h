// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStandardPaths>

namespace parvis::ui {

/// That folder of the person's where there is one, else their home: the last part of a folder that is not there would stand in a dialog as the name of
/// a file.
[[nodiscard]] QString existingFolder(QStandardPaths::StandardLocation which);

} // namespace parvis::ui
