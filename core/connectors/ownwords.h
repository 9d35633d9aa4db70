// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

#include <optional>

namespace parvis::connectors {

/// Whether a service tells what is answered, or the beginning of the thread alone.
enum class Answered { Itself, InThread };

/// An answer that our account gave by another program, of what a service's list says of it as if somebody else had said it: it comes in as ours, so that what
/// it answers counts as answered. What answers nothing does not: chats are full of it. Of what Parvis itself has sent, the workspace knows the id.
[[nodiscard]] inline std::optional<domain::IncomingEntry> ownAnswer(const domain::IncomingMention &said, Answered answered = Answered::Itself)
{
    if (said.remoteId.isEmpty() || said.inReplyTo.isEmpty() || !said.publishedAt || said.text.trimmed().isEmpty())
        return std::nullopt;
    return domain::tidied(domain::IncomingPost{.kind = domain::PostKind::Reply,
                                               .remoteId = said.remoteId,
                                               .inReplyTo = said.inReplyTo,
                                               .url = said.url,
                                               .text = said.text,
                                               .language = said.language,
                                               .publishedAt = *said.publishedAt,
                                               .answersThread = answered == Answered::InThread});
}

} // namespace parvis::connectors
