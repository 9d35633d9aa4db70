// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QMimeData;

namespace parvis::ui {

/// The paths of the files of this computer among what is dragged or copied.
[[nodiscard]] QStringList filesIn(const QMimeData &given);

} // namespace parvis::ui
