// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/zonedtime.h"
#include "core/domain/calendar/attachment.h"
#include "core/domain/calendar/postoptions.h"

#include <QtCore/QList>

namespace parvis::domain {

struct Article;
struct Channel;
struct Conversation;
struct Mention;

/// Where a post stands on its way out.
enum class PostState { Idea = 0, Draft = 1, InReview = 2, Approved = 3, Scheduled = 4, Sending = 5, Pending = 6, Published = 7, Failed = 8, Cancelled = 9 };

/// What sort of thing leaves: a post of its own, our reply in a conversation, or passing on somebody else's.
enum class PostKind { Post = 0, Reply = 1, Boost = 2 };

/// Who makes a scheduled post leave.
enum class PostHolder { Nobody = 0, Service = 1, ThisMachine = 2, ByHand = 3 };

/// Why a post did not leave.
struct PostFailure
{
    enum class Reason {
        Gone,              ///< "gone": what it was to go to does not exist any more
        AccessWithdrawn,   ///< "access-withdrawn": the service does not let us in any more
        Unsure,            ///< "unsure": it may have arrived, and nobody but a person can find out
        TooLarge,          ///< "too-large": more than the service takes
        NotPossible,       ///< "not-possible": the service has no way to do it
        Late,              ///< "late": its time passed while it could not leave
        Told               ///< the service's words are all there is
    };

    Reason reason = Reason::Told;
    QString said;          ///< the service's own words, in its language

    friend bool operator==(const PostFailure &, const PostFailure &) = default;
};

/// What goes to one channel at one time. plannedFor and scheduledFor are two fields, always: the first is an intention
/// that moves freely and sends nothing, the second a commitment.
struct Post
{
    Id<Post> id;
    PostKind kind = PostKind::Post;
    PostState state = PostState::Idea;
    Id<Channel> channel;                     ///< null while undecided
    Id<Article> article;                     ///< what it derives from, null for a post on its own
    Id<Conversation> conversation;           ///< of a reply, else null
    Id<Mention> inReplyTo;                   ///< of a reply, else null
    QString title;                           ///< how the calendar names it
    QString text;
    QString language;
    std::optional<QDateTime> plannedFor;     ///< wall-clock date and time in the workspace's zone
    std::optional<ZonedTime> scheduledFor;
    PostHolder holder = PostHolder::Nobody;
    std::optional<Instant> publishedAt;
    QString remoteId;
    QString url;
    QString problem;                         ///< why it failed, as failureOf() reads it; empty otherwise
    Instant createdAt;
    Instant changedAt;
    QList<Attachment> attachments = {};      ///< in the order in which they are shown; each file once
    PostOptions options = {};

    friend bool operator==(const Post &, const Post &) = default;
};

/// What date the calendar shows a post on: published, else scheduled, else planned; nothing for an idea without a date.
/// The date and time are wall-clock in `zone`.
[[nodiscard]] std::optional<QDateTime> calendarTime(const Post &post, const QTimeZone &zone);

/// What Post::problem says: "reason: the service's words", "reason", or the service's words alone. Nothing where it is empty.
[[nodiscard]] std::optional<PostFailure> failureOf(const Post &post);

/// A post that is removed once its service, which holds it, has given it back: it stays on its day until then.
[[nodiscard]] Post toBeRemoved(Post post, const QTimeZone &zone);
[[nodiscard]] bool isToBeRemoved(const Post &post);
/// Post::problem of it, as it is kept.
inline constexpr QLatin1StringView removalMark{"remove"};

/// True for states in which nobody may change what leaves any more (sending, pending, published).
[[nodiscard]] bool isLocked(PostState state);
/// True where nobody knows whether it arrived: nothing of what leaves changes until somebody has said that.
[[nodiscard]] bool mayHaveArrived(const Post &post);

/// The wall-clock time in `zone` at which a post is proposed on that day: 09:00, and once that has passed today, the next full hour (23:59 in
/// the last one).
[[nodiscard]] QDateTime proposedTime(QDate day, const QTimeZone &zone, Instant now);

/// Puts the post on another day of the calendar in `zone`, keeping its time of day (the proposed one where it had none). Only the date moves on
/// which the calendar shows it: the commitment of a post that has one, in the zone it was made in, else the plan; an idea becomes a draft planned
/// for that day. A locked post is returned as it is, and so is a scheduled one that would have to leave before `now`.
[[nodiscard]] Post movedToDay(const Post &post, QDate day, const QTimeZone &zone, Instant now);

} // namespace parvis::domain
