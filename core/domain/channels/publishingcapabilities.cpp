// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/publishingcapabilities.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr qint64 aKibi = 1'024;
constexpr std::chrono::seconds aMinute{60};

} // namespace

void describePublishingService(const QString &service, Capabilities &can)
{
    if (service == "ghost"_L1) {
        // docs.ghost.org/admin-api/posts: updated_at, scheduled. Whether comments can be read is found out when connecting.
        can.canPublishArticles = can.hasTitle = can.canEdit = can.canDelete = true;
        can.text = can.replyText = {};
        can.media = {.allowances = {{.sort = MediaSort::Image}, {.sort = MediaSort::Video}, {.sort = MediaSort::Audio}, {.sort = MediaSort::File}},
                     .canMix = true,
                     .altText = 191};
        can.replyMedia = {};
        can.scheduleAhead = 3 * aMinute;
        // ghost/core: a comment is published, hidden or deleted; there is no place for spam.
        can.verdicts = {Verdict::Approve, Verdict::Hold, Verdict::Trash};
        can.repeat = Repeat::LookBack;
    } else if (service == "discourse"_L1) {
        // config/site_settings.yml: max_post_length, max_image_size_kb, max_attachment_size_kb; a forum says its own when connecting.
        can.canReadMentions = can.canSearch = can.canFollowTags = can.canPost = can.canReply = can.hasTitle = can.canEdit = can.canDelete = true;
        can.titleText = {.characters = 255, .countedAs = CountedAs::CodePoints};
        can.text = can.replyText = {.characters = 32'000, .countedAs = CountedAs::CodePoints};
        // What waits in the queue is no post yet that anything could stand below.
        can.canAnswerHeld = false;
        // What stands in a forum cannot be held back again.
        can.verdicts = {Verdict::Approve, Verdict::Spam, Verdict::Trash};
        can.media = {.allowances = {{.sort = MediaSort::Image, .bytes = 4'096 * aKibi},
                                    {.sort = MediaSort::Video, .bytes = 4'096 * aKibi},
                                    {.sort = MediaSort::Audio, .bytes = 4'096 * aKibi},
                                    {.sort = MediaSort::File, .bytes = 4'096 * aKibi}}};
        can.replyMedia = can.media;
        can.repeat = Repeat::LookBack;
    } else if (service == "lemmy"_L1) {
        // crates/utils/src/utils/validation.rs: title 3 to 200, post body 50,000 characters, comment 10,000, alternative text 1,500. What it holds until later
        // is of 1.0.
        can.canReadMentions = can.canPost = can.canReply = can.hasTitle = can.canEdit = can.canDelete = true;
        can.titleText = {.characters = 200, .least = 3, .countedAs = CountedAs::CodePoints};
        can.text = {.characters = 50'000, .countedAs = CountedAs::CodePoints};
        // Moderators remove and restore.
        can.verdicts = {Verdict::Approve, Verdict::Spam, Verdict::Trash};
        can.replyText = {.characters = 10'000, .countedAs = CountedAs::CodePoints};
        can.media = {.allowances = {{.sort = MediaSort::Image, .types = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s, u"image/avif"_s}}},
                     .canMix = true,
                     .altText = 1'500};
        can.replyMedia = can.media;
        can.scheduleAhead = 5 * aMinute;
        can.repeat = Repeat::LookBack;
    }
}

} // namespace parvis::domain
