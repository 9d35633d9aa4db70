// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// An entry that an import brings once more says here what it says there by now. True where it said something else until then. Left as it is: what a channel is
/// connected for, whose service tells of edits itself, and what comes without words.
[[nodiscard]] domain::Result<bool> followWords(Connection &connection, domain::Id<domain::Channel> channel, const domain::IncomingMention &mention,
                                               domain::Instant now);
/// The same of what we said ourselves; what a person changed here since it came in is left as it is, too.
[[nodiscard]] domain::Result<bool> followWords(Connection &connection, domain::Id<domain::Channel> channel, const domain::IncomingPost &post);

/// What a post is called that an archive brings: its first line.
[[nodiscard]] QString titleOfIncoming(const QString &text);

} // namespace parvis::store
