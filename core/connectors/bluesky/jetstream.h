// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"
#include "core/domain/imports/import.h"

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

} // namespace parvis::connectors
