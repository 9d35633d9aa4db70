// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/sitecapabilities.h"

#include "core/domain/channels/channel.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

void describeSite(const QString &service, Capabilities &can)
{
    if (isFeedService(service)) {
        can.canReadMentions = true;
    } else if (service == "micropub"_L1) {
        // w3.org/TR/micropub: 3.3 (create), 3.3.2 (alt), 3.4, 3.5 (update, delete), 3.6 (files). Sets no limits; has no key, and lists what stands there at
        // best.
        can.canPost = can.canReply = can.canPublishArticles = can.canEdit = can.canDelete = true;
        can.text = can.replyText = {};
        can.media = {.allowances = {{.sort = MediaSort::Image}, {.sort = MediaSort::Video}, {.sort = MediaSort::Audio}}, .canMix = true, .altText = 0};
        can.replyMedia = can.media;
        can.repeat = Repeat::LookBack;
    } else if (service == "listmonk"_L1) {
        // listmonk.app/docs/apis/campaigns: send_at. What is in people's mailboxes stays as it is.
        constexpr std::chrono::seconds ahead{120};
        can.canPublishArticles = can.hasTitle = can.canEdit = can.canDelete = can.isFinal = true;
        can.text = can.replyText = {};
        can.media = can.replyMedia = {};
        can.scheduleAhead = ahead;
        can.repeat = Repeat::LookBack;
    }
}

} // namespace parvis::domain
