// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::store {

/// What a verb of the inbox changes in a mention; only what is set is written.
struct MentionEdit
{
    std::optional<domain::MentionState> state;
    std::optional<bool> isRead;
    std::optional<bool> isFlagged;
};

/// How some mentions stood before an edit, so that undo is exact: one entry for each mention that the edit really changed.
struct MentionBefore
{
    domain::Id<domain::Mention> id;
    domain::MentionState state = domain::MentionState::Open;
    bool isRead = false;
    bool isFlagged = false;
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
    /// The newest `limit` keys of a list with the rows of the first `rowLimit`, in one snapshot.
    [[nodiscard]] QFuture<domain::Result<domain::MentionPage>> firstPage(const domain::MentionFilter &filter, qint64 limit, qsizetype rowLimit) const;
    /// Which of these keys the filter still holds, in list order: how a list learns what a change did to it.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Mention>>>> keysAmong(const domain::MentionFilter &filter,
                                                                                        const QList<domain::Id<domain::Mention>> &ids) const;
    /// The rows of those mentions, in the order given; unknown ones are left out.
    [[nodiscard]] QFuture<domain::Result<QList<domain::MentionRow>>> rows(const QList<domain::Id<domain::Mention>> &ids) const;
    [[nodiscard]] QFuture<domain::Result<domain::Mention>> mention(domain::Id<domain::Mention> id) const;
    /// The conversation, at most `limit` turns (the newest), oldest first.
    [[nodiscard]] QFuture<domain::Result<domain::ConversationThread>> conversation(domain::Id<domain::Conversation> id, int limit = 500) const;
    [[nodiscard]] QFuture<domain::Result<domain::InboxCounts>> counts() const;
    /// The oldest open mentions that nobody answered, for Today.
    [[nodiscard]] QFuture<domain::Result<QList<domain::MentionRow>>> longestWaiting(int limit) const;

    /// Writes an edit to all of them in one transaction; answers how the changed ones stood before.
    [[nodiscard]] QFuture<domain::Result<QList<MentionBefore>>> edit(const QList<domain::Id<domain::Mention>> &ids, const MentionEdit &edit);
    /// Puts them back as they stood.
    [[nodiscard]] QFuture<domain::Result<>> restore(const QList<MentionBefore> &before);
    /// Adds a note (1 to 20,000 characters; Invalid otherwise).
    [[nodiscard]] QFuture<domain::Result<domain::Note>> addNote(domain::Id<domain::Mention> mention, const QString &text, domain::Instant at);
    /// Puts a removed note back under its own key.
    [[nodiscard]] QFuture<domain::Result<>> restoreNote(const domain::Note &note);
    [[nodiscard]] QFuture<domain::Result<domain::Note>> removeNote(domain::Id<domain::Note> id);

private:
    Database &m_database;
};

} // namespace parvis::store
