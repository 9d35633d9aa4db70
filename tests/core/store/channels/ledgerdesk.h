// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

namespace parvis::tests {

/// A workspace with one connected channel and one post that is scheduled on it, due at 0 s.
struct LedgerDesk
{
    explicit LedgerDesk(const QString &service = QStringLiteral("mastodon"), domain::PostHolder holder = domain::PostHolder::ThisMachine)
    {
        connect(service);
        post = schedule(QStringLiteral("Bread"), now, holder);
    }
    void connect(const QString &service = QStringLiteral("mastodon"))
    {
        domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}};
        connection.capabilities = domain::staticCapabilities(service);
        const domain::Channel wanted{.service = service, .name = QStringLiteral("Ours"), .address = QStringLiteral("https://server.example/@us")};
        ours = *await(connections.connect(wanted, connection, now));
        channel = ours.id;
    }
    [[nodiscard]] domain::Post schedule(const QString &text, domain::Instant at, domain::PostHolder holder)
    {
        domain::Post given;
        given.state = domain::PostState::Scheduled;
        given.holder = holder;
        given.channel = channel;
        given.text = text;
        given.scheduledFor = domain::toZoned(at, QTimeZone::utc());
        given.createdAt = given.changedAt = now;
        return *await(posts.add(given));
    }
    /// Claims what is due, for as long as `lease`.
    [[nodiscard]] std::optional<store::SendTurn> claim(domain::Instant at, std::chrono::minutes lease, const QString &owner = QStringLiteral("us"))
    {
        return *await(deliveries.claim(owner, at, lease));
    }
    [[nodiscard]] domain::Post stored() { return *await(posts.post(post.id)); }
    [[nodiscard]] domain::Delivery entry() { return **await(deliveries.ofPost(post.id)); }

    Workspace workspace;
    store::PostStore posts{workspace.database()};
    store::ConnectionStore connections{workspace.database()};
    store::DeliveryStore deliveries{workspace.database()};
    domain::Instant now = instantAt(0);
    domain::Channel ours;
    domain::Id<domain::Channel> channel;
    domain::Post post;
};

} // namespace parvis::tests
