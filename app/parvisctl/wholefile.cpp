// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/wholefile.h"

#include "app/parvisctl/terminal.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis::app {

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    complain(u"'%1' cannot be written: %2."_s.arg(path, file.errorString()));
    return false;
}

bool writeBelow(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    const QString inner = QFileInfo(path).path();
    if (QDir().mkpath(inner))
        return writeWhole(path, bytes);
    complain(u"The folder '%1' cannot be made. Check its name and your rights."_s.arg(inner));
    return false;
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

} // namespace parvis::app
