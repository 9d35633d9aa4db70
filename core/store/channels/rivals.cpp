// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/rivals.h"

#include "core/store/calendar/postrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<std::optional<domain::Id<domain::Post>>> rivalOf(Connection &connection, const domain::Delivery &delivery, const domain::Post &post,
                                                                const domain::Capabilities &can)
{
    using Rival = std::optional<domain::Id<domain::Post>>;
    struct Alike
    {
        domain::Id<domain::Post> post;
        bool isPlaceless = false;
    };
    QList<Alike> alike;
    {
        // Also what stands there by a person's word, nobody knows where. state: 0 being sent, 3 published, 5 unsure (domain::DeliveryState).
        constexpr auto before = std::chrono::hours{24};
        Statement rows
            = connection.prepare(u"SELECT p.id, d.state = 3 FROM delivery d JOIN post p ON p.id = d.post_id WHERE d.channel_id = ? AND d.id <> ? "
                                 "AND ((d.state IN (0, 5) AND d.departed_at IS NOT NULL) OR (d.state = 3 AND d.remote_id = '' AND d.published_at >= ?)) "
                                 "AND p.body = ? AND p.kind = ? AND p.reply_to IS (SELECT reply_to FROM post WHERE id = ?) ORDER BY p.id"_s);
        rows.bind(delivery.channel).bind(delivery.id).bind(delivery.firstAttemptAt.value_or(domain::Instant()) - before);
        rows.bind(post.text).bind(static_cast<int>(post.kind));
        if (auto ran = rows.bind(post.id).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            alike.append({.post = rows.id<domain::Post>(0), .isPlaceless = rows.flag(1)});
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
    }
    for (const auto &[id, isPlaceless] : std::as_const(alike)) {
        const auto other = readPost(connection, id);
        if (!other)
            return std::unexpected(other.error());
        // Where posts have titles they are told apart by them.
        const bool isToldApart = can.hasTitle && other->title != post.title;
        const bool isTheSame = other->attachments == post.attachments && other->options == post.options && other->article == post.article;
        if (!isToldApart && (isPlaceless || !isTheSame))
            return Rival(id);
    }
    return Rival();
}

domain::Trouble troubleOfRival(domain::Id<domain::Post> rival)
{
    return {.kind = domain::Trouble::Kind::Unsure, .said = u"what is found there may be post %1, which says the same"_s.arg(rival.value())};
}

} // namespace parvis::store
