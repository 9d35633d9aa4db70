// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/linkasker.h"

#include "core/sync/requests/requestnotes.h"
#include "core/sync/wire/plainwords.h"

#include <QtCore/QDateTime>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLoggingCategory>
#include <QtCore/QTimer>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkInterface>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using domain::LinkAnswer;
using domain::LinkState;
using domain::LinkTrouble;

namespace {

Q_LOGGING_CATEGORY(lcLinks, "parvis.sync.links", QtInfoMsg)

/// Whether this machine has a way out: an address other than its own loop and those that it gives itself.
bool hasNetwork()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(interfaces, [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || flags.testFlag(QNetworkInterface::IsLoopBack))
            return false;
        return std::ranges::any_of(interface.addressEntries(), [](const QNetworkAddressEntry &entry) { return !entry.ip().isLinkLocal(); });
    });
}

} // namespace

/// One address under way, from redirect to redirect. Lives until it has answered.
class LinkAsker::Asking final : public QObject
{
public:
    Asking(QNetworkAccessManager &network, const Departures &departures, const LinkLimits &limits, const Waiting &asked, std::function<void()> ended)
        : QObject(&network)
        , m_network(network)
        , m_departures(departures)
        , m_limits(limits)
        , m_promise(asked.promise)
        , m_ended(std::move(ended))
        , m_first(asked.address)
        , m_url(m_first)
        , m_permanent(m_first)
    {
        m_answer.address = asked.address;
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { end(LinkState::Unsure, LinkTrouble::None); });
        m_watcher.setFuture(m_promise->future());
        QTimer::singleShot(m_limits.whole, this, [this] { end(LinkState::Unsure, LinkTrouble::NoAnswer); });
        ask();
    }

