// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of YouTube out of Google Takeout: comments, videos. What is known of its form says docs/formats.md.
[[nodiscard]] bool isYouTubeArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfYouTubeArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfYouTubeArchive(ArchiveFiles &files);

} // namespace parvis::formats
