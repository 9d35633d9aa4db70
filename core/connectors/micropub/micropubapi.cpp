// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/micropubapi.h"

#include "core/connectors/trouble.h"
#include "core/domain/channels/lackedright.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors::micropub {

using domain::Trouble;

namespace {

/// The error of an answer, by its body or, as RFC 6750 has it, by its challenge.
QString errorKindIn(const HttpResponse &response)
{
    if (const QString kind = QJsonDocument::fromJson(response.body).object().value("error"_L1).toString(); !kind.isEmpty())
        return kind;
    const QByteArray challenge = response.headers.value("WWW-Authenticate").toLower();
    for (const auto kind : {"invalid_token"_L1, "insufficient_scope"_L1}) {
        if (challenge.contains(kind.data()))
            return kind;
    }
    return {};
}

} // namespace

QUrl endpointOf(const Access &access)
{
    return QUrl(access.connection.accountId);
}

HttpRequest authorized(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

HttpRequest asking(const Access &access, const QString &what, const QList<std::pair<QString, QString>> &more)
{
    HttpRequest request{.url = endpointOf(access)};
    QUrlQuery query(request.url);
    query.addQueryItem(u"q"_s, what);
    for (const auto &[name, value] : more)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    request.url.setQuery(query);
    return authorized(access, request);
}

HttpRequest lookingAt(const QUrl &page)
{
    HttpRequest request = getRequest(page);
    request.headers.append("Accept", "text/html, application/xhtml+xml, */*;q=0.1");
    return request;
}

Trouble troubleIn(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString kind = errorKindIn(response);
    QString said = error.value("error_description"_L1).toString(kind).simplified();
    // Sites that answer in the words of their own interface (WordPress) say it there.
    if (said.isEmpty())
        said = error.value("message"_L1).toString().simplified();
    if (said.isEmpty())
        said = u"HTTP %1"_s.arg(response.status);
    Trouble trouble = troubleOf(response, said);
    const bool isRevoked = said.contains("revoked"_L1, Qt::CaseInsensitive) || response.headers.value("WWW-Authenticate").toLower().contains("revoked");
    if (response.status == 401 && (isRevoked || kind == "invalid_token"_L1))
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (response.status == 401 && kind == "insufficient_scope"_L1)
        trouble.kind = Trouble::Kind::Refused;
    return trouble;
}

Trouble troubleIn(const HttpResponse &response, const domain::Secret &secret)
{
    Trouble trouble = troubleIn(response);
    if (trouble.kind == Trouble::Kind::AccessWithdrawn && !secret.value(u"refresh"_s).isEmpty())
        trouble.kind = Trouble::Kind::AccessDenied;
    return trouble;
}

Trouble troubleIn(const HttpResponse &response, const domain::Secret &secret, QLatin1StringView right)
{
    Trouble trouble = troubleIn(response, secret);
    if (errorKindIn(response) != "insufficient_scope"_L1)
        return trouble;
    // 3.8: "scope" names what is wanted.
    const QString named = QJsonDocument::fromJson(response.body).object().value("scope"_L1).toString().simplified();
    trouble.kind = right == "create"_L1 ? Trouble::Kind::AccessWithdrawn : Trouble::Kind::Refused;
    // Who names several takes any of them.
    trouble.said = missingRight(named.isEmpty() || named.split(u' ').contains(right) ? QString(right) : named);
    return trouble;
}

QString missingRight(const QString &right)
{
    return domain::lackedRightSaid(right);
}

QUrl madeLocation(const HttpResponse &response)
{
    const QByteArray location = response.headers.value("Location").trimmed();
    return location.isEmpty() ? QUrl() : response.url.resolved(QUrl::fromEncoded(location));
}

bool isWebPlace(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace parvis::connectors::micropub
