// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/oauth/oauth.h"
#include "core/connectors/trouble.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// All that Parvis asks for (docs.joinmastodon.org/api/oauth-scopes): who we are, what is said to us, threads and tags, what is searched for; posts and their
/// files. Neither follows, nor profile, nor blocks, nor lists.
QStringList leastScopes()
{
    return {u"read:accounts"_s, u"read:notifications"_s, u"read:search"_s, u"read:statuses"_s, u"write:media"_s, u"write:statuses"_s};
}

QStringList wideScopes()
{
    return {u"read"_s, u"write"_s};
}

/// Of what we would ask for, what the server knows; in the place of what it does not, the wider one that holds it.
QStringList scopesKnownTo(const QStringList &supported)
{
    QStringList scopes;
    const QStringList wanted = leastScopes();
    for (const QString &scope : wanted) {
        const QString known = supported.contains(scope) ? scope : scope.section(u':', 0, 0);
        if (supported.contains(known) && !scopes.contains(known))
            scopes << known;
    }
    // A list that holds neither is about something else.
    return scopes.contains(u"write"_s) || scopes.contains(u"write:statuses"_s) ? scopes : wanted;
}

Trouble mastodonSignInTrouble(const HttpResponse &response)
{
    return troubleOf(response, mastodon::errorOf(response));
}

QUrl tokenEndpoint(const QUrl &server, const QMap<QString, QString> &kept)
{
    const QString said = kept.value(u"token_endpoint"_s);
    return said.isEmpty() ? below(server, u"/oauth/token"_s) : QUrl(said);
}

/// True where a server says that programs cannot make themselves known to it.
bool isWithoutRegistration(int status)
{
    return status == 403 || status == 404 || status == 405 || status == 410 || status == 501;
}

} // namespace

Exchange<SignIn> MastodonConnector::beginSignIn(Introduction introduction, WayBack way) const
{
    const QUrl home = introduction.server;
    const Given described = co_await ask(getRequest(below(home, u"/.well-known/oauth-authorization-server"_s)));
    if (!described)
        co_return std::unexpected(described.error());
    if (described->status == 429)
        co_return std::unexpected(mastodonSignInTrouble(*described));
    oauth::Server server{.issuer = {}, .authorization = below(home, u"/oauth/authorize"_s), .token = below(home, u"/oauth/token"_s)};
    QStringList scopes = leastScopes();
    if (const auto said = oauth::serverOf(*described, home)) {
        server = *said;
        if (!server.scopes.isEmpty())
            scopes = scopesKnownTo(server.scopes);
    } else {
        // Mastodon before 4.3, and the others: what they are says the instance.
        const auto instance = jsonObjectOf(co_await ask(getRequest(below(home, u"/api/v1/instance"_s))), mastodonSignInTrouble);
        if (!instance)
            co_return std::unexpected(instance.error());
        // Pixelfed registers any scope, and then lets nobody in with one that it does not know.
        if (instance->value("version"_L1).toString().contains("Pixelfed"_L1))
            scopes = wideScopes();
    }
    if (server.registration.isEmpty())
        server.registration = below(home, u"/api/v1/apps"_s);
    const QString redirect = way.redirect.toString(QUrl::FullyEncoded);
    Given registered;
    for (bool isWide : {false, true}) {
        if (isWide)
            scopes = wideScopes();
        registered = co_await ask(
            oauth::formOf(server.registration,
                          {{u"client_name"_s, QString(oauth::clientName)}, {u"redirect_uris"_s, redirect}, {u"scopes"_s, scopes.join(u' ')}}, Effect::Creates));
        // Servers before 2.4.3 know nothing finer than to read and to write.
        if (!registered || (registered->status != 400 && registered->status != 422) || scopes == wideScopes())
            break;
    }
    const auto client = jsonObjectOf(registered, mastodonSignInTrouble);
    if (!client) {
        Trouble trouble = client.error();
        if (isWithoutRegistration(trouble.status))
            trouble.kind = Trouble::Kind::NotPossible;
        co_return std::unexpected(trouble);
    }
    const QString id = client->value("client_id"_L1).toVariant().toString();
    if (id.isEmpty())
        co_return std::unexpected(malformed(*registered, u"a program without an id"_s));
    SignIn signIn{.page = oauth::pageOf(server.authorization, id, way, scopes), .way = way, .introduction = introduction};
    signIn.kept = {{u"client"_s, id},
                   {u"client_secret"_s, client->value("client_secret"_L1).toString()},
                   {u"issuer"_s, server.issuer},
                   {u"names_issuer"_s, server.namesIssuer ? u"1"_s : QString()}};
    if (server.token != below(home, u"/oauth/token"_s))
        signIn.kept.insert(u"token_endpoint"_s, server.token.toString(QUrl::FullyEncoded));
    if (!server.revocation.isEmpty() && server.revocation != below(home, u"/oauth/revoke"_s))
        signIn.kept.insert(u"revocation_endpoint"_s, server.revocation.toString(QUrl::FullyEncoded));
    co_return signIn;
}

