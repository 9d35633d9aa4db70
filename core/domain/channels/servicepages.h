// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QUrl>

namespace parvis::domain {

/// Whether that is an https address of a service that lets no program in (servicesByHand()): on its own host, whatever stands before that ("fr.linkedin.com").
/// False for every other service, whose hosts nobody can know.
[[nodiscard]] bool isOnServiceByHand(const QString &service, const QUrl &address);
/// The same for the page of an account there: the address leads somewhere on it.
[[nodiscard]] bool isPageByHand(const QString &service, const QUrl &address);
/// Whether a post that stands at that address can be one of the channel's: on its service's own hosts, or on the channel's own. True where nobody can know.
[[nodiscard]] bool isAddressOn(const Channel &channel, const QUrl &address);

} // namespace parvis::domain
