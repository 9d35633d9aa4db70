// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/holding.h"

namespace parvis::domain {

bool leavesAsArticle(const Capabilities &can, bool hasArticle, PostKind kind, const QString &text)
{
    return hasArticle && kind == PostKind::Post && can.canPublishArticles && (!can.canPost || text.trimmed().isEmpty());
}

PostHolder holderFor(const std::optional<Connection> &connection, Instant leavesAt, Instant now, bool isThread)
{
    if (!connection || connection->state == ConnectionState::None || !connection->capabilities.canPost)
        return PostHolder::ByHand;
    // What is on its way for a while must still come early enough.
    constexpr std::chrono::seconds onTheWay{60};
    const auto &ahead = connection->capabilities.scheduleAhead;
    return ahead && !isThread && leavesAt > now + *ahead + onTheWay ? PostHolder::Service : PostHolder::ThisMachine;
}

Post heldAnew(const Post &post, const std::optional<Connection> &connection, Instant now, bool isThread)
{
    Post held = post;
    const auto leavesAt = post.scheduledFor ? toInstant(*post.scheduledFor) : std::nullopt;
    if (post.state != PostState::Scheduled || !leavesAt)
        return held;
    if (connection && leavesAsArticle(connection->capabilities, !post.article.isNull(), post.kind, post.text)) {
        // An article is no thread, and leaves where nothing shorter can.
        Connection publishing = *connection;
        publishing.capabilities.canPost = true;
        held.holder = holderFor(publishing, *leavesAt, now, false);
    } else {
        held.holder = holderFor(connection, *leavesAt, now, isThread);
    }
    return held;
}

PostHolder presentHolder(const Post &post, bool isConnected)
{
    if (!isConnected)
        return PostHolder::ByHand;
    return post.holder == PostHolder::Nobody ? PostHolder::ThisMachine : post.holder;
}

} // namespace parvis::domain
