// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/channels/health.h"

#include <QtCore/QFuture>
#include <QtCore/QUrl>

namespace parvis::sync {

/// A GET with validators.
struct HttpRequest
{
    QUrl url;
    QString etag;
    QString lastModified;
    domain::RequestPurpose purpose = domain::RequestPurpose::Import;   ///< as it stands in the list of requests
};

/// What came back.
struct HttpResponse
{
    int status = 0;          ///< 304: not modified, body empty
    QByteArray body;
    QByteArray contentType;
    QString etag;
    QString lastModified;
    QUrl url;                ///< after redirects
    QUrl permanentUrl; ///< the address that stands for the one asked from now on: after the redirects that are for good (301, 308), up to the first that is not
    bool isTruncated = false; ///< the body ended too early: what could be read of it is given
    bool isTooLarge = false; ///< it was stopped at the limit: truncated by us
};

/// Fetches over http(s). The one interface made for tests beside the clock.
class HttpClient
{
public:
    HttpClient() = default;
    virtual ~HttpClient() = default;
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Gets a body, at most its first 50 MB, following up to 10 redirects (never from https to http), 30 s without a byte or ten minutes in all being a
    /// time-out. Fails with Offline, Network (no answer, cut off before anything came, or a server in trouble: 5xx and 429), Refused (status and reason in
    /// detail, or a redirect we do not follow), TooLarge (more than 50 MB of which nothing can be read), Invalid (an address that is not http(s)). Cancelling
    /// the future stops the transfer.
    [[nodiscard]] virtual QFuture<domain::Result<HttpResponse>> get(const HttpRequest &request) = 0;
};

} // namespace parvis::sync
