// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of LinkedIn: `Shares.csv`, `Comments.csv`, `messages.csv`, `Profile.csv`. What is known of its form says docs/formats.md.
[[nodiscard]] bool isLinkedInArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfLinkedInArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfLinkedInArchive(ArchiveFiles &files);

} // namespace parvis::formats
