// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailcapabilities.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

void describeMail(const QString &service, Capabilities &can)
{
    if (service != "mail"_L1)
        return;
    // Most servers take messages of 25 MB, as they travel: files grow by a third (RFC 1870, 2045).
    constexpr qint64 largestFile = 18'000'000;
    can.canReadMentions = can.canReply = can.canPublishArticles = can.hasTitle = true;
    can.text = can.replyText = {};
    can.media = {};
    can.replyMedia = {.allowances = {}, .canMix = true, .altText = 0};
    for (const MediaSort sort : {MediaSort::Image, MediaSort::Video, MediaSort::Audio, MediaSort::File})
        can.replyMedia.allowances << MediaAllowance{.sort = sort, .most = 0, .bytes = largestFile};
    // It comes in by IMAP, and leaves by SMTP.
    can.leavesElsewhere = true;
    // What is in people's mailboxes stays as it is; what left may be found by its Message-ID.
    can.repeat = Repeat::LookBack;
}

} // namespace parvis::domain
