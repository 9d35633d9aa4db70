// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

namespace parvis::formats {

/// An entry of one of Reddit's feeds as what it is: a post or a comment (by the prefix of its id, t3_ or t1_), of its author, without the line that Reddit puts
/// below each text; the address that a post links stays.
[[nodiscard]] domain::IncomingMention asOnReddit(domain::IncomingMention mention);

} // namespace parvis::formats
