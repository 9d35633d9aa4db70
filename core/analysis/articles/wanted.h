// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/language.h"
#include "core/domain/articles/wanted.h"

#include <stop_token>

namespace parvis::analysis {

/// What an article is about, the weightiest first.
struct WantedWords
{
    QList<domain::WantedTerm> words;     ///< at most 48
    QList<domain::WantedTerm> phrases;   ///< of two words, with one between them at most ("four à bois"); at most 12
    std::optional<Language> language = {};   ///< in which they are said, where its words are known

    friend bool operator==(const WantedWords &, const WantedWords &) = default;
};

/// The telling words of an article: those of its title, its focus phrase, its headings and its summary, and what its text says more than once (in a short
/// text, what it says). Words that stand in any text, in French and English, tell nothing; number and gender make no other word. Pure and reentrant; nothing
/// where a stop was requested meanwhile.
[[nodiscard]] std::optional<WantedWords> wantedWords(const domain::Article &article, const std::stop_token &stop = {});

/// A question that an article answers, and why.
struct WantedQuestion
{
    domain::Id<domain::Mention> mention;
    double score = 0;          ///< what the words in common weigh
    QString sentence;          ///< the one that asks; of a mention that asks nothing, how it begins
    QStringList shared;        ///< the words in common, as the mention says them, the weightiest first; at most 4
    bool hasFocus = false;     ///< it names all of the focus phrase

    friend bool operator==(const WantedQuestion &, const WantedQuestion &) = default;
};

/// How often people speak of the words, among so many mentions.
struct WantedUse
{
    QList<domain::TermUse> uses;   ///< of WantedWords::words, one each
    qint64 mentions = 0;

    friend bool operator==(const WantedUse &, const WantedUse &) = default;
};

/// Which of these mentions ask what the article answers, best first, newer ones first among equals. A word weighs what it does in the article, times how rare
/// it is among mentions (domain::rarity). A question has to share two telling words, of which one stands in the sentence that asks or in the title, or to
/// name the focus phrase; words of its neighbouring sentences count half. Together they must weigh three tenths of the article's three weightiest words, so
/// that two common words are no reason. A word that every tenth mention says tells nothing where there are fifty or more.
[[nodiscard]] QList<WantedQuestion> answeredQuestions(const domain::Article &article, const WantedWords &words, const WantedUse &use,
                                                      const QList<domain::WantedMention> &asking);

/// What one mention shares with the article, whether that is a reason or not: for one that a person linked.
[[nodiscard]] WantedQuestion sharedWith(const domain::Article &article, const WantedWords &words, const WantedUse &use, const domain::WantedMention &mention);

/// The words and phrases that are worth asking how many mentions speak of them, at most 11; looked for in the singular and in the plural alone. They name
/// something: no verbs, adverbs and adjectives, nor phrases that begin or end with one.
[[nodiscard]] QList<domain::WantedTerm> possibleTopics(const WantedWords &words, const WantedUse &use);

/// A topic of people's talk that the article treats.
struct WantedTopic
{
    domain::WantedTerm term;
    domain::TopicUse use;
    double score = 0;

    friend bool operator==(const WantedTopic &, const WantedTopic &) = default;
};

/// The topics among those: two mentions at least speak of each; a word whose mentions are mostly those of a phrase with it is left out. Best first, at most 8.
[[nodiscard]] QList<WantedTopic> topicsOf(const QList<domain::WantedTerm> &terms, const QList<domain::TopicUse> &uses);

} // namespace parvis::analysis
