// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/outgoingarticle.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>

namespace parvis::domain {

/// Where the sending of something stands.
enum class DeliveryState {
    Sending = 0,    ///< somebody holds it: an attempt is under way, or waits for the next one
    Held = 1,       ///< the service holds it until its time
    Processing = 2, ///< the service has it and works on it (pending): it is asked until it says
    Published = 3,
    Failed = 4,     ///< for good, until a person tries again
    Unsure = 5,     ///< it may have arrived and there is no way to find out: the person says
    Cancelled = 6,  ///< taken back before it left
    Removed = 7     ///< it was published and has been deleted there
};
/// True where nothing happens any more by itself.
[[nodiscard]] constexpr bool hasEnded(DeliveryState state)
{
    return state != DeliveryState::Sending && state != DeliveryState::Held && state != DeliveryState::Processing;
}

/// The ledger's entry of sending one post or reply. Made, with its key, before the first attempt; never removed while its post stands.
struct Delivery
{
    Id<Delivery> id;
    Id<Post> post;
    Id<Channel> channel;
    DeliveryState state = DeliveryState::Sending;
    QString key;                             ///< idempotency key: 32 hexadecimal digits, made once
    int attempts = 0;                        ///< begun so far
    std::optional<Instant> firstAttemptAt;
    std::optional<Instant> nextAttemptAt;    ///< when it is tried, or asked after, again
    std::optional<Instant> departedAt;       ///< a creating request left then, and nobody knows yet what became of it
    QHash<QString, QString> notes;           ///< what attempts have learned: media that are there already, parts of a thread that have left
    QString remoteId;
    QString url;
    std::optional<Instant> publishedAt;      ///< as the service says
    bool isVerified = false;                 ///< it was read back
    std::optional<Trouble> trouble;          ///< of the last attempt

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

/// What leaves, whole, as a connector needs to know it.
struct Outgoing
{
    QString key;                              ///< Delivery::key
    PostKind kind = PostKind::Post;
    QStringList parts;                        ///< the text; several: a thread, in order
    QString title;
    QString language;                         ///< ISO 639-1; empty: unknown
    QString warning;                          ///< what stands before it; empty: nothing does
    std::optional<int> visibility;            ///< a Visibility; nothing: as the account has it
    QList<Attachment> attachments;            ///< of the first part
    std::optional<Poll> poll;
    QString inReplyTo;                        ///< remote id of what it answers; empty: nothing
    QString replyToUrl;                       ///< its address
    std::optional<Instant> scheduledAt;       ///< the service is to hold it until then
    std::optional<OutgoingArticle> article = {};   ///< what leaves is an article; `parts` then count for nothing
    QHash<QString, QString> notes;            ///< of earlier attempts
    std::optional<Instant> departedAt;        ///< of an earlier attempt: it may have arrived
    std::optional<Instant> firstAttemptAt;    ///< since when something may be there
    Instant now;
    bool overwrites = false;                  ///< edit(): whatever stands there by now
    QString replaced = {};                    ///< edit(): what should stand there until then; empty: nobody knows

    friend bool operator==(const Outgoing &, const Outgoing &) = default;
};

/// What stands at a service, where its connector can tell: compared with what is here, so that nobody's change is passed over.
struct Standing
{
    QString text = {};                           ///< its words, to be shown beside ours
    std::optional<Instant> leavesAt = {};        ///< until when it is held
    bool isChanged = false;                      ///< the service knows that somebody changed it there
    QHash<QString, QString> accepting = {};      ///< notes to keep where the person takes over what stands there

    friend bool operator==(const Standing &, const Standing &) = default;
};

/// What became of it, as the service says.
struct Sent
{
    enum class State { Published = 0, Held = 1, Processing = 2 };

    State state = State::Published;
    QString remoteId;                    ///< of the first part; what holds it there while it is held
    QString url;
    std::optional<Instant> publishedAt;
    bool isVerified = false;             ///< read back and found as it was sent
    std::optional<std::chrono::milliseconds> askAgainIn = {};   ///< while it is processed
    std::optional<Standing> standing = {};   ///< of lookAfter(): what stands there; nothing where nobody can tell

    friend bool operator==(const Sent &, const Sent &) = default;
};

/// How long until the next attempt after `attempts` of them (1 or more): doubles from five seconds to fifteen minutes; what the service asks for is obeyed.
/// `share` in 0…1 spreads it by a fifth either way, so that many do not come back at once.
[[nodiscard]] std::chrono::milliseconds pauseBefore(int attempts, const std::optional<std::chrono::milliseconds> &asked, double share);

/// What comes of an attempt that met a trouble.
struct NextStep
{
    DeliveryState state = DeliveryState::Failed;
    std::optional<std::chrono::milliseconds> pause;   ///< until the next attempt, where there is one

    friend bool operator==(const NextStep &, const NextStep &) = default;
};
/// Decides it: what passes is tried again for three days from the first attempt, then fails; the rest fails, or asks the person where nobody can know.
[[nodiscard]] NextStep afterTrouble(const Delivery &delivery, const Trouble &trouble, Instant now, double share);

/// What stands at a service in another way than here: by whom it was changed nobody knows.
struct Drift
{
    std::optional<QString> text = {};         ///< what it says there; nothing where it says what it says here
    std::optional<Instant> leavesAt = {};     ///< when it leaves there; nothing where at the same time
    QHash<QString, QString> accepting = {};   ///< Standing::accepting

    friend bool operator==(const Drift &, const Drift &) = default;
};
/// How what stands there differs from what left. Texts are compared without regard to how lines end, times by the minute.
[[nodiscard]] std::optional<Drift> driftOf(const Outgoing &outgoing, const Sent &sent);
/// The drift that a ledger's entry keeps among its notes, until a person has decided; and as it is kept there.
[[nodiscard]] std::optional<Drift> driftIn(const QHash<QString, QString> &notes);
[[nodiscard]] QHash<QString, QString> withDrift(QHash<QString, QString> notes, const std::optional<Drift> &drift);

} // namespace parvis::domain
