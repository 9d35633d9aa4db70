// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/previewinterface.h"

#include <QtCore/QStringList>

namespace parvis::ui {

/// Where the preview plugin may stand: beside the program, installed or as it was built.
[[nodiscard]] QStringList previewPluginPaths();
/// Loads the preview plugin at the first call and keeps it; NotFound or Unreadable (detail: what the loader said) where there is none.
[[nodiscard]] domain::Result<PreviewPlugin *> loadPreviewPlugin(const QStringList &paths = previewPluginPaths());

} // namespace parvis::ui
