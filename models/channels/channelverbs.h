// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"

namespace parvis::models {

/// What a person can do with the connection of a channel.
struct ChannelVerb
{
    enum class Kind { Connect, FetchNow, Pause, Resume, Test, SignInAgain, Disconnect, Watch };

    Kind kind = Kind::Connect;
    QString text;    ///< on its channel's own card: "Pause"
    QString title;   ///< anywhere else: "Pause Our server"
    QString tip;
};

/// What there is to do with a channel at all, as its connector and its connection say.
struct ChannelAbilities
{
    bool isConnectable = true;   ///< this version knows how to connect its service
    bool canWatch = false;       ///< it can be watched for something
    bool takesIn = true;         ///< something comes in there
    bool signsIn = true;         ///< something is kept that lets us in
};

/// What makes sense for a channel in that state.
[[nodiscard]] QList<ChannelVerb> channelVerbs(const domain::Channel &channel, domain::ConnectionState state, const ChannelAbilities &can);

} // namespace parvis::models
