// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostapi.h"

#include "core/connectors/answers.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::ghost {

using domain::Trouble;

namespace {

constexpr auto adminPath = "/ghost/api/admin"_L1;

bool isHex(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar one) {
        const char16_t c = one.unicode();
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject errorOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("errors"_L1).toArray().first().toObject();
}

} // namespace

std::optional<Key> Key::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString id = trimmed.section(u':', 0, 0);
    const QString secret = trimmed.section(u':', 1);
    if (!isHex(id) || !isHex(secret) || secret.size() % 2 != 0)
        return std::nullopt;
    return Key{.id = id, .secret = QByteArray::fromHex(secret.toLatin1())};
}

QByteArray tokenOf(const Key &key, domain::Instant now)
{
    constexpr qint64 perSecond = 1'000;
    constexpr qint64 lifetime = 300;
    const qint64 issued = domain::toMs(now) / perSecond;
    const QByteArray signedPart = base64Url(compact({{u"alg"_s, u"HS256"_s}, {u"kid"_s, key.id}, {u"typ"_s, u"JWT"_s}})) + '.'
        + base64Url(compact({{u"iat"_s, issued}, {u"exp"_s, issued + lifetime}, {u"aud"_s, u"/admin/"_s}}));
    return signedPart + '.' + base64Url(QMessageAuthenticationCode::hash(signedPart, key.secret, QCryptographicHash::Sha256));
}

Session::Session(const Access &access)
    : m_access(access)
    , m_now(access.now.value_or(domain::Instant()))
{
}

void Session::hear(const Given &given)
{
    if (!given)
        return;
    const auto date = domain::parseInstant(QString::fromLatin1(given->headers.value("Date")));
    if (date)
        m_now = *date;
    else if (given->receivedAt != domain::Instant())
        m_now = given->receivedAt;
}

domain::Answer<HttpRequest> Session::sign(HttpRequest request) const
{
    const auto key = Key::parse(m_access.secret.value(u"token"_s));
    if (!key)
        return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = u"no Admin API key, which reads ID:SECRET"_s});
    request.headers.append("Authorization", "Ghost " + tokenOf(*key, m_now));
    request.headers.append("Accept-Version", "v5.0");
    request.headers.append("Accept", "application/json");
    return request;
}

QUrl endpoint(const QUrl &server, const QString &path, const QUrlQuery &query)
{
    QUrl url = below(server, adminPath + path);
    // In a filter a plus sign is "and".
    if (!query.isEmpty())
        url.setQuery(query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1));
    return url;
}

QUrl siteOf(const QUrl &typed)
{
    QUrl site = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    static const QRegularExpression administration(uR"(/ghost(?:/.*)?$)"_s);
    QString path = site.path();
    path.remove(administration);
    while (path.endsWith(u'/'))
        path.chop(1);
    site.setPath(path);
    return site;
}

Exchange<SessionPtr> begin(Access access)
{
    if (access.now)
        co_return std::make_shared<Session>(access);
    const Given site = co_await ask(getRequest(endpoint(access.connection.server, u"/site/"_s)));
    if (!site)
        co_return std::unexpected(site.error());
    // Whatever it says, it says when.
    auto session = std::make_shared<Session>(access);
    session->hear(site);
    if (!site->isGood() && (site->status == 429 || site->status >= 500))
        co_return std::unexpected(troubleOfGhost(*site));
    co_return session;
}

Exchange<HttpResponse> say(SessionPtr session, HttpRequest request)
{
    const auto ready = session->sign(request);
    if (!ready)
        co_return std::unexpected(ready.error());
    // A clock that goes wrong by less is no reason: a token lives five minutes, and is as old as it is at most.
    constexpr std::chrono::seconds slack{30};
    const domain::Instant before = session->now();
    Given given = co_await ask(*ready);
    session->hear(given);
    if (!given || given->status != 401 || faultOf(*given).code != "INVALID_JWT"_L1 || std::chrono::abs(session->now() - before) < slack)
        co_return given;
    const auto again = session->sign(request);
    if (!again)
        co_return std::unexpected(again.error());
    given = co_await ask(*again);
    session->hear(given);
    co_return given;
}

HttpRequest asking(const SessionPtr &session, const QString &path, const QUrlQuery &query)
{
    return {.url = endpoint(session->access().connection.server, path, query)};
}

