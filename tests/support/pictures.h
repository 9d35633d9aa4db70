// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QImage>

namespace parvis::tests {

/// A picture of one colour, in a format of QImageWriter.
[[nodiscard]] inline QByteArray pictureBytes(const QSize &size, const QColor &colour = Qt::darkYellow, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("cannot write a picture");
    return bytes;
}

/// Writes a file into a folder; its path.
[[nodiscard]] inline QString fileOf(const QString &folder, const QString &name, const QByteArray &content)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls", qUtf16Printable(file.fileName()));
    return file.fileName();
}

} // namespace parvis::tests
