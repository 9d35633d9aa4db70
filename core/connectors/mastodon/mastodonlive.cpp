// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonlive.h"

#include "core/connectors/mastodon/mastodonapi.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mastodon {

using domain::Trouble;

namespace {

QByteArray subscription(QJsonObject what)
{
    what.insert(u"type"_s, u"subscribe"_s);
    return QJsonDocument(what).toJson(QJsonDocument::Compact);
}

/// Whether a status names that account (entity Status: mentions).
bool namesAccount(const QJsonObject &status, const QString &account)
{
    const QJsonArray mentions = status.value("mentions"_L1).toArray();
    return std::ranges::any_of(mentions, [&account](const auto &mention) { return idIn(mention.toObject()) == account; });
}

std::unexpected<Trouble> noNews(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said.left(500)});
}

} // namespace

QUrl streamingOf(const QJsonObject &instance)
{
    QString address = instance.value("configuration"_L1).toObject().value("urls"_L1).toObject().value("streaming"_L1).toString();
    if (address.isEmpty())
        address = instance.value("urls"_L1).toObject().value("streaming_api"_L1).toString();
    QUrl url(address, QUrl::StrictMode);
    // Some write it as they write the rest.
    if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    else if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    return (url.scheme() == "wss"_L1 || url.scheme() == "ws"_L1) && !url.host().isEmpty() ? url : QUrl();
}

LiveSource liveSourceOf(const QUrl &streaming, const Access &access, const QStringList &streams)
{
    LiveSource source;
    source.addresses = {below(streaming, u"/api/v1/streaming"_s)};
    source.subprotocol = access.secret.value(u"token"_s);
    source.greetings << subscription({{u"stream"_s, u"user"_s}});
    for (const QString &stream : streams) {
        if (stream.startsWith("tag:"_L1))
            source.greetings << subscription({{u"stream"_s, u"hashtag"_s}, {u"tag"_s, stream.sliced(4)}});
    }
    // The token is of no use for reading.
    source.read = [known = Access{.connection = access.connection, .secret = {}}](QByteArrayView message) { return newsIn(message, known); };
    return source;
}

domain::Answer<LiveNews> newsIn(QByteArrayView message, const Access &access)
{
    // Nothing is copied: the view outlives the parsing. An empty one keeps the line open.
    if (message.trimmed().isEmpty())
        return LiveNews();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(message.data(), message.size()));
    if (!document.isObject())
        return noNews(Trouble::Kind::Malformed, u"its answer is none that this service gives"_s);
    const QJsonObject whole = document.object();
    if (whole.contains("error"_L1)) {
        const int status = whole.value("status"_L1).toInt();
        return noNews(status == 401 || status == 403 ? Trouble::Kind::AccessDenied : Trouble::Kind::Refused, whole.value("error"_L1).toString());
    }
    const QString event = whole.value("event"_L1).toString();
    const QString payload = whole.value("payload"_L1).toString();
    if (event.isEmpty())
        return noNews(Trouble::Kind::Malformed, u"a message without an event"_s);
    if (event == "delete"_L1)
        return payload.isEmpty() ? domain::Answer<LiveNews>(noNews(Trouble::Kind::Malformed, u"the deletion of nothing"_s)) : LiveNews{.removed = {payload}};
    const bool isNotification = event == "notification"_L1;
    if (!isNotification && event != "update"_L1 && event != "status.update"_L1)
        return LiveNews();
    const QJsonObject item = QJsonDocument::fromJson(payload.toUtf8()).object();
    if (item.isEmpty())
        return noNews(Trouble::Kind::Malformed, u"an event without what happened"_s);
    if (isNotification && !tellsWords(item))
        return LiveNews();
    const QJsonObject status = isNotification ? item.value("status"_L1).toObject() : item;
    if (idIn(status).isEmpty())
        return noNews(Trouble::Kind::Malformed, u"a status without an id"_s);
    // All that those say whom we follow comes by the same line: of that, edits of what was said to us are for us.
    const bool isOfATag = whole.value("stream"_L1).toArray().at(0).toString().startsWith("hashtag"_L1);
    if (!isNotification && !isOfATag && (event == "update"_L1 || !namesAccount(status, access.connection.accountId)))
        return LiveNews();
    const auto entry = entryOf(access, status);
    return entry ? LiveNews{.entries = {*entry}} : LiveNews();
}

} // namespace parvis::connectors::mastodon
