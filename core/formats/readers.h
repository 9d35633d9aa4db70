// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv/csvmapping.h"
#include "core/formats/entryreader.h"

#include <QtCore/QBuffer>

#include <functional>

namespace parvis::formats {

/// The reader for a source of that format. `device` is open for reading and outlives the reader; `sourceName` (file name or address)
/// appears in refusals. `mapping` is used by CSV alone.
[[nodiscard]] std::unique_ptr<EntryReader> makeReader(SourceFormat format, QIODevice &device, const QString &sourceName, const CsvMapping &mapping = {});

/// A source that was looked into and whose reader has begun.
struct OpenSource
{
    SourceFormat format = SourceFormat::Unknown;
    domain::IncomingSource says;        ///< what it says of itself
    std::unique_ptr<QBuffer> unpacked;  ///< what one that is packed or cut off holds
    bool isCutOff = false;              ///< it ended too early: what is whole before its end is read
    std::unique_ptr<EntryReader> reader;
    bool isArchive = false;             ///< of many files: how far the device is tells nothing
};

/// How much of a source its format and mapping are guessed from.
inline constexpr qint64 headBytes = 256 * 1024;

/// Looks into a source, packed with gzip or not, or into the zip archive that a service made of an account: its format is the one given, or what its first
/// bytes and its name show; for CSV `map` makes a mapping of the first bytes. Fails with a reason in English that begins with "it": Invalid where it is nothing
/// that we know or not what was said, TooLarge and Unreadable where it cannot be unpacked. `isCutOff`: the device is known to end too early. The device
/// outlives what is answered.
[[nodiscard]] domain::Result<OpenSource> openSource(QIODevice &device, const QString &sourceName, std::optional<SourceFormat> format = {},
                                                    const std::function<CsvMapping(const QByteArray &head)> &map = &guessCsvMapping, bool isCutOff = false);

/// The same of a folder that such an archive was unpacked to; NotFound, with an outbox.json that is not there, for any other folder.
[[nodiscard]] domain::Result<OpenSource> openFolder(const QString &path, const QString &sourceName, std::optional<SourceFormat> format = {});

} // namespace parvis::formats
