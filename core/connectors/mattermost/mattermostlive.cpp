// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"
#include "core/connectors/mattermost/mattermostentities.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// What a message of the WebSocket says (developers.mattermost.com/api-documentation, WebSocket): that something was said in `channel`, or nothing to us.
domain::Answer<LiveNews> mattermostNews(QByteArrayView message, const QString &channel)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(message.data(), message.size()));
    if (!document.isObject())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"its answer is none that this service gives"_s});
    const QJsonObject whole = document.object();
    if (whole.value("status"_L1) == "FAIL"_L1)
        return std::unexpected(
            Trouble{.kind = Trouble::Kind::AccessDenied, .said = whole.value("error"_L1).toObject().value("message"_L1).toString().left(500)});
    const QString event = whole.value("event"_L1).toString();
    if (event != "posted"_L1 && event != "post_edited"_L1 && event != "post_deleted"_L1)
        return LiveNews();
    QString where = whole.value("broadcast"_L1).toObject().value("channel_id"_L1).toString();
    if (where.isEmpty()) {
        const QString post = whole.value("data"_L1).toObject().value("post"_L1).toString();
        where = QJsonDocument::fromJson(post.toUtf8()).object().value("channel_id"_L1).toString();
    }
    return LiveNews{.mustFetch = where == channel};
}

} // namespace

Exchange<LiveSource> MattermostConnector::listen(Access access, LiveWish) const
{
    const QString token = access.secret.value(u"token"_s);
    const QString channel = access.secret.value(u"channel"_s);
    if (token.isEmpty() || channel.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"a webhook only takes"_s});
    LiveSource source;
    QUrl address = mattermost::apiAddress(access.connection.server, u"websocket"_s);
    address.setScheme(address.scheme() == "http"_L1 ? u"ws"_s : u"wss"_s);
    source.addresses = {address};
    source.headers = {{"Authorization", "Bearer " + token.toUtf8()}};
    source.read = [channel](QByteArrayView message) { return mattermostNews(message, channel); };
    co_return source;
}

} // namespace parvis::connectors
