// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/verdict.h"
#include "core/domain/inbox/mention.h"

#include <variant>

namespace parvis::domain {

/// Who wrote something that comes in.
struct IncomingAuthor
{
    QString handle;   ///< empty: nobody is named
    QString name;
    QString url;
    qint64 reach = 0; ///< followers, as the source says; 0 where it does not
    QString accountId = {};   ///< the account as its service numbers it (Connection::accountId), which nobody else can give as theirs; empty: it is not told

    friend bool operator==(const IncomingAuthor &, const IncomingAuthor &) = default;
};

/// Something said to or about us, as a format or a service gives it.
struct IncomingMention
{
    MentionKind kind = MentionKind::FeedEntry;
    QString remoteId;         ///< never empty: formats make one of the content where the source has none
    QString inReplyTo;        ///< remote id of what it answers, empty when nothing
    QString url;
    QString title;
    QString text;             ///< plain text
    QString language;
    IncomingAuthor author;
    std::optional<Instant> publishedAt;   ///< nothing: the time of the import is used; see momentOf()
    QString channel;          ///< name of the channel it belongs to when the source mixes several (CSV), else empty
    QString service;          ///< that channel's service, a key of knownServices(); empty: the source's own
    std::optional<Verdict> standing = {};   ///< on a place that we keep in order: what became of it there
    MentionState state = MentionState::Open;   ///< done where the source says that it was dealt with: it counts as read then
    QString formerId = {};      ///< the id under which it stood until now (an entry of a queue that was let through): one that is known by that is this one
    QString wordsId = {};       ///< the id that its words alone would give it, where it goes by something steadier and may be known by that still
    bool mayChangeId = false;   ///< its service gives it another id when it is edited: under the same address, of the same moment and author, it is the same

    friend bool operator==(const IncomingMention &, const IncomingMention &) = default;
};

/// When something counts as said: when it says, or `now` where it says nothing, or a time before 1970 or more than two days ahead, which are slips of
/// programs (an empty date of .NET is the year 1) and would stand at the end or the head of every list.
[[nodiscard]] Instant momentOf(std::optional<Instant> published, Instant now);

/// Something we said ourselves, found in an archive: becomes a published post or reply.
struct IncomingPost
{
    PostKind kind = PostKind::Post;
    QString remoteId;
    QString inReplyTo;
    QString url;
    QString text;
    QString language;
    Instant publishedAt;
    QString channel = {};     ///< address of the channel it belongs to when the source mixes several, else empty
    QString service = {};     ///< that channel's service
    QString answeredUrl = {}; ///< where what it answers stands, where its id is not told: inReplyTo is the thread's beginning then
    bool answersThread = false; ///< inReplyTo is the beginning of the thread that it stands in, whomever it answers there: nobody is told

    friend bool operator==(const IncomingPost &, const IncomingPost &) = default;
};

/// Why an entry was not taken in; kept by number, so new ones come last. The upper layers make the sentence; detail is a value to show in it.
enum class RefusalReason {
    Unreadable,       ///< cannot be parsed at all; detail: what the parser said
    Truncated,        ///< the source ends in the middle of the entry
    Empty,            ///< neither title nor text nor address
    UnknownType,      ///< a type Parvis does not know; detail: its name
    BadDate,          ///< a date that is no date; detail: the text
    MissingField,     ///< a field the mapping needs is empty; detail: its name
    WrongColumnCount, ///< a ragged row; detail: "found/expected"
    BadEncoding,      ///< bytes that are not text in the encoding used
    TooLarge,         ///< beyond the limit for one entry; detail: the size
    Private,          ///< addressed to some people alone: it is nothing for a shared workspace
    ForbiddenMarkup,  ///< entity declarations and the like, which we do not expand
    Ours,             ///< something we said ourselves, in a table of what others said; detail: its kind
    OpenQuotes,       ///< a row whose quotation mark is never closed
    MatchForbidden,   ///< an account whose service forbids matching it with what else the entry says; the rest was taken; detail: "service:handle"
    NotKept,          ///< a part of the entry that has no place in a workspace; the rest was taken; detail: its name
    KeptAsField,      ///< a value that is none of what it should be; the entry was taken with it as a field; detail: "mail:value", or site, language, role
};

/// True where it is about a part of the entry, which was taken.
[[nodiscard]] constexpr bool isOfAPart(RefusalReason reason)
{
    return reason == RefusalReason::MatchForbidden || reason == RefusalReason::NotKept || reason == RefusalReason::KeptAsField;
}

/// An entry that was not taken in: never silent.
struct Refusal
{
    QString source;   ///< file name or address
    QString entry;    ///< what names the entry in its source: "row 12", "entry 3 (guid …)", a message id
    RefusalReason reason = RefusalReason::Unreadable;
    QString detail;
    qint64 number = 0;   ///< its place among the entries of a feed, from 1; 0 where that is not told
    QString title = {};  ///< what it is called, as far as that can be read

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// One entry of a source, read: taken or refused.
using IncomingEntry = std::variant<IncomingMention, IncomingPost, Refusal>;

/// The entry as the workspace keeps it, whatever format gave it: no control characters but line ends and tabs, and no address that is not http(s).
/// A mention of which nothing is left, or nothing of the id that it had, becomes a refusal without a source's name.
[[nodiscard]] IncomingEntry tidied(IncomingEntry entry);

/// What a source says of itself: decides the channel its entries go to.
struct IncomingSource
{
    QString service;      ///< a key of knownServices()
    QString address;      ///< identity on that service; empty: the file's name stands in
    QString title;

    friend bool operator==(const IncomingSource &, const IncomingSource &) = default;
};

/// One taking-in of one source; its rows can be undone together.
struct Import
{
    enum class State { Running = 0, Done = 1, Undone = 2, Interrupted = 3 };

    Id<Import> id;
    QString source;
    State state = State::Running;
    Instant startedAt;
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0;
    qint64 updated = 0;       ///< of those: how many say something else than before; of an import that has just ended, and kept nowhere
    QList<Refusal> refused;   ///< the first 1,000 are kept
    qint64 refusedCount = 0;

    friend bool operator==(const Import &, const Import &) = default;
};

} // namespace parvis::domain
