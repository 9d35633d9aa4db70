// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/domain/channels/health.h"
#include "core/domain/channels/lateness.h"
#include "models/calendar/openthere.h"
#include "models/channels/channelsbyid.h"

namespace parvis::models {

/// How a post looks on the calendar; each look has a glyph and an outline of its own.
enum class PostLook { Idea, Planned, Scheduled, Late, Leaving, Published, Unsure, Failed, Cancelled };

/// A post as the calendar shows it: with the wall-clock time in the workspace's zone and the channel it goes to.
struct CalendarEntry
{
    domain::Post post;
    std::optional<QDateTime> at;   ///< nothing for an idea
    PostLook look = PostLook::Idea;
    QString channelName;           ///< empty while undecided
    QString service;
    int series = -1;               ///< colour of the channel, -1 while undecided
    bool isStale = false;          ///< the article that it was made of says something else by now
    domain::PostHolder holder = domain::PostHolder::Nobody;   ///< who makes it leave as things stand; nobody where it is not scheduled
    std::optional<domain::Delivery> delivery = {};            ///< while something of its sending is still to come
    bool isCutOff = false;         ///< it was to leave by itself, and its channel is not connected any more
    bool hasMissed = false;        ///< its time has passed by so much that it waits for a person
    QStringList dropped = {};      ///< what its service let fall of it: names of domain::Sent
    OpenThere openThere = OpenThere::Nothing;   ///< what of it waits at its service for a person's word
    QString waits = {};            ///< what keeps it here though it is to leave by itself, as sentences; empty where nothing does

    /// The title, else the beginning of the text, else what it is where others wrote it (shared), else nothing.
    [[nodiscard]] QString name() const;
    /// True where somebody of this side has yet to make it leave: this machine, or it is not handed to its service yet.
    [[nodiscard]] bool isStillHere() const;
    /// Where it goes, beside its name: the channel, or its service where the post is called like the channel (a newsletter's issues); empty
    /// while undecided.
    [[nodiscard]] QString whereTo() const;

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

/// What is connected, and what is on its way.
struct Leaving
{
    QHash<domain::Id<domain::Channel>, domain::ChannelHealth> health;
    QHash<domain::Id<domain::Post>, domain::Delivery> deliveries;   ///< of which something is still to come
    domain::LatePolicy late = {};                                   ///< how late a post may leave by itself
    QHash<domain::Id<domain::Post>, QStringList> dropped = {};      ///< what services let fall of what was published of late
    QHash<domain::Id<domain::Post>, OpenThere> openThere = {};      ///< what waits there for a person's word
    QSet<domain::Id<domain::Channel>> disconnected = {};            ///< those that were connected once and are not any more
    QSet<std::pair<domain::Id<domain::Channel>, int>> pollDroppers = {}; ///< whose services let a poll fall, and for whom it was: visibilityKey()

    [[nodiscard]] std::optional<domain::Connection> connection(domain::Id<domain::Channel> channel) const;
};

/// Who is to see a post, as a number: of those alone is it known what their service keeps.
[[nodiscard]] int visibilityKey(const domain::PostOptions &options);
/// How a post looks at an instant. A scheduled post whose time has passed is late.
[[nodiscard]] PostLook lookOf(const domain::Post &post, domain::Instant now);
/// The entry of a post, in the workspace's zone.
[[nodiscard]] CalendarEntry entryOf(const domain::Post &post, const ChannelsById &channels, const QTimeZone &zone, domain::Instant now,
                                    const Leaving &leaving = {});
/// True where something went wrong with it that a person should see: it failed, is late or missed its time, may have arrived, is cut off from its channel,
/// waits for a sign-in, or was changed at its service or not changed there as was wanted.
[[nodiscard]] bool isInTrouble(const CalendarEntry &entry);
/// True where its service holds it still, and it is to leave here no more: until it was taken back there.
[[nodiscard]] bool isHeldAsItWas(const CalendarEntry &entry);
/// That of such a one, in a few words.
[[nodiscard]] QString heldWord();
/// The look in one translated word or two: "planned", "published".
[[nodiscard]] QString wordFor(PostLook look);
/// The state in one translated word or two: "Draft", "In review".
[[nodiscard]] QString wordFor(domain::PostState state);
/// True for a post that was published and has been deleted at its service since.
[[nodiscard]] bool isDeletedThere(const domain::Post &post);
/// How the post looks, and how it stands: what was deleted at its service says so.
[[nodiscard]] QString lookWord(const CalendarEntry &entry);
[[nodiscard]] QString stateWord(const domain::Post &post);
/// Why a post failed, as a sentence; a service's own words are quoted as they are. Empty where nothing failed.
[[nodiscard]] QString failureInWords(const domain::Post &post);
/// All that a chip shows, in words, for who listens instead of looking.
[[nodiscard]] QString spoken(const CalendarEntry &entry);

} // namespace parvis::models
