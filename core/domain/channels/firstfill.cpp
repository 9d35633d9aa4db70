// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/firstfill.h"

namespace parvis::domain {

void settleThePast(QList<IncomingEntry> &entries, Instant now)
{
    for (IncomingEntry &entry : entries) {
        auto *mention = std::get_if<IncomingMention>(&entry);
        if (mention && mention->publishedAt && *mention->publishedAt < now - waitsFromBefore && mention->standing != Verdict::Hold)
            mention->state = MentionState::Done;
    }
}

} // namespace parvis::domain
