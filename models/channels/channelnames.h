// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channelsbyid.h"

namespace parvis::models {

/// The name of each channel by which it is known among these: where several are called alike its service stands beside it, and its address where they are of
/// one service too.
[[nodiscard]] QHash<domain::Id<domain::Channel>, QString> distinctNames(const QList<domain::Channel> &channels);
/// The channels, by key, each with the name by which a sentence tells it from the others of the workspace: “our-square (Instagram)” where one of another
/// service is called alike, with its address where one of its own is.
[[nodiscard]] ChannelsById namedApart(const QList<domain::ChannelSummary> &summaries);

/// Such a name where a person chooses among channels: one that nothing can leave by says so, and one of a service that lets no program in.
[[nodiscard]] QString markedName(const QString &name, const QString &service, bool isConnected);
/// Such a name where another post than an article is to go: what takes articles alone says so, and why in a sentence of its own.
[[nodiscard]] QString articlesOnlyName(const QString &name);
[[nodiscard]] QString articlesOnlyReason(const QString &name);

} // namespace parvis::models
