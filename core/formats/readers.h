// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv/csvmapping.h"
#include "core/formats/entryreader.h"

namespace parvis::formats {

/// The reader for a source of that format. `device` is open for reading and outlives the reader; `sourceName` (file name or address)
/// appears in refusals. `mapping` is used by CSV alone.
[[nodiscard]] std::unique_ptr<EntryReader> makeReader(SourceFormat format, QIODevice &device, const QString &sourceName, const CsvMapping &mapping = {});

} // namespace parvis::formats
