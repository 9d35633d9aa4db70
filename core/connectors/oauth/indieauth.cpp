// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/indieauth.h"

#include "core/connectors/answers.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/serveraddress.h"
#include "core/formats/html/htmlrels.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::oauth {

using domain::Trouble;

namespace {

/// Servers of IndieAuth may be anywhere (a site names whom it trusts), but are not spoken to in the clear.
QUrl indieEndpoint(const QUrl &url, const QUrl &site)
{
    const bool isPrivate = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && domain::isThisMachine(url.host()) && domain::isThisMachine(site.host()));
    return url.isValid() && isPrivate && url.userInfo().isEmpty() ? url : QUrl();
}

/// A Link header wins over the page; of links in the page the first does.
QUrl indieRel(const HttpResponse &page, const QList<formats::HtmlRel> &rels, QLatin1StringView rel, const QUrl &site)
{
    if (const QUrl url = indieEndpoint(linkOf(page, QByteArrayView(rel.data(), rel.size())), site); !url.isEmpty())
        return url;
    const auto found = std::ranges::find_if(rels, [rel](const formats::HtmlRel &one) { return one.rels.contains(rel); });
    return found == rels.end() ? QUrl() : indieEndpoint(found->url, site);
}

/// Two spellings of one site: the path of a bare host is "/", host names have no case.
bool isSameSite(QUrl left, QUrl right)
{
    for (QUrl *one : {&left, &right}) {
        one->setFragment(QString());
        if (one->path().isEmpty())
            one->setPath(u"/"_s);
    }
    return left == right;
}

QString indieClient(const WayBack &way)
{
    QUrl client = way.redirect;
    client.setPath(u"/"_s);
    client.setQuery(QString());
    return client.toString(QUrl::FullyEncoded);
}

} // namespace

