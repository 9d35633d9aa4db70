// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/qthttpclient.h"

#include "core/formats/gzip/inflater.h"
#include "core/sync/requests/requestnotes.h"
#include "core/sync/wire/plainwords.h"

#include <QtCore/QDateTime>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLoggingCategory>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using Kind = domain::Error::Kind;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "parvis.sync.http", QtInfoMsg)

using HttpAnswer = domain::Result<HttpResponse>;

/// One transfer, from redirect to redirect: reads while it arrives, so that what is too large is stopped early. Lives until it has answered.
/// Follows redirects itself, because Qt does not tell which of them are for good.
class Transfer final : public QObject
{
public:
    Transfer(QNetworkAccessManager &network, const QNetworkRequest &request, HttpLimits limits, domain::RequestPurpose purpose, const Departures &departures)
        : QObject(&network)
        , m_network(network)
        , m_departures(departures)
        , m_request(request)
        , m_limits(limits)
        , m_purpose(purpose)
        , m_permanentUrl(request.url())
    {
        m_promise.start();
        ask();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { m_reply->abort(); });
        m_watcher.setFuture(m_promise.future());
        QTimer::singleShot(m_limits.whole, this, [this] {
            m_isTooSlow = true;
            m_reply->abort();
        });
    }

    [[nodiscard]] QFuture<HttpAnswer> future() const { return m_promise.future(); }

private:
    void ask()
    {
        constexpr qint64 window = 256 * 1024;
        m_askedAt = QDateTime::currentMSecsSinceEpoch();
        m_reply = m_network.get(m_request);
        m_reply->setReadBufferSize(window);
        connect(m_reply, &QIODevice::readyRead, this, [this] { take(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { end(); });
    }

    void take()
    {
        const QByteArray piece = m_reply->readAll();
        m_arrived += piece.size();
        const bool isPacked = !encoding().isEmpty();
        if (m_arrived > m_limits.bytes) {
            m_isTooLarge = true;
            if (!isPacked)
                m_body += piece.first(piece.size() - (m_arrived - m_limits.bytes));
        } else if (!isPacked) {
            m_body += piece;
        } else {
            if (!m_inflater)
                m_inflater.emplace(m_limits.bytes);
            m_isTooLarge = m_inflater->feed(piece, m_body) == formats::Inflater::State::TooLarge;
        }
        if (m_isTooLarge)
            m_reply->abort();
    }

    /// Says that a request left and has ended.
    void tell()
    {
        if (!m_departures)
            return;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_departures({.id = {},
                      .at = domain::fromMs(m_askedAt),
                      .channel = {},
                      .purpose = m_purpose,
                      .method = u"GET"_s,
                      .address = shownAddress(m_reply->url()),
                      .status = status,
                      .sent = 0,
                      .received = m_arrived,
                      .took = std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch() - m_askedAt},
                      .problem = problem()});
    }

    /// What a request met, as the list of requests tells it.
    [[nodiscard]] QString problem() const
    {
        switch (m_reply->error()) {
        case QNetworkReply::NoError:
            return {};
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return m_isTooSlow ? tooSlow() : silent();
        default:
            return plainWords(m_reply->errorString());
        }
    }
    [[nodiscard]] QString tooSlow() const { return u"it had not come whole after %1 s"_s.arg(std::chrono::duration<double>(m_limits.whole).count()); }
    [[nodiscard]] QString silent() const { return u"no byte came for %1 s"_s.arg(std::chrono::duration<double>(m_limits.idle).count()); }

    /// Goes where the answer sends us, if it does and may; false where this answer is the last.
    [[nodiscard]] bool follow()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool isPermanent = status == 301 || status == 308;
        if (m_reply->error() != QNetworkReply::NoError || m_promise.isCanceled() || (!isPermanent && status != 302 && status != 303 && status != 307))
            return false;
        const QUrl from = m_reply->url();
        const QUrl to = from.resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        const bool isWeb = to.isValid() && !to.host().isEmpty() && (to.scheme() == "http"_L1 || to.scheme() == "https"_L1);
        m_isCircle = to == from;
        if (m_isCircle || !isWeb)
            return false;
        m_isUnsafe = from.scheme() == "https"_L1 && to.scheme() == "http"_L1;
        if (m_isUnsafe || m_hops == m_limits.redirects) {
            m_isLost = !m_isUnsafe;
            return false;
        }
        ++m_hops;
        m_isPermanent = m_isPermanent && isPermanent;
        if (m_isPermanent)
            m_permanentUrl = to;
        tell();
        m_reply->disconnect(this);
        m_reply->deleteLater();
        m_body.clear();
        m_inflater.reset();
        m_arrived = 0;
        m_request.setUrl(to);
        ask();
        return true;
    }

    [[nodiscard]] QByteArray encoding() const
    {
        const QByteArray named = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        return named == "identity" ? QByteArray() : named;
    }

    [[nodiscard]] std::optional<domain::Error> failureOf() const
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString said = u"%1 %2"_s.arg(status).arg(m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()).trimmed();
        constexpr int tooManyRequests = 429;
        if (m_isTooLarge) {
            // What came before the limit may be sound, as with an answer that is cut off.
            constexpr qint64 megabyte = 1'000'000;
            return status == 200 && !m_body.isEmpty() ? std::nullopt
                                                      : std::optional(domain::Error{Kind::TooLarge, u"more than %1 MB"_s.arg(m_limits.bytes / megabyte)});
        }
        if (m_isTooSlow)
            return domain::Error{Kind::Network, tooSlow()};
        if (m_isUnsafe)
            return domain::Error{Kind::Refused, u"it redirects from https to http"_s};
        if (m_isCircle)
            return domain::Error{Kind::Refused, u"it redirects to itself"_s};
        if (m_isLost)
            return domain::Error{Kind::Refused, u"it redirects more than %1 times, perhaps in a loop"_s.arg(m_limits.redirects)};
        switch (m_reply->error()) {
        case QNetworkReply::NoError:
            break;
        case QNetworkReply::RemoteHostClosedError:
            // Cut off: what came before may be sound, and the reader finds where it ends.
            if (status != 200 || m_body.isEmpty())
                return domain::Error{Kind::Network, m_reply->errorString()};
            break;
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return domain::Error{Kind::Network, silent()};
        default:
            if (status >= 500 || status == tooManyRequests)
                return domain::Error{Kind::Network, said};
            if (status >= 400)
                return domain::Error{Kind::Refused, said};
            return domain::Error{Kind::Network, m_reply->errorString()};
        }
        if (status >= 300 && status != 304)
            return domain::Error{Kind::Refused, said + u", without a usable address to go to"_s};
        const QByteArray packing = encoding();
        if (!packing.isEmpty() && packing != "gzip" && packing != "x-gzip" && packing != "deflate")
            return domain::Error{Kind::Refused, u"it answers in the encoding '%1', which was not asked for"_s.arg(QString::fromLatin1(packing))};
        if (m_inflater && m_inflater->state() != formats::Inflater::State::AtEnd && m_body.isEmpty())
            return domain::Error{Kind::Network, u"the compressed answer is damaged"_s};
        return std::nullopt;
    }

    void end()
    {
        if (!m_promise.isCanceled() && !m_isTooLarge && m_reply->bytesAvailable() > 0)
            take();
        if (!m_isTooLarge && follow())
            return;
        tell();
        if (auto error = failureOf()) {
            qCInfo(lcHttp).noquote() << "Failed:" << m_reply->url().toDisplayString() << error->detail;
            m_promise.addResult(HttpAnswer(std::unexpected(*std::move(error))));
        } else {
            m_promise.addResult(HttpAnswer(HttpResponse{
                .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = std::move(m_body),
                .contentType = m_reply->rawHeader("Content-Type"),
                .etag = QString::fromLatin1(m_reply->rawHeader("ETag")),
                .lastModified = QString::fromLatin1(m_reply->rawHeader("Last-Modified")),
                .url = m_reply->url(),
                .permanentUrl = m_permanentUrl,
                .isTruncated = m_reply->error() != QNetworkReply::NoError || (m_inflater && m_inflater->state() != formats::Inflater::State::AtEnd),
                .isTooLarge = m_isTooLarge,
            }));
        }
        m_promise.finish();
        m_reply->deleteLater();
        deleteLater();
    }

    QNetworkAccessManager &m_network;
    const Departures &m_departures;   ///< the client's
    QNetworkRequest m_request;
    QNetworkReply *m_reply = nullptr;
    HttpLimits m_limits;
    domain::RequestPurpose m_purpose;
    qint64 m_askedAt = 0;
    QPromise<HttpAnswer> m_promise;
    QFutureWatcher<HttpAnswer> m_watcher;
    std::optional<formats::Inflater> m_inflater;
    QByteArray m_body;
    qint64 m_arrived = 0;
    QUrl m_permanentUrl;
    int m_hops = 0;
    bool m_isPermanent = true;   ///< all redirects so far
    bool m_isUnsafe = false;     ///< sent from https to http
    bool m_isLost = false;
    bool m_isCircle = false;       ///< sent on too often
    bool m_isTooLarge = false;
    bool m_isTooSlow = false;
};

} // namespace

