// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/outgoingarticle.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
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

/// A person has said that its service holds it, and nobody knows yet under what id.
[[nodiscard]] bool isHeldByWord(const Delivery &delivery);
/// Trouble::said of what its service took and, asked since, does not show (Gone).
inline constexpr QLatin1StringView notShownThere{"it was taken there, and does not stand there"};
/// Kept in the place of the id of what was made there and is not there any more: since when something may be there.
inline constexpr QLatin1StringView lostNote{"lost"};

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
    QString change = {};                      ///< edit(): names the change: the same at each attempt, another for the next change of the same thing
    QStringList categories = {};              ///< PostOptions::categories
    std::optional<Mailing> mailing = {};      ///< PostOptions::mailing
    QSet<QString> taken = {};                 ///< what stands on the channel and is known to be something else of ours: isTaken()

    friend bool operator==(const Outgoing &, const Outgoing &) = default;
};

/// Whether what an attempt finds when it looks whether an earlier one arrived is known to be something else of ours, that says the same: whoever looks back
/// passes over it. `id` as Sent::remoteId has it; `note` and `noted`: under what key the connector keeps what it made, and as what (its first word), where
/// that is not `id`.
[[nodiscard]] bool isTaken(const Outgoing &outgoing, const QString &id, const QString &note = {}, const QString &noted = {});
/// How Outgoing::taken names what stands among the notes of another entry.
[[nodiscard]] QString takenNote(const QString &note, const QString &noted);

/// One of several messages that something leaves as, of which nobody knows yet whether it arrived.
struct OpenStep
{
    int number = 1;   ///< from 1
    int of = 1;
    QString note;     ///< under what key its id is kept once it is known

    friend bool operator==(const OpenStep &, const OpenStep &) = default;
};
/// Kept before one of several messages leaves, by connectors whose service has neither a key nor a way to look back.
inline constexpr QLatin1StringView openStepNote{"open"};
[[nodiscard]] QString openStepValue(const OpenStep &step);
/// The message that an entry's notes leave open; nothing where it left as one, or where what left last is known to be there.
[[nodiscard]] std::optional<OpenStep> openStepIn(const QHash<QString, QString> &notes);
/// Kept in the place of an id of what a person has said is there.
inline constexpr QLatin1StringView knownToBeThere{"there"};
/// Under what key the first of such is kept; nothing where there is none.
[[nodiscard]] std::optional<QString> unknownPartIn(const QHash<QString, QString> &notes);

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
    QStringList dropped = {};                ///< what the service let fall of it, or stands otherwise than it was to, as reading back shows: names below
    bool isToTell = false; ///< of what is published: those whom it links are told of it from here, whatever becomes of that (Connector::tell())

    static constexpr QLatin1StringView poll{"poll"};
    static constexpr QLatin1StringView media{"media"};
    static constexpr QLatin1StringView warning{"warning"};
    static constexpr QLatin1StringView visibility{"visibility"}; ///< more people read it than were to
    static constexpr QLatin1StringView twice{"twice"};           ///< it stands there a second time: domain::Twin
    static constexpr QLatin1StringView again{"again"};           ///< it was deleted there, and what had left first arrived after that
    static constexpr QLatin1StringView maybeTwice{"maybe-twice"}; ///< it was sent a second time, and nobody could look whether it stands there twice

    friend bool operator==(const Sent &, const Sent &) = default;
};

/// How long until the next attempt after `attempts` of them (1 or more): doubles from five seconds to fifteen minutes; what the service asks for is obeyed.
/// `share` in 0…1 spreads it by a fifth either way, so that many do not come back at once.
[[nodiscard]] std::chrono::milliseconds pauseBefore(int attempts, const std::optional<std::chrono::milliseconds> &asked, double share);

/// What comes of an attempt that met a trouble.
struct NextStep
{
    DeliveryState state = DeliveryState::Failed;
    std::optional<std::chrono::milliseconds> pause; ///< until the next attempt, where there is one

    friend bool operator==(const NextStep &, const NextStep &) = default;
};
/// Decides it: what passes is tried again for three days from the first attempt, then fails; where we are not let in any more it waits as it is, to go on at
/// once when somebody has signed in again; the rest fails, or asks the person where nobody can know. What was taken and is not shown is asked after for ten
/// minutes.
[[nodiscard]] NextStep afterTrouble(const Delivery &delivery, const Trouble &trouble, Instant now, double share);

/// What stands at a service in another way than here: by whom it was changed nobody knows.
struct Drift
{
    std::optional<QString> text = {}; ///< what it says there; nothing where it says what it says here
    std::optional<Instant> leavesAt = {}; ///< when it leaves there; nothing where at the same time
    QHash<QString, QString> accepting = {}; ///< Standing::accepting
    bool hereToo = false; ///< what is here changed as well since both said the same: nothing was written over either

    friend bool operator==(const Drift &, const Drift &) = default;
};
/// How what stands there differs from what left. Texts are compared without regard to how lines end, times by the minute.
[[nodiscard]] std::optional<Drift> driftOf(const Outgoing &outgoing, const Sent &sent);
/// The drift that a ledger's entry keeps among its notes, until a person has decided; and as it is kept there.
[[nodiscard]] std::optional<Drift> driftIn(const QHash<QString, QString> &notes);
[[nodiscard]] QHash<QString, QString> withDrift(QHash<QString, QString> notes, const std::optional<Drift> &drift);

/// That a person left at the service what somebody made of an article there: it says something else there than here, and what changes here is not written over
/// it unasked. Kept among the notes as what stood there then, in its connector's own words (Standing::accepting); nothing where ours stands there.
[[nodiscard]] bool keepsTheirs(const QHash<QString, QString> &notes);
[[nodiscard]] QHash<QString, QString> withTheirs(QHash<QString, QString> notes, const QHash<QString, QString> &accepted);
[[nodiscard]] QHash<QString, QString> withoutTheirs(QHash<QString, QString> notes);

/// Sent::dropped among an entry's notes, and as it is kept there.
[[nodiscard]] QStringList droppedIn(const QHash<QString, QString> &notes);
[[nodiscard]] QHash<QString, QString> withDropped(QHash<QString, QString> notes, const QStringList &dropped);

} // namespace parvis::domain
