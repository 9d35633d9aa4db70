// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/models/calendar/calendarfixture.h"

#include <QtTest/QTest>

namespace parvis::tests {

/// A calendar whose channel is connected, with another one that is not, and somebody who sends.
struct ConnectedFixture : CalendarFixture
{
    explicit ConnectedFixture(std::optional<std::chrono::seconds> ahead)
    {
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = {},
                                      .accountId = QStringLiteral("4711"),
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(QStringLiteral("mastodon"))};
        connection.capabilities.scheduleAhead = ahead;
        const domain::Channel ours{
            .service = QStringLiteral("mastodon"), .name = QStringLiteral("Our Mastodon"), .address = QStringLiteral("https://example.social/@us")};
        channel = await(connections.connect(ours, connection, clock.now())).value().id;
        const domain::Channel other{
            .service = QStringLiteral("linkedin"), .name = QStringLiteral("A page"), .address = QStringLiteral("https://example.org/us")};
        byHand = await(channels.add(other)).value().id;
        model.load();
    }

    /// A draft with that text, opened.
    domain::Post write(const QString &text)
    {
        domain::Post post;
        post.state = domain::PostState::Draft;
        post.channel = channel;
        post.title = post.text = text;
        post.plannedFor = QDateTime(QDate(2026, 11, 26), QTime(9, 0));
        const auto added = await(posts.add(post)).value();
        model.open(added.id);
        // The verbs ask what the page shows.
        [&] { QTRY_VERIFY(model.opened() && model.opened()->post.id == added.id && model.isConnected(channel)); }();
        return added;
    }
    /// A post whose time has come.
    domain::Post due(const QString &text)
    {
        domain::Post post;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.channel = channel;
        post.title = post.text = text;
        post.scheduledFor = domain::toZoned(clock.now() - std::chrono::seconds{1}, workspace.database().zone());
        const auto added = await(posts.add(post)).value();
        [&] { QTRY_VERIFY(model.entry(added.id) && model.isConnected(channel)); }();
        return added;
    }
    /// Takes it up, or holds it already, and meets that trouble.
    void fail(domain::Id<domain::Post> post, domain::Trouble::Kind kind, const QString &said)
    {
        static_cast<void>(await(deliveries.claim(QStringLiteral("us"), clock.now(), std::chrono::minutes{1})));
        const auto delivery = await(deliveries.ofPost(post)).value();
        static_cast<void>(await(deliveries.fail(delivery->id, QStringLiteral("us"), {.trouble = {.kind = kind, .said = said}}, clock.now(), 0.5)));
    }
    /// Takes it up and publishes it.
    void publish(domain::Id<domain::Post> post)
    {
        static_cast<void>(await(deliveries.claim(QStringLiteral("us"), clock.now(), std::chrono::minutes{1})));
        const auto delivery = await(deliveries.ofPost(post)).value();
        const domain::Sent sent{
            .remoteId = QStringLiteral("7"), .url = QStringLiteral("https://example.social/@us/7"), .publishedAt = clock.now(), .isVerified = true};
        static_cast<void>(await(deliveries.settle(delivery->id, QStringLiteral("us"), sent, clock.now())));
    }

    store::ConnectionStore connections{workspace.database()};
    store::DeliveryStore deliveries{workspace.database()};
    domain::Id<domain::Channel> byHand;
    models::CalendarPageModel model{workspace.database(), posts, channels, articles, messages, navigator, undo, clock};
};

} // namespace parvis::tests
