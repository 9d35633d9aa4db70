// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <stop_token>

namespace parvis::store {

/// What a verb of the inbox changes in a mention; only what is set is written.
struct MentionEdit
{
    std::optional<domain::MentionState> state;   ///< Snoozed only with snoozedUntil
    std::optional<bool> isRead;
    std::optional<bool> isFlagged;
    std::optional<domain::Instant> snoozedUntil = {};                  ///< makes it Snoozed, whatever `state` says
    std::optional<domain::Id<domain::Colleague>> assignee = {};        ///< null: given to nobody
    std::optional<domain::Priority> priority = {};
    QList<domain::Id<domain::Tag>> addedTags = {};                     ///< unknown ones are passed over
    QList<domain::Id<domain::Tag>> removedTags = {};
    std::optional<domain::Instant> at = {};                            ///< when it was done; nothing: now by this machine's clock

    friend bool operator==(const MentionEdit &, const MentionEdit &) = default;
};

/// How some mentions stood before an edit, so that undo is exact: one entry for each mention that the edit really changed.
struct MentionBefore
{
    domain::Id<domain::Mention> id;
    domain::MentionState state = domain::MentionState::Open;
    bool isRead = false;
    bool isFlagged = false;
    std::optional<domain::Instant> snoozedUntil = {};
    domain::Id<domain::Colleague> assignee = {};
    domain::Priority priority = domain::Priority::None;
    QList<domain::Id<domain::Tag>> gainedTags = {};   ///< by the edit: undo takes them off
    QList<domain::Id<domain::Tag>> lostTags = {};     ///< by the edit: undo puts them back
    qint64 firstActivity = 0;                         ///< what the edit told of itself, which undo unsays
    int activities = 0;

    friend bool operator==(const MentionBefore &, const MentionBefore &) = default;
};

/// What an edit of many mentions did.
struct BulkEdit
{
    QList<MentionBefore> before;   ///< for restoreAll()
    bool isStopped = false;        ///< the person stopped it: what was done until then stands
    std::optional<domain::Error> problem = {};   ///< why it ended early, if it failed: what was done until then stands

    friend bool operator==(const BulkEdit &, const BulkEdit &) = default;
};

/// A row of `conversation_edit`: a person's word on where a mention belongs.
struct ConversationEdit
{
    domain::Id<domain::Mention> mention;
    bool isCut = false;                       ///< it belongs no more to what it answers
    domain::Id<domain::Mention> joins = {};   ///< whose conversation it belongs to besides; null: none

    friend bool operator==(const ConversationEdit &, const ConversationEdit &) = default;
};

/// How what a merge or a split changed stood before it.
struct ConversationBefore
{
    QList<ConversationEdit> edits;
    QList<qint64> activities;                         ///< what it told of itself
    domain::Id<domain::Conversation> conversation;    ///< where the mentions stand now: what is worth showing

    friend bool operator==(const ConversationBefore &, const ConversationBefore &) = default;
};

/// Owner of `conversation`, `mention`, `note`, `person`, `identity` and the mention roll-ups. No call scans or skips rows to reach a place in a
/// list: lists go by keys (newest first), and rows are read by key.
class InboxStore
{
public:
    explicit InboxStore(Database &database);

