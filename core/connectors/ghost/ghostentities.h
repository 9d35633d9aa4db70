// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/seenarticle.h"

#include <QtCore/QJsonObject>

/// The JSON of Ghost's Admin API as Parvis knows it.
namespace parvis::connectors::ghost {

/// Where SeenArticle is noted, by fingerprintOf().
inline constexpr QLatin1StringView seenNote("seen");

/// A comment of a member as it comes in.
[[nodiscard]] domain::IncomingMention mentionOfComment(const QJsonObject &comment);
/// Another text where somebody edited, hid or showed it.
[[nodiscard]] QString markOfComment(const QJsonObject &comment);
/// An article that stands published there.
[[nodiscard]] domain::IncomingPost postOfArticle(const QJsonObject &post);

/// The body of an article as one HTML card, which Ghost keeps as it is, with a mark of ours at its end.
[[nodiscard]] QString cardOf(const QString &html, const QString &key);
/// True where an article bears that mark.
[[nodiscard]] bool isMarked(const QJsonObject &post, const QString &key);
/// What became of an article.
[[nodiscard]] domain::Answer<domain::Sent> sentOfPost(const QJsonObject &post);
/// Tells whether somebody changed it: of all that edit() writes. That its time came does not count.
[[nodiscard]] QString fingerprintOf(const QJsonObject &post);
/// True where it is not what we saw there last, but for what dresses it.
[[nodiscard]] bool isChanged(const QJsonObject &post, const SeenArticle &seen);
/// What an article says, its title first, as plain text.
[[nodiscard]] QString wordsOfPost(const QJsonObject &post);

} // namespace parvis::connectors::ghost