Exchange<Server> findIndieServer(QUrl site)
{
    const Given page = co_await ask(getRequest(site));
    if (!page)
        co_return std::unexpected(page.error());
    if (!page->isGood())
        co_return std::unexpected(troubleOf(*page, u"HTTP %1"_s.arg(page->status)));
    const QList<formats::HtmlRel> rels = formats::htmlRels(QString::fromUtf8(page->body), page->url);
    if (const QUrl metadata = indieRel(*page, rels, "indieauth-metadata"_L1, site); !metadata.isEmpty()) {
        const Given described = co_await ask(getRequest(metadata));
        const auto description = jsonObjectOf(described, tokenTrouble);
        if (!description)
            co_return std::unexpected(description.error());
        const Server server{.issuer = description->value("issuer"_L1).toString(),
                            .authorization = indieEndpoint(QUrl(description->value("authorization_endpoint"_L1).toString()), site),
                            .token = indieEndpoint(QUrl(description->value("token_endpoint"_L1).toString()), site),
                            .registration = {},
                            .scopes = {},
                            .namesIssuer = description->value("authorization_response_iss_parameter_supported"_L1).toBool(),
                            .revocation = indieEndpoint(QUrl(description->value("revocation_endpoint"_L1).toString()), site)};
        if (server.authorization.isEmpty() || server.token.isEmpty())
            co_return std::unexpected(malformed(*described, u"no endpoints to sign in at"_s));
        co_return server;
    }
    const Server server{
        .issuer = {}, .authorization = indieRel(*page, rels, "authorization_endpoint"_L1, site), .token = indieRel(*page, rels, "token_endpoint"_L1, site)};
    if (server.authorization.isEmpty() || server.token.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the site names nobody to sign in with (IndieAuth)"_s});
    co_return server;
}

Exchange<QStringList> grantedScopes(HttpResponse page, QUrl site, QString token)
{
    const QList<formats::HtmlRel> rels = formats::htmlRels(QString::fromUtf8(page.body), page.url);
    QUrl endpoint = indieRel(page, rels, "token_endpoint"_L1, site);
    QUrl introspection;
    if (const QUrl metadata = indieRel(page, rels, "indieauth-metadata"_L1, site); !metadata.isEmpty()) {
        const auto described = jsonObjectOf(co_await ask(getRequest(metadata)), tokenTrouble);
        const QJsonObject description = described.value_or(QJsonObject());
        if (const QUrl named = indieEndpoint(QUrl(description.value("token_endpoint"_L1).toString()), site); !named.isEmpty())
            endpoint = named;
        introspection = indieEndpoint(QUrl(description.value("introspection_endpoint"_L1).toString()), site);
    }
    const auto withToken = [&token](HttpRequest request) {
        request.headers.append("Authorization", "Bearer " + token.toUtf8());
        request.headers.append("Accept", "application/json");
        return request;
    };
    QList<HttpRequest> questions;
    if (!endpoint.isEmpty())
        questions << withToken(getRequest(endpoint));
    if (!introspection.isEmpty())
        questions << withToken(formOf(introspection, {{u"token"_s, token}}, Effect::Reads));
    for (const HttpRequest &question : std::as_const(questions)) {
        const Given given = co_await ask(question);
        if (!given || !given->isGood())
            continue;
        // Older ones answer as a form.
        QString scopes = QJsonDocument::fromJson(given->body).object().value("scope"_L1).toString();
        if (scopes.isEmpty())
            scopes = QUrlQuery(QString::fromUtf8(given->body).replace(u'+', "%20"_L1)).queryItemValue(u"scope"_s, QUrl::FullyDecoded);
        if (!scopes.isEmpty())
            co_return scopes.split(u' ', Qt::SkipEmptyParts);
    }
    co_return QStringList();
}

Exchange<SignIn> beginIndieSignIn(Introduction introduction, WayBack way, QStringList scopes)
{
    const auto server = co_await findIndieServer(introduction.server);
    if (!server)
        co_return std::unexpected(server.error());
    QUrl me = introduction.server;
    if (me.path().isEmpty())
        me.setPath(u"/"_s);
    SignIn signIn{.page = pageOf(server->authorization, indieClient(way), way, scopes, {{u"me"_s, me.toString(QUrl::FullyEncoded)}}),
                  .way = way,
                  .introduction = introduction};
    signIn.kept = {{u"authorization"_s, server->authorization.toString(QUrl::FullyEncoded)},
                   {u"token_endpoint"_s, server->token.toString(QUrl::FullyEncoded)},
                   {u"issuer"_s, server->issuer},
                   {u"names_issuer"_s, server->namesIssuer ? u"1"_s : QString()}};
    if (!server->revocation.isEmpty())
        signIn.kept.insert(u"revocation_endpoint"_s, server->revocation.toString(QUrl::FullyEncoded));
    co_return signIn;
}

Exchange<IndieAccess> finishIndieSignIn(SignIn signIn, QUrl returned)
{
    const Server server{.issuer = signIn.kept.value(u"issuer"_s),
                        .authorization = QUrl(signIn.kept.value(u"authorization"_s)),
                        .token = QUrl(signIn.kept.value(u"token_endpoint"_s)),
                        .registration = {},
                        .scopes = {},
                        .namesIssuer = !signIn.kept.value(u"names_issuer"_s).isEmpty()};
    const auto code = codeOf(returned, server);
    if (!code)
        co_return std::unexpected(code.error());
    const Given given = co_await ask(formOf(server.token,
                                            {{u"grant_type"_s, u"authorization_code"_s},
                                             {u"code"_s, *code},
                                             {u"client_id"_s, indieClient(signIn.way)},
                                             {u"redirect_uri"_s, signIn.way.redirect.toString(QUrl::FullyEncoded)},
                                             {u"code_verifier"_s, signIn.way.verifier}},
                                            Effect::Creates));
    const auto secret = secretOf(given);
    if (!secret)
        co_return std::unexpected(secret.error());
    const auto answer = jsonObjectOf(given, tokenTrouble);
    IndieAccess access{.me = QUrl(answer->value("me"_L1).toString(), QUrl::StrictMode),
                       .scopes = answer->value("scope"_L1).toString().split(u' ', Qt::SkipEmptyParts),
                       .secret = *secret};
    if (access.me.host().isEmpty())
        co_return std::unexpected(malformed(*given, u"it does not say whose site it is"_s));
    if (!isSameSite(access.me, signIn.introduction.server)) {
        // Anybody's server could say that it lets us in to anybody's site: the site itself must name that server.
        const auto theirs = co_await findIndieServer(access.me);
        if (!theirs || theirs->authorization != server.authorization)
            co_return std::unexpected(
                Trouble{.kind = Trouble::Kind::Refused, .said = u"%1 does not say that it lets people in there"_s.arg(access.me.toDisplayString())});
    }
    if (access.secret.contains(u"refresh"_s)) {
        access.secret.insert(u"client"_s, indieClient(signIn.way));
        access.secret.insert(u"token_endpoint"_s, server.token.toString(QUrl::FullyEncoded));
    }
    if (const QString revocation = signIn.kept.value(u"revocation_endpoint"_s); !revocation.isEmpty()) {
        access.secret.insert(u"client"_s, indieClient(signIn.way));
        access.secret.insert(u"revocation_endpoint"_s, revocation);
    }
    co_return access;
}

Exchange<domain::Secret> renewedIndie(domain::Secret secret)
{
    const QUrl token(secret.value(u"token_endpoint"_s));
    co_return co_await renewed(secret, token);
}

Exchange<> revokedIndie(domain::Secret secret)
{
    const QUrl revocation(secret.value(u"revocation_endpoint"_s));
    if (revocation.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"it says nowhere to give a token back"_s});
    co_return co_await revoked(secret, revocation);
}

} // namespace parvis::connectors::oauth
