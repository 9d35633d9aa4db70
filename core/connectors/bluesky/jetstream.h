// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/live/livesource.h"

#include <QtCore/QByteArrayView>

namespace parvis::connectors {

/// One event of Jetstream (github.com/bluesky-social/jetstream: wss://…/subscribe?wantedCollections=app.bsky.feed.post&cursor=TIME): everything that is posted
/// on the network as it is posted, without a sign-in.
struct JetstreamEvent
{
    std::optional<domain::IncomingEntry> entry;   ///< a post that was written, or written over
    QString removed;                              ///< remote id of one that was deleted; empty: none
    qint64 time = 0;                              ///< microseconds since 1970: the cursor to come back with. A little before it nothing is missed

    friend bool operator==(const JetstreamEvent &, const JetstreamEvent &) = default;
};
/// What an event says. One about something else than posts has a time alone; Malformed where it is no event. The author is known by the DID alone: the stream
/// names nobody.
[[nodiscard]] domain::Answer<JetstreamEvent> jetstreamEvent(QByteArrayView event);

/// Where Bluesky's own are (github.com/bluesky-social/jetstream, "Public Instances").
[[nodiscard]] QList<QUrl> publicJetstreams();
/// Asks one of them for posts, from some seconds before that position on: events with the same time are told again rather than missed, and the clocks of
/// two of them differ. They look back a day and a half at most.
[[nodiscard]] QUrl jetstreamAddress(QUrl jetstream, const QString &position);
/// The same event as news: what `account` (ours) posts is none.
[[nodiscard]] domain::Answer<LiveNews> jetstreamNews(QByteArrayView event, const QString &account);

} // namespace parvis::connectors
