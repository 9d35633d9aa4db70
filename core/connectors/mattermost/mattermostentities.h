// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/channels/accessmend.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of Mattermost's API v4 (developers.mattermost.com/api-documentation) as Parvis knows it, and how it is asked.
namespace mattermost {

/// The request with what lets us in.
[[nodiscard]] HttpRequest withToken(const Access &access, HttpRequest request);
/// True of a channel that is reached by an incoming webhook alone.
[[nodiscard]] bool isByWebhook(const Access &access);
/// The address of something of the API: "posts/abc".
[[nodiscard]] QUrl apiAddress(const QUrl &server, const QString &path);
/// Where people read a post.
[[nodiscard]] QString permalinkOf(const Access &access, const QString &post);

/// What is to be put right where an incoming webhook says no, by the id of its error; nothing where it is about what was said.
[[nodiscard]] std::optional<domain::AccessMend::Kind> mendOfWebhook(const QString &id);
/// What an answer means that is no success (AppError: `id`, `message`): a session or token that has run out, a webhook that is gone withdraw the access.
[[nodiscard]] domain::Trouble troubleFrom(const HttpResponse &response);
/// The object, or the array, that an answer is, or what is wrong with it.
[[nodiscard]] domain::Answer<QJsonObject> objectFrom(const Given &given);
[[nodiscard]] domain::Answer<QJsonArray> arrayFrom(const Given &given);

/// What somebody said (Post) as it comes in. A message is Markdown in which the end of a line is one and tags are words (docs.mattermost.com, "Format
/// messages"). `user` is who wrote it (User), where that is known.
[[nodiscard]] domain::IncomingEntry entryFrom(const Access &access, const QJsonObject &post, const QJsonObject &user);
/// True of what a person, a bot or a webhook wrote: not of "joined the channel" and the like.
[[nodiscard]] bool isWritten(const QJsonObject &post);
/// Marks what an attempt makes, so that it is found again.
[[nodiscard]] QString markOf(const domain::Outgoing &outgoing, qsizetype part);
/// The name of the property that holds the mark.
[[nodiscard]] QString markProperty();

} // namespace mattermost
} // namespace parvis::connectors
