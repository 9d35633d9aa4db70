// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/bluesky/blueskyentities.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

BlueskyConnector::BlueskyConnector(const QList<QUrl> &jetstreams)
    : m_jetstreams(jetstreams)
{
}

Exchange<LiveSource> BlueskyConnector::listen(Access access, LiveWish wish) const
{
    const bool hasLive = std::ranges::any_of(wish.streams, [](const QString &stream) { return stream.startsWith("live:"_L1); });
    if (!hasLive)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"nothing is to be heard live"_s});
    LiveSource source;
    for (const QUrl &jetstream : m_jetstreams)
        source.addresses << jetstreamAddress(jetstream, wish.position);
    source.read = [account = access.connection.accountId](QByteArrayView message) { return jetstreamNews(message, account); };
    source.isEverything = true;
    co_return source;
}

Exchange<QList<domain::IncomingEntry>> BlueskyConnector::complete(Access access, QList<domain::IncomingEntry> entries) const
{
    QStringList unnamed;
    for (const domain::IncomingEntry &entry : std::as_const(entries)) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        if (mention && mention->author.handle.startsWith("did:"_L1) && !unnamed.contains(mention->author.handle))
            unnamed << mention->author.handle;
    }
    // app.bsky.actor.getProfiles takes 25 at once.
    constexpr qsizetype atOnce = 25;
    QHash<QString, QJsonObject> profiles;
    for (qsizetype at = 0; at < unnamed.size(); at += atOnce) {
        QUrlQuery query;
        const QStringList actors = unnamed.mid(at, atOnce);
        for (const QString &did : actors)
            query.addQueryItem(u"actors"_s, did);
        const Given given
            = co_await ask(bluesky::authorized(access, getRequest(bluesky::endpoint(access.connection.server, u"app.bsky.actor.getProfiles"_s), query)));
        const auto answer = bluesky::objectOf(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonArray found = answer->value("profiles"_L1).toArray();
        for (const auto &profile : found)
            profiles.insert(profile.toObject().value("did"_L1).toString(), profile.toObject());
    }
    for (domain::IncomingEntry &entry : entries) {
        auto *mention = std::get_if<domain::IncomingMention>(&entry);
        const QJsonObject profile = mention ? profiles.value(mention->author.handle) : QJsonObject();
        const QString handle = profile.value("handle"_L1).toString();
        if (handle.isEmpty() || handle == "handle.invalid"_L1)
            continue;
        mention->author = {.handle = handle,
                           .name = profile.value("displayName"_L1).toString(),
                           .url = u"https://bsky.app/profile/"_s + handle,
                           .reach = profile.value("followersCount"_L1).toInteger(),
                           .accountId = mention->author.handle};
        mention->url = bluesky::webAddress(handle, bluesky::recordAddressOf(mention->remoteId).key);
        entry = domain::tidied(*mention);
    }
    co_return entries;
}

} // namespace parvis::connectors
