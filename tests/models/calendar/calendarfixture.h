// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

namespace parvis::tests {

/// A calendar over a workspace of its own, with one channel, at 09:41 in Paris on Monday 23 November 2026.
struct CalendarFixture
{
    CalendarFixture()
    {
        domain::Channel added;
        added.service = QStringLiteral("mastodon");
        added.name = QStringLiteral("Our Mastodon");
        added.address = QStringLiteral("https://example.social/@us");
        channel = await(channels.add(added)).value().id;
    }

    /// Adds a post of that state with a plan and, for scheduled ones, a time.
    domain::Post add(const QString &title, domain::PostState state, const std::optional<QDateTime> &planned,
                     const std::optional<domain::ZonedTime> &scheduled = {})
    {
        domain::Post post;
        post.title = title;
        post.state = state;
        post.channel = channel;
        post.plannedFor = planned;
        post.scheduledFor = scheduled;
        if (state == domain::PostState::Published)
            post.publishedAt = domain::toInstant({.wall = *planned, .zone = "Europe/Paris"});
        return await(posts.add(post)).value();
    }
    domain::Post stored(domain::Id<domain::Post> id) { return await(posts.post(id)).value(); }

    Workspace workspace;
    store::PostStore posts{workspace.database()};
    store::ChannelStore channels{workspace.database()};
    store::ArticleStore articles{workspace.database()};
    models::Messages messages;
    models::Navigator navigator;
    QUndoStack undo;
    FakeClock clock;
    domain::Id<domain::Channel> channel;
};

} // namespace parvis::tests
