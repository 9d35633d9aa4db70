// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::domain {

/// The largest file that a workspace takes in, in bytes. More than any service takes with a text but for long videos.
inline constexpr qint64 largestMedia = 100'000'000;
/// How many files go along with one post at most, whatever its service.
inline constexpr qsizetype mostAttachments = 50;
/// The longest description of a file, in UTF-16 units. Services take less.
inline constexpr qsizetype longestAltText = 10'000;

/// What sort of thing a file is to a service.
enum class MediaSort { Image, Video, Audio, File };
/// The sort of a media type (RFC 6838): "image/png" is an image.
[[nodiscard]] MediaSort mediaSort(const QString &mediaType);

/// A file that the workspace holds, each content once, whatever it goes along with.
struct Media
{
    Id<Media> id;
    QString name;       ///< what it was called when it first came in
    QString type;       ///< media type, lower case: "image/jpeg"
    qint64 bytes = 0;

    friend bool operator==(const Media &, const Media &) = default;
};

/// A file on its way into the workspace.
struct IncomingMedia
{
    QString name;
    QString type;
    QByteArray content;
    QByteArray sha256;   ///< of the content, 32 bytes: what it is known by

    friend bool operator==(const IncomingMedia &, const IncomingMedia &) = default;
};
/// The file of that content, its hash reckoned. Takes some milliseconds for large ones.
[[nodiscard]] IncomingMedia incomingMedia(const QString &name, const QString &type, const QByteArray &content);

/// A file that goes along with a post.
struct Attachment
{
    Media media;
    QString altText = {};   ///< what it shows, for who cannot see it; empty: nobody said yet

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

} // namespace parvis::domain
