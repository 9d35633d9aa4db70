// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QHash>

namespace parvis::models {

/// The name of each channel by which it is known among these: where several are called alike its service stands beside it, and its address where they are of
/// one service too.
[[nodiscard]] QHash<domain::Id<domain::Channel>, QString> distinctNames(const QList<domain::Channel> &channels);

/// Such a name where a person chooses among channels: one that nothing can leave by says so, and one of a service that lets no program in.
[[nodiscard]] QString markedName(const QString &name, const QString &service, bool isConnected);

} // namespace parvis::models
