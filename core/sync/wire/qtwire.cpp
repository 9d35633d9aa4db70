// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/qtwire.h"

#include "core/domain/channels/tlsproblem.h"
#include "core/sync/wire/plainwords.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QIODevice>
#include <QtCore/QLocale>
#include <QtCore/QLoggingCategory>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Effect;
using connectors::HttpRequest;
using connectors::HttpResponse;
using domain::Trouble;
using WireAnswer = domain::Answer<HttpResponse>;

namespace {

Q_LOGGING_CATEGORY(lcWire, "parvis.sync.wire", QtInfoMsg)

/// Bytes that can be read once.
class ReadOnce final : public QIODevice
{
public:
    ReadOnce(const QByteArray &bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }
    /// What was not taken of it; how much of the rest has left nobody knows.
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        if (count == 0)
            return most == 0 ? 0 : -1;
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace

bool isOfThisNetwork(const QHostAddress &address)
{
    // ::ffff:10.0.0.1 is 10.0.0.1.
    bool isFour = false;
    const QHostAddress four(address.toIPv4Address(&isFour));
    const QHostAddress &plain = isFour ? four : address;
    static const QHostAddress nat64(u"64:ff9b::"_s);
    static const QHostAddress shared(u"100.64.0.0"_s);
    static const QHostAddress benchmarks(u"198.18.0.0"_s);
    static const QHostAddress nothing(u"0.0.0.0"_s);
    constexpr int nat64Length = 96;
    constexpr int sharedLength = 10;
    constexpr int benchmarksLength = 15;
    constexpr int nothingLength = 8;
    return plain.isNull() || plain.isLoopback() || plain.isPrivateUse() || plain.isLinkLocal() || plain.isSiteLocal() || plain.isUniqueLocalUnicast()
        || plain.isMulticast() || plain.isBroadcast() || plain.isInSubnet(nat64, nat64Length) || plain.isInSubnet(shared, sharedLength)
        || plain.isInSubnet(benchmarks, benchmarksLength) || plain.isInSubnet(nothing, nothingLength);
}

bool mayBeAsked(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && (url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback());
}

/// One request under way, from redirect to redirect. Lives until it has answered.
class QtWire::Sending final : public QObject
{
public:
    Sending(QtWire &wire, const HttpRequest &request, const ToldOfLed &told)
        : QObject(&wire.m_network)
        , m_wire(wire)
        , m_request(request)
        , m_told(told)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { stop(Trouble::Kind::Cancelled, u"stopped"_s); });
        m_watcher.setFuture(m_promise.future());
        QTimer::singleShot(m_wire.m_limits.whole, this, [this] {
            stop(Trouble::Kind::Cut, u"it had not come whole after %1 s"_s.arg(std::chrono::duration<double>(m_wire.m_limits.whole).count()));
        });
        ask();
    }

    [[nodiscard]] QFuture<WireAnswer> future() const { return m_promise.future(); }

