// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/picture/metadata.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// exiv2 reads XMP by a parser that the whole process shares.
std::unique_lock<std::mutex> quietly()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize();
    });
    return lock;
}

Exiv2::Image::UniquePtr readFrom(const QByteArray &picture)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), static_cast<std::size_t>(picture.size()));
    image->readMetadata();
    return image;
}

bool isOfPlace(const std::string &key)
{
    constexpr std::string_view places[] = {"Exif.GPSInfo.GPSLatitude",    "Xmp.exif.GPSLatitude", "Xmp.iptc.Location",      "Xmp.iptcExt.LocationShown",
                                           "Xmp.iptcExt.LocationCreated", "Xmp.photoshop.City",   "Iptc.Application2.City", "Iptc.Application2.SubLocation"};
    return std::ranges::any_of(places, [&key](std::string_view place) { return key.starts_with(place); });
}

bool anyOfPlace(const auto &data)
{
    return std::ranges::any_of(data, [](const auto &one) { return isOfPlace(one.key()); });
}

} // namespace

bool tellsPlace(const QByteArray &picture)
{
    const auto lock = quietly();
    try {
        const auto image = readFrom(picture);
        return anyOfPlace(image->exifData()) || anyOfPlace(image->xmpData()) || anyOfPlace(image->iptcData());
    } catch (const std::exception &) {
        return false;
    }
}

domain::Result<QByteArray> withoutMetadata(const QByteArray &picture)
{
    const auto lock = quietly();
    try {
        const auto image = readFrom(picture);
        Exiv2::ExifData kept;
        const Exiv2::ExifKey turned("Exif.Image.Orientation");
        if (const auto found = image->exifData().findKey(turned); found != image->exifData().end() && found->count() == 1)
            kept["Exif.Image.Orientation"] = static_cast<std::uint16_t>(found->toUint32());
        image->clearXmpData();
        image->clearIptcData();
        image->clearComment();
        image->setExifData(kept);
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        if (io.open() != 0)
            return domain::failure(domain::Error::Kind::Invalid, u"it cannot be read back"_s);
        const Exiv2::DataBuf bytes = io.read(io.size());
        return QByteArray(bytes.c_str(), static_cast<qsizetype>(bytes.size()));
    } catch (const std::exception &error) {
        return domain::failure(domain::Error::Kind::Invalid, QString::fromUtf8(error.what()));
    }
}

} // namespace parvis::formats