Exchange<Acquaintance> MastodonConnector::finishSignIn(SignIn signIn, QUrl returned) const
{
    const oauth::Server server{.issuer = signIn.kept.value(u"issuer"_s),
                               .authorization = {},
                               .token = tokenEndpoint(signIn.introduction.server, signIn.kept),
                               .registration = {},
                               .scopes = {},
                               .namesIssuer = !signIn.kept.value(u"names_issuer"_s).isEmpty()};
    const auto code = oauth::codeOf(returned, server);
    if (!code)
        co_return std::unexpected(code.error());
    QList<std::pair<QString, QString>> fields{{u"grant_type"_s, u"authorization_code"_s},
                                              {u"code"_s, *code},
                                              {u"redirect_uri"_s, signIn.way.redirect.toString(QUrl::FullyEncoded)},
                                              {u"client_id"_s, signIn.kept.value(u"client"_s)},
                                              {u"code_verifier"_s, signIn.way.verifier}};
    if (const QString clientSecret = signIn.kept.value(u"client_secret"_s); !clientSecret.isEmpty())
        fields.append({u"client_secret"_s, clientSecret});
    auto secret = oauth::secretOf(co_await ask(oauth::formOf(server.token, fields, Effect::Creates)));
    if (!secret)
        co_return std::unexpected(secret.error());
    // What the program is known by: a token is renewed and given back by it.
    for (const auto &part : {u"client"_s, u"client_secret"_s, u"token_endpoint"_s, u"revocation_endpoint"_s}) {
        if (const QString value = signIn.kept.value(part); !value.isEmpty())
            secret->insert(part, value);
    }
    Introduction introduction = signIn.introduction;
    introduction.secret = *secret;
    co_return co_await introduce(introduction);
}

domain::GivingBack MastodonConnector::givingBack(const domain::Secret &secret) const
{
    return secret.value(u"client"_s).isEmpty() ? domain::GivingBack::Stays : domain::GivingBack::Ends;
}

Exchange<> MastodonConnector::revoke(Access access) const
{
    if (access.secret.value(u"client"_s).isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the token was made by hand"_s});
    const QString said = access.secret.value(u"revocation_endpoint"_s);
    co_return co_await oauth::revoked(access.secret, said.isEmpty() ? below(access.connection.server, u"/oauth/revoke"_s) : QUrl(said));
}

Exchange<domain::Secret> MastodonConnector::renew(Access access) const
{
    if (access.secret.contains(u"refresh"_s))
        co_return co_await oauth::renewed(access.secret, tokenEndpoint(access.connection.server, access.secret));
    // Nothing to renew it by: whether it ran out, the server says.
    HttpRequest request = getRequest(below(access.connection.server, u"/api/v1/accounts/verify_credentials"_s));
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    const Given answer = co_await ask(request);
    const QString said = answer ? mastodon::errorOf(*answer) : QString();
    const bool hasExpired = answer && answer->status == 401 && said.contains("token"_L1) && said.contains("expired"_L1);
    co_return std::unexpected(Trouble{.kind = hasExpired ? Trouble::Kind::AccessWithdrawn : Trouble::Kind::NotPossible, .said = said});
}

} // namespace parvis::connectors
