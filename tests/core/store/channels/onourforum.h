// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/store/channels/headlessdesk.h"
#include "tests/support/entries.h"

namespace parvis::tests {

/// What somebody said on a forum of which we are a moderator.
struct SaidOnOurForum
{
    domain::Channel channel;
    QString mention;   ///< its number
};

/// Connects such a forum, "Forum", and takes in what was said.
inline SaidOnOurForum onOurForum(HeadlessDesk &desk)
{
    SaidOnOurForum said{.channel = desk.connect(u"discourse"_s, u"Forum"_s, u"https://server.invalid"_s), .mention = {}};
    store::ConnectionStore connections(desk.workspace.database());
    auto connection = *await(connections.connection(said.channel.id));
    connection.capabilities.canModerate = true;
    const auto now = domain::SystemClock().now();
    constexpr std::chrono::minutes lease{1};
    const store::FetchedPage page{.stream = u"notifications"_s, .position = {.newer = u"1"_s}, .entries = {aMention(u"5"_s)}, .removed = {}};
    if (!await(connections.connect(said.channel, connection, now)) || !await(connections.claim(u"us"_s, now, lease))
        || !await(connections.takeIn(said.channel.id, u"us"_s, page, now, lease)))
        qFatal("nothing was said on our forum");
    static_cast<void>(await(connections.release(u"us"_s)));
    said.mention = QString::number(
        await(desk.workspace.database().read([](store::Connection &one) { return one.number(u"SELECT MAX(id) FROM mention"_s); })).value_or(0));
    return said;
}

} // namespace parvis::tests
