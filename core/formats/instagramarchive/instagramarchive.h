// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of Instagram, in JSON: posts, reels, comments, messages; and Threads, where they come along. What is known of its form says
/// docs/formats.md.
[[nodiscard]] bool isInstagramArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfInstagramArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfInstagramArchive(ArchiveFiles &files);

} // namespace parvis::formats
