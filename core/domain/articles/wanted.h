// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/inbox/mention.h"

namespace parvis::domain {

/// A word or a phrase of an article, by which mentions are looked for that speak of the same.
struct WantedTerm
{
    QString key;                ///< what all its forms share
    QString said;               ///< as the article says it
    QList<QStringList> forms;   ///< of each of its words those that are looked for, folded
    double weight = 0;          ///< how much the article is about it
    bool isFocus = false;       ///< a word of the phrase by which the article wants to be found

    [[nodiscard]] bool isPhrase() const { return forms.size() > 1; }
    friend bool operator==(const WantedTerm &, const WantedTerm &) = default;
};

/// The texts, of words joined by one space, by which a term is looked for: each form of one word with each of the next.
[[nodiscard]] QStringList textsOf(const WantedTerm &term);
/// The query that finds the same mentions.
[[nodiscard]] Query queryOf(const WantedTerm &term);

/// How many mentions speak of a term.
struct TermUse
{
    double mentions = 0;   ///< estimated where they are very many

    friend bool operator==(const TermUse &, const TermUse &) = default;
};

/// How much it tells of a mention, one among so many, that it speaks of the term: from 0 to 5, the natural logarithm of how rare that is.
[[nodiscard]] double rarity(const TermUse &use, qint64 mentions);

/// A mention that an article may answer, or answers as a person says.
struct WantedMention
{
    Id<Mention> id;
    QString author;        ///< display name, else handle, else empty
    QString service;
    QString channelName;
    QString title;
    QString text;          ///< its first 20,000 characters
    QString language;
    MentionState state = MentionState::Open;
    bool isAnswered = false;
    Instant publishedAt;
    std::optional<Instant> linkedAt = {};   ///< when a person said so

    friend bool operator==(const WantedMention &, const WantedMention &) = default;
};

/// How many mentions of a stretch of time speak of a term.
struct TopicUse
{
    qint64 mentions = 0;
    qint64 waiting = 0;    ///< of them those that are open and not answered
    bool isCut = false;    ///< there are more, which nobody counted

    friend bool operator==(const TopicUse &, const TopicUse &) = default;
};

} // namespace parvis::domain
