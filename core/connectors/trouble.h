// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/trouble.h"

namespace parvis::connectors {

/// What an answer that is not a success means, by HTTP alone (RFC 9110, 6585): 429 and a 503 that says when are limits, other 5xx the server's trouble, 401
/// access denied, 403 refused, 404 and 410 gone, the rest refused. `said` is what the service says of it, else the status; of a 5xx whose words are its number
/// and no more it is said in ours. Rate limits obey `Retry-After` in both its forms. Services that mean something else by a status look at it first.
[[nodiscard]] domain::Trouble troubleOf(const HttpResponse &response, const QString &said);
/// An answer that is none: not what the service documents.
[[nodiscard]] domain::Trouble malformed(const HttpResponse &response, const QString &what);
/// One that cannot be read as the service's at all: a page for people, nothing, or something else.
[[nodiscard]] domain::Trouble noAnswer(const HttpResponse &response);
/// What was published and, read back at once, is not there: its service may have let it fall, or shows it only a little later. It is asked after again.
void asNotShownYet(domain::Sent &sent, const domain::Trouble &met);
/// How long an answer asks us to wait, by `Retry-After` (seconds or a date); nothing where it does not.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterOf(const HttpResponse &response);

} // namespace parvis::connectors
