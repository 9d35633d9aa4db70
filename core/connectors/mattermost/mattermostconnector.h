// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// One channel of Mattermost: by a personal access token or a bot's (developers.mattermost.com/api-documentation, API v4), or by an incoming webhook
/// (developers.mattermost.com/integrate/webhooks/incoming), which only sends.
///
/// Introduction: the server, secret "token" and the channel as `user` or secret "channel" ("team/channel", its id, or what one of those that the account is in
/// is called); or the address of a webhook
/// ("…/hooks/KEY") as `server` or as secret "webhook". Secret kept: "token", "channel" (its id), "team" (the name of one, for addresses), or "webhook".
///
/// Stream: "posts". A position is "newest post known|latest change known|of which post", and "|rest" where changes are left: what is new is read page by page
/// behind the post, what was edited or deleted by the time of the change. Of changes the server tells a thousand at most, in no order that it promises: they
/// are asked for from the newest of these on ("cut"), and where none is newer than that the channel is read through once ("all", then from which post on down).
///
/// Live: its WebSocket (/api/v4/websocket) says that something was posted, edited or deleted; what, is fetched then.
///
/// The server knows a repeated `pending_post_id` for thirty seconds (server/channels/app/post.go, deduplicateCreatePost): what may have arrived is looked for
/// by a mark of ours in its properties. Of a webhook nothing can be read: the person is asked.
class MattermostConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] bool isOfThePlace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<LiveSource> listen(Access access, LiveWish wish) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    struct Listing
    {
        QList<QJsonObject> posts; ///< newest first
        QList<QJsonObject> changed; ///< of an answer by time, which names what was deleted too
        QString newest;
        QString oldest;
        qint64 latest = 0; ///< when the last of its changes was
        QString latestPost; ///< and of what
        qsizetype size = 0;
    };

    [[nodiscard]] Exchange<Acquaintance> introduceWebhook(QUrl webhook) const;
    /// The channel (Channel) that a person means: "team/channel", an id, or the name of one that the account is in, where that is one alone.
    [[nodiscard]] Exchange<QJsonObject> findChannel(Access access, QString meant) const;
    [[nodiscard]] Exchange<Listing> list(Access access, QUrlQuery query) const;
    /// A page of the channel from the newest post down, where the server did not tell all that changed.
    [[nodiscard]] Exchange<Page> lookThrough(Access access, QString position) const;
    /// The posts as they come in, with the names of who wrote them.
    [[nodiscard]] Exchange<Page> pageOf(Access access, QList<QJsonObject> posts) const;
    /// The ids of the files, uploading those that are not there yet.
    [[nodiscard]] Exchange<QStringList> upload(Access access, domain::Outgoing outgoing) const;
    /// The post as it stands there; Gone where it was deleted.
    [[nodiscard]] Exchange<QJsonObject> standing(Access access, QString post) const;
    /// What an answer to that post names: the first post of its thread, since a thread has no branches there (server/channels/app/post.go, CreatePost).
    [[nodiscard]] Exchange<QString> rootOf(Access access, QString post) const;
    /// The id of what an earlier attempt made; empty where there certainly is nothing.
    [[nodiscard]] Exchange<QString> lookBack(Access access, domain::Outgoing outgoing, qsizetype part) const;
    [[nodiscard]] Exchange<domain::Sent> sendByWebhook(Access access, domain::Outgoing outgoing) const;
};

} // namespace parvis::connectors
