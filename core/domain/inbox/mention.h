// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"
#include "core/domain/calendar/post.h"
#include "core/domain/channels/errand.h"
#include "core/domain/inbox/triage.h"
#include "core/domain/query/query.h"

#include <QtCore/QList>
#include <QtCore/QSet>

namespace parvis::domain {

struct Channel;
struct Identity;

/// What sort of thing came in.
enum class MentionKind { Mention = 0, Comment = 1, Reply = 2, Message = 3, ForumPost = 4, FeedEntry = 5, Mail = 6 };

/// Where triage stands: Waiting is for somebody else's move, Snoozed comes back by itself.
enum class MentionState { Open = 0, Done = 1, Waiting = 2, Snoozed = 3 };

/// A thread of mentions and our replies. Its key is that of its earliest mention: it changes when an earlier one comes in.
struct Conversation
{
    Id<Conversation> id;
    Id<Channel> channel;
    QString subject;

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// Any incoming item: mention, comment, reply, message, forum post, feed entry, e-mail. Key order is time order: the id is
/// (seconds since 1970 of publishedAt) × 1024 + a counter, so lists, searches and joins sort by the one key they read.
struct Mention
{
    Id<Mention> id;
    Id<Channel> channel;
    Id<Identity> author;          ///< null when nobody is named
    Id<Conversation> conversation;
    MentionKind kind = MentionKind::Mention;
    MentionState state = MentionState::Open;
    bool isRead = false;
    bool isFlagged = false;
    QString remoteId;             ///< unique within the channel
    QString inReplyTo;            ///< remote id of what it answers, empty when nothing
    QString url;
    QString title;
    QString text;                 ///< plain text, paragraphs separated by an empty line
    QString language;             ///< ISO 639-1, empty when unknown
    Instant publishedAt;
    std::optional<Instant> answeredAt;  ///< when our first reply in its conversation after it left
    std::optional<Instant> snoozedUntil = {};   ///< set exactly while it is snoozed
    Id<Colleague> assignee = {};                ///< null: nobody
    Priority priority = Priority::None;
    QList<Id<Tag>> tags = {};                   ///< in order of their keys
    std::optional<Instant> dueAt = {};          ///< by when the channel's target wants an answer; nothing where it has none
    std::optional<Instant> removedAt = {};      ///< since when it does not stand there any more, as far as we know: it waits for nobody then
    std::optional<Instant> editedAt = {};       ///< when we learned last that its author had changed it
    std::optional<Verdict> standing = {};       ///< what became of it on a place that we keep in order; nothing where its service says nothing of the kind

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// A mention as a list shows it: everything one row paints, nothing it does not.
struct MentionRow
{
    Id<Mention> id;
    Id<Channel> channel;
    Id<Conversation> conversation;
    MentionKind kind = MentionKind::Mention;
    MentionState state = MentionState::Open;
    bool isRead = false;
    bool isFlagged = false;
    bool isAnswered = false;
    int notes = 0;
    QString author;      ///< display name, else handle, else empty
    QString service;
    QString channelName;
    QString title;
    QString excerpt;     ///< first 280 characters of the text, on one line
    Instant publishedAt;
    std::optional<Instant> snoozedUntil = {};
    Id<Colleague> assignee = {};         ///< null: nobody
    Priority priority = Priority::None;
    QList<Id<Tag>> tags = {};            ///< in order of their keys
    std::optional<Instant> dueAt = {};   ///< by when an answer is due; nothing where the channel has no target
    bool isRemoved = false;              ///< it does not stand there any more
    std::optional<Verdict> standing = {};   ///< as Mention::standing
    /// How many mentions of its conversation the list holds, where it is grouped. Such a row speaks for all of them: open, unread or flagged where one of
    /// them is, with the highest priority, the tags of all and the earliest instant by which an answer is due.
    int mentions = 1;

    friend bool operator==(const MentionRow &, const MentionRow &) = default;
};

/// A private note on a mention.
struct Note
{
    Id<Note> id;
    Id<Mention> mention;
    QString text;
    Instant createdAt;

    friend bool operator==(const Note &, const Note &) = default;
};

/// One turn of a conversation: what they said, what we answered, what we noted.
struct Turn
{
    enum class Side { Theirs, Ours, Note };