    /// The newest `limit` keys of a list, or those just older than `after` when that is not null. A search without words matches all.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Mention>>>> keys(const domain::MentionFilter &filter, domain::Id<domain::Mention> after,
                                                                                   qint64 limit) const;
    /// The rows of a list below a place, with the contents of the first `rowLimit`, in one snapshot. At most `limit`; a grouped list may answer fewer, or
    /// none, before its end (MentionPage::isLast): a page looks at 20,000 mentions at most.
    [[nodiscard]] QFuture<domain::Result<domain::MentionPage>> page(const domain::MentionList &list, const domain::ListPlace &from, qint64 limit,
                                                                    qsizetype rowLimit = 0) const;
    /// Which of these keys the filter still holds, in list order: how a list learns what a change did to it.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Mention>>>> keysAmong(const domain::MentionFilter &filter,
                                                                                        const QList<domain::Id<domain::Mention>> &ids) const;
    /// What the list holds now of these mentions and conversations: how it learns what a change did to it. Not grouped: those of the mentions that it holds.
    /// Grouped: one row for each conversation that the mentions belong to or that is named, its mention null where the list holds nothing of it.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ListedMention>>> listed(const domain::MentionList &list,
                                                                               const QList<domain::Id<domain::Mention>> &mentions,
                                                                               const QList<domain::Id<domain::Conversation>> &conversations) const;
    /// The rows of those mentions, in the order given; unknown ones are left out.
    [[nodiscard]] QFuture<domain::Result<QList<domain::MentionRow>>> rows(const QList<domain::Id<domain::Mention>> &ids) const;
    /// The same as they stand in that list: grouped, each speaks for its conversation.
    [[nodiscard]] QFuture<domain::Result<QList<domain::MentionRow>>> rows(const domain::MentionList &list, const QList<domain::Id<domain::Mention>> &ids) const;
    /// All mentions of these conversations that the filter holds.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Mention>>>> mentionsOf(const domain::MentionFilter &filter,
                                                                                         const QList<domain::Id<domain::Conversation>> &conversations) const;
    [[nodiscard]] QFuture<domain::Result<domain::Mention>> mention(domain::Id<domain::Mention> id) const;
    /// The conversation, at most `limit` turns, oldest first: the newest, or where `around` is one of its mentions and not among them, those about it.
    [[nodiscard]] QFuture<domain::Result<domain::ConversationThread>> conversation(domain::Id<domain::Conversation> id, int limit = 500,
                                                                                   domain::Id<domain::Mention> around = {}) const;
    [[nodiscard]] QFuture<domain::Result<domain::InboxCounts>> counts() const;
    /// How many mentions of each channel were said since that local day.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Channel>, qint64>>> cameInSince(qint64 day) const;
    /// The oldest open mentions that nobody answered, for Today.
    [[nodiscard]] QFuture<domain::Result<QList<domain::MentionRow>>> longestWaiting(int limit) const;

    /// Writes an edit to all of them in one transaction; answers how the changed ones stood before.
    [[nodiscard]] QFuture<domain::Result<QList<MentionBefore>>> edit(const QList<domain::Id<domain::Mention>> &ids, const MentionEdit &edit);
    /// Puts them back as they stood.
    [[nodiscard]] QFuture<domain::Result<>> restore(const QList<MentionBefore> &before);
    /// The same for any number, in transactions of 2,000 that let other writes through. The future tells its progress in mentions; `stop` ends it after the
    /// step under way. A step that fails ends it too: BulkEdit::problem says why, and what was done before it can be undone.
    [[nodiscard]] QFuture<domain::Result<BulkEdit>> editAll(const QList<domain::Id<domain::Mention>> &ids, const MentionEdit &edit,
                                                            const std::stop_token &stop = {});
    /// The same for all that a filter holds when it begins, seen or not.
    [[nodiscard]] QFuture<domain::Result<BulkEdit>> editMatching(const domain::MentionFilter &filter, const MentionEdit &edit,
                                                                 const std::stop_token &stop = {});
    /// Puts any number back as they stood, in the same steps, and tells its progress.
    [[nodiscard]] QFuture<domain::Result<>> restoreAll(const QList<MentionBefore> &before);

    /// When the next snoozed mention wakes; nothing where none is snoozed.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Instant>>> nextWake() const;
    /// Opens every mention whose time has come, at most 2,000; answers which. Ask again until nextWake() lies ahead.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Mention>>>> wake(domain::Instant now);

    /// What was done to the mentions of a conversation, at most `limit` (the newest), oldest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Activity>>> activities(domain::Id<domain::Conversation> conversation, int limit = 500) const;

    /// Makes two or more conversations one, of one channel or several, whatever comes in later. Invalid where there are fewer than two; NotFound.
    [[nodiscard]] QFuture<domain::Result<ConversationBefore>> mergeConversations(const QList<domain::Id<domain::Conversation>> &conversations,
                                                                                 domain::Instant at);
    /// Makes a mention, and what answers it, a conversation of its own. Invalid where it begins one already.
    [[nodiscard]] QFuture<domain::Result<ConversationBefore>> splitConversation(domain::Id<domain::Mention> mention, domain::Instant at);
    /// Takes a merge or a split back.
    [[nodiscard]] QFuture<domain::Result<>> restoreConversations(const ConversationBefore &before);

    /// Adds a note (1 to 20,000 characters; Invalid otherwise).
    [[nodiscard]] QFuture<domain::Result<domain::Note>> addNote(domain::Id<domain::Mention> mention, const QString &text, domain::Instant at);
    /// Puts a removed note back under its own key.
    [[nodiscard]] QFuture<domain::Result<>> restoreNote(const domain::Note &note);
    [[nodiscard]] QFuture<domain::Result<domain::Note>> removeNote(domain::Id<domain::Note> id);

private:
    Database &m_database;
};

} // namespace parvis::store
