// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of live sources: Mastodon's streaming and Mattermost's WebSocket. The first line says of which ("mastodon", "mattermost"; its first letter chooses
// where it is neither), the rest is one message. Jetstream's have a program of their own.
#include "core/connectors/mastodon/mastodonlive.h"
#include "core/connectors/mattermost/mattermostconnector.h"

#include <cstdlib>

using namespace parvis;
using connectors::Access;
using connectors::LiveSource;
using domain::Trouble;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Access heardAs()
{
    Access access;
    access.connection.server = QUrl(QStringLiteral("https://server.example/"));
    access.connection.accountId = QStringLiteral("1");
    access.connection.handle = QStringLiteral("@us@server.example");
    access.secret = {{QStringLiteral("token"), QStringLiteral("t")}, {QStringLiteral("channel"), QStringLiteral("c")}};
    return access;
}

/// As it is listened to: the exchange asks nothing.
LiveSource mattermost()
{
    const connectors::MattermostConnector connector;
    auto exchange = connector.listen(heardAs(), {});
    require(!exchange.begin());
    auto source = exchange.take();
    require(source.has_value());
    return *std::move(source);
}

LiveSource mastodon()
{
    return connectors::mastodon::liveSourceOf(QUrl(QStringLiteral("wss://server.example")), heardAs(), {QStringLiteral("tag:pain")});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const LiveSource sources[] = {mastodon(), mattermost()};
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd < 1)
        return 0;
    const QByteArray which = bytes.left(lineEnd);
    const bool isMattermost = which == "mattermost" || (which != "mastodon" && which.front() % 2 != 0);
    const auto news = sources[isMattermost ? 1 : 0].read(QByteArrayView(bytes).sliced(lineEnd + 1));
    if (!news) {
        // Only a service can say that it does not let us in, and none of them withdraws anything by a message.
        require(news.error().kind == Trouble::Kind::Malformed || news.error().kind == Trouble::Kind::AccessDenied
                || news.error().kind == Trouble::Kind::Refused);
        return 0;
    }
    for (const auto &entry : news->entries) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        require(!mention || !mention->remoteId.isEmpty());
    }
    for (const QString &id : news->removed)
        require(!id.isEmpty());
    require(news->position.isEmpty());
    require(!isMattermost || (news->entries.isEmpty() && news->removed.isEmpty()));
    return 0;
}
