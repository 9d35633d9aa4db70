// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QHash>

namespace parvis::domain {

/// What tells a channel from those that are called alike.
enum class ToldApartBy { Service, Address };

/// Of the channels whose name another of these has, too, whatever its case: its service tells it apart, and its address where one of that service is called so
/// as well. The others are not in it.
[[nodiscard]] QHash<Id<Channel>, ToldApartBy> namesakes(const QList<Channel> &channels);

/// The name of each of these channels, with what tells it apart behind it where another is called alike: "our-square (Instagram)", by proper names.
[[nodiscard]] QHash<Id<Channel>, QString> namesApart(const QList<Channel> &channels);

} // namespace parvis::domain
