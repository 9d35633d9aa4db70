// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

/// How Discourse's API is spoken to (docs.discourse.org), and its JSON as Parvis knows it.
namespace parvis::connectors::discourse {

/// The request with our key: one that an administrator made, or one of the user alone (secret "kind" is "user").
[[nodiscard]] HttpRequest withKey(const Access &access, HttpRequest request);
/// The address of "/posts.json" below the forum.
[[nodiscard]] QUrl endpoint(const Access &access, const QString &path, const QUrlQuery &query = {});
[[nodiscard]] HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query = {});
[[nodiscard]] HttpRequest telling(const Access &access, const QByteArray &method, const QString &path, const QJsonObject &body, Effect effect);

/// What an answer means that is no success (errors, error_type, extras.wait_seconds). A 403 is Refused: whyRefused() tells whether it was about us.
[[nodiscard]] domain::Trouble troubleOfDiscourse(const HttpResponse &response);
[[nodiscard]] domain::Answer<QJsonObject> objectOfAnswer(const Given &given);
/// True where the answer says in Discourse's own words that there is no such thing.
[[nodiscard]] bool isNotFound(const Given &given);

/// The number of an entry, as the opaque text it is to us; empty where it has none.
[[nodiscard]] QString idOf(const QJsonObject &entry, QLatin1StringView key = QLatin1StringView("id"));
/// True for a number as Discourse gives it: nothing else is ever put into a path.
[[nodiscard]] bool isNumber(const QString &id);

/// What a post is called here. The first post of a topic bears the topic's number: what else is said there stands below it, whatever post it answers.
[[nodiscard]] QString remoteIdOf(const QJsonObject &post);
/// The number of the topic that "topic-12" stands for; nothing where it is none of one.
[[nodiscard]] std::optional<QString> topicNumber(const QString &remoteId);
/// The number of what waits in the review queue ("review-3"); nothing where it is none of one.
[[nodiscard]] std::optional<QString> reviewNumber(const QString &remoteId);
/// Where people read a post.
[[nodiscard]] QString addressOf(const Access &access, const QJsonObject &post);

/// A post as it comes in. `title` is its topic's.
[[nodiscard]] domain::IncomingMention mentionOf(const Access &access, const QJsonObject &post, const QString &title, domain::MentionKind kind);
/// Something that waits for a moderator (ReviewableQueuedPost). `users`: the users that the answer names.
[[nodiscard]] domain::IncomingMention mentionOfQueued(const Access &access, const QJsonObject &reviewable, const QJsonArray &users);
/// Where the post stands that this one answers; empty where it answers its topic.
[[nodiscard]] QString answeredAddressOf(const Access &access, const QJsonObject &post);
/// True where somebody deleted it; moderators, and for a while who wrote it, are shown it still.
[[nodiscard]] bool isDeleted(const QJsonObject &post);
/// True where nobody but moderators reads it any more: deleted or hidden.
[[nodiscard]] bool isTakenAway(const QJsonObject &post);
/// True for a post of ours.
[[nodiscard]] bool isOurs(const Access &access, const QJsonObject &post);
/// What became of a post.
[[nodiscard]] domain::Sent sentOf(const Access &access, const QJsonObject &post);
/// Tells whether somebody changed what a post says.
[[nodiscard]] QString fingerprintOf(const QString &raw);
/// True where a post says what we wrote: Discourse trims what it is given, and sets line ends its own way. What is escaped in the one alone is the same.
[[nodiscard]] bool saysSame(const QString &raw, const QString &ours);
/// True where a topic is called what we called it: Discourse sets capitals, spaces and the signs at the end its own way (lib/text_cleaner.rb).
[[nodiscard]] bool isSameTitle(const QString &title, const QString &ours);
/// True of the refusal of a topic since its external_id is there already.
[[nodiscard]] bool isKeyTaken(const domain::Trouble &trouble);

/// What the settings of a forum allow (site/settings.json), and who we are there (session/current.json).
[[nodiscard]] domain::Capabilities capabilitiesOf(const QJsonObject &settings, const QJsonObject &user);
/// The number of the category that is meant, by slug, "parent/slug", name or number, among those of site.json; nothing where there is none.
[[nodiscard]] std::optional<QString> categoryOf(const QJsonArray &categories, const QString &meant);

} // namespace parvis::connectors::discourse
