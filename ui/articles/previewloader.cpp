// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewloader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPluginLoader>

using namespace Qt::StringLiterals;

namespace parvis::ui {

QStringList previewPluginPaths()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    return {QDir::cleanPath(programs.filePath(u"../lib/parvis/plugins/parvis_preview.so"_s))};
}

domain::Result<PreviewPlugin *> loadPreviewPlugin(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        // Loaded once: the loader keeps one instance for a file, and WebEngine cannot be unloaded.
        QPluginLoader loader(path);
        if (auto *plugin = qobject_cast<PreviewPlugin *>(loader.instance()))
            return plugin;
        return domain::failure(domain::Error::Kind::Unreadable, loader.errorString());
    }
    return domain::failure(domain::Error::Kind::NotFound, paths.join(u", "_s));
}

} // namespace parvis::ui
