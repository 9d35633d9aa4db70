// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/oauth/oauth.h"

namespace parvis::connectors::oauth {

/// IndieAuth (indieauth.spec.indieweb.org, living standard of 2024): a person signs in by the address of their own site, which names who lets programs in. The
/// program is known by an address too: that of this machine, where nobody looks it up (4.2.2).

/// What came of it.
struct IndieAccess
{
    QUrl me;                  ///< whose site it is, as the server says; confirmed
    QStringList scopes;       ///< what was allowed, which may be less than was asked
    domain::Secret secret;    ///< "token"; "refresh", "client" and "token_endpoint" where it can be renewed; "revocation_endpoint" and "client" where revoked
};

/// Where a site says that its owner signs in: `indieauth-metadata`, else `authorization_endpoint` and `token_endpoint`, in Link headers or its HTML.
/// NotPossible where it says nothing.
[[nodiscard]] Exchange<Server> findIndieServer(QUrl site);
/// Begins at the site that `introduction.server` is.
[[nodiscard]] Exchange<SignIn> beginIndieSignIn(Introduction introduction, WayBack way, QStringList scopes);
/// Ends what beginIndieSignIn() began. Where the server answers for another address than the one asked for, that one must name the same server: else Refused.
[[nodiscard]] Exchange<IndieAccess> finishIndieSignIn(SignIn signIn, QUrl returned);
/// What a token lets do, as who gave it says: its token endpoint asked with it (IndieAuth of 2020, "Access Token Verification"), else its introspection
/// endpoint (RFC 7662), as `page`, that of `site`, names them. Empty where nobody says.
[[nodiscard]] Exchange<QStringList> grantedScopes(HttpResponse page, QUrl site, QString token);
/// As renewed(), at the endpoint that the secret holds.
[[nodiscard]] Exchange<domain::Secret> renewedIndie(domain::Secret secret);
/// As revoked(), at the endpoint that the secret holds; NotPossible where it holds none.
[[nodiscard]] Exchange<> revokedIndie(domain::Secret secret);

} // namespace parvis::connectors::oauth
