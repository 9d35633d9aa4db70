// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folders.h"

#include <QtCore/QDir>

namespace parvis::ui {

QString existingFolder(QStandardPaths::StandardLocation which)
{
    const QString folder = QStandardPaths::writableLocation(which);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace parvis::ui
