// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::tests {

using connectors::HttpRequest;
using connectors::HttpResponse;
using domain::Trouble;

FakeService::FakeService(const FakeClock &clock)
    : m_clock(clock)
{
}

void FakeService::setChance(double chance, quint32 seed)
{
    m_chance = chance;
    m_random.seed(seed);
}

Fault FakeService::nextFault()
{
    if (!m_faults.isEmpty())
        return m_faults.takeFirst();
    if (m_chance <= 0 || std::uniform_real_distribution<double>(0, 1)(m_random) >= m_chance)
        return Fault::None;
    return static_cast<Fault>(std::uniform_int_distribution<int>(1, static_cast<int>(Fault::Denied))(m_random));
}

QFuture<domain::Answer<HttpResponse>> FakeService::send(const HttpRequest &request)
{
    ++m_requests;
    workOff();
    m_asked << QString::fromLatin1(request.method) + u' ' + request.url.path();
    const Fault fault = nextFault();
    const auto trouble = [](Trouble::Kind kind) { return domain::Answer<HttpResponse>(std::unexpected(Trouble{.kind = kind, .said = u"a fault"_s})); };
    const auto respond = [&]() -> domain::Answer<HttpResponse> {
        switch (fault) {
        case Fault::None:
            return answer(request);
        case Fault::Unreachable:
            return trouble(Trouble::Kind::Unreachable);
        case Fault::CutBefore:
            return trouble(Trouble::Kind::Cut);
        case Fault::CutAfter:
            static_cast<void>(answer(request));
            return trouble(Trouble::Kind::Cut);
        case Fault::TroubleBefore:
            return said(502, "<html>Bad gateway</html>");
        case Fault::TroubleAfter:
            static_cast<void>(answer(request));
            return said(500, "<html>Oh</html>");
        case Fault::Limited:
            return said(429, "{\"error\":\"Too many requests\"}");
        case Fault::Lying: {
            HttpResponse half = answer(request);
            half.body.truncate(half.body.size() / 2);
            return half;
        }
        case Fault::Denied:
            return said(401, "<html>Who are you?</html>");
        case Fault::Withdrawn:
            return said(401, "{\"error\":\"The access token was revoked\"}");
        case Fault::NotFound:
            return said(404, "{\"error\":\"Record not found\"}");
        case Fault::LimitedAfter:
            static_cast<void>(answer(request));
            return said(429, "{\"error\":\"Too many requests\"}");
        case Fault::CutLate:
            m_late.append({m_clock.now() + m_slowness, request});
            return trouble(Trouble::Kind::Cut);
        }
        return trouble(Trouble::Kind::Cut);
    };
    // Never at once: as with a network, whoever asks goes on before the answer comes.
    auto promise = std::make_shared<QPromise<domain::Answer<HttpResponse>>>();
    promise->start();
    auto future = promise->future();
    QTimer::singleShot(0, [promise, given = respond()] {
        promise->addResult(given);
        promise->finish();
    });
    return future;
}

void FakeService::workOff()
{
    while (!m_late.isEmpty() && m_late.first().first <= m_clock.now())
        static_cast<void>(answer(m_late.takeFirst().second));
}

QStringList FakeService::published() const
{
    QStringList texts;
    for (const Status &status : m_statuses)
        texts << status.text;
    return texts;
}

void FakeService::mention(const QString &text)
{
    m_mentions.append({.id = QString::number(++m_lastId), .text = text, .at = m_clock.now()});
}

void FakeService::editMention(int n, const QString &text, bool renumbers)
{
    Status &status = m_mentions[n];
    status.text = text;
    if (!renumbers)
        return;
    if (status.first.isEmpty())
        status.first = status.id;
    status.id = QString::number(++m_lastId);
}

void FakeService::say(const QString &text)
{
    m_mentions.append({.id = QString::number(++m_lastId), .text = text, .at = m_clock.now(), .isToUs = false});
}

QJsonObject FakeService::saidJson(const Status &status) const
{
    QJsonObject json = jsonOf(status);
    json.insert(u"account"_s, QJsonObject{{u"id"_s, u"2"_s}, {u"acct"_s, u"ada"_s}, {u"display_name"_s, u"Ada"_s}});
    return json;
}

QByteArray FakeService::lastAsEvent(bool isNotification) const
{
    const Status &last = m_mentions.last();
    const QJsonObject status = saidJson(last);
    const QJsonObject payload = isNotification ? QJsonObject{{u"id"_s, last.id}, {u"type"_s, u"mention"_s}, {u"status"_s, status}} : status;
    return QJsonDocument(QJsonObject{{u"stream"_s, isNotification ? QJsonArray{u"user"_s} : QJsonArray{u"hashtag"_s, u"parvis"_s}},
                                     {u"event"_s, isNotification ? u"notification"_s : u"update"_s},
                                     {u"payload"_s, QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact))}})
        .toJson(QJsonDocument::Compact);
}

