// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QFuture>

#include <functional>

namespace parvis::sync {

/// An answer that sent a request on to another address.
struct Led
{
    int status = 0;
    qint64 received = 0;   ///< bytes of its body
    QUrl to;               ///< where the request leaves for next
};
using ToldOfLed = std::function<void(const Led &led)>;

/// What carries requests to services. An interface for tests; QtWire is the one that leaves this machine.
class Wire
{
public:
    Wire() = default;
    virtual ~Wire() = default;
    Q_DISABLE_COPY_MOVE(Wire)

    /// Sends it and gives the answer, whatever its status, or why none came: Offline and Unreachable where nothing can have arrived, Cut where it left and
    /// nobody knows, TooLarge, Refused (an address that may not be asked: not http(s), or plain http to another machine). A request that does more than read,
    /// or may by its method, is sent once: never again by itself. Cancelling the future stops the transfer.
    [[nodiscard]] virtual QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) = 0;
    /// The same, for who lists all that leaves: `told` of each step on the way before the next one leaves.
    [[nodiscard]] virtual QFuture<domain::Answer<connectors::HttpResponse>> sendTelling(const connectors::HttpRequest &request, const ToldOfLed &told)
    {
        Q_UNUSED(told)
        return send(request);
    }
    /// While true nothing may leave this machine, by whatever program.
    [[nodiscard]] virtual bool isOffline() const { return false; }
};

} // namespace parvis::sync
