// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/rivals.h"

#include "core/store/calendar/postrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Whether two that say the same look alike too, as far as a service shows it of any.
bool showsTheSame(const domain::Post &one, const domain::Post &other)
{
    return one.attachments.size() == other.attachments.size() && one.options.warning.simplified() == other.options.warning.simplified()
        && one.options.poll.has_value() == other.options.poll.has_value();
}

} // namespace

domain::Result<std::optional<domain::Rival>> rivalOf(Connection &connection, const domain::Delivery &delivery, const domain::Post &post,
                                                     const domain::Capabilities &can)
{
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
    std::optional<domain::Rival> rival;
    int shownAlike = 0;
    for (const auto &[id, isPlaceless] : std::as_const(alike)) {
        const auto other = readPost(connection, id);
        if (!other)
            return std::unexpected(other.error());
        // Where posts have titles they are told apart by them.
        if (can.hasTitle && other->title != post.title)
            continue;
        shownAlike += showsTheSame(*other, post) ? 1 : 0;
        const bool isTheSame = other->attachments == post.attachments && other->options == post.options && other->article == post.article;
        if (!rival && (isPlaceless || !isTheSame))
            rival = domain::Rival{.post = id};
    }
    if (rival)
        rival->alike = shownAlike;
    return rival;
}

} // namespace parvis::store