private:
    void ask()
    {
        QNetworkRequest request(m_url);
        request.setRawHeader("User-Agent", "Parvis/" PARVIS_VERSION);
        request.setRawHeader("Accept", "text/html, */*;q=0.5");
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        qCInfo(lcLinks).noquote() << (m_wantsPage ? "GET" : "HEAD") << m_url.toDisplayString();
        m_askedAt = QDateTime::currentMSecsSinceEpoch();
        m_reply = m_wantsPage ? m_network.get(request) : m_network.head(request);
        m_reply->setReadBufferSize(m_limits.bytes);
        m_read = 0;
        connect(m_reply, &QIODevice::readyRead, this, [this] {
            m_read += m_reply->readAll().size();
            // It answers; how it goes on is none of our concern.
            if (m_read >= m_limits.bytes)
                judge();
        });
        connect(m_reply, &QNetworkReply::finished, this, &Asking::judge);
    }

    void leaveReply()
    {
        if (m_departures)
            m_departures({.id = {},
                          .at = domain::fromMs(m_askedAt),
                          .channel = {},
                          .purpose = domain::RequestPurpose::Link,
                          .method = m_wantsPage ? u"GET"_s : u"HEAD"_s,
                          .address = shownAddress(m_url),
                          .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                          .sent = 0,
                          .received = m_read,
                          .took = std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch() - m_askedAt},
                          .problem = m_reply->error() == QNetworkReply::NoError ? QString() : plainWords(m_reply->errorString())});
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }

    void judge()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto error = m_reply->error();
        const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        leaveReply();
        if (status == 0)
            return judgeConnection(error);
        m_answer.status = status;
        constexpr int tooMany = 429;
        if (status >= 400 && status != tooMany && !m_wantsPage) {
            // Many servers answer wrongly, or not at all, to who asks for the head alone.
            m_wantsPage = true;
            return ask();
        }
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
            return follow(status, target);
        if (status < 400)
            return end(m_permanent == m_first ? LinkState::Answers : LinkState::Moved, LinkTrouble::None);
        const bool isGone = status == 404 || status == 410;
        end(isGone ? LinkState::Dead : LinkState::Unsure, LinkTrouble::Status);
    }

    void follow(int status, const QUrl &target)
    {
        const QUrl to = m_url.resolved(target);
        const bool isWeb = to.isValid() && !to.host().isEmpty() && (to.scheme() == "http"_L1 || to.scheme() == "https"_L1);
        if (!isWeb || target.isEmpty())
            return end(LinkState::Unsure, LinkTrouble::Status);
        if (to == m_url || ++m_hops > m_limits.redirects)
            return end(LinkState::Unsure, LinkTrouble::Loop);
        m_isPermanent = m_isPermanent && (status == 301 || status == 308);
        if (m_isPermanent)
            m_permanent = to;
        m_url = to;
        ask();
    }

    void judgeConnection(QNetworkReply::NetworkError error)
    {
        switch (error) {
        case QNetworkReply::HostNotFoundError:
            return lookUp();
        case QNetworkReply::ConnectionRefusedError:
            return end(LinkState::Dead, LinkTrouble::Refused);
        case QNetworkReply::SslHandshakeFailedError:
            return end(LinkState::Unsure, LinkTrouble::Certificate);
        case QNetworkReply::TimeoutError:
        case QNetworkReply::OperationCanceledError:
            return end(LinkState::Unsure, LinkTrouble::NoAnswer);
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolUnknownError:
            if (!m_wantsPage) {
                m_wantsPage = true;
                return ask();
            }
            return end(LinkState::Unsure, LinkTrouble::Broken);
        default:
            return end(LinkState::Unsure, hasNetwork() ? LinkTrouble::Broken : LinkTrouble::Offline);
        }
    }

    /// A name that nobody knows is dead; where nobody can be asked for names, it is this machine that is cut off.
    void lookUp()
    {
        QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &info) {
            const bool isUnknown = info.error() == QHostInfo::HostNotFound && hasNetwork();
            if (isUnknown)
                return end(LinkState::Dead, LinkTrouble::UnknownHost);
            end(LinkState::Unsure, hasNetwork() ? LinkTrouble::Broken : LinkTrouble::Offline);
        });
    }

    void end(LinkState state, LinkTrouble trouble)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        if (m_reply)
            leaveReply();
        m_answer.state = state;
        m_answer.trouble = trouble;
        if (state == LinkState::Moved)
            m_answer.movedTo = m_permanent.toString(QUrl::FullyEncoded);
        if (!m_promise->isCanceled())
            m_promise->addResult(m_answer);
        m_promise->finish();
        deleteLater();
        m_ended();
    }

    QNetworkAccessManager &m_network;
    const Departures &m_departures;   ///< the asker's
    LinkLimits m_limits;
    std::shared_ptr<QPromise<LinkAnswer>> m_promise;
    std::function<void()> m_ended;
    QUrl m_first;
    QUrl m_url;
    QUrl m_permanent;   ///< after the redirects that are for good
    QFutureWatcher<LinkAnswer> m_watcher;
    QNetworkReply *m_reply = nullptr;
    LinkAnswer m_answer;
    qint64 m_read = 0;
    qint64 m_askedAt = 0;
    int m_hops = 0;
    bool m_wantsPage = false;
    bool m_isPermanent = true;
    bool m_hasEnded = false;
};

LinkAsker::LinkAsker(LinkLimits limits)
    : m_limits(limits)
{
}

LinkAsker::~LinkAsker() = default;

QFuture<LinkAnswer> LinkAsker::ask(const QString &address)
{
    Waiting waiting{.address = address, .promise = std::make_shared<QPromise<LinkAnswer>>()};
    waiting.promise->start();
    QFuture<LinkAnswer> future = waiting.promise->future();
    m_waiting.append(std::move(waiting));
    next();
    return future;
}

void LinkAsker::next()
{
    const bool isOffline = !m_waiting.isEmpty() && (m_isOffline || (m_isShut && m_isShut()));
    for (qsizetype i = 0; i < m_waiting.size() && m_hosts.size() < m_limits.atOnce;) {
        const QString host = domain::hostOfLink(m_waiting[i].address);
        const bool isCanceled = m_waiting[i].promise->isCanceled();
        if (!isCanceled && !isOffline && m_hosts.contains(host)) {
            ++i;
            continue;
        }
        const Waiting asked = m_waiting.takeAt(i);
        if (isCanceled || isOffline) {
            if (!isCanceled)
                asked.promise->addResult(LinkAnswer{.address = asked.address, .state = LinkState::Unsure, .trouble = LinkTrouble::Offline});
            asked.promise->finish();
            continue;
        }
        m_hosts.insert(host);
        // Lives until it has answered, at the latest with the network.
        new Asking(m_network, m_departures, m_limits, asked, [this, host] {
            m_hosts.remove(host);
            next();
        });
    }
}

} // namespace parvis::sync
