// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/library.h"
#include "core/domain/base/result.h"

#include <QtCore/QRect>
#include <QtGui/QImage>

namespace parvis::models {

/// How wide and high a thumbnail is at most, in pixels.
inline constexpr int thumbnailSide = 320;

/// What is made of an image.
struct PictureEdit
{
    QRect crop = {};   ///< what stays, in pixels of the upright image; null: all of it
    QSize size = {};   ///< of what stays, afterwards; none (invalid): as it is

    [[nodiscard]] bool isNothing() const { return crop.isNull() && !size.isValid(); }
    friend bool operator==(const PictureEdit &, const PictureEdit &) = default;
};

/// A file made ready for the library, of an image its size and a thumbnail; on a worker. What says that it is an image and is none that can be unpacked is
/// refused: Invalid where it is broken or may hold scripts (SVG, HTML), TooLarge where it has too many pixels.
[[nodiscard]] domain::Result<domain::IncomingItem> libraryItem(const domain::IncomingMedia &media);

/// The whole image, upright; on a worker. Errors as of libraryItem().
[[nodiscard]] domain::Result<QImage> wholePicture(const QByteArray &content);

/// An image made of another one; on a worker. What may be transparent becomes a PNG, everything else a JPEG; what the original says of place, device and
/// people is not in it. Errors as of libraryItem(); Invalid too where nothing would be left.
[[nodiscard]] domain::Result<domain::IncomingItem> editedItem(const domain::LibraryItem &original, const QByteArray &content, const PictureEdit &edit);

/// The same image without what it says of place, device and people, pixel for pixel. Errors as of formats::withoutMetadata().
[[nodiscard]] domain::Result<domain::IncomingItem> placelessItem(const domain::Media &original, const QByteArray &content);

} // namespace parvis::models
