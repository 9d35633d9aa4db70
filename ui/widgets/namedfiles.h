// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QFileDialog;

namespace parvis::ui {

/// The files that a dialog for several was closed with. What was typed between quotation marks is taken whole: Qt's own dialog answers with the rows chosen in
/// its list, among which it leaves out some of those.
[[nodiscard]] QStringList namedFiles(const QFileDialog &dialog, const QStringList &selected);

} // namespace parvis::ui
