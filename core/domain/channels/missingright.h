// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// Whether what lets us in on a channel lacks the right to do something (&Capabilities::canEdit) that its service can do: who connects it again with that right
/// can do it. Not where the channel is reached by a way that does less anyway (a webhook, which takes no replies either).
[[nodiscard]] inline bool isRightMissing(const QString &service, const Capabilities &can, bool Capabilities::*right)
{
    const Capabilities usual = staticCapabilities(service);
    return usual.*right && !(can.*right) && can.canReply == usual.canReply;
}

} // namespace parvis::domain