QtHttpClient::QtHttpClient(HttpLimits limits)
    : m_limits(limits)
{
}

QFuture<HttpAnswer> QtHttpClient::get(const HttpRequest &request)
{
    const auto fail = [](Kind kind, const QString &detail) { return QtFuture::makeReadyValueFuture(HttpAnswer(domain::failure(kind, detail))); };
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(Kind::Invalid, u"not an http or https address: %1"_s.arg(request.url.toDisplayString()));
    if (isOffline())
        return fail(Kind::Offline, request.url.toDisplayString());

    QNetworkRequest get(request.url);
    get.setRawHeader("User-Agent", "Parvis/" PARVIS_VERSION);
    // Some servers give a feed of whoever stands at an address to who would rather have one.
    const bool isPicture = request.purpose == domain::RequestPurpose::Picture;
    get.setRawHeader("Accept",
                     isPicture
                         ? QByteArray("image/png, image/jpeg, image/webp, image/gif, image/*;q=0.8")
                         : QByteArray("application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"));
    // Asked for by hand, so that Qt leaves the unpacking to us: a cut-off stream keeps its sound beginning that way.
    get.setRawHeader("Accept-Encoding", "gzip");
    if (!request.etag.isEmpty())
        get.setRawHeader("If-None-Match", request.etag.toLatin1());
    if (!request.lastModified.isEmpty())
        get.setRawHeader("If-Modified-Since", request.lastModified.toLatin1());
    get.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    get.setTransferTimeout(m_limits.idle);
    get.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    get.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    get.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qCInfo(lcHttp).noquote() << "GET" << request.url.toDisplayString();
    return (new Transfer(m_network, get, m_limits, request.purpose, m_departures))->future();
}

} // namespace parvis::sync
