// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

namespace parvis::tests {

/// 2026-11-23T08:41:00Z, the instant of FakeClock.
inline constexpr domain::Instant dialogueTime = domain::fromMs(1'795'423'260'000);

/// An answer of that status with that body, as if it had come from a service.
[[nodiscard]] inline connectors::HttpResponse said(int status, const QByteArray &body = {}, const connectors::HttpHeaders &headers = {})
{
    return {.status = status, .headers = headers, .body = body, .url = QUrl(QStringLiteral("https://server.example/")), .receivedAt = dialogueTime};
}

/// A recorded answer: tests/core/connectors/fixtures/NAME. Where it comes from says the README beside it.
[[nodiscard]] inline QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(PARVIS_TESTS "/core/connectors/fixtures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

/// An exchange as a dialogue: what it wants is looked at, then given.
template<class T>
class Dialogue
{
public:
    explicit Dialogue(connectors::Exchange<T> exchange)
        : m_exchange(std::move(exchange))
        , m_want(m_exchange.begin())
    {
    }

    /// The request it waits for an answer to; an empty one where it waits for something else or has ended.
    [[nodiscard]] connectors::HttpRequest request() const
    {
        const auto *request = m_want ? std::get_if<connectors::HttpRequest>(&*m_want) : nullptr;
        return request ? *request : connectors::HttpRequest{.method = "none"};
    }
    /// What it wants done in another protocol; an empty one where it wants something else.
    [[nodiscard]] connectors::Transfer transfer() const
    {
        const auto *transfer = m_want ? std::get_if<connectors::Transfer>(&*m_want) : nullptr;
        return transfer ? *transfer : connectors::Transfer();
    }
    /// "GET /api/v1/statuses", without what is asked for with it.
    [[nodiscard]] QString asked() const { return QString::fromLatin1(request().method) + u' ' + request().url.path(); }
    [[nodiscard]] QUrlQuery query() const { return QUrlQuery(request().url); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(request().body).object(); }
    [[nodiscard]] QByteArray header(const char *name) const { return request().headers.value(name); }
    /// The note it wants kept; an empty one where it wants something else.
    [[nodiscard]] connectors::Note note() const
    {
        const auto *note = m_want ? std::get_if<connectors::Note>(&*m_want) : nullptr;
        return note ? *note : connectors::Note();
    }
    [[nodiscard]] bool waits() const { return m_want && std::holds_alternative<connectors::Pause>(*m_want); }
    [[nodiscard]] bool wantsMedia() const { return m_want && std::holds_alternative<connectors::MediaWanted>(*m_want); }
    [[nodiscard]] bool hasEnded() const { return !m_want; }

    void answer(const connectors::Given &given) { m_want = m_exchange.give(given); }
    void answer(int status, const QByteArray &body = {}, const connectors::HttpHeaders &headers = {}) { answer(said(status, body, headers)); }
    /// Goes on from a note, a pause or a file (whose bytes these are).
    void goOn(const QByteArray &bytes = {}) { answer(connectors::HttpResponse{.status = 200, .body = bytes}); }
    void meet(domain::Trouble::Kind kind) { answer(std::unexpected(domain::Trouble{.kind = kind})); }
    [[nodiscard]] domain::Answer<T> end() { return m_exchange.take(); }

private:
    connectors::Exchange<T> m_exchange;
    std::optional<connectors::Want> m_want;
};

} // namespace parvis::tests
