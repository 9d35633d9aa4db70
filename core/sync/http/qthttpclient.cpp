// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/qthttpclient.h"

#include "core/formats/gzip/inflater.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QLoggingCategory>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

Q_LOGGING_CATEGORY(lcHttp, "parvis.sync.http", QtInfoMsg)

using Answer = domain::Result<HttpResponse>;
using Kind = domain::Error::Kind;

/// One transfer: reads while it arrives, so that what is too large is stopped early. Lives as a child of its reply.
class Transfer final : public QObject
{
public:
    Transfer(QNetworkReply &reply, HttpLimits limits)
        : QObject(&reply)
        , m_reply(reply)
        , m_limits(limits)
    {
        m_promise.start();
        connect(&m_reply, &QIODevice::readyRead, this, [this] { take(); });
        connect(&m_reply, &QNetworkReply::finished, this, [this] { end(); });
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { m_reply.abort(); });
        m_watcher.setFuture(m_promise.future());
        QTimer::singleShot(m_limits.whole, this, [this] {
            m_isTooSlow = true;
            m_reply.abort();
        });
    }

    [[nodiscard]] QFuture<Answer> future() const { return m_promise.future(); }

private:
    void take()
    {
        const QByteArray piece = m_reply.readAll();
        m_arrived += piece.size();
        const bool isPacked = !encoding().isEmpty();
        if (m_arrived > m_limits.bytes) {
            m_isTooLarge = true;
        } else if (!isPacked) {
            m_body += piece;
        } else {
            if (!m_inflater)
                m_inflater.emplace(m_limits.bytes);
            m_isTooLarge = m_inflater->feed(piece, m_body) == formats::Inflater::State::TooLarge;
        }
        if (m_isTooLarge)
            m_reply.abort();
    }

    [[nodiscard]] QByteArray encoding() const
    {
        const QByteArray named = m_reply.rawHeader("Content-Encoding").trimmed().toLower();
        return named == "identity" ? QByteArray() : named;
    }

    [[nodiscard]] std::optional<domain::Error> failureOf() const
    {
        const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString said = u"%1 %2"_s.arg(status).arg(m_reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()).trimmed();
        constexpr int tooManyRequests = 429;
        if (m_isTooLarge)
            return domain::Error{Kind::TooLarge, u"more than %1 bytes"_s.arg(m_limits.bytes)};
        if (m_isTooSlow)
            return domain::Error{Kind::Network, u"it had not come whole after %1 s"_s.arg(std::chrono::duration<double>(m_limits.whole).count())};
        switch (m_reply.error()) {
        case QNetworkReply::NoError:
            break;
        case QNetworkReply::RemoteHostClosedError:
            // Cut off: what came before may be sound, and the reader finds where it ends.
            if (status != 200 || m_body.isEmpty())
                return domain::Error{Kind::Network, m_reply.errorString()};
            break;
        case QNetworkReply::TooManyRedirectsError:
            return domain::Error{Kind::Refused, u"more than %1 redirects, perhaps in a loop"_s.arg(m_limits.redirects)};
        case QNetworkReply::InsecureRedirectError:
            return domain::Error{Kind::Refused, u"redirects from https to http"_s};
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return domain::Error{Kind::Network, u"no byte came for %1 s"_s.arg(std::chrono::duration<double>(m_limits.idle).count())};
        default:
            if (status >= 500 || status == tooManyRequests)
                return domain::Error{Kind::Network, said};
            if (status >= 400)
                return domain::Error{Kind::Refused, said};
            return domain::Error{Kind::Network, m_reply.errorString()};
        }
        if (status >= 300 && status != 304)
            return domain::Error{Kind::Refused, said + u", without a usable address to go to"_s};
        const QByteArray packing = encoding();
        if (!packing.isEmpty() && packing != "gzip" && packing != "x-gzip" && packing != "deflate")
            return domain::Error{Kind::Refused, u"answers in the encoding '%1', which was not asked for"_s.arg(QString::fromLatin1(packing))};
        if (m_inflater && m_inflater->state() != formats::Inflater::State::AtEnd && m_body.isEmpty())
            return domain::Error{Kind::Network, u"the compressed answer is damaged"_s};
        return std::nullopt;
    }

    void end()
    {
        if (!m_promise.isCanceled() && !m_isTooLarge && m_reply.bytesAvailable() > 0)
            take();
        if (auto error = failureOf()) {
            qCInfo(lcHttp).noquote() << "Failed:" << m_reply.url().toDisplayString() << error->detail;
            m_promise.addResult(Answer(std::unexpected(*std::move(error))));
        } else {
            m_promise.addResult(Answer(HttpResponse{
                .status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = std::move(m_body),
                .contentType = m_reply.rawHeader("Content-Type"),
                .etag = QString::fromLatin1(m_reply.rawHeader("ETag")),
                .lastModified = QString::fromLatin1(m_reply.rawHeader("Last-Modified")),
                .url = m_reply.url(),
                .isTruncated = m_reply.error() != QNetworkReply::NoError || (m_inflater && m_inflater->state() != formats::Inflater::State::AtEnd),
            }));
        }
        m_promise.finish();
        m_reply.deleteLater();
    }

    QNetworkReply &m_reply;
    HttpLimits m_limits;
    QPromise<Answer> m_promise;
    QFutureWatcher<Answer> m_watcher;
    std::optional<formats::Inflater> m_inflater;
    QByteArray m_body;
    qint64 m_arrived = 0;
    bool m_isTooLarge = false;
    bool m_isTooSlow = false;
};

} // namespace

QtHttpClient::QtHttpClient(HttpLimits limits)
    : m_limits(limits)
{
}

QFuture<Answer> QtHttpClient::get(const HttpRequest &request)
{
    const auto fail = [](Kind kind, const QString &detail) { return QtFuture::makeReadyValueFuture(Answer(domain::failure(kind, detail))); };
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(Kind::Invalid, u"not an http or https address: %1"_s.arg(request.url.toDisplayString()));
    if (m_isOffline)
        return fail(Kind::Offline, request.url.toDisplayString());

    QNetworkRequest get(request.url);
    get.setRawHeader("User-Agent", "Parvis/" PARVIS_VERSION);
    get.setRawHeader("Accept", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    // Asked for by hand, so that Qt leaves the unpacking to us: a cut-off stream keeps its sound beginning that way.
    get.setRawHeader("Accept-Encoding", "gzip");
    if (!request.etag.isEmpty())
        get.setRawHeader("If-None-Match", request.etag.toLatin1());
    if (!request.lastModified.isEmpty())
        get.setRawHeader("If-Modified-Since", request.lastModified.toLatin1());
    get.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    get.setMaximumRedirectsAllowed(m_limits.redirects);
    get.setTransferTimeout(m_limits.idle);
    get.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    get.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    get.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qCInfo(lcHttp).noquote() << "GET" << request.url.toDisplayString();
    QNetworkReply *reply = m_network.get(get);
    constexpr qint64 window = 256 * 1024;
    reply->setReadBufferSize(window);
    return (new Transfer(*reply, m_limits))->future();
}

} // namespace parvis::sync
