// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/holding.h"

#include "core/domain/channels/channel.h"

namespace parvis::domain {

bool leavesAsArticle(const Capabilities &can, bool hasArticle, PostKind kind, const QString &text)
{
    return hasArticle && kind == PostKind::Post && can.canPublishArticles && (!can.canPost || text.trimmed().isEmpty());
}

bool mayBeCut(const QString &service, const Capabilities &can)
{
    return can.hasThreads || servicesByHand().contains(service);
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

bool canStillBeHeld(const Capabilities &can, Instant leavesAt, Instant now)
{
    constexpr std::chrono::seconds onTheWay{15};
    return !can.scheduleAhead || leavesAt > now + *can.scheduleAhead + onTheWay;
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
        // What is published to nobody no site holds: it makes it a draft, or private, at once.
        if (post.options.visibility && isOfArticles(*post.options.visibility))
            publishing.capabilities.scheduleAhead.reset();
        held.holder = holderFor(publishing, *leavesAt, now, false);
    } else {
        held.holder = holderFor(connection, *leavesAt, now, isThread);
    }
    return held;
}

Post heldUntilConnected(const Post &post)
{
    Post held = post;
    if (post.state == PostState::Scheduled && post.holder == PostHolder::Nobody)
        held.holder = PostHolder::ThisMachine;
    return held;
}

PostHolder presentHolder(const Post &post, bool isConnected)
{
    if (!isConnected)
        return PostHolder::ByHand;
    return post.holder == PostHolder::Nobody ? PostHolder::ThisMachine : post.holder;
}

bool isCutOff(const Post &post, bool isConnected)
{
    const bool leavesByItself = post.holder == PostHolder::ThisMachine || post.holder == PostHolder::Service;
    return !isConnected && post.state == PostState::Scheduled && leavesByItself && !post.channel.isNull();
}

} // namespace parvis::domain
