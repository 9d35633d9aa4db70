// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"

namespace parvis::models {

/// The rows of a list by their keys, newest first; where it is grouped, with the conversation that each stands for. A million of them take 8 MB, grouped 16.
class MentionOrder
{
public:
    using Key = domain::Id<domain::Mention>;
    using Conversation = domain::Id<domain::Conversation>;

    /// Empties it; what comes next is grouped or not.
    void begin(domain::Grouping grouping);
    /// Adds rows below the others.
    void append(const QList<domain::ListedMention> &rows);
    [[nodiscard]] qsizetype size() const { return m_keys.size(); }
    [[nodiscard]] const QList<Key> &keys() const { return m_keys; }
    [[nodiscard]] domain::ListedMention at(int row) const;
    /// Where a mention's row stands, -1 where it has none.
    [[nodiscard]] int rowOf(Key key) const;
    /// Where a mention's row stands or would stand.
    [[nodiscard]] int placeOf(Key key) const;
    /// Where a conversation's row stands, -1 where it has none: one look at each.
    [[nodiscard]] int rowOf(Conversation conversation) const;

    /// What is to be done to the rows so that they stand as they are said to.
    struct Plan
    {
        struct Move
        {
            Key from;
            domain::ListedMention to;
        };
        QList<Key> removed;                       ///< newest first
        QList<Move> moved;                        ///< conversations that another of their mentions shows now
        QList<domain::ListedMention> inserted;    ///< newest first
        QList<domain::ListedMention> renamed;     ///< rows that stay where they are and stand for another conversation
    };
    /// Of rows that may have changed, given with how they stand now (a null mention: not at all), what differs from here. `touched` are mentions that may have
    /// lost their row.
    [[nodiscard]] Plan planFor(const QList<Key> &touched, const QList<domain::ListedMention> &now) const;

    void remove(int first, int last);
    /// Puts rows in before that row; they belong there.
    void insert(int row, const QList<domain::ListedMention> &rows);
    /// Moves a row as QAbstractItemModel::beginMoveRows() counts: to stand before the row that is `before` now.
    void move(int row, int before, const domain::ListedMention &to);
    /// Says what a row stands for, where its place stays the same.
    void set(int row, const domain::ListedMention &to);
    /// Does all of a plan.
    void take(const Plan &plan);

private:
    [[nodiscard]] bool isGrouped() const { return m_grouping == domain::Grouping::Conversation; }
    /// Which of these conversations have a row, and the mention it shows.
    [[nodiscard]] QHash<Conversation, Key> rowsOf(const QSet<Conversation> &conversations) const;

    domain::Grouping m_grouping = domain::Grouping::Mention;
    QList<Key> m_keys;
    QList<Conversation> m_conversations;   ///< as long as the keys where it is grouped, else empty
};

} // namespace parvis::models
