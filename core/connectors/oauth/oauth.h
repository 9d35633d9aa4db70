// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QStringList>

/// OAuth 2 for programs without a server of their own (RFC 6749, RFC 8252): code flow with PKCE S256 (RFC 7636), a redirect to this machine, discovery
/// (RFC 8414), the issuer's name in the answer (RFC 9207). What services do otherwise is in their connectors.
namespace parvis::connectors::oauth {

/// Where a server lets people sign in.
struct Server
{
    QString issuer = {};          ///< empty: it does not say
    QUrl authorization = {};
    QUrl token = {};
    QUrl registration = {};       ///< of programs; empty: it does not say
    QStringList scopes = {};      ///< that it knows; empty: it does not say
    bool namesIssuer = false;     ///< in the address that the browser comes back to
    QUrl revocation = {};         ///< of tokens (RFC 7009); empty: it does not say

    friend bool operator==(const Server &, const Server &) = default;
};

/// Reads a server's description of itself (RFC 8414; `registration` is Mastodon's app_registration_endpoint). Nothing where it is none. What is to be asked in
/// the clear, save on this machine itself where `asked` is there too, or is at another host than the one that was asked, is left out: whoever can write one
/// file on a server is not given what lets people in elsewhere.
[[nodiscard]] std::optional<Server> serverOf(const HttpResponse &response, const QUrl &asked);

/// The program as it calls itself before a person.
inline constexpr QLatin1StringView clientName("Parvis");

/// The challenge of a verifier (RFC 7636, 4.2: S256).
[[nodiscard]] QString challengeOf(const QString &verifier);
/// The page on which a person lets `client` in. `more` goes along.
[[nodiscard]] QUrl pageOf(const QUrl &authorization, const QString &client, const WayBack &way, const QStringList &scopes,
                          const QList<std::pair<QString, QString>> &more = {});
/// A form whose values may hold anything.
[[nodiscard]] HttpRequest formOf(const QUrl &url, const QList<std::pair<QString, QString>> &fields, Effect effect);

/// The code in the address that the browser came back to. Cancelled where the person said no (access_denied), Refused with the server's words where the server
/// did; Malformed where there is none, and where the answer is another server's than the one that was asked (RFC 9207; where `server` says a name).
[[nodiscard]] domain::Answer<QString> codeOf(const QUrl &returned, const Server &server);

/// What an error of a token endpoint means (RFC 6749, 5.2): AccessWithdrawn for invalid_grant alone.
[[nodiscard]] domain::Trouble tokenTrouble(const HttpResponse &response);
/// What a token endpoint gives, as a secret: "token", and "refresh" where it gives one. Malformed where there is no token in it, or one that is none of a
/// bearer. Of what `before` held, what it does not give anew stays: a refresh token is never overwritten by nothing.
[[nodiscard]] domain::Answer<domain::Secret> secretOf(const Given &given, const domain::Secret &before = {});

/// A new token for one that has run out, by "refresh", "client" and, where there is one, "client_secret" of the secret, asked at `token`. NotPossible where it
/// holds no refresh token.
[[nodiscard]] Exchange<domain::Secret> renewed(domain::Secret secret, QUrl token);
/// Tells the server at `revocation` that "refresh" and "token" of the secret are to let nobody in any more (RFC 7009), by "client" and, where there is one,
/// "client_secret" of it. A token that it does not know is success, as there (2.2).
[[nodiscard]] Exchange<> revoked(domain::Secret secret, QUrl revocation);

} // namespace parvis::connectors::oauth
