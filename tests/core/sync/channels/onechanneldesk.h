// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/sync/channels/dispatcher.h"
#include "core/sync/channels/errandrunner.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

#include <concepts>

namespace parvis::tests {

/// A workspace with one channel, and a service in the test's hands that plays its part (a sync::Wire): what tests of sending have in common.
template<class Service>
struct OneChannelDesk
{
    OneChannelDesk()
        requires std::default_initializable<Service>
        : posts(workspace.database())
        , deliveries(workspace.database())
        , errands(workspace.database())
        , connectors(sync::Connectors::all())
    {
    }
    OneChannelDesk()
        requires std::constructible_from<Service, FakeClock &>
        : service(clock)
        , posts(workspace.database())
        , deliveries(workspace.database())
        , errands(workspace.database())
        , connectors(sync::Connectors::all())
    {
    }

    /// Connects the channel, as a person does.
    void connect(const QString &name, const connectors::Introduction &given)
    {
        sync::Introducer introducer(context());
        const auto made = await(introducer.connectChannel(name, given));
        if (!made)
            qFatal("not connected: %s", qPrintable(made.error().said));
        channel = *made;
    }
    [[nodiscard]] sync::Dispatcher::Context context()
    {
        return {.database = workspace.database(),
                .wire = service,
                .secrets = secrets,
                .connectors = connectors,
                .clock = clock,
                .workspaceId = QStringLiteral("w")};
    }
    /// A post for the channel, scheduled in so long and written down nowhere: this machine sends it.
    [[nodiscard]] domain::Post duePost(const QString &text, std::chrono::milliseconds in = {}) const
    {
        domain::Post post;
        post.channel = channel.id;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(clock.now() + in, QTimeZone::utc());
        post.text = text;
        post.createdAt = post.changedAt = clock.now();
        return post;
    }
    /// The same, written down.
    [[nodiscard]] domain::Post add(const domain::Post &post)
    {
        const auto added = await(posts.add(post));
        if (!added)
            qFatal("not added: %s", qPrintable(added.error().detail));
        return *added;
    }
    /// Sends what is due; how much that was.
    int send()
    {
        sync::Dispatcher dispatcher(context());
        return await(dispatcher.sendDue());
    }
    /// Does what is to be done there; how much that was.
    int run()
    {
        sync::ErrandRunner runner(context());
        return await(runner.runDue());
    }
    /// Does it, and lets time pass to when something is due next, until nothing is; at most so many times.
    void untilQuiet(const auto &done, const auto &store, int most)
    {
        for (int round = 0; round < most; ++round) {
            done();
            const auto due = nextDue(store);
            if (!due)
                return;
            clock.set(std::max(clock.now(), *due) + std::chrono::milliseconds{1});
        }
    }
    [[nodiscard]] domain::Post post(domain::Id<domain::Post> id) const { return *await(posts.post(id)); }
    [[nodiscard]] domain::Delivery delivery(domain::Id<domain::Post> id) const { return **await(deliveries.ofPost(id)); }

    FakeClock clock;
    Workspace workspace;
    Service service;
    FakeSecrets secrets;
    store::PostStore posts;
    store::DeliveryStore deliveries;
    store::ErrandStore errands;
    sync::Connectors connectors;
    domain::Channel channel;

private:
    [[nodiscard]] std::optional<domain::Instant> nextDue(const store::DeliveryStore &store) const
    {
        return await(store.nextDue(clock.now())).value_or(std::nullopt);
    }
    [[nodiscard]] std::optional<domain::Instant> nextDue(const store::ErrandStore &store) const { return await(store.nextDue()).value_or(std::nullopt); }
};

} // namespace parvis::tests
