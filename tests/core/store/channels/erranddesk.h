// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace parvis::tests {

/// A workspace with one post that was published, and two comments.
struct ErrandDesk
{
    ErrandDesk()
    {
        domain::Channel wanted;
        wanted.service = u"wordpress"_s;
        wanted.name = u"Site"_s;
        wanted.address = u"https://site.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
        connection.capabilities.canModerate = true;
        store::ConnectionStore connections(workspace.database());
        channel = *await(connections.connect(wanted, connection, instantAt(0)));
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(1), std::chrono::minutes{1})));
        const domain::IncomingEntry comment = aMention(u"5"_s).saying(u"Is it true?"_s);
        auto held = std::get<domain::IncomingMention>(comment);
        held.standing = domain::Verdict::Hold;
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {held, aMention(u"6"_s).at(1)}, .removed = {}};
        static_cast<void>(await(connections.takeIn(channel.id, u"us"_s, page, instantAt(2), std::chrono::minutes{1})));
        static_cast<void>(await(connections.release(u"us"_s)));
        domain::Post due;
        due.channel = channel.id;
        due.state = domain::PostState::Scheduled;
        due.holder = domain::PostHolder::ThisMachine;
        due.scheduledFor = domain::toZoned(instantAt(0), QTimeZone::utc());
        due.text = u"Bonjour"_s;
        due.createdAt = due.changedAt = instantAt(0);
        post = await(posts().add(due))->id;
        const auto turn = **await(deliveries().claim(u"us"_s, instantAt(3), std::chrono::minutes{1}));
        const domain::Sent sent{.remoteId = u"77"_s, .url = u"https://site.example/77"_s, .publishedAt = instantAt(4), .isVerified = true};
        static_cast<void>(await(deliveries().settle(turn.delivery.id, u"us"_s, sent, instantAt(4))));
    }
    [[nodiscard]] store::PostStore posts() { return store::PostStore(workspace.database()); }
    [[nodiscard]] store::DeliveryStore deliveries() { return store::DeliveryStore(workspace.database()); }
    [[nodiscard]] store::ErrandStore errands() { return store::ErrandStore(workspace.database()); }
    [[nodiscard]] domain::Post thePost() { return *await(posts().post(post)); }
    [[nodiscard]] domain::Delivery delivery() { return **await(deliveries().ofPost(post)); }
    [[nodiscard]] std::optional<domain::Errand> errand() { return *await(errands().ofPost(post)); }
    [[nodiscard]] std::optional<store::ErrandTurn> claim(qint64 at) { return *await(errands().claim(u"us"_s, instantAt(at), std::chrono::minutes{1})); }
    [[nodiscard]] domain::Id<domain::Mention> mentionOf(const QString &remoteId)
    {
        return domain::Id<domain::Mention>(number(u"SELECT id FROM mention WHERE remote_id = '%1'"_s.arg(remoteId)));
    }
    [[nodiscard]] domain::Mention mention(const QString &remoteId) { return *await(store::InboxStore(workspace.database()).mention(mentionOf(remoteId))); }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }

    Workspace workspace;
    domain::Channel channel;
    domain::Id<domain::Post> post;
};

} // namespace parvis::tests
