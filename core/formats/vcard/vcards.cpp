// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/vcards.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPluginLoader>
#include <QtCore/QStringDecoder>

using namespace Qt::StringLiterals;

namespace parvis::formats {

QStringList vCardPluginPaths()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    return {QDir::cleanPath(programs.filePath(u"../lib/parvis/plugins/parvis_vcards.so"_s))};
}

domain::Result<const VCards *> loadVCards(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        // The loader keeps one instance for a file, and never unloads it.
        QPluginLoader loader(path);
        if (const auto *plugin = qobject_cast<VCards *>(loader.instance()))
            return plugin;
        return domain::failure(domain::Error::Kind::Unreadable, loader.errorString());
    }
    return domain::failure(domain::Error::Kind::NotFound, paths.join(u", "_s));
}

bool holdsVCards(const QByteArray &bytes)
{
    return withoutWideLetters(bytes.first(std::min<qsizetype>(bytes.size(), 65'536))).toUpper().contains("BEGIN:VCARD");
}

QByteArray withoutWideLetters(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes.first(std::min<qsizetype>(bytes.size(), 64)), u'B'))
        return QString(QStringDecoder(*encoding).decode(bytes)).toUtf8();
    return bytes;
}

} // namespace parvis::formats
