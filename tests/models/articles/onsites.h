// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/models/articles/articlesfixture.h"

#include <QtCore/QUrl>

namespace parvis::tests {

/// Connects a site on which articles leave as they are.
[[nodiscard]] inline domain::Id<domain::Channel> connectOurSite(ArticlesFixture &given)
{
    const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                        .server = QUrl(QStringLiteral("https://ours.example")),
                                        .accountId = {},
                                        .handle = {},
                                        .capabilities = domain::staticCapabilities(QStringLiteral("wordpress"))};
    const domain::Channel site{.service = QStringLiteral("wordpress"), .name = QStringLiteral("Our site"), .address = QStringLiteral("https://ours.example")};
    return await(store::ConnectionStore(given.workspace.database()).connect(site, connection, given.clock.now()))->id;
}

/// Schedules an article there, for that long from now.
inline domain::Post scheduleThere(ArticlesFixture &given, domain::Id<domain::Channel> channel, const domain::Article &article, std::chrono::seconds ahead,
                                  std::optional<domain::Visibility> visibility = {})
{
    domain::Post post;
    post.state = domain::PostState::Scheduled;
    post.holder = visibility ? domain::PostHolder::ThisMachine : domain::PostHolder::Service;
    post.channel = channel;
    post.article = article.id;
    post.title = article.title;
    post.options.visibility = visibility;
    post.scheduledFor = domain::toZoned(given.clock.now() + ahead, given.workspace.database().zone());
    return *await(store::PostStore(given.workspace.database()).add(post));
}

/// Takes up what is due, and ends it so.
inline void settleThere(ArticlesFixture &given, domain::Sent::State state)
{
    store::DeliveryStore deliveries(given.workspace.database());
    const auto turn = await(deliveries.claim(QStringLiteral("us"), given.clock.now(), std::chrono::minutes(1)));
    if (!turn || !*turn)
        qFatal("nothing is due");
    const domain::Sent sent{.state = state, .remoteId = QStringLiteral("7"), .url = QStringLiteral("https://ours.example/7"), .publishedAt = {}};
    if (!await(deliveries.settle((*turn)->delivery.id, QStringLiteral("us"), sent, given.clock.now())))
        qFatal("it is not settled");
}

} // namespace parvis::tests
