// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"
#include "core/formats/entryreader.h"

namespace parvis::formats {

/// What the files of an archive say that it is: Unknown where it is none of ours. A Mastodon archive is its outbox.json.
[[nodiscard]] SourceFormat archiveFormat(const ArchiveFiles &files);
/// True for what is read as an archive of many files.
[[nodiscard]] bool isArchive(SourceFormat format);
/// Why an archive that is Unknown is that, in English, beginning with "it"; empty where nothing tells.
[[nodiscard]] QString otherThanAnArchive(const ArchiveFiles &files);

/// Reads the archive that a service made of an account, one file in memory at a time; files that hold nothing we take (media, above all) are never opened.
class ArchiveReader final : public EntryReader
{
public:
    ArchiveReader(SourceFormat format, std::unique_ptr<ArchiveFiles> files, const QString &sourceName);
    /// Of a zip archive, which is opened by begin().
    ArchiveReader(SourceFormat format, QIODevice &zip, const QString &sourceName);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    SourceFormat m_format;
    QIODevice *m_zip = nullptr;
    std::unique_ptr<ArchiveFiles> m_files;
    QString m_sourceName;
    std::optional<ArchiveEntries> m_entries;
    std::optional<decltype(std::declval<ArchiveEntries &>().begin())> m_at;
};

} // namespace parvis::formats
