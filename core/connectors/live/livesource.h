// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/trouble.h"
#include "core/domain/imports/import.h"

#include <functional>

namespace parvis::connectors {

/// What a message of a live source says.
struct LiveNews
{
    QList<domain::IncomingEntry> entries = {};   ///< new ones, and known ones that were edited
    QStringList removed = {};                    ///< remote ids of what does not stand there any more
    QString position = {};                       ///< of a source with a cursor of its own: how far it has told
    bool mustFetch = false;                      ///< something happened that the message does not say whole: it is fetched

    friend bool operator==(const LiveNews &, const LiveNews &) = default;
};

/// Where what happens on a channel is told as it happens, as a value: a WebSocket (RFC 6455), what it is greeted with, and how its messages are read. What
/// holds the connection is sync::Listener.
struct LiveSource
{
    QList<QUrl> addresses = {};       ///< wss (ws on this machine); the same is told at each of them
    HttpHeaders headers = {};         ///< of the handshake
    QString subprotocol = {};         ///< of the handshake; some services take there what lets us in
    QList<QByteArray> greetings = {}; ///< what is said first, a text message each
    /// AccessDenied where the message says that we are not let in, Malformed where it is no message of the service.
    std::function<domain::Answer<LiveNews>(QByteArrayView message)> read = {};
    /// It tells everything that is posted there: what the live watches do not want is passed over. It has a cursor of its own; other sources tell what would
    /// have been fetched a little later.
    bool isEverything = false;
};

/// What a channel wants to hear.
struct LiveWish
{
    QStringList streams; ///< the watches, as streams of the channel
    QString position; ///< of a source with a cursor: the last that was kept; empty: none
};

} // namespace parvis::connectors
