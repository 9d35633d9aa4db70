// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// What came in as somebody's word and is told as ours by now, since its account was connected later, stands as ours alone: the mention goes, and what is told
/// of it is taken in. One that people have worked on stays, waits for nobody, and what is told of it is left out. Answers what is to be taken in.
[[nodiscard]] domain::Result<QList<domain::IncomingEntry>> takeOverOurs(Connection &connection, domain::Id<domain::Channel> channel,
                                                                        const QList<domain::IncomingEntry> &entries, domain::Instant now);

/// Of our published answers that are known as mentions too, since an earlier Parvis took them in twice, the mentions go; those that people have worked on stay
/// as they are.
[[nodiscard]] domain::Result<> dropTwinsOfOurs(Connection &connection, domain::Id<domain::Channel> channel);

} // namespace parvis::store
