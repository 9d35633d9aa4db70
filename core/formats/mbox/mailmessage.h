// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

namespace parvis::formats {

/// One mail message (RFC 5322, MIME) as a mention of kind Mail: identity from Message-ID or else the content, text from the plain part or else
/// from the HTML one; attachments do not count as text. A multipart without parts, whose boundary is named wrong, is text as it stands. Refused as Unreadable
/// where it has no header at all.
[[nodiscard]] domain::IncomingEntry readMailMessage(const QByteArray &message, const QString &sourceName, const QString &entryName);

} // namespace parvis::formats
