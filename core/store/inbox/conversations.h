// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/rollups.h"

#include <set>

namespace parvis::store {

/// Keeps conversations what they are by definition: mentions and posts of one channel, joined by who answers whom (remote ids) except where a person
/// overruled it (`conversation_edit`: cut from what it answers, or joined with another, of whatever channel), named after their earliest mention. A mention
/// counts as answered by our first reply in its conversation that left after it. Everything here is a function of the rows alone, so that the order of arrival
/// does not matter and an undone import leaves no trace.
class Conversations
{
public:
    Conversations(Connection &connection, RollUps &rollUps);

    /// Where a mention about to be inserted belongs: the key of its conversation, whose row exists then.
    [[nodiscard]] domain::Result<qint64> place(qint64 mention, qint64 channel, const QString &inReplyTo, const QString &subject);
    /// Joins what waited for this mention, now inserted.
    [[nodiscard]] domain::Result<> joinMention(qint64 mention, qint64 channel, const QString &remoteId, const QString &inReplyTo, qint64 conversation);
    /// Joins a post, now inserted or changed, to what it answers and to what answers it.
    [[nodiscard]] domain::Result<> joinPost(qint64 post);
    /// Marks a conversation whose answers must be looked at again; null does nothing.
    void touch(std::optional<qint64> conversation);
    /// After removals: makes these conversations again from the rows they still hold.
    [[nodiscard]] domain::Result<> split(const std::set<qint64> &conversations);
    /// After what a person said of these mentions changed: makes their conversations again and joins what belongs together.
    [[nodiscard]] domain::Result<> relink(const std::set<qint64> &mentions);
    /// Works out who is answered, wherever something changed. Call last, before RollUps::flush().
    [[nodiscard]] domain::Result<> settleAnswers();

private:
    struct Post
    {
        qint64 id = 0;
        std::optional<qint64> conversation;
    };

    [[nodiscard]] domain::Result<std::optional<qint64>> ofMention(qint64 channel, const QString &remoteId);
    [[nodiscard]] domain::Result<std::optional<Post>> postOf(qint64 channel, const QString &remoteId);
    [[nodiscard]] domain::Result<QList<qint64>> repliesTo(qint64 channel, const QString &remoteId);
    [[nodiscard]] domain::Result<bool> hasAnsweringPosts(qint64 channel);
    [[nodiscard]] domain::Result<qint64> merge(qint64 one, qint64 other);
    [[nodiscard]] domain::Result<> adopt(qint64 post, qint64 conversation);
    [[nodiscard]] domain::Result<> splitOne(qint64 conversation);
    [[nodiscard]] domain::Result<> linkUp(qint64 mention);
    [[nodiscard]] domain::Result<std::optional<qint64>> conversationOf(qint64 mention);
    [[nodiscard]] domain::Result<> settle(qint64 conversation);

    Connection &m_connection;
    RollUps &m_rollUps;
    std::set<qint64> m_touched;
    std::map<qint64, bool> m_answering;   ///< channels, and whether posts of ours answer somebody there
};

} // namespace parvis::store
