// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/requests/requestnotes.h"

#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::sync {

struct RequestNotes::Waiting
{
    explicit Waiting(const store::RequestLog &list)
        : log(list)
    {
    }
    void write()
    {
        if (size() > 0)
            static_cast<void>(log.add(std::exchange(requests, {}), std::exchange(neverLeft, {})));
    }
    [[nodiscard]] qsizetype size() const { return requests.size() + neverLeft.size(); }

    store::RequestLog log;
    QList<domain::LoggedRequest> requests;
    QList<domain::Id<domain::LoggedRequest>> neverLeft;
};

RequestNotes::RequestNotes(const store::RequestLog &log, QObject *context)
    : m_waiting(std::make_shared<Waiting>(log))
    , m_context(context)
{
}

RequestNotes::~RequestNotes()
{
    m_waiting->write();
}

QFuture<domain::Id<domain::LoggedRequest>> RequestNotes::begin(const domain::LoggedRequest &request)
{
    return m_waiting->log.begin(request).then(
        m_context, [](const domain::Result<domain::Id<domain::LoggedRequest>> &begun) { return begun.value_or(domain::Id<domain::LoggedRequest>()); });
}

void RequestNotes::add(const domain::LoggedRequest &request)
{
    m_waiting->requests << request;
    writeSoon();
}

void RequestNotes::drop(domain::Id<domain::LoggedRequest> id)
{
    m_waiting->neverLeft << id;
    writeSoon();
}

void RequestNotes::writeSoon()
{
    constexpr qsizetype mostWaiting = 100;
    constexpr std::chrono::milliseconds longest{500};
    if (m_waiting->size() >= mostWaiting)
        m_waiting->write();
    else if (m_waiting->size() == 1)
        QTimer::singleShot(longest, m_context, [waiting = m_waiting] { waiting->write(); });
}

QString shownAddress(const QUrl &url, const domain::Secret &secret)
{
    const QString whole = url.toString(QUrl::FullyEncoded);
    for (const QString &part : secret) {
        if (part.startsWith("http"_L1) && whole.startsWith(QUrl(part).toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash)))
            return u"%1://%2/…"_s.arg(url.scheme(), url.host());
    }
    QUrl shown = url;
    shown.setUserInfo(QString());
    shown.setFragment(QString());
    QUrlQuery query(shown);
    static const QStringList hidden{u"token"_s,         u"access_token"_s, u"key"_s,      u"api_key"_s, u"secret"_s,
                                    u"client_secret"_s, u"code"_s,         u"password"_s, u"jwt"_s,     u"feed"_s};
    QUrlQuery kept;
    const auto items = query.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items)
        kept.addQueryItem(name, hidden.contains(name.toLower()) ? u"…"_s : value);
    shown.setQuery(kept);
    QString text = shown.toString();
    // Shorter ones are names and numbers that say nothing by themselves.
    constexpr qsizetype shortestSecret = 8;
    for (const QString &part : secret) {
        if (part.size() >= shortestSecret)
            text.replace(part, u"…"_s);
    }
    return text;
}

} // namespace parvis::sync
