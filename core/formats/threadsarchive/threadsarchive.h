// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of Threads, in JSON: `threads_and_replies.json`. What is known of its form says docs/formats.md.
[[nodiscard]] bool isThreadsArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfThreadsArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfThreadsArchive(ArchiveFiles &files);

} // namespace parvis::formats
