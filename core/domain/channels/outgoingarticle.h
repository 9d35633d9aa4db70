// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/instant.h"
#include "core/domain/calendar/attachment.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace parvis::domain {

/// How an article stands on its site once it is there.
enum class ArticleVisibility {
    Published, ///< everybody reads it, at once or at its time
    Draft,     ///< it waits there for somebody to go on with it
    InReview,  ///< it waits there for who may publish
    Private    ///< only who may edit it reads it
};

/// A picture or file that an article shows or links.
struct ArticleFile
{
    Attachment attachment;
    QString address;     ///< what the HTML names it by; the site's own address takes its place

    friend bool operator==(const ArticleFile &, const ArticleFile &) = default;
};

/// An article as it leaves for a site, whole. Its title and language stand in Outgoing.
struct OutgoingArticle
{
    QString html;                            ///< the body alone, without the title
    QString slug;                            ///< last part of its address; empty: made of the title
    QString excerpt;                         ///< plain text; empty: the site makes one
    QStringList categories;                  ///< by name; those that are not there yet are made
    QStringList tags;                        ///< the same
    std::optional<Attachment> featured;      ///< its first picture: it stands for the article in lists and on cards
    QList<ArticleFile> files;
    ArticleVisibility visibility = ArticleVisibility::Published;
    std::optional<Instant> date;             ///< when it counts as published, if not when it leaves; what is to come stands in Outgoing::scheduledAt
    Article source = {};                     ///< the article itself, for who writes files of it
    QString opening = {};                    ///< what `html` begins with where the text opens with `featured` alone, before any word; empty: it does not

    friend bool operator==(const OutgoingArticle &, const OutgoingArticle &) = default;
};

/// True where the writer put the picture above the words: a site that has a place for one above the text shows it there. A picture among the words stays there
/// alone, so that none is seen twice.
[[nodiscard]] inline bool opensWithPicture(const OutgoingArticle &article)
{
    return article.featured && !article.opening.isEmpty() && article.html.startsWith(article.opening);
}
/// The text for such a site: without the picture that it shows above it.
[[nodiscard]] inline QString htmlBelowPicture(const OutgoingArticle &article)
{
    return opensWithPicture(article) ? article.html.sliced(article.opening.size()) : article.html;
}

} // namespace parvis::domain
