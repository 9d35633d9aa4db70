// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/passive.h"

#include "core/analysis/articles/wordlist.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// Reads verbs of one passage.
class PassiveReader
{
public:
    PassiveReader(const Passage &passage, Language language)
        : m_passage(passage)
        , m_words(passage.folded)
        , m_language(language)
    {
    }

    [[nodiscard]] std::optional<PassiveVerb> verbAt(qsizetype auxiliary) const
    {
        if (!isIn(WordListKind::Being, auxiliary) || isReflexive(auxiliary))
            return std::nullopt;
        qsizetype participle = auxiliary + 1;
        constexpr qsizetype mostBetween = 3;
        while (participle < m_words.size() && participle - auxiliary <= mostBetween && mayStandBetween(participle))
            ++participle;
        if (participle >= m_words.size() || !isUnbroken(auxiliary, participle) || !isParticiple(participle))
            return std::nullopt;
        const auto &first = m_words[firstAuxiliary(auxiliary)];
        const auto &last = m_words[participle];
        return PassiveVerb{.span = {.start = first.start, .length = last.start + last.length - first.start}, .hasAgent = hasAgentAfter(participle)};
    }

private:
    [[nodiscard]] bool isFrench() const { return m_language == Language::French; }
    [[nodiscard]] bool isIn(WordListKind list, qsizetype index) const { return wordList(list, m_language).wordsAt(m_passage, index) == 1; }
    [[nodiscard]] bool isWord(qsizetype index, QLatin1StringView word) const { return index >= 0 && index < m_words.size() && m_words[index].folded == word; }
    [[nodiscard]] QString spelled(qsizetype index) const { return m_passage.text.sliced(m_words[index].start, m_words[index].length).toLower(); }

    [[nodiscard]] bool isReflexive(qsizetype auxiliary) const
    {
        constexpr std::array pronouns{"s"_L1, "se"_L1, "m"_L1, "me"_L1, "t"_L1, "te"_L1};
        if (!isFrench())
            return false;
        const auto isBefore = [&](QLatin1StringView word) { return isWord(auxiliary - 1, word); };
        const bool isDoubled = (isBefore("nous"_L1) && isWord(auxiliary - 2, "nous"_L1)) || (isBefore("vous"_L1) && isWord(auxiliary - 2, "vous"_L1));
        return isDoubled || std::ranges::any_of(pronouns, isBefore);
    }

    [[nodiscard]] bool mayStandBetween(qsizetype index) const
    {
        constexpr qsizetype shortest = 5;
        const QString &word = m_words[index].folded;
        const bool isAdverb = word.size() >= shortest && word.endsWith(isFrench() ? "ment"_L1 : "ly"_L1);
        return isAdverb || isIn(WordListKind::Between, index);
    }

    /// The word before a form that does not stand alone: "has been", "a été", "will be".
    [[nodiscard]] qsizetype firstAuxiliary(qsizetype auxiliary) const
    {
        constexpr std::array dependent{"been"_L1, "be"_L1, "ete"_L1, "etre"_L1};
        const bool isDependent = std::ranges::any_of(dependent, [&](QLatin1StringView word) { return isWord(auxiliary, word); });
        return isDependent && auxiliary > 0 && isUnbroken(auxiliary - 1, auxiliary) ? auxiliary - 1 : auxiliary;
    }

    /// Whether no sign but apostrophes and hyphens parts the words.
    [[nodiscard]] bool isUnbroken(qsizetype first, qsizetype last) const
    {
        const QStringView text = QStringView(m_passage.text).sliced(m_words[first].start, m_words[last].start - m_words[first].start);
        return std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSpace() || c == u'\'' || c == u'’' || c == u'-'; });
    }

    [[nodiscard]] bool isParticiple(qsizetype index) const { return isFrench() ? isFrenchParticiple(index) : isEnglishParticiple(index); }

    [[nodiscard]] bool isEnglishParticiple(qsizetype index) const
    {
        constexpr qsizetype shortest = 4;
        const QString &word = m_words[index].folded;
        if (isIn(WordListKind::States, index))
            return false;
        const bool isRegular = word.size() >= shortest && word.endsWith("ed"_L1) && !word.endsWith("eed"_L1) && !word.startsWith("un"_L1);
        return isRegular || isIn(WordListKind::Participles, index);
    }

    [[nodiscard]] bool isFrenchParticiple(qsizetype index) const
    {
        constexpr qsizetype shortest = 4;
        const QString word = bareOfGender(spelled(index));
        if (word.size() >= shortest && word.endsWith(u'é'))
            return !frenchList(WordListKind::States).holds(word);
        return frenchList(WordListKind::Participles).holds(word) && !frenchList(WordListKind::States).holds(word);
    }

    [[nodiscard]] static const WordList &frenchList(WordListKind kind) { return wordList(kind, Language::French); }

    /// The masculine singular, as far as endings tell: "prises" → "pris", "mise" → "mis".
    [[nodiscard]] static QString bareOfGender(const QString &participle)
    {
        const auto &known = frenchList(WordListKind::Participles);
        for (const QLatin1StringView ending : {"es"_L1, "e"_L1, "s"_L1}) {
            if (!participle.endsWith(ending))
                continue;
            if (const QString bare = participle.chopped(ending.size()); bare.endsWith(u'é') || known.holds(bare))
                return bare;
        }
        return participle;
    }

    [[nodiscard]] bool hasAgentAfter(qsizetype participle) const
    {
        constexpr qsizetype farthest = 3;
        for (qsizetype by = participle + 1; by <= participle + farthest && by + 1 < m_words.size(); ++by) {
            if (isWord(by, isFrench() ? "par"_L1 : "by"_L1))
                return isUnbroken(participle, by + 1) && namesSomebody(by + 1);
        }
        return false;
    }

    [[nodiscard]] bool namesSomebody(qsizetype index) const
    {
        const QString &word = m_words[index].folded;
        const bool isDoing = !isFrench() && word.endsWith("ing"_L1);
        return !isDoing && !word.front().isDigit() && wordList(WordListKind::NoAgents, m_language).wordsAt(m_passage, index) == 0;
    }

    const Passage &m_passage;
    const QList<domain::FoldedWord> &m_words;
    Language m_language;
};

} // namespace

QList<PassiveVerb> passivesOf(const Passage &passage, Language language)
{
    QList<PassiveVerb> verbs;
    const PassiveReader reader(passage, language);
    for (qsizetype i = 0; i < passage.folded.size(); ++i) {
        const auto verb = reader.verbAt(i);
        // "has been made": the next auxiliary of the same verb is no verb of its own.
        if (verb && (verbs.isEmpty() || verb->span.start >= verbs.back().span.end()))
            verbs << *verb;
    }
    return verbs;
}

} // namespace parvis::analysis
