// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QHash>

namespace parvis::models {

/// Names and colours of the channels, by key.
using ChannelsById = QHash<domain::Id<domain::Channel>, domain::Channel>;

} // namespace parvis::models
