// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folders.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace parvis::ui {

QString existingFolder(QStandardPaths::StandardLocation which)
{
    const QString folder = QStandardPaths::writableLocation(which);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

void widenColumns(QFileDialog &dialog)
{
    auto *files = dialog.findChild<QTreeView *>();
    if (!files)
        return;
    constexpr QSize roomy(860, 540);
    dialog.resize(dialog.size().expandedTo(roomy));
    files->header()->setStretchLastSection(false);
    files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace parvis::ui
