// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/language.h"
#include "core/domain/articles/event.h"
#include "core/domain/articles/links.h"
#include "core/domain/base/instant.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace parvis::analysis {

/// What is known of an article beside its text. What is empty is not known: the rules that need it are silent, but for title and description, which
/// an article must have.
struct ArticleFacts
{
    Language language = Language::English;
    QString languageCode = {};   ///< ISO 639-1, of a text in a language that is not checked
    QString title;
    QString description;   ///< the summary, as search pages show it
    QString slug;
    QString focus;         ///< the phrase by which it wants to be found
    QStringList products;  ///< names of what the company sells
    QString company;       ///< who publishes it
    QString author;
    QString url;           ///< where it is or will be published: its canonical address
    QString image;         ///< address of the picture that stands for it
    std::optional<domain::Instant> publishedAt;
    std::optional<domain::Instant> changedAt;
    domain::ArticleEvent event = {};                      ///< the one that it announces
    QTimeZone zone = {};                                  ///< in which its times are meant; invalid: nobody knows
    QStringList companyNames = {};                        ///< others by which the company is called
    QList<domain::ArticlePage> pages = {};                ///< the other articles of the workspace that stand on the web
    QHash<QString, domain::LinkAnswer> linkAnswers = {};  ///< what came of asking, by domain::askedAddress()

    friend bool operator==(const ArticleFacts &, const ArticleFacts &) = default;
};

} // namespace parvis::analysis
