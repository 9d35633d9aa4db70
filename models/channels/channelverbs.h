// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/health.h"

namespace parvis::models {

/// What a person can do with the connection of a channel.
struct ChannelVerb
{
    enum class Kind { Connect, FetchNow, Pause, Resume, Test, SignInAgain, Disconnect, Watch, Recipients, Remove, StopFilling, FillAgain };

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
    bool hasRecipients = false;  ///< a newsletter leaves there, to a list of addresses that is kept here
    bool takesIn = true;         ///< something comes in there
    bool signsIn = true;         ///< something is kept that lets us in
    bool signsInFirst = false;   ///< it does not let us in as it is: to sign in again comes before all else
    bool testsFirst = false;      ///< somebody is to let us in again there, and to try the connection then
    bool isFilling = false;      ///< what came before is being taken in
    bool isFillingStopped = false; ///< and a person stopped that
    bool isRemovable = false;    ///< where it is not connected: it may be taken out of the workspace, or the person is told why not
};

/// True where what is kept lets us in no more, as far as anybody can tell: it is gone, or the service says that it does not know us.
[[nodiscard]] bool wantsSignIn(const domain::ChannelHealth &health);
/// What makes sense for a channel in that state.
[[nodiscard]] QList<ChannelVerb> channelVerbs(const domain::Channel &channel, domain::ConnectionState state, const ChannelAbilities &can);

} // namespace parvis::models
