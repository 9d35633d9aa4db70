// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/transfer.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QFuture>

namespace parvis::sync {

/// What carries what is no HTTP: mail, and files onto servers. An interface for tests; CurlWire is the one that leaves this machine.
class TransferWire
{
public:
    TransferWire() = default;
    virtual ~TransferWire() = default;
    Q_DISABLE_COPY_MOVE(TransferWire)

    /// Does it once, and gives what came back (connectors::Transfer says what that is), or why nothing did: Offline and Unreachable where nothing was taken by
    /// the other side; Cut where what was to be done had left and nobody knows; AccessDenied where it does not know us; ServerTrouble where it says that it may
    /// go later; Refused, TooLarge and Gone where it says no. Cancelling the future stops it.
    [[nodiscard]] virtual QFuture<domain::Answer<connectors::HttpResponse>> transfer(const connectors::Transfer &transfer) = 0;
};

} // namespace parvis::sync
