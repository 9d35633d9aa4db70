// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStandardPaths>

class QFileDialog;

namespace parvis::ui {

/// That folder of the person's where there is one, else their home: the last part of a folder that is not there would stand in a dialog as the name of
/// a file.
[[nodiscard]] QString existingFolder(QStandardPaths::StandardLocation which);

/// Lets a dialog of Qt's own show sizes, kinds and dates whole; the desktop's dialogs look after themselves.
void widenColumns(QFileDialog &dialog);

} // namespace parvis::ui
