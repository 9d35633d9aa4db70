// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/imports/import.h"

namespace parvis::formats {

/// What was left out or changed on the way in, of an article that came in or beside those that did: never silent.
struct ArticleRemark
{
    enum class Kind {
        ImageLeftOut,   ///< `name`: of the image; `detail`: why; `article`: whose it is
        PageLeftOut,    ///< a page of a site that is no post; `name`: its title
        Protected,      ///< visitors needed a password: it came in as a draft; `name`: its title
        Private,        ///< only its makers saw it: it came in as a draft; `name`: its title
        Scheduled,      ///< it was to appear later: it came in as approved, with that moment; `name`: its title, `detail`: the moment (domain::toIso())
        ValueUnread,    ///< front matter says something that is not understood; `name`: of the file; `detail`: the key and what it says
        KeysLeftOut,    ///< front matter has keys that nothing is kept of; `name`: of the file, or of nothing where it is said of several; `detail`: the keys
        NoText,         ///< it came in without a text: there was none; `name`: its title
        KeyRepeated,    ///< front matter says the same twice, and the last one counts; `name`: of the file; `detail`: the key
    };

    Kind kind = Kind::ImageLeftOut;
    QString name = {};
    QString detail = {};
    QString article = {};   ///< its file in a folder, or its title among several; empty where there is but one

    friend bool operator==(const ArticleRemark &, const ArticleRemark &) = default;
};

/// What a source of articles holds. Every article has a remoteId by which it is known when it comes again: its own, or (steadyId()) one of what it is called.
struct ArticleReading
{
    QList<domain::Article> articles;
    QList<domain::Refusal> refused;       ///< `entry` names what was refused within the source
    QList<ArticleRemark> remarks = {};
};

/// The identity of an article that its source gives none, behind "sha256:": of its slug and the moment it was made or published; of its text where it
/// says neither.
[[nodiscard]] QString steadyId(const domain::Article &article);

/// The longest text of an article, in UTF-16 units, as in the editor.
inline constexpr qsizetype longestArticle = 10'000'000;

/// Makes an article harmless (tame()) and gives it what every one has: a title (its first heading or words), a slug, moments that agree, an identity.
void complete(domain::Article &article);

} // namespace parvis::formats
