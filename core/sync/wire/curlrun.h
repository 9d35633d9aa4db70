// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/wire/qtwire.h"
#include "core/connectors/exchange/transfer.h"

#include <functional>
#include <memory>

namespace parvis::sync {

/// One use of libcurl, on the thread of the one who calls: signs in, carries bytes either way, and stops when it is told to. Of libcurl's own types nothing
/// leaves its source.
class CurlRun
{
public:
    using IsStopped = std::function<bool()>;
    struct Private;

    CurlRun(const connectors::Transfer &transfer, const WireLimits &limits, const IsStopped &isStopped);
    ~CurlRun();
    Q_DISABLE_COPY_MOVE(CurlRun)

    /// Hands a message over for delivery.
    [[nodiscard]] domain::Answer<connectors::HttpResponse> submit();
    /// Reads, writes or removes a file.
    [[nodiscard]] domain::Answer<connectors::HttpResponse> moveFile();
    /// Connects and signs in, no more; what follows goes by read() and write().
    [[nodiscard]] domain::Answer<> open();

    /// After open(): some bytes; Cut where the line ends, is silent for too long, or is stopped.
    [[nodiscard]] domain::Answer<QByteArray> read();
    [[nodiscard]] domain::Answer<> write(const QByteArray &bytes);
    /// Who may stop what follows, and how much time it has from here.
    void goOn(const WireLimits &limits, const IsStopped &isStopped);

private:
    std::unique_ptr<Private> d;
};

} // namespace parvis::sync
