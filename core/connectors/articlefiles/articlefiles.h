// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/articlefiles/fileplace.h"
#include "core/domain/articles/article.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/delivery.h"
#include "core/formats/zip/namedfile.h"

#include <QtCore/QMap>

#include <functional>

namespace parvis::connectors {

/// What the ledger keeps of an article that stands somewhere as files: it alone says which are ours. Written down before the first of them is.
struct FilesNote
{
    QString slug;                            ///< last part of its address, once and for all where the article chooses none itself
    domain::Instant publishedAt;             ///< as its page says
    QMap<QString, QByteArrayList> files;     ///< by path: the digests of what we wrote, or were about to write

    friend bool operator==(const FilesNote &, const FilesNote &) = default;
};
/// Its name among the notes.
inline constexpr auto filesNoteKey = QLatin1StringView("files");
[[nodiscard]] QString toText(const FilesNote &note);
/// An empty one where there is none, or it cannot be read.
[[nodiscard]] FilesNote filesNoteIn(const QHash<QString, QString> &notes);

/// An article that leaves as files.
struct LeavingArticle
{
    domain::Article article;                 ///< as it is to be written: published, with its slug
    QHash<QString, QByteArray> pictures;     ///< of the workspace, by the address that its text names them by
    FilesNote note;                          ///< of earlier attempts
};
/// It without its pictures, as it leaves next after what `note` says; `outgoing` has an article.
[[nodiscard]] LeavingArticle leavingOf(const domain::Outgoing &outgoing, const FilesNote &note);
/// Gathers it; OnlyArticles where what leaves is none.
[[nodiscard]] Exchange<LeavingArticle> gathered(domain::Outgoing outgoing);

/// How files are put into their place.
struct Placing
{
    std::shared_ptr<const FilePlace> place;
    QList<formats::NamedFile> files;         ///< the page first
    bool isFronted = false;                  ///< the page begins with front matter: what somebody added to it stays
    bool mustStand = false;                  ///< of an edit: GoneThere where somebody took the page away
    bool overwrites = false;                 ///< whatever stands there by now
    QString folderToo = {};                  ///< of files that go: their folder
    std::function<QString(const formats::NamedFile &page)> words = {};   ///< what a page says, as plain text: to be held against the article
};
/// Puts them there: what stands there as it should is left alone, what we wrote is written over, what somebody else wrote is not (TakenThere, ChangedThere),
/// and before the first is touched the note says which. Files of the note that are none of them any more are taken away. Answers the paths of all of them.
[[nodiscard]] Exchange<QStringList> put(Placing placing, FilesNote note);
/// Takes away what the note names; ChangedThere, before anything went, where somebody changed one of them, unless it `overwrites`. Answers their paths.
[[nodiscard]] Exchange<QStringList> taken(Placing placing, FilesNote note);
/// Whether the page still is as we wrote it: Published, verified; and what it says. Where the page is to be another file by now (`files`) in whose place
/// somebody's stands, it is that one that is told.
[[nodiscard]] Exchange<domain::Sent> lookedAfter(Placing placing, domain::Delivery delivery);

/// What a publication is called: where it stands, and by which of our sendings, since two posts may be of one article and each has an id of its own.
[[nodiscard]] QString idOfPublication(const QString &place, const QString &key);
/// Where it stands.
[[nodiscard]] QString placeOfPublication(const QString &remoteId);

/// What is wrong with the address of a site as a person gave it (the setting "address"): it is one of the web, with a host, "{slug}" and the like in it or not,
/// or there is none. Nothing where it is right.
[[nodiscard]] std::optional<domain::Trouble> troubleOfSiteAddress(const domain::Secret &settings);

/// The public address of an article: `pattern` with {slug}, {year}, {month} and {day} in it, else with `usual` (which may hold the same) behind it. Empty where
/// the pattern is.
[[nodiscard]] QString publicAddress(const QString &pattern, const QString &usual, const domain::Article &article);

} // namespace parvis::connectors
