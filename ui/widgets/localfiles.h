// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QMimeData;

namespace parvis::ui {

/// The paths of the files of this computer among what is dragged or copied.
[[nodiscard]] QStringList filesIn(const QMimeData &given);
/// Whether there are some and all are folders or have names of texts that are articles alone: no feed, table or archive has them.
[[nodiscard]] bool areArticles(const QStringList &paths);
/// Whether there are some and all have names of images.
[[nodiscard]] bool areImages(const QStringList &paths);

} // namespace parvis::ui