    /// Ends it here.
    void stop(Trouble::Kind kind, const QString &why)
    {
        if (m_hasEnded)
            return;
        end(std::unexpected(Trouble{.kind = kind, .said = why}));
    }

private:
    /// Looks first where an address leads that somebody else has named.
    void ask()
    {
        if (!m_request.isForStrangers)
            return leave();
        QHostInfo::lookupHost(m_request.url.host(), this, [this](const QHostInfo &found) {
            if (m_hasEnded)
                return;
            const auto addresses = found.addresses();
            if (addresses.isEmpty())
                return end(std::unexpected(Trouble{.kind = Trouble::Kind::Unreachable, .said = plainWords(found.errorString())}));
            if (std::ranges::any_of(addresses, isOfThisNetwork))
                return end(std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"an address of this machine or its network"_s}));
            leave();
        });
    }

    void leave()
    {
        QNetworkRequest request(m_request.url);
        for (const auto &[name, value] : m_request.headers.entries())
            request.setRawHeader(name, value);
        request.setRawHeader("User-Agent", "Parvis/" PARVIS_VERSION);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        // A stream that a server of HTTP/2 turns away is sent again by Qt itself; what changes something goes over a line of its own.
        const bool isOnce = connectors::changesSomething(m_request);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, !isOnce);
        request.setTransferTimeout(m_wire.m_limits.idle);
        qCInfo(lcWire).noquote() << m_request.method << m_request.url.host();
        m_once = nullptr;
        if (isOnce) {
            // Where a server closes without a word Qt sends a request again, whatever it does; what can be read once only it cannot.
            auto *once = new ReadOnce(m_request.body, this);
            request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
            request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
            m_once = once;
            // A line that was kept may just have been closed by a server that does not say so; nobody would know whether it heard us. A line of one's own needs
            // a manager of one's own: lines are forgotten all at once, with what is under way on them.
            m_line = new QNetworkAccessManager(this);
            m_reply = m_line->sendCustomRequest(request, m_request.method, once);
        } else {
            m_reply = m_wire.m_network.sendCustomRequest(request, m_request.method, m_request.body);
        }
        m_sent = 0;
        connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) { m_sent = sent; });
        connect(m_reply, &QIODevice::readyRead, this, [this] {
            m_body += m_reply->readAll();
            if (m_body.size() > m_wire.m_limits.bytes)
                stop(Trouble::Kind::TooLarge, u"an answer of more than %1 MB"_s.arg(m_wire.m_limits.bytes / 1'000'000));
        });
        m_objections.clear();
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_objections = errors; });
        connect(m_reply, &QNetworkReply::finished, this, [this] { judge(); });
    }

    /// Goes where the answer sends a request that only reads.
    [[nodiscard]] bool follow(int status)
    {
        const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        const bool isRedirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        if (!isRedirect || target.isEmpty() || m_request.effect != Effect::Reads || m_hops == m_wire.m_limits.redirects)
            return false;
        const QUrl to = m_request.url.resolved(target);
        if (!mayBeAsked(to) || to == m_request.url)
            return false;
        ++m_hops;
        m_isForGood = m_isForGood && (status == 301 || status == 308);
        if (m_isForGood)
            m_movedTo = to;
        // What lets us in is for the one that it was given to.
        if (to.host() != m_request.url.host() || to.port() != m_request.url.port()) {
            connectors::HttpHeaders kept;
            for (const auto &[name, value] : m_request.headers.entries()) {
                if (name.compare("Authorization", Qt::CaseInsensitive) != 0 && name.compare("DPoP", Qt::CaseInsensitive) != 0)
                    kept.append(name, value);
            }
            m_request.headers = kept;
        }
        if (m_told)
            m_told({.status = status, .received = m_body.size(), .to = to});
        leaveReply();
        m_body.clear();
        m_request.url = to;
        ask();
        return true;
    }

    void judge()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto error = m_reply->error();
        if (m_reply->isOpen())
            m_body += m_reply->readAll();
        // Of a status that tells of an error Qt makes an error of its own; what cuts an answer off is another.
        // 400 and 418 it takes for something that we should not have asked.
        const bool isOfStatus = error == QNetworkReply::ProtocolInvalidOperationError && status >= 400;
        const bool isWhole = status > 0
            && (error == QNetworkReply::NoError || isOfStatus || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
                || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError));
        if (isWhole && follow(status))
            return;
        if (isWhole) {
            HttpResponse response{
                .status = status, .headers = {}, .body = std::move(m_body), .url = m_reply->url(), .receivedAt = m_wire.m_clock.now(), .movedTo = m_movedTo};
            const auto pairs = m_reply->rawHeaderPairs();
            for (const auto &[name, value] : pairs)
                response.headers.append(name, value);
            return end(std::move(response));
        }
        Trouble trouble{.kind = Trouble::Kind::Cut, .said = said(), .status = 0};
        switch (error) {
        case QNetworkReply::SslHandshakeFailedError:
            trouble = domain::troubleOf(domain::TlsProblem{.kind = objection(), .host = m_reply->url().host()});
            break;
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
            trouble.kind = Trouble::Kind::Unreachable;
            break;
        case QNetworkReply::ProtocolInvalidOperationError:
        case QNetworkReply::ProtocolUnknownError:
            trouble.kind = Trouble::Kind::Refused;
            break;
        default:
            // It may have left: whoever asks looks.
            break;
        }
        end(std::unexpected(trouble));
    }

    /// What is wrong with the certificate; of several things that which its owner has to know first.
    [[nodiscard]] domain::TlsProblem::Kind objection() const
    {
        using Problem = domain::TlsProblem::Kind;
        if (m_objections.isEmpty())
            return domain::saysNoTls(m_reply->errorString()) ? Problem::NoTls : Problem::Failed;
        const auto isSaid
            = [this](QSslError::SslError one) { return std::ranges::any_of(m_objections, [one](const QSslError &met) { return met.error() == one; }); };
        return isSaid(QSslError::CertificateExpired)    ? Problem::Expired
            : isSaid(QSslError::CertificateNotYetValid) ? Problem::NotYetValid
            : isSaid(QSslError::HostNameMismatch)       ? Problem::OtherHost
                                                        : Problem::Untrusted;
    }

    /// What cut it off. Of a connection that ends while something leaves Qt has no words, or those of its own repairs.
    [[nodiscard]] QString said() const
    {
        const auto error = m_reply->error();
        // Who else ends it does not listen to it any more.
        if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
            return u"silent for %1 s"_s.arg(std::chrono::duration<double>(m_wire.m_limits.idle).count());
        const QString words = plainWords(m_reply->errorString());
        const bool isWordless = error == QNetworkReply::UnknownNetworkError || error == QNetworkReply::ContentReSendError
            || error == QNetworkReply::RemoteHostClosedError || words.isEmpty() || words == "Unknown error"_L1;
        if (!isWordless)
            return words;
        const auto sizeOf = [](qint64 bytes) { return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
        // Qt tells late, or never, how far a small one came: that not all of it left is said only where that is certain.
        constexpr qsizetype large = 256 * 1024;
        const bool isLeftBehind = m_once ? m_once->bytesAvailable() > 0 : m_request.body.size() > large && m_sent < m_request.body.size();
        if (isLeftBehind)
            return u"the connection was closed when %1 of %2 had left"_s.arg(sizeOf(m_sent), sizeOf(m_request.body.size()));
        return m_body.isEmpty() ? u"the connection was closed before an answer came"_s : u"the connection was closed before the answer had come whole"_s;
    }

    void leaveReply()
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
        if (m_line)
            std::exchange(m_line, nullptr)->deleteLater();
    }

    void end(WireAnswer answer)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        if (!answer)
            qCInfo(lcWire).noquote() << "No answer:" << answer.error().said;
        leaveReply();
        if (!m_promise.isCanceled())
            m_promise.addResult(std::move(answer));
        m_promise.finish();
        deleteLater();
    }

    QtWire &m_wire;
    HttpRequest m_request;
    ToldOfLed m_told;
    QNetworkReply *m_reply = nullptr;
    QNetworkAccessManager *m_line = nullptr; ///< of what changes something
    QPromise<WireAnswer> m_promise;
    QFutureWatcher<WireAnswer> m_watcher;
    QByteArray m_body;
    QList<QSslError> m_objections; ///< to the certificate
    qint64 m_sent = 0; ///< of the body
    QIODevice *m_once = nullptr;
    int m_hops = 0;
    QUrl m_movedTo;
    bool m_isForGood = true; ///< every step so far
    bool m_hasEnded = false;
};

