// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>

namespace parvis::models {

/// An image file, made small enough to be shown beside others.
struct Picture
{
    enum class State {
        Awaited,      ///< it is being read
        Shown,        ///< `image` is it, upright, at most pictureSide pixels wide and high
        NoImage,      ///< the file is none
        Unreadable,   ///< the file says that it is one, and is none that can be read
        TooLarge,     ///< it has more pixels than are unpacked for a look
    };

    State state = State::Awaited;
    QImage image = {};

    friend bool operator==(const Picture &, const Picture &) = default;
};

/// How wide and high a picture is at most, in pixels of the screen.
inline constexpr int pictureSide = 640;
/// How many pixels an image may have to be unpacked: 64 million, above what telephones take by themselves. It is judged before anything is unpacked, by what
/// the file says of itself; what lies about that meets Qt's own limit of 256 MB.
inline constexpr qint64 mostPixels = 64'000'000;

/// The picture of an image file's content, turned as its EXIF orientation says; on a worker.
[[nodiscard]] Picture pictureOf(QByteArray content);

} // namespace parvis::models
