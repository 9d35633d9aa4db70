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
        if (!requests.isEmpty())
            static_cast<void>(log.add(std::exchange(requests, {})));
    }

    store::RequestLog log;
    QList<domain::LoggedRequest> requests;
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

void RequestNotes::add(const domain::LoggedRequest &request)
{
    constexpr qsizetype mostWaiting = 100;
    constexpr std::chrono::milliseconds longest{500};
    m_waiting->requests << request;
    if (m_waiting->requests.size() >= mostWaiting)
        m_waiting->write();
    else if (m_waiting->requests.size() == 1)
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
