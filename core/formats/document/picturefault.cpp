// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/picturefault.h"

#include "core/formats/document/pictures.h"
#include "core/formats/gzip/inflater.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString cutOff()
{
    return u"it is cut off or damaged"_s;
}

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<uchar>(bytes[at]) : 0;
}

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

/// How many bytes the rows of a PNG take unpacked (PNG 3rd edition, 7.2 and 8.1), by what its IHDR says at 16.
qint64 rowsOfPng(const QByteArray &bytes)
{
    struct Pass
    {
        int left, top, across, down;
    };
    constexpr std::array interlaced{Pass{0, 0, 8, 8}, Pass{4, 0, 8, 8}, Pass{0, 4, 4, 8}, Pass{2, 0, 4, 4},
                                    Pass{0, 2, 2, 4}, Pass{1, 0, 2, 2}, Pass{0, 1, 1, 2}};
    constexpr std::array whole{Pass{0, 0, 1, 1}};
    constexpr std::array channels{1, 0, 3, 1, 2, 0, 4};
    const qint64 width = numberAt(bytes, 16);
    const qint64 height = numberAt(bytes, 20);
    const qint64 bits = qint64{byteAt(bytes, 24)} * channels.at(static_cast<size_t>(std::min(byteAt(bytes, 25), 6)));
    qint64 sum = 0;
    const auto add = [&](const Pass &pass) {
        const qint64 columns = std::max<qint64>(0, (width - pass.left + pass.across - 1) / pass.across);
        const qint64 rows = std::max<qint64>(0, (height - pass.top + pass.down - 1) / pass.down);
        sum += columns == 0 ? 0 : rows * (1 + (columns * bits + 7) / 8);
    };
    if (byteAt(bytes, 28) != 0)
        std::ranges::for_each(interlaced, add);
    else
        std::ranges::for_each(whole, add);
    return sum;
}

QString faultOfPng(const QByteArray &bytes)
{
    constexpr qsizetype frame = 12;      // length, type and checksum
    constexpr qsizetype piece = 16'384;  // small, as each may unpack to a thousand times as much
    const qint64 wanted = rowsOfPng(bytes);
    qint64 unpacked = 0;
    Inflater inflater(wanted + piece * 2'000);
    for (qsizetype at = 8; at + frame <= bytes.size();) {
        const qsizetype length = numberAt(bytes, at);
        const QByteArrayView type = QByteArrayView(bytes).sliced(at + 4, 4);
        if (length > bytes.size() - at - frame)
            return cutOff();
        if (type == "IEND")
            return unpacked < wanted ? u"its size is not what it says"_s : QString();
        for (qsizetype from = 0; type == "IDAT" && from < length && unpacked < wanted; from += piece) {
            QByteArray out;
            const auto state = inflater.feed(QByteArrayView(bytes).sliced(at + 8 + from, std::min(piece, length - from)), out);
            unpacked += out.size();
            if (state == Inflater::State::Broken)
                return cutOff();
        }
        at += frame + length;
    }
    return cutOff();
}

/// The scans of a JPEG are followed by an end (ITU T.81, B.1.1.3); one that stands before them is of the thumbnail within.
QString faultOfJpeg(const QByteArray &bytes)
{
    constexpr int scan = 0xda;
    for (qsizetype at = 2; at + 4 <= bytes.size() && byteAt(bytes, at) == 0xff;) {
        if (byteAt(bytes, at + 1) == scan)
            return bytes.indexOf("\xff\xd9", at) < 0 ? cutOff() : QString();
        at += 2 + std::max(2, byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3));
    }
    return cutOff();
}

/// Looks for the first image that is whole (GIF 89a, 20); some programs leave out what should end the file.
QString faultOfGif(const QByteArray &bytes)
{
    const auto behindTable = [&bytes](qsizetype flags, qsizetype at) {
        const int said = byteAt(bytes, flags);
        return (said & 0x80) != 0 ? at + 3 * (qsizetype{2} << (said & 7)) : at;
    };
    const auto behindBlocks = [&bytes](qsizetype at) {
        while (at < bytes.size() && byteAt(bytes, at) != 0)
            at += 1 + byteAt(bytes, at);
        return at + 1;
    };
    for (qsizetype at = behindTable(10, 13); at < bytes.size();) {
        if (bytes[at] == ',')
            return behindBlocks(behindTable(at + 9, at + 10) + 1) > bytes.size() ? cutOff() : QString();
        if (bytes[at] != '!')
            return cutOff();
        at = behindBlocks(at + 2);
    }
    return cutOff();
}

QString faultOfWebp(const QByteArray &bytes)
{
    return qint64{qFromLittleEndian<quint32>(bytes.constData() + 4)} > bytes.size() - 8 ? cutOff() : QString();
}

} // namespace

QString pictureFault(const QByteArray &bytes)
{
    constexpr qsizetype largest = 20'000'000;
    constexpr qsizetype looked = 1'024;
    constexpr qint64 mostPixels = 64'000'000;
    if (bytes.size() > largest)
        return u"it is over 20 MB"_s;
    const auto head = pictureHead(bytes);
    if (!head) {
        const bool isPng = bytes.startsWith("\x89PNG");
        const bool isDrawing = bytes.first(std::min(looked, bytes.size())).toLower().contains("<svg");
        return isDrawing ? u"SVG may hold programs"_s : isPng || bytes.startsWith("\xff\xd8\xff") ? cutOff() : u"it is no PNG, JPEG, GIF or WebP"_s;
    }
    if (qint64{head->width} * head->height > mostPixels)
        return u"it says that it has more than 64 million pixels"_s;
    switch (head->format) {
    case PictureFormat::Png:
        return faultOfPng(bytes);
    case PictureFormat::Jpeg:
        return faultOfJpeg(bytes);
    case PictureFormat::Gif:
        return faultOfGif(bytes);
    case PictureFormat::WebP:
        return faultOfWebp(bytes);
    }
    return {};
}

} // namespace parvis::formats
