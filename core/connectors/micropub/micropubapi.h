// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

/// How a Micropub endpoint is spoken to: addresses, who we are, what its answers mean.
namespace parvis::connectors::micropub {

[[nodiscard]] QUrl endpointOf(const Access &access);
/// The same with our token.
[[nodiscard]] HttpRequest authorized(const Access &access, HttpRequest request);
/// The endpoint asked something (`q`); what its address asks already stays.
[[nodiscard]] HttpRequest asking(const Access &access, const QString &what, const QList<std::pair<QString, QString>> &more = {});
/// A site, or a page of it, looked at as anybody may.
[[nodiscard]] HttpRequest lookingAt(const QUrl &page);

/// What an answer means that is no success (3.8, "Error response"; RFC 6750, 3.1). AccessWithdrawn where it says invalid_token, or that the token was revoked;
/// a right that was not given (insufficient_scope) is Refused.
[[nodiscard]] domain::Trouble troubleIn(const HttpResponse &response);
/// The same for who holds that: a token that has only run out, where there is what gets a new one, is AccessDenied.
[[nodiscard]] domain::Trouble troubleIn(const HttpResponse &response, const domain::Secret &secret);
/// The same of something that wants that right ("create", "update", "delete", "media"): where it was not given, that is said by its name. Of the right to
/// publish at all it is AccessWithdrawn: a token that has it is wanted.
[[nodiscard]] domain::Trouble troubleIn(const HttpResponse &response, const domain::Secret &secret, QLatin1StringView right);

/// How it is said that a right was not given.
[[nodiscard]] QString missingRight(const QString &right);

/// The address that a server gives for what it made; empty where it gives none.
[[nodiscard]] QUrl madeLocation(const HttpResponse &response);
[[nodiscard]] bool isWebPlace(const QUrl &url);

/// The rights that the token gives, kept beside it; empty: the site did not say.
inline constexpr QLatin1StringView scopePart{"scope"};

} // namespace parvis::connectors::micropub