    Side side = Side::Theirs;
    Id<Mention> mention;    ///< Theirs: the mention; Note: what it is on; Ours: null
    Id<Note> note;          ///< only on Note
    QString author;         ///< empty for ours
    QString title;
    QString text;
    QString url;
    Instant at;
    Id<Post> post = {};                                ///< only on Ours
    PostState postState = PostState::Published;        ///< only on Ours: Scheduled ones wait in the outbox. Drafts are no turns
    QList<Attachment> attachments = {};                ///< only on Ours
    QString problem = {};                              ///< only on Ours: why it failed, as Post::problem
    std::optional<Instant> removedAt = {};             ///< only on Theirs, as Mention::removedAt
    std::optional<Instant> editedAt = {};              ///< only on Theirs, as Mention::editedAt
    std::optional<Verdict> standing = {};              ///< only on Theirs, as Mention::standing
    bool isKnownThere = false;                         ///< only on Ours: Parvis published it and knows where it stands
    std::optional<Errand> errand = {};                 ///< what is to be done about it at its service, until it is done
    Id<Mention> answers = {};                          ///< only on Ours: what it answers; null: nothing in particular

    friend bool operator==(const Turn &, const Turn &) = default;
};

/// A conversation ready to read, turns in order of time.
struct ConversationThread
{
    Id<Conversation> id;
    QString subject;
    QString service;
    QString channelName;
    QList<Turn> turns;
    bool isCut = false;        ///< there are earlier turns than those given
    bool isCutLater = false;   ///< there are later ones

    friend bool operator==(const ConversationThread &, const ConversationThread &) = default;
};

/// Which mentions a list shows. Every set field narrows it. Rows come newest first.
struct MentionFilter
{
    std::optional<MentionState> state;
    std::optional<bool> isFlagged;
    std::optional<bool> isRead;
    std::optional<bool> isAnswered;
    Id<Channel> channel;                 ///< null: any
    std::optional<qint64> fromDay;       ///< LocalDays number in the workspace's zone, inclusive
    std::optional<qint64> untilDay;      ///< inclusive
    bool onlyAnswerable = false;         ///< only on channels where an answer is possible (see canCarryPosts())
    Query query;                         ///< what a person looks for
    Instant now;                         ///< what "within" and "today" of the query count from
    QList<Id<Mention>> only = {};        ///< these alone; empty: any

    friend bool operator==(const MentionFilter &, const MentionFilter &) = default;
};

/// What a row of a list stands for: one mention, or a whole conversation, which its newest mention that the filter holds then shows.
enum class Grouping { Mention, Conversation };

/// A list of mentions: which ones, and what its rows stand for.
struct MentionList
{
    MentionFilter filter;
    Grouping grouping = Grouping::Mention;

    friend bool operator==(const MentionList &, const MentionList &) = default;
};

/// A row of a list by its keys.
struct ListedMention
{
    Id<Mention> mention;             ///< null, where it is asked after a conversation: the list holds nothing of it
    Id<Conversation> conversation;   ///< null where the list is not grouped

    friend bool operator==(const ListedMention &, const ListedMention &) = default;
};

/// Where the reading of a list stands.
struct ListPlace
{
    Id<Mention> after;                 ///< null: at the top
    QSet<Id<Conversation>> listed = {};   ///< those listed above that have older mentions below: only where the list is grouped

    friend bool operator==(const ListPlace &, const ListPlace &) = default;
};

/// A piece of a list: its rows by their keys, newest first, and the contents of those that are seen at once.
struct MentionPage
{
    QList<ListedMention> listed;
    QList<MentionRow> rows;
    ListPlace end;         ///< where to read on
    bool isLast = false;   ///< there is nothing further

    friend bool operator==(const MentionPage &, const MentionPage &) = default;
};

/// How many mentions each built-in view holds; read from the roll-ups, never by counting rows.
struct InboxCounts
{
    qint64 open = 0;
    qint64 unread = 0;    ///< open and not read
    qint64 flagged = 0;
    qint64 waiting = 0;
    qint64 snoozed = 0;
    qint64 done = 0;
    qint64 all = 0;

    friend bool operator==(const InboxCounts &, const InboxCounts &) = default;
};

} // namespace parvis::domain
