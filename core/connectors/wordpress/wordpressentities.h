// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

/// The JSON of WordPress's REST interface (developer.wordpress.org/rest-api/reference, 6.8), as Parvis knows it.
namespace parvis::connectors::wordpress {

/// What an account may there, by the capabilities of its role (users/me, context=edit).
[[nodiscard]] domain::Capabilities capabilitiesOfUser(const QJsonObject &user);

/// A comment as it comes in: `title` is its post's. Who has an account there is known by it, a visitor by the name and site given.
[[nodiscard]] domain::IncomingMention mentionOfComment(const QJsonObject &comment, const QString &title);
/// A comment of our own as an answer of ours, to a comment or to the post; nothing where it is not to be seen (yet).
[[nodiscard]] std::optional<domain::IncomingEntry> answerOfComment(const QJsonObject &comment);
/// Eight hexadecimal digits that are others where somebody edited it.
[[nodiscard]] QString markOfComment(const QJsonObject &comment);
/// True where a comment of ours says what we wrote. Who is not given its raw form knows it by letters and digits: WordPress sets quotes, dashes and crosses
/// anew.
[[nodiscard]] bool saysSame(const QJsonObject &comment, const QString &ours);
/// What became of a comment that we sent; Refused where it was taken for spam or thrown away.
[[nodiscard]] domain::Answer<domain::Sent> sentOfComment(const QJsonObject &comment);

/// What Post::remoteId is for an article, and the number in it; nothing where it is none of an article. Comments are numbered apart, with plain numbers.
[[nodiscard]] QString remoteIdOfPost(const QString &number);
[[nodiscard]] std::optional<QString> postNumber(const QString &remoteId);
/// What became of an article; Gone where it lies in the trash.
[[nodiscard]] domain::Answer<domain::Sent> sentOfPost(const QJsonObject &post);
/// Tells whether somebody changed it: of all that edit() writes and of when it was changed last. That its time came does not count.
[[nodiscard]] QString fingerprintOf(const QJsonObject &post);
/// The title as it reads.
[[nodiscard]] QString titleOfPost(const QJsonObject &post);

} // namespace parvis::connectors::wordpress
