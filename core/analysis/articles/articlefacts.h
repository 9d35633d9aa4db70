// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/language.h"
#include "core/domain/base/instant.h"

#include <QtCore/QStringList>

namespace parvis::analysis {

/// What is known of an article beside its text. What is empty is not known: the rules that need it are silent, but for title and description, which
/// an article must have.
struct ArticleFacts
{
    Language language = Language::English;
    QString title;
    QString description;   ///< the summary, as search pages show it
    QString slug;
    QString focus;         ///< the phrase by which it wants to be found
    QStringList products;  ///< names of what the company sells
    QString company;
    QString author;
    QString url;           ///< where it is or will be published: its canonical address
    QString image;         ///< address of the picture that stands for it
    std::optional<domain::Instant> publishedAt;
    std::optional<domain::Instant> changedAt;

    friend bool operator==(const ArticleFacts &, const ArticleFacts &) = default;
};

} // namespace parvis::analysis
