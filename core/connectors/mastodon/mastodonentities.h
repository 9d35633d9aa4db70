// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/imports/import.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of Mastodon's API (docs.joinmastodon.org/entities) and of the servers that speak it, as Parvis knows it.
namespace mastodon {

/// What an instance allows (entities V2_Instance and V1_Instance: `configuration`, Pleroma's `max_toot_chars`). Who says which version of Mastodon's own API it
/// has (`api_versions.mastodon`) keeps idempotency keys; of others we only know what we find there.
[[nodiscard]] domain::Capabilities capabilitiesOf(const QJsonObject &instance);

/// What somebody said (entity Status) as it comes in: a message where it is direct, a reply where it answers our account, else a mention. `account` is ours.
[[nodiscard]] domain::IncomingMention mentionOf(const QJsonObject &status, const QString &account, const QString &home);
/// The same of what we said ourselves.
[[nodiscard]] domain::IncomingPost postOf(const QJsonObject &status);

/// What became of a text that we sent: published, or held where the server gives a date to come (entity ScheduledStatus, or a Status of the future).
[[nodiscard]] domain::Sent sentOf(const QJsonObject &status, domain::Instant now);

/// The poll of a status (entity Poll) as an edit names it so that it stays as it is, with all votes, and ends when it was to. NotPossible where it is over, or
/// as good as: an edit would open it anew, or take it away.
[[nodiscard]] domain::Answer<QJsonObject> samePoll(const QJsonObject &poll, domain::Instant now);
/// The files of a status, by their ids.
[[nodiscard]] QStringList mediaIn(const QJsonObject &status);

/// The words of an error (entity Error: `error`, `error_description`).
[[nodiscard]] QString errorOf(const HttpResponse &response);
/// True where it says that the token is no longer good (RFC 6749: invalid_grant; Mastodon: "The access token was revoked"). One that
/// ran out may be renewed.
[[nodiscard]] bool isWithdrawn(const HttpResponse &response);

/// Whom an answer to a status is addressed to, "@name" or "@name@server"; empty where we said it ourselves. Mastodon tells nobody of an answer that does not
/// name them.
[[nodiscard]] QString addresseeOf(const QJsonObject &status, const QString &ownAccount);
/// The same as an answer of ours says it itself (`in_reply_to_account_id`, `mentions`); empty where it names nobody.
[[nodiscard]] QString addresseeIn(const QJsonObject &answer);
/// The text with its addressee before it, unless it names them somewhere.
[[nodiscard]] QString addressed(const QString &text, const QString &addressee);

/// Whether a text stands as it is, or behind the names of those it is addressed to, which servers put there too.
enum class Addressing { None, OfAnswer };
[[nodiscard]] constexpr Addressing addressingOf(const QString &inReplyTo)
{
    return inReplyTo.isEmpty() ? Addressing::None : Addressing::OfAnswer;
}
/// True where `written` is what we wrote, or that behind the name of its addressee.
[[nodiscard]] bool isAddressed(const QString &written, const QString &ours, Addressing addressing);
/// True where the text of a status is what we wrote: letters and digits alone count, because servers dress links and names of people anew.
[[nodiscard]] bool isSameText(const QString &content, const QString &ours, Addressing addressing);

} // namespace mastodon
} // namespace parvis::connectors
