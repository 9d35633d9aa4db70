// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "app/parvisctl/threads.h"
#include "core/domain/base/zonedtime.h"
#include "core/domain/calendar/post.h"
#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"

/// What `post add` and `post edit` have in common.
namespace parvis::app {

/// What a post is to be made for: the channel, and what can be done there.
struct PostPlace
{
    domain::Channel channel;
    domain::Capabilities can;
    bool isByHand = false;
    bool isDisconnected = false;   ///< it was connected, and nobody can ask what it takes until it is again
    std::optional<domain::Connection> connection = {};
};

/// Where the post of the options goes; complains where there is no such place, or nothing can leave for it.
[[nodiscard]] std::expected<PostPlace, Exit> placeOf(store::Database &database, const Options &options);
/// "now", "2026-12-01 09:00 Europe/Paris", of an hour that comes twice also as it is told, "2027-10-31 02:30 Europe/Paris (UTC+01:00)"; complains where it is
/// no time, or none that is to come.
[[nodiscard]] std::optional<domain::ZonedTime> zonedTimeOf(const QString &given, domain::Instant now);
/// The files of the options, kept. `goAlong`: what a file shows is told where the text goes.
[[nodiscard]] std::optional<QList<domain::Attachment>> attachmentsOf(store::Database &database, const Options &options, bool goAlong);
/// Whether what was given can be published there at all, as the channel's capabilities have it; complains where not.
[[nodiscard]] bool canBePublished(const PostPlace &place, const ChannelOptions &asked);
/// Whether an article may go there: one that is on its way there, or has arrived, only where that is wanted. Complains where it may not.
[[nodiscard]] bool isToBePublished(store::Database &database, const PostPlace &place, const ChannelOptions &asked);
/// Whether a post is long enough for its channel, and its title; complains where it is not.
[[nodiscard]] bool hasItsLength(const domain::Post &post, const domain::Capabilities &can, const QString &channel);
/// Of a post by hand the person makes fit what is too long; it is said all the same.
void sayLength(const ThreadText &text, const PostPlace &place);
/// The language of a post: as it was given, else that of its article, else of the session, as in the window.
[[nodiscard]] QString languageOf(store::Database &database, const QString &given, domain::Id<domain::Article> article);
/// What a text is called whose writer gave no title: its first line.
[[nodiscard]] QString titleOf(const QString &text);
/// Tells that it waits, and who makes it leave when.
void sayQueued(const domain::Post &post, const QTimeZone &zone, const Options &options, qsizetype parts = 1);

} // namespace parvis::app
