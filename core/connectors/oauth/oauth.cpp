// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/oauth.h"

#include "core/connectors/answers.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/serveraddress.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::connectors::oauth {

using domain::Trouble;

namespace {

/// Percent-encoded whole, so that no sign of a value says anything to who takes the query apart.
QUrlQuery encodedQuery(const QList<std::pair<QString, QString>> &fields)
{
    QUrlQuery query;
    for (const auto &[name, value] : fields)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

QUrl trustedEndpoint(const QJsonObject &description, QLatin1StringView name, const QUrl &asked)
{
    const QUrl url(description.value(name).toString(), QUrl::StrictMode);
    const bool isPrivate = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && domain::isThisMachine(url.host()) && asked.scheme() == "http"_L1);
    return url.isValid() && isPrivate && url.host() == asked.host() && url.userInfo().isEmpty() ? url : QUrl();
}

/// What a server says for itself, short enough to be shown.
QString shortened(const QString &said)
{
    constexpr qsizetype longest = 300;
    return said.simplified().left(longest);
}

QString errorWords(const QJsonObject &error)
{
    const QString description = shortened(error.value("error_description"_L1).toString());
    return description.isEmpty() ? shortened(error.value("error"_L1).toString()) : description;
}

} // namespace

std::optional<Server> serverOf(const HttpResponse &response, const QUrl &asked)
{
    if (!response.isGood())
        return std::nullopt;
    const QJsonObject description = QJsonDocument::fromJson(response.body).object();
    Server server{.issuer = description.value("issuer"_L1).toString(),
                  .authorization = trustedEndpoint(description, "authorization_endpoint"_L1, asked),
                  .token = trustedEndpoint(description, "token_endpoint"_L1, asked),
                  .registration = trustedEndpoint(description, "app_registration_endpoint"_L1, asked),
                  .scopes = {},
                  .namesIssuer = description.value("authorization_response_iss_parameter_supported"_L1).toBool(),
                  .revocation = trustedEndpoint(description, "revocation_endpoint"_L1, asked)};
    const QJsonArray scopes = description.value("scopes_supported"_L1).toArray();
    for (const auto &scope : scopes)
        server.scopes << scope.toString();
    if (server.authorization.isEmpty() || server.token.isEmpty())
        return std::nullopt;
    return server;
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QUrl pageOf(const QUrl &authorization, const QString &client, const WayBack &way, const QStringList &scopes, const QList<std::pair<QString, QString>> &more)
{
    QUrl page = authorization;
    QUrlQuery query(authorization);
    QList<std::pair<QString, QString>> fields{
        {u"response_type"_s, u"code"_s},        {u"client_id"_s, client}, {u"redirect_uri"_s, way.redirect.toString(QUrl::FullyEncoded)},
        {u"scope"_s, scopes.join(u' ')},        {u"state"_s, way.state},  {u"code_challenge"_s, challengeOf(way.verifier)},
        {u"code_challenge_method"_s, u"S256"_s}};
    fields << more;
    const auto items = encodedQuery(fields).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items)
        query.addQueryItem(name, value);
    page.setQuery(query);
    return page;
}

HttpRequest formOf(const QUrl &url, const QList<std::pair<QString, QString>> &fields, Effect effect)
{
    HttpRequest request = formRequest(url, encodedQuery(fields), effect);
    request.headers.append("Accept", "application/json");
    return request;
}

domain::Answer<QString> codeOf(const QUrl &returned, const Server &server)
{
    const QUrlQuery query(returned);
    // A space that came as a plus sign is one (application/x-www-form-urlencoded).
    const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    const QString issuer = value(u"iss"_s);
    const bool isAnothers = !server.issuer.isEmpty() && (server.namesIssuer || !issuer.isEmpty()) && issuer != server.issuer;
    if (isAnothers)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"the answer is another server's"_s});
    if (const QString error = value(u"error"_s); !error.isEmpty()) {
        const QString description = value(u"error_description"_s).replace(u'+', u' ');
        return std::unexpected(Trouble{.kind = error == "access_denied"_L1 ? Trouble::Kind::Cancelled : Trouble::Kind::Refused,
                                       .said = shortened(description.isEmpty() ? error : description)});
    }
    const QString code = value(u"code"_s);
    if (code.isEmpty())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"the browser brought no code back"_s});
    return code;
}

Trouble tokenTrouble(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    Trouble trouble = troubleOf(response, errorWords(error));
    if (trouble.said.isEmpty())
        trouble.said = u"HTTP %1"_s.arg(response.status);
    if (error.value("error"_L1) == "invalid_grant"_L1)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

domain::Answer<domain::Secret> secretOf(const Given &given, const domain::Secret &before)
{
    const auto answer = jsonObjectOf(given, tokenTrouble);
    if (!answer)
        return std::unexpected(answer.error());
    const QString token = answer->value("access_token"_L1).toString();
    const QString type = answer->value("token_type"_L1).toString(u"Bearer"_s);
    if (token.isEmpty() || type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return std::unexpected(malformed(*given, token.isEmpty() ? u"no token"_s : u"no bearer token"_s));
    domain::Secret secret = before;
    secret.insert(u"token"_s, token);
    if (const QString refresh = answer->value("refresh_token"_L1).toString(); !refresh.isEmpty())
        secret.insert(u"refresh"_s, refresh);
    return secret;
}

Exchange<domain::Secret> renewed(domain::Secret secret, QUrl token)
{
    const QString refresh = secret.value(u"refresh"_s);
    if (refresh.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no refresh token"_s});
    QList<std::pair<QString, QString>> fields{
        {u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refresh}, {u"client_id"_s, secret.value(u"client"_s)}};
    if (const QString clientSecret = secret.value(u"client_secret"_s); !clientSecret.isEmpty())
        fields.append({u"client_secret"_s, clientSecret});
    co_return secretOf(co_await ask(formOf(token, fields, Effect::Creates)), secret);
}

Exchange<> revoked(domain::Secret secret, QUrl revocation)
{
    // The one by which others are made first: a server may end both by it.
    for (const auto &[part, hint] : {std::pair(u"refresh"_s, u"refresh_token"_s), std::pair(u"token"_s, u"access_token"_s)}) {
        const QString token = secret.value(part);
        if (token.isEmpty())
            continue;
        QList<std::pair<QString, QString>> fields{{u"token"_s, token}, {u"token_type_hint"_s, hint}};
        for (const auto &[name, kept] : {std::pair(u"client_id"_s, u"client"_s), std::pair(u"client_secret"_s, u"client_secret"_s)}) {
            if (const QString value = secret.value(kept); !value.isEmpty())
                fields.append({name, value});
        }
        const Given given = co_await ask(formOf(revocation, fields, Effect::Repeatable));
        if (!given)
            co_return std::unexpected(given.error());
        if (!given->isGood())
            co_return std::unexpected(tokenTrouble(*given));
    }
    co_return {};
}

} // namespace parvis::connectors::oauth
