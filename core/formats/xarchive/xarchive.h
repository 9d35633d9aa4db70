// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

namespace parvis::formats {

/// The archive of an account of X (Twitter): `data/tweets.js`, `note-tweet.js`, `direct-messages.js`, `account.js` and their further parts. What is known of
/// its form says docs/formats.md.
[[nodiscard]] bool isXArchive(const ArchiveFiles &files);
[[nodiscard]] domain::IncomingSource sourceOfXArchive(ArchiveFiles &files);
/// The files outlive what is given.
[[nodiscard]] ArchiveEntries entriesOfXArchive(ArchiveFiles &files);

} // namespace parvis::formats
