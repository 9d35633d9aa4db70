// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/library/picturework.h"

#include "core/formats/picture/metadata.h"
#include "models/media/picture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Result;
using ErrorKind = domain::Error::Kind;

namespace {

/// Upright, at most so many pixels wide and high; 0: as large as it is.
Result<QImage> unpacked(QByteArray content, int side, QSize *natural = nullptr)
{
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::ReadOnly))
        return domain::failure(ErrorKind::Invalid, buffer.errorString());
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > mostPixels)
        return domain::failure(ErrorKind::TooLarge, u"%1 × %2 pixels"_s.arg(size.width()).arg(size.height()));
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize upright = isTurned ? size.transposed() : size;
    const bool isLarger = side > 0 && (size.width() > side || size.height() > side);
    // Asked for small, a JPEG is unpacked small.
    if (isLarger)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return domain::failure(ErrorKind::Invalid, reader.errorString());
    if (natural)
        *natural = upright.isValid() ? upright : image.size();
    if (side > 0 && (image.width() > side || image.height() > side))
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

QByteArray packed(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    // A buffer takes all that memory holds.
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format, quality))
        return {};
    return bytes;
}

QByteArray thumbnailOf(const QImage &image)
{
    constexpr int quality = 80;
    return image.hasAlphaChannel() ? packed(image, "PNG", -1) : packed(image, "JPEG", quality);
}

bool mayHoldScripts(const QString &type)
{
    return type.startsWith("image/svg"_L1) || type == "text/html"_L1 || type == "application/xhtml+xml"_L1;
}

} // namespace

Result<domain::IncomingItem> libraryItem(const domain::IncomingMedia &media)
{
    if (mayHoldScripts(media.type))
        return domain::failure(ErrorKind::Invalid, media.type);
    domain::IncomingItem item{.media = media};
    if (domain::mediaSort(media.type) != domain::MediaSort::Image)
        return item;
    QSize size;
    const auto small = unpacked(media.content, thumbnailSide, &size);
    if (!small)
        return std::unexpected(small.error());
    item.size = size;
    item.thumbnail = thumbnailOf(*small);
    return item;
}

Result<QImage> wholePicture(const QByteArray &content)
{
    return unpacked(content, 0);
}

Result<domain::IncomingItem> editedItem(const domain::LibraryItem &original, const QByteArray &content, const PictureEdit &edit)
{
    auto whole = unpacked(content, 0);
    if (!whole)
        return std::unexpected(whole.error());
    QImage image = *std::move(whole);
    if (!edit.crop.isNull())
        image = image.copy(edit.crop.intersected(image.rect()));
    if (edit.size.isValid() && !image.isNull())
        image = image.scaled(edit.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (image.isNull())
        return domain::failure(ErrorKind::Invalid, u"nothing is left"_s);
    const bool isPng = original.media.type == "image/png"_L1 || original.media.type == "image/gif"_L1 || image.hasAlphaChannel();
    constexpr int quality = 90;
    const QString base = original.media.name.section(u'.', 0, -2).isEmpty() ? original.media.name : original.media.name.section(u'.', 0, -2);
    return libraryItem(domain::incomingMedia(base + (isPng ? u".png"_s : u".jpg"_s), isPng ? u"image/png"_s : u"image/jpeg"_s,
                                             isPng ? packed(image, "PNG", -1) : packed(image, "JPEG", quality)))
        .transform([&original](domain::IncomingItem item) {
            // Edited again, an image is still made of what once came in.
            item.original = original.original.isNull() ? original.media.id : original.original;
            return item;
        });
}

Result<domain::IncomingItem> placelessItem(const domain::Media &original, const QByteArray &content)
{
    return formats::withoutMetadata(content)
        .and_then([&original](const QByteArray &bare) { return libraryItem(domain::incomingMedia(original.name, original.type, bare)); })
        .transform([&original](domain::IncomingItem item) {
            item.original = original.id;
            return item;
        });
}

} // namespace parvis::models
