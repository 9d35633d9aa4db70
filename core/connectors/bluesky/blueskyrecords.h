// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSize>
#include <QtCore/QStringList>

namespace parvis::connectors::bluesky {

/// A record and the version of it that is meant (com.atproto.repo.strongRef).
struct StrongReference
{
    QString uri;
    QString cid;

    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("uri"), uri}, {QStringLiteral("cid"), cid}}; }
    friend bool operator==(const StrongReference &, const StrongReference &) = default;
};

/// A stretch of a text that means something: a link, somebody, a tag.
struct Meaning
{
    enum class Sort { Link, Somebody, Tag };

    Sort sort = Sort::Link;
    qsizetype begin = 0;   ///< UTF-16 units
    qsizetype end = 0;
    QString value;         ///< the address, the handle without its @, the tag without its #

    friend bool operator==(const Meaning &, const Meaning &) = default;
};
/// What a text means where, in order, nothing twice: addresses of http and https as far as they reach (a closing bracket or stop behind one is none of it),
/// @handles that may be host names, #tags of 64 characters at most that are not only digits.
[[nodiscard]] QList<Meaning> meaningsOf(const QString &text);
/// The same as facets (app.bsky.richtext.facet), which count bytes of UTF-8. Handles that are not among `people` (handle to DID) are words like others.
[[nodiscard]] QJsonArray facetsOf(const QString &text, const QHash<QString, QString> &people);
/// The handles that a text names, each once.
[[nodiscard]] QStringList handlesIn(const QString &text);

/// A timestamp identifier (atproto.com/specs/tid) of that instant and that part of what leaves under `key`: always the same one for the same, and rising from
/// part to part. Two keys of the same millisecond agree once in half a million times, and only within one account would that matter.
[[nodiscard]] QString recordKeyOf(const QString &key, domain::Instant instant, qsizetype part);

/// How large a picture is, in pixels, by its head (PNG, GIF, JPEG, WebP); invalid where it does not say. A JPEG that is to be turned is given as it is seen.
[[nodiscard]] QSize pictureSizeOf(const QByteArray &bytes);

/// What a post says, ready to become a record.
struct PostText
{
    QString text;
    QString language;                        ///< ISO 639-1; empty: unknown
    QHash<QString, QString> people = {};     ///< DIDs of the handles it names
    QJsonObject embed = {};
    std::optional<std::pair<StrongReference, StrongReference>> reply = {};   ///< root and parent of what it answers
    domain::Instant createdAt;
};
/// The record (app.bsky.feed.post).
[[nodiscard]] QJsonObject postRecord(const PostText &post);
/// The first link of a text; empty where it has none.
[[nodiscard]] QUrl firstLinkIn(const QString &text);
/// What a card says of where its link leads.
struct CardWords
{
    QString title = {};       ///< empty, or no more than what the text begins with: the host of the link
    QString summary = {};
    bool isOfPage = false;    ///< the title is that of the page, whatever the text begins with
    QJsonObject picture = {}; ///< the blob, as the server gave it; empty: none
};
/// A card (app.bsky.embed.external) for the first link of a text; empty where it has none.
[[nodiscard]] QJsonObject cardOf(const QString &text, const CardWords &words = {});

/// An article as others may gather it.
struct Document
{
    QString site;         ///< at:// address of its publication, or https:// of the site
    QString path;         ///< below the site, with or without its first slash
    QString title;
    QString summary;
    QString text;         ///< plain text
    QStringList tags;
    domain::Instant publishedAt;
    std::optional<domain::Instant> changedAt = {};
    QJsonObject cover = {};                           ///< the blob, as the server gave it; empty: none
    std::optional<StrongReference> announcement = {}; ///< the post whose answers are its comments
};
/// The record (site.standard.document, standard.site, 2026): title of 500 characters, summary of 3,000 and tags of 128 at most, as a person counts them; what
/// is longer is cut at a character.
[[nodiscard]] QJsonObject documentRecord(const Document &document);

} // namespace parvis::connectors::bluesky
