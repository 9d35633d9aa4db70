// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of Facebook, of a person or a page, in JSON: posts, comments, messages. What is known of its form says docs/formats.md.
[[nodiscard]] bool isFacebookArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfFacebookArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfFacebookArchive(ArchiveFiles &files);

} // namespace parvis::formats
