// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

/// How Lemmy's API is spoken to (join-lemmy.org/docs, lemmy-js-client): version 3 of Lemmy 0.19, version 4 of Lemmy 1.0; and its JSON as Parvis knows it.
namespace parvis::connectors::lemmy {

/// True where the interface is that of Lemmy 1.0; the address of a connection says which it is ("https://lemmy.example/api/v4").
[[nodiscard]] bool isFourth(const Access &access);
/// The server alone.
[[nodiscard]] QUrl serverOf(const QUrl &address);
/// The request with our token.
[[nodiscard]] HttpRequest withToken(const Access &access, HttpRequest request);
/// An authorized GET of "/post/list" below the interface.
[[nodiscard]] HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query = {});
[[nodiscard]] HttpRequest telling(const Access &access, const QByteArray &method, const QString &path, const QJsonObject &body, Effect effect);

/// What an answer means that is no success, by the name of its error ("incorrect_login", "rate_limit_error"). That we are not logged in is AccessDenied:
/// the connector's renew() asks whether it is meant.
[[nodiscard]] domain::Trouble troubleOfLemmy(const HttpResponse &response);
[[nodiscard]] domain::Answer<QJsonObject> objectOfAnswer(const Given &given);
/// The name of an error; empty where the answer is none of Lemmy's.
[[nodiscard]] QString errorOf(const HttpResponse &response);
/// True where the service says that it does not know who asks.
[[nodiscard]] bool saysNotLoggedIn(const HttpResponse &response);

/// The number of an entry, as the opaque text it is to us; empty where it has none.
[[nodiscard]] QString idOf(const QJsonObject &entry, QLatin1StringView key = QLatin1StringView("id"));
/// Posts and comments are numbered apart: "post-12", "comment-34". Nothing where it is none of them.
[[nodiscard]] QString postId(const QString &number);
[[nodiscard]] QString commentId(const QString &number);
[[nodiscard]] std::optional<QString> postNumber(const QString &remoteId);
[[nodiscard]] std::optional<QString> commentNumber(const QString &remoteId);
/// When something was said: "published" of version 3, "published_at" of version 4.
[[nodiscard]] std::optional<domain::Instant> saidAt(const QJsonObject &entry);
/// Until when the server holds a post; nothing where it does not.
[[nodiscard]] std::optional<domain::Instant> heldUntil(const QJsonObject &post);
/// What is another text where somebody edited, deleted or removed it.
[[nodiscard]] QString markOf(const QJsonObject &entry);
/// True where its author deleted it, or a moderator removed it.
[[nodiscard]] bool isGone(const QJsonObject &entry);

/// What a view shows: a comment, else a post.
[[nodiscard]] QJsonObject entityIn(const QJsonObject &view);
/// A view of a comment, and one of a post, as they come in.
[[nodiscard]] domain::IncomingMention mentionOfComment(const QJsonObject &view, domain::MentionKind kind);
[[nodiscard]] domain::IncomingMention mentionOfPost(const QJsonObject &view, domain::MentionKind kind);
/// What became of a post (Post), and of a comment (Comment).
[[nodiscard]] domain::Sent sentOfPost(const QJsonObject &post);
[[nodiscard]] domain::Sent sentOfComment(const QJsonObject &comment);

/// The name of a community as it is looked up: "gardening@lemmy.example" of "!gardening@lemmy.example", "/c/gardening" and the address of its page; a page
/// on our own server names one of ours.
[[nodiscard]] QString communityName(const QString &typed, const QUrl &server);
/// Letters and digits alone: filters of a server change links and little else.
[[nodiscard]] QString lettersOf(const QString &text);

} // namespace parvis::connectors::lemmy
