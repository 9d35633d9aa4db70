// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/picture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>

namespace parvis::models {

Picture pictureOf(QByteArray content)
{
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::ReadOnly))
        return {.state = Picture::State::Unreadable};
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > mostPixels)
        return {.state = Picture::State::TooLarge};
    // Asked for small, a JPEG is unpacked small.
    if (size.width() > pictureSide || size.height() > pictureSide)
        reader.setScaledSize(size.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return {.state = Picture::State::Unreadable};
    // A format that does not tell its size beforehand.
    if (image.width() > pictureSide || image.height() > pictureSide)
        image = image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return {.state = Picture::State::Shown, .image = image};
}

} // namespace parvis::models