QStringList FakeService::held() const
{
    QStringList texts;
    for (const Status &status : m_held)
        texts << status.text;
    return texts;
}

void FakeService::releaseHeld()
{
    for (Status &one : m_held)
        m_statuses.append({.id = QString::number(++m_lastId), .text = one.text, .at = m_clock.now()});
    m_held.clear();
}

HttpResponse FakeService::said(int status, const QByteArray &body) const
{
    return {.status = status, .headers = {}, .body = body, .url = QUrl(u"https://fake.example/"_s), .receivedAt = m_clock.now()};
}

QJsonObject FakeService::jsonOf(const Status &status) const
{
    return {{u"id"_s, status.id},
            {u"url"_s, u"https://fake.example/@us/"_s + (status.first.isEmpty() ? status.id : status.first)},
            {u"content"_s, u"<p>%1</p>"_s.arg(status.text.toHtmlEscaped())},
            {u"spoiler_text"_s, status.warning},
            {u"created_at"_s, domain::toIso(status.at)}};
}

HttpResponse FakeService::answer(const HttpRequest &request)
{
    const QString path = request.url.path();
    const QUrlQuery query(request.url);
    if (path == "/api/v2/instance"_L1 && !m_streaming.isEmpty())
        return said(200, "{\"configuration\":{\"urls\":{\"streaming\":\"" + m_streaming.toEncoded() + "\"}}}");
    if (path == "/api/v2/instance"_L1)
        return said(200, m_isKeyed ? "{\"domain\":\"fake.example\",\"api_versions\":{\"mastodon\":6}}" : "{\"domain\":\"fake.example\"}");
    if (path == "/api/v1/accounts/verify_credentials"_L1) {
        const QByteArray bearer = request.headers.value("Authorization");
        if (bearer == "Bearer other")
            return said(200, "{\"id\":\"2\",\"username\":\"other\",\"url\":\"https://fake.example/@other\"}");
        const bool isKnown = bearer == "Bearer good" && !m_revoked.contains(u"good"_s);
        return isKnown ? said(200, "{\"id\":\"1\",\"username\":\"us\",\"url\":\"https://fake.example/@us\"}")
                       : said(401, "{\"error\":\"The access token is invalid\"}");
    }
    if (path == "/api/v1/instance"_L1)
        return said(200, "{\"uri\":\"fake.example\",\"version\":\"4.2.0\"}");
    if (path == "/api/v1/apps"_L1 && request.method == "POST")
        return !m_isRegistering ? said(404) : said(200, "{\"client_id\":\"cl1ent\",\"client_secret\":\"s3cret\"}");
    if (path == "/oauth/token"_L1 && request.method == "POST") {
        const QUrlQuery form(QString::fromLatin1(request.body));
        if (form.queryItemValue(u"code"_s) == "0ther"_L1)
            return said(200, "{\"access_token\":\"other\",\"token_type\":\"Bearer\"}");
        const bool isOurs = form.queryItemValue(u"code"_s) == "c0de"_L1 && !form.queryItemValue(u"code_verifier"_s).isEmpty();
        return isOurs ? said(200, "{\"access_token\":\"good\",\"token_type\":\"Bearer\"}") : said(400, "{\"error\":\"invalid_grant\"}");
    }
    if (path == "/oauth/revoke"_L1 && request.method == "POST") {
        const QUrlQuery form(QString::fromLatin1(request.body));
        if (form.queryItemValue(u"client_id"_s) != "cl1ent"_L1 || form.queryItemValue(u"client_secret"_s) != "s3cret"_L1)
            return said(403, "{\"error\":\"unauthorized_client\"}");
        m_revoked << form.queryItemValue(u"token"_s);
        return said(200);
    }
    const auto heldJson = [](const Status &held) {
        return QJsonObject{{u"id"_s, held.id}, {u"scheduled_at"_s, domain::toIso(held.at)}, {u"params"_s, QJsonObject{{u"text"_s, held.text}}}};
    };
    const auto before = query.queryItemValue(u"max_id"_s).toLongLong();
    const auto after = query.queryItemValue(u"since_id"_s).toLongLong();
    const auto paged = [&](const QList<Status> &all, const auto &made) {
        QJsonArray page;
        for (auto it = all.crbegin(); it != all.crend() && page.size() < pageSize; ++it) {
            const qint64 id = it->id.toLongLong();
            if ((before == 0 || id < before) && id > after)
                page.append(made(*it));
        }
        return said(200, QJsonDocument(page).toJson(QJsonDocument::Compact));
    };
    if (path == "/api/v1/notifications"_L1) {
        QList<Status> toUs;
        std::ranges::copy_if(m_mentions, std::back_inserter(toUs), &Status::isToUs);
        return paged(toUs,
                     [this](const Status &mention) { return QJsonObject{{u"id"_s, mention.id}, {u"type"_s, u"mention"_s}, {u"status"_s, saidJson(mention)}}; });
    }
    if (path.startsWith("/api/v1/timelines/tag/"_L1)) {
        QList<Status> tagged;
        const QString tag = u'#' + path.section(u'/', -1);
        std::ranges::copy_if(m_mentions, std::back_inserter(tagged), [&tag](const Status &one) { return one.text.contains(tag); });
        return paged(tagged, [this](const Status &one) { return saidJson(one); });
    }
    if (path == "/api/v1/accounts/1/statuses"_L1)
        return paged(m_statuses, [this](const Status &status) { return jsonOf(status); });
    if (path == "/api/v1/statuses"_L1 && request.method == "POST") {
        const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
        if (const QString at = asked.value(u"scheduled_at"_s).toString(); !at.isEmpty()) {
            if (domain::parseInstant(at).value_or(m_clock.now()) < m_clock.now() + std::chrono::minutes{5})
                return said(422, "{\"error\":\"Validation failed: Scheduled at date must be in the future\"}");
            m_held.append(
                {.id = QString::number(++m_lastId), .text = asked.value(u"status"_s).toString(), .at = domain::parseInstant(at).value_or(m_clock.now())});
            const QJsonObject made{{u"id"_s, m_held.last().id}, {u"scheduled_at"_s, at}};
            return said(200, QJsonDocument(made).toJson(QJsonDocument::Compact));
        }
        const QByteArray key = request.headers.value("Idempotency-Key");
        QString id = m_isKeyed ? m_keys.value(key) : QString();
        if (id.isEmpty()) {
            id = QString::number(++m_lastId);
            m_statuses.append(
                {.id = id, .text = asked.value(u"status"_s).toString(), .at = m_clock.now(), .warning = asked.value(u"spoiler_text"_s).toString()});
            m_keys.insert(key, id);
        }
        const auto made = std::ranges::find(m_statuses, id, &Status::id);
        return said(200, QJsonDocument(jsonOf(*made)).toJson(QJsonDocument::Compact));
    }
    if (path == "/api/v1/scheduled_statuses"_L1)
        return m_hidesHeld ? said(200, "[]") : paged(m_held, heldJson);
    if (path.startsWith("/api/v1/scheduled_statuses/"_L1)) {
        const auto found = std::ranges::find(m_held, path.section(u'/', -1), &Status::id);
        if (found == m_held.end())
            return said(404);
        const QJsonObject scheduled = heldJson(*found);
        if (request.method == "DELETE")
            m_held.erase(found);
        return said(200, QJsonDocument(scheduled).toJson(QJsonDocument::Compact));
    }
    if (path.startsWith("/api/v1/statuses/"_L1)) {
        const QString id = path.section(u'/', -1);
        const auto theirs = std::ranges::find_if(m_mentions, [&id](const Status &one) { return one.id == id || one.first == id; });
        if (theirs != m_mentions.end())
            return said(200, QJsonDocument(saidJson(*theirs)).toJson(QJsonDocument::Compact));
        const auto found = std::ranges::find(m_statuses, id, &Status::id);
        if (found == m_statuses.end())
            return said(404, "{\"error\":\"Record not found\"}");
        if (request.method == "PUT")
            found->text = QJsonDocument::fromJson(request.body).object().value(u"status"_s).toString();
        const QByteArray body = QJsonDocument(jsonOf(*found)).toJson(QJsonDocument::Compact);
        if (request.method == "DELETE")
            m_statuses.erase(found);
        return said(200, body);
    }
    return said(404);
}

QFuture<domain::Result<domain::Secret>> FakeSecrets::read(const QString &name)
{
    const auto found = m_kept.constFind(name);
    domain::Result<domain::Secret> secret = domain::failure(domain::Error::Kind::NotFound, name);
    if (found != m_kept.constEnd())
        secret = *found;
    return QtFuture::makeReadyValueFuture(secret);
}

QFuture<domain::Result<>> FakeSecrets::write(const QString &name, const domain::Secret &secret)
{
    m_kept.insert(name, secret);
    return QtFuture::makeReadyValueFuture(domain::Result<>());
}

QFuture<domain::Result<>> FakeSecrets::remove(const QString &name)
{
    m_kept.remove(name);
    return QtFuture::makeReadyValueFuture(domain::Result<>());
}

} // namespace parvis::tests
