// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/imports/import.h"

#include <QtCore/QIODevice>

#include <memory>

namespace parvis::formats {

/// Reads one foreign source entry by entry, in bounded memory (except where the format itself is one block). What is sound is given,
/// what is not is given as a Refusal; a bad entry never stops the good ones. Pure: no files, no network, no clock.
class EntryReader
{
public:
    EntryReader() = default;
    virtual ~EntryReader() = default;
    Q_DISABLE_COPY_MOVE(EntryReader)

    /// Reads as far as is needed to know whose material it is. Invalid where the bytes are not this format at all.
    [[nodiscard]] virtual domain::Result<domain::IncomingSource> begin() = 0;
    /// The next entry; nothing at the end. Call after a good begin().
    [[nodiscard]] virtual std::optional<domain::IncomingEntry> next() = 0;
};

/// The kinds of source that can be taken in.
enum class SourceFormat {
    Unknown,
    Feed,
    JsonFeed,
    MastodonArchive,
    Mbox,
    Csv,
    XArchive,         ///< this and what follows: a zip archive or a folder of many files
    LinkedInArchive,
    FacebookArchive,
    InstagramArchive,
    ThreadsArchive,
    YouTubeArchive,
};

/// What the first bytes (64 KiB are plenty) and the name say a source is. Content decides; the name only settles ties (CSV).
[[nodiscard]] SourceFormat detectFormat(const QByteArray &head, const QString &name);

} // namespace parvis::formats
