// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/connectors.h"

#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/discord/discordconnector.h"
#include "core/connectors/discourse/discourseconnector.h"
#include "core/connectors/feed/feedconnector.h"
#include "core/connectors/listmonk/listmonkconnector.h"
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/lemmy/lemmyconnector.h"
#include "core/connectors/mail/mailconnector.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/matrix/matrixconnector.h"
#include "core/connectors/mattermost/mattermostconnector.h"
#include "core/connectors/micropub/micropubconnector.h"
#include "core/connectors/rssfile/rssfileconnector.h"
#include "core/connectors/sitefolder/sitefolderconnector.h"
#include "core/connectors/telegram/telegramconnector.h"
#include "core/connectors/webhook/webhookconnector.h"
#include "core/connectors/webspace/webspaceconnector.h"
#include "core/connectors/wordpress/wordpressconnector.h"

#include <algorithm>

namespace parvis::sync {

Connectors Connectors::all()
{
    Connectors all;
    all.add(std::make_unique<connectors::MastodonConnector>());
    all.add(std::make_unique<connectors::BlueskyConnector>());
    all.add(std::make_unique<connectors::WordPressConnector>());
    all.add(std::make_unique<connectors::GhostConnector>());
    all.add(std::make_unique<connectors::DiscourseConnector>());
    all.add(std::make_unique<connectors::LemmyConnector>());
    all.add(std::make_unique<connectors::MatrixConnector>());
    all.add(std::make_unique<connectors::MattermostConnector>());
    all.add(std::make_unique<connectors::TelegramConnector>());
    all.add(std::make_unique<connectors::DiscordConnector>());
    all.add(std::make_unique<connectors::WebhookConnector>());
    all.add(std::make_unique<connectors::MicropubConnector>());
    all.add(std::make_unique<connectors::ListmonkConnector>());
    all.add(std::make_unique<connectors::FeedConnector>());
    all.add(std::make_unique<connectors::RedditConnector>());
    all.add(std::make_unique<connectors::SiteFolderConnector>(false));
    all.add(std::make_unique<connectors::SiteFolderConnector>(true));
    all.add(std::make_unique<connectors::WebSpaceConnector>());
    all.add(std::make_unique<connectors::RssFileConnector>());
    all.add(std::make_unique<connectors::MailConnector>());
    return all;
}

const connectors::Connector *Connectors::of(const QString &service) const
{
    const auto found = std::ranges::find_if(m_connectors, [&service](const auto &connector) { return connector->service() == service; });
    return found == m_connectors.end() ? nullptr : found->get();
}

QStringList Connectors::revokingServices() const
{
    QStringList services;
    for (const auto &connector : m_connectors) {
        if (connector->revokes())
            services << connector->service();
    }
    return services;
}

QStringList Connectors::browserServices() const
{
    QStringList services;
    for (const auto &connector : m_connectors) {
        if (connector->signsInByBrowser())
            services << connector->service();
    }
    return services;
}

QStringList Connectors::services() const
{
    QStringList services;
    for (const auto &connector : m_connectors)
        services << connector->service();
    return services;
}

QStringList Connectors::openServices() const
{
    QStringList services;
    for (const auto &connector : m_connectors) {
        if (connector->secretNeed() != connectors::Connector::SecretNeed::Always)
            services << connector->service();
    }
    return services;
}

QStringList Connectors::silentServices() const
{
    QStringList services;
    for (const auto &connector : m_connectors) {
        domain::Connection usual;
        usual.capabilities = domain::staticCapabilities(connector->service());
        if (connector->streams(usual).isEmpty())
            services << connector->service();
    }
    return services;
}

} // namespace parvis::sync