HttpRequest telling(const SessionPtr &session, const QByteArray &method, const QString &path, const QString &list, const QJsonObject &fields, Effect effect,
                    const QUrlQuery &query)
{
    return jsonRequest(method, endpoint(session->access().connection.server, path, query), {{list, QJsonArray{fields}}}, effect);
}

Fault faultOf(const HttpResponse &response)
{
    const QJsonObject error = errorOf(response);
    return {.type = error.value("type"_L1).toString(), .code = error.value("code"_L1).toString()};
}

Trouble troubleOfGhost(const HttpResponse &response)
{
    const QJsonObject error = errorOf(response);
    const auto [type, code] = faultOf(response);
    QString said = error.value("message"_L1).toString().simplified();
    if (const QString context = error.value("context"_L1).toString().simplified(); !context.isEmpty() && context != said)
        said += (said.isEmpty() ? QString() : u" "_s) + context;
    if (said.isEmpty())
        said = u"HTTP %1"_s.arg(response.status);
    Trouble trouble = troubleOf(response, said);
    if (code == "UNKNOWN_ADMIN_API_KEY"_L1 || code == "INVALID_API_KEY_TYPE"_L1)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (code == "INVALID_JWT"_L1 || code == "INVALID_AUTH_HEADER"_L1)
        // Of a token that has just run out it says the same as of one that was never good.
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (code == "UPDATE_COLLISION"_L1 || type == "UpdateCollisionError"_L1)
        trouble.kind = Trouble::Kind::Changed;
    else if (type == "NotImplementedError"_L1 || response.status == 501 || response.status == 406)
        trouble.kind = Trouble::Kind::NotPossible;
    else if (type.isEmpty() && response.status == 403)
        // No word of Ghost: a firewall or a captcha before it, which may let the next one through.
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (type.isEmpty() && (trouble.kind == Trouble::Kind::Gone || trouble.kind == Trouble::Kind::Refused))
        trouble.kind = Trouble::Kind::Malformed;
    return trouble;
}

domain::Answer<QList<QJsonObject>> soundOfAnswer(const Given &given, const QString &list)
{
    const auto object = jsonObjectOf(given, troubleOfGhost);
    if (!object)
        return std::unexpected(object.error());
    if (!object->value(list).isArray())
        return std::unexpected(malformed(*given, u"no list of "_s + list));
    QList<QJsonObject> entries;
    const QJsonArray items = object->value(list).toArray();
    for (const auto &item : items) {
        if (!item.toObject().value("id"_L1).toString().isEmpty())
            entries << item.toObject();
    }
    if (entries.isEmpty() && !items.isEmpty())
        return std::unexpected(malformed(*given, u"a list without ids"_s));
    return entries;
}

bool hasSpoilt(const Given &given, const QString &list)
{
    const QJsonArray items = given ? QJsonDocument::fromJson(given->body).object().value(list).toArray() : QJsonArray();
    return std::ranges::any_of(items, [](const QJsonValue &item) { return item.toObject().value("id"_L1).toString().isEmpty(); });
}

domain::Answer<QList<QJsonObject>> listOfAnswer(const Given &given, const QString &list)
{
    const auto entries = soundOfAnswer(given, list);
    if (entries && hasSpoilt(given, list))
        return std::unexpected(malformed(*given, u"an entry without an id"_s));
    return entries;
}

domain::Answer<QJsonObject> entryOfAnswer(const Given &given, const QString &list)
{
    const auto entries = listOfAnswer(given, list);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->size() != 1)
        return std::unexpected(malformed(*given, u"not one of "_s + list));
    return entries->first();
}

QString nextPageOf(const Given &given)
{
    if (!given)
        return {};
    const QJsonObject meta = QJsonDocument::fromJson(given->body).object().value("meta"_L1).toObject();
    const qint64 next = meta.value("pagination"_L1).toObject().value("next"_L1).toInteger();
    return next > 1 ? QString::number(next) : QString();
}

domain::Answer<QString> pathOfEntry(const QString &list, const QString &id)
{
    constexpr qsizetype idSize = 24;
    if (id.size() != idSize || !isHex(id))
        return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no id of Ghost: "_s + id});
    return list + id + u'/';
}

} // namespace parvis::connectors::ghost
