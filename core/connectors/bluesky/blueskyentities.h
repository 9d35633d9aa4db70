// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/trouble.h"
#include "core/domain/imports/import.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of the AT Protocol (atproto.com/specs) and of Bluesky's lexicons (app.bsky.*, August 2026), as Parvis knows it.
namespace bluesky {

/// The parts of an address of a record (atproto.com/specs/at-uri-scheme): at://DID/COLLECTION/KEY. Empty where it is none.
struct RecordAddress
{
    QString repository;
    QString collection;
    QString key;

    [[nodiscard]] bool isEmpty() const { return repository.isEmpty(); }
    friend bool operator==(const RecordAddress &, const RecordAddress &) = default;
};
[[nodiscard]] RecordAddress recordAddressOf(const QString &uri);
/// The page of a post for people; `who` is a handle or a DID.
[[nodiscard]] QString webAddress(const QString &who, const QString &key);

/// An instant as the protocol writes it: 2026-11-23T08:41:00.000Z.
[[nodiscard]] QString timeText(domain::Instant instant);
/// By what lists are sorted: when it was written, or, where that lies after it, when the service first saw it.
[[nodiscard]] std::optional<domain::Instant> sortTimeOf(const QJsonObject &record, const QString &indexedAt);

/// What a post says, whole: links whose text is shortened are written out, what pictures show, what is linked below and which post is quoted stand at its end.
/// `author` (a DID) is whose it is: then pictures are told with their address.
[[nodiscard]] QString textOf(const QJsonObject &record, const QString &author = {});
/// A post that came in. `author` is a profile (app.bsky.actor.defs#profileViewBasic), or {did} alone where no more is known.
[[nodiscard]] domain::IncomingMention mentionOf(const QString &uri, const QJsonObject &author, const QJsonObject &record, domain::MentionKind kind);

/// Where the data of an account is (#atproto_pds of a DID document, atproto.com/specs/did); empty where it does not say.
[[nodiscard]] QUrl dataServerOf(const QJsonObject &didDocument);
/// What can be done on a server that takes files of that size at most (com.atproto.server.describeServer; 0: it does not say).
[[nodiscard]] domain::Capabilities capabilitiesOf(qint64 fileLimit);

/// What an answer means that is no success. An access token that is not taken (400 ExpiredToken, InvalidToken) is AccessDenied: renewing mends it. An account
/// that is gone, closed or taken down is AccessWithdrawn. A refusal without a name is none of the service's: Malformed.
[[nodiscard]] domain::Trouble troubleIn(const HttpResponse &response);
/// The name of an error ("RecordNotFound"); empty where there is none.
[[nodiscard]] QString errorName(const HttpResponse &response);

} // namespace bluesky
} // namespace parvis::connectors
