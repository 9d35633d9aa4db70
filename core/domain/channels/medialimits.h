// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"

#include <QtCore/QStringList>

namespace parvis::domain {

/// What a service takes of one sort of media. 0 means that it sets no such limit.
struct MediaAllowance
{
    MediaSort sort = MediaSort::File;
    qint64 most = 0;        ///< how many with one text
    qint64 bytes = 0;       ///< of each
    QStringList types = {}; ///< media types; empty: any of the sort

    friend bool operator==(const MediaAllowance &, const MediaAllowance &) = default;
};

/// What media a service takes along with a text.
struct MediaLimit
{
    QList<MediaAllowance> allowances;   ///< a sort that is not among them is not taken; empty: text alone
    bool canMix = true;                 ///< whether different sorts go together
    qint64 altText = 0;                 ///< characters of a description, as a person counts them; 0: no such limit
    bool hasAltText = true;             ///< a description goes along; else it stays here
    qint64 together = 0;                ///< how many files with one text, of whatever sort; 0: no such limit
    qint64 caption = 0;                 ///< characters of a text that stands with files; what is longer leaves before them. 0: there is no difference

    [[nodiscard]] bool takesNone() const { return allowances.isEmpty(); }
    /// What holds for a sort; nothing where it is not taken.
    [[nodiscard]] std::optional<MediaAllowance> of(MediaSort sort) const;
    friend bool operator==(const MediaLimit &, const MediaLimit &) = default;
};

/// What a service takes at most. Of a service that is not known, nothing is; what only a server can tell (Matrix: m.upload.size; mail: SIZE of RFC 1870) is
/// not told here.
///
/// Mastodon: GET /api/v2/instance, media_attachments, defaults of its source (4 images of 16 MiB, or one video or sound of 99 MiB, descriptions of 1,500
/// characters; PostStatusService refuses mixtures). Bluesky: lexicons app.bsky.embed.images of August 2026 (4 images of 2,000,000 bytes, 1,000,000 before)
/// and app.bsky.embed.video (one MP4 of 300,000,000); that a description has 2,000 characters is the convention of its own client. Matrix: each file is an
/// event of its own (m.file, m.image), of any number. Mail: parts of any number (RFC 2046), a description goes into Content-Description (RFC 2045).
/// WordPress: comments are text. LinkedIn: a comment takes one image (JPEG, PNG or GIF, Images API), descriptions of 4,086 characters. Discourse: images, by
/// authorized_extensions, of 4,096 KiB (max_image_size_kb).
[[nodiscard]] MediaLimit mediaLimit(const QString &service, PostKind kind);

/// Why a service does not take an attachment.
enum class MediaProblem {
    NotTaken,      ///< it takes no attachments at all
    WrongSort,     ///< not of this sort or type
    TooBig,
    TooMany,       ///< of this sort there are enough already
    NotTogether,   ///< not with what stands before it
    AltTooLong,
};
/// What a service says to each of them, in order; nothing where it takes it.
[[nodiscard]] QList<std::optional<MediaProblem>> mediaProblems(const QList<Attachment> &attachments, const MediaLimit &limit);
/// How many characters a description has, as a person counts them.
[[nodiscard]] qint64 altTextLength(const QString &altText);

} // namespace parvis::domain
