// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/accessend.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// Where a channel is, for people: the host of its server, else its service.
[[nodiscard]] QString placeOf(const domain::Channel &channel, const domain::Connection &connection);
/// What disconnecting a channel does that cannot be undone: what its service is told, or that it cannot be just now or at all, and where the person does it
/// then. `known` is what will become of what lets in; nothing: nobody has looked yet.
[[nodiscard]] QString disconnectingSentence(const domain::Channel &channel, const domain::Connection &connection, bool canReach,
                                            std::optional<domain::GivingBack> known);
/// What became of it.
[[nodiscard]] Message disconnectedMessage(const domain::Channel &channel, const domain::Connection &connection, const domain::AccessEnd &end);
/// That what was given is for another account than the channel's, and what to do.
[[nodiscard]] QString otherAccountSentence(const QString &given, const domain::Channel &channel, const QString &as);
/// That another channel is called so.
[[nodiscard]] QString takenNameSentence(const QString &name);
/// That a channel cannot be called so, since it is digits alone.
[[nodiscard]] QString digitsNameSentence(const QString &name);

} // namespace parvis::models