QtWire::QtWire(const domain::Clock &clock, WireLimits limits)
    : m_clock(clock)
    , m_limits(limits)
{
}

QtWire::~QtWire()
{
    for (QObject *child : m_network.children()) {
        if (auto *sending = dynamic_cast<Sending *>(child))
            sending->stop(Trouble::Kind::Cut, u"the program ends"_s);
    }
}

void QtWire::setOffline(bool isOffline)
{
    m_isOffline = isOffline;
    if (!isOffline)
        return;
    QMetaObject::invokeMethod(&m_network, [this] {
        for (QObject *child : m_network.children()) {
            if (auto *sending = dynamic_cast<Sending *>(child))
                sending->stop(Trouble::Kind::Cut, u"Parvis was put offline"_s);
        }
    });
}

QFuture<WireAnswer> QtWire::send(const HttpRequest &request)
{
    return sendTelling(request, {});
}

QFuture<WireAnswer> QtWire::sendTelling(const HttpRequest &request, const ToldOfLed &told)
{
    const auto fail = [](Trouble::Kind kind, const QString &said) {
        return QtFuture::makeReadyValueFuture(WireAnswer(std::unexpected(Trouble{.kind = kind, .said = said})));
    };
    if (this->isOffline())
        return fail(Trouble::Kind::Offline, u"Parvis is offline"_s);
    if (!mayBeAsked(request.url))
        return fail(Trouble::Kind::Refused, u"not an https address: %1"_s.arg(request.url.toDisplayString(QUrl::RemoveQuery)));
    return (new Sending(*this, request, told))->future();
}

} // namespace parvis::sync
