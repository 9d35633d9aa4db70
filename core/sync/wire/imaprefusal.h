// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

#include <QtCore/QByteArray>

namespace parvis::sync {

/// What a NO or BAD of IMAP to a command means, by its response code (RFC 5530, RFC 3501).
[[nodiscard]] domain::Trouble::Kind kindOfNo(const QByteArray &said);
/// The same of one to signing in: without a code that says something else it does not know us.
[[nodiscard]] domain::Trouble::Kind kindOfNoToLogin(const QByteArray &said);

} // namespace parvis::sync
