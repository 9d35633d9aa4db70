// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

#include <QtCore/QMap>
#include <QtCore/QUrl>

namespace parvis::domain {

/// What a service lets us in with: its parts by name ("token", "refresh", "user", "password", "client"…). Never in the workspace: in the system's keychain, or
/// in a sealed file.
using Secret = QMap<QString, QString>;

/// How a channel stands to its service. Kept by number.
enum class ConnectionState {
    None = 0,        ///< not connected: it holds what was imported, and posts leave by hand
    Connected = 1,
    SignInNeeded = 2,///< the service said that what we were given is no longer good
    Paused = 3       ///< connected; the person wants nothing to be fetched or sent
};

/// By what a channel is reached.
struct Connection
{
    ConnectionState state = ConnectionState::None;
    QUrl server;                ///< where its interface is
    QString accountId;          ///< who we are there, as the service numbers it
    QString handle;             ///< and as people read it
    Capabilities capabilities;

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// How often what, and until when, as a service said last.
struct Quota
{
    int left = 0;
    int most = 0;               ///< 0: it says nothing
    std::optional<Instant> resetsAt;   ///< when there is more again; where it says nothing but to wait, until then

    friend bool operator==(const Quota &, const Quota &) = default;
};

} // namespace parvis::domain
