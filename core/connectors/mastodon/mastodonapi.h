// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QUrlQuery>

namespace parvis::connectors::mastodon {

/// What became of statuses that do not stand any more where they stood.
struct LookedFor
{
    QList<domain::IncomingEntry> entries; ///< those that are there, as they say it now
    QStringList removed; ///< the ids of those that are gone
    qsizetype looked = 0; ///< of so many ids, from the first, it is known now
};

/// Under what key a part of what leaves is kept once it is there.
[[nodiscard]] QString partKey(qsizetype part);
/// What time it is by the clock of the server, as its answer says; `otherwise` where it does not.
[[nodiscard]] domain::Instant nowThere(const HttpResponse &response, domain::Instant otherwise);
/// The id of an entity: some servers write it as a number.
[[nodiscard]] QString idIn(const QJsonObject &entity);
/// What an answer of a Mastodon server means that is no success.
[[nodiscard]] domain::Trouble troubleOfMastodon(const HttpResponse &response);
/// A question to the server, with what lets us in.
[[nodiscard]] HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query = {});
/// A status that is written (POST /api/v1/statuses) or written over (PUT /api/v1/statuses/:id): in JSON, and one with a poll as a form, which Mastodon's
/// documentation has as well (methods/statuses, "Form data parameters"), since others (snac) read the answers of a poll in a form alone. They show all polls to
/// everybody, so that one that is not for everybody stays in JSON: there it loses the poll, not those who may not read it.
[[nodiscard]] HttpRequest statusRequest(const QByteArray &method, const QUrl &url, const QJsonObject &status, Effect effect);
/// True of a server of which no status that is edited ever gets another id (Mastodon itself, and who says that it has its API).
[[nodiscard]] bool keepsIds(const Access &access);
/// Whether a notification is of somebody's words for us: that they name us, or quote us (entities/Notification; quotes since 4.5).
[[nodiscard]] bool tellsWords(const QJsonObject &notification);
/// True of a status that is our own, or without an id: nothing of it is taken in.
[[nodiscard]] bool isPassedOver(const Access &access, const QJsonObject &status);
/// What a status says as it comes in from that server; nothing where it is passed over.
[[nodiscard]] std::optional<domain::IncomingEntry> entryOf(const Access &access, const QJsonObject &status);
/// Something that is another where a status was edited: `edited_at`, or of servers that do not say it a digest of what is taken in.
[[nodiscard]] QString versionOf(const Access &access, const QJsonObject &status);

/// Looks for statuses by their ids: of several at once by GET /api/v1/statuses, where the server has it (Mastodon since 4.3, 20 at most), else one by one by
/// GET /api/v1/statuses/:id, 20 at most. Gone is what the server says is not there (404, 410), or leaves out of those that it was asked for.
[[nodiscard]] Exchange<LookedFor> lookFor(Access access, QStringList ids);

} // namespace parvis::connectors::mastodon
