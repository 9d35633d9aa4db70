// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// The id by which a service knows what stands at that address of it, as its connector writes it (Delivery::remoteId), so that what a person found there can be
/// changed and deleted later; empty where the address does not tell, or is another's.
[[nodiscard]] QString remoteIdAt(const QString &service, const QString &address);
/// That address as its service writes it, where it has several for the same thing; else as it is.
[[nodiscard]] QString asItsServiceWrites(const QString &service, const QString &address);
/// Whether that address cannot be one of what stands on a channel of that service and address (Channel::address), as far as addresses tell. `answered`: the id
/// of what it answers, which may stand in another place of the same channel; empty where it answers nothing.
[[nodiscard]] bool isElsewhere(const QString &service, const QString &channelAddress, const QString &address, const QString &answered = {});

} // namespace parvis::domain
