// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/reader.h"

#include "core/analysis/articles/passagefindings.h"
#include "core/analysis/articles/passive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// What a reader still holds in one breath: French takes more words to say the same.
int mostWordsOf(Language language)
{
    constexpr int english = 30;
    constexpr int french = 35;
    return language == Language::French ? french : english;
}

QList<Finding> longSentences(const ArticleText &article, const Passage &passage, Language language)
{
    QList<Finding> findings;
    const int most = mostWordsOf(language);
    for (const Sentence &sentence : passage.sentences) {
        if (sentence.words.size() <= most || passage.isQuoted(sentence.span.start))
            continue;
        Finding finding = foundIn(article, passage, sentence.span, Rule::LongSentence);
        finding.count = static_cast<int>(sentence.words.size());
        finding.limit = most;
        findings << finding;
    }
    return findings;
}

/// Where the words stand in the source as they are read, one click leaves the first of them.
Finding mended(const ArticleText &article, Finding finding, QStringView first)
{
    Place there = finding.place;
    there.text = article.source.sliced(article.lineStarts.value(there.line - 1) + there.column - 1, there.length);
    if (QString(there.text).replace(u'\n', u' ') == QString(finding.place.text).replace(u'\n', u' '))
        finding.mending = Mending{.place = there, .by = first.toString()};
    return finding;
}

/// "Oh là là" and "la la la" are said so on purpose: words of a tune are no slip.
bool isSung(const Passage &passage, qsizetype second)
{
    const auto &word = passage.folded[second];
    if (word.folded != "la"_L1)
        return false;
    const auto isSame = [&](qsizetype index) { return index >= 0 && index < passage.folded.size() && passage.folded[index].folded == word.folded; };
    return isSame(second - 2) || isSame(second + 1) || QStringView(passage.text).sliced(word.start, word.length).compare("la"_L1, Qt::CaseInsensitive) != 0;
}

QList<Finding> repeatedWords(const ArticleText &article, const Passage &passage, Language language)
{
    QList<Finding> findings;
    const WordList &list = wordList(WordListKind::Doubled, language);
    for (qsizetype i = 1; i < passage.folded.size(); ++i) {
        const auto &word = passage.folded[i];
        const auto &before = passage.folded[i - 1];
        const Span span{.start = before.start, .length = word.start + word.length - before.start};
        const QStringView between = QStringView(passage.text).sliced(before.start + before.length, word.start - before.start - before.length);
        const bool isTwice = word.folded == before.folded && between.trimmed().isEmpty() && list.wordsAt(passage, i) == 1;
        if (isTwice && !isSung(passage, i) && !passage.isQuoted(span.start))
            findings << mended(article, foundIn(article, passage, span, Rule::RepeatedWord), QStringView(passage.text).sliced(before.start, before.length));
    }
    return findings;
}

/// The passives that are findings; `sentences` is how many sentences there are to weigh them against.
QList<Finding> passives(const ArticleText &article, Language language, qsizetype sentences)
{
    constexpr qsizetype manyIn = 3;
    constexpr qsizetype fewest = 4;
    QList<Finding> withAgent;
    QList<Finding> all;
    for (const Passage &passage : article.passages) {
        if (!isRunningText(passage))
            continue;
        for (const PassiveVerb &verb : passivesOf(passage, language)) {
            if (passage.isQuoted(verb.span.start))
                continue;
            all << foundIn(article, passage, verb.span, Rule::Passive);
            if (verb.hasAgent)
                withAgent << all.back();
        }
    }
    return all.size() >= fewest && all.size() * manyIn > sentences ? all : withAgent;
}

Evidence counted(EvidenceKind kind, qsizetype count)
{
    return {.kind = kind, .count = static_cast<int>(count)};
}

QList<Score> scoresOf(const TextCounts &counts, Language language)
{
    if (counts.words == 0)
        return {};
    const Evidence words = counted(EvidenceKind::Words, counts.words);
    const Evidence sentences = counted(EvidenceKind::Sentences, counts.sentences);
    const ScoreKind ease = language == Language::French ? ScoreKind::KandelMoles : ScoreKind::Flesch;
    QList<Score> scores{{.kind = ease,
                         .points = std::clamp(readingEase(counts, language), 0.0, 100.0),
                         .evidence = {words, sentences, counted(EvidenceKind::Syllables, counts.syllables)}}};
    if (language == Language::French)
        scores.append({.kind = ScoreKind::Lix, .points = lix(counts), .evidence = {words, sentences, counted(EvidenceKind::LongWords, counts.longWords)}});
    return scores;
}

} // namespace

ReaderCheck checkReader(const ArticleText &article, Language language)
{
    ReaderCheck check;
    TextCounts counts;
    for (const Passage &passage : article.passages) {
        check.findings << repeatedWords(article, passage, language);
        if (!isRunningText(passage))
            continue;
        check.findings << longSentences(article, passage, language);
        const TextCounts own = countsOf(passage, language);
        check.paragraphs << heatOf(passage, own, language);
        counts += own;
    }
    check.findings << passives(article, language, counts.sentences) << foundPhrases(article, wordList(WordListKind::Jargon, language), Rule::Jargon);
    check.scores = scoresOf(counts, language);
    return check;
}

} // namespace parvis::analysis
