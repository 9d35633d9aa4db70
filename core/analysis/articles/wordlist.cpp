// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/wordlist.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

constexpr std::array fileNames{"jargon"_L1,      "superlatives"_L1, "calls"_L1,         "openings"_L1, "endings"_L1, "boilerplate"_L1, "firm"_L1,
                               "reader"_L1,      "links"_L1,        "abbreviations"_L1, "doubled"_L1,  "numbers"_L1, "being"_L1,       "between"_L1,
                               "participles"_L1, "states"_L1,       "noagents"_L1,      "common"_L1,   "unnaming"_L1};

/// Entries are found by so many letters of their first word.
constexpr qsizetype bucketLetters = 3;

WordList readList(QLatin1StringView name, Language language)
{
    QFile file(u":/analysis/lists/%1_%2.txt"_s.arg(name, codeOf(language)));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return WordList(isThere ? QString::fromUtf8(file.readAll()) : QString());
}

std::vector<WordList> readLists(Language language)
{
    std::vector<WordList> lists;
    lists.reserve(fileNames.size());
    for (const QLatin1StringView name : fileNames)
        lists.push_back(readList(name, language));
    return lists;
}

/// Whether a word and the next are one phrase: nothing but spaces, apostrophes and hyphens part them, or a full stop as in "e.g".
bool areJoined(const Passage &passage, const domain::FoldedWord &word, const domain::FoldedWord &next)
{
    const QStringView between = QStringView(passage.text).sliced(word.start + word.length, next.start - word.start - word.length);
    const auto joins = [](QChar c) { return c.isSpace() || c == u'\'' || c == u'’' || c == u'-' || c == u'‑'; };
    return between == u"." || between == u".-" || std::ranges::all_of(between, joins);
}

} // namespace

WordList::WordList(QStringView lines)
{
    for (QStringView line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = line.split(u'…');
        const Entry entry{.words = domain::foldedWordList(parts.front()),
                          .after = parts.size() > 1 ? domain::foldedWordList(parts.back()) : QStringList(),
                          .isOpen = line.endsWith(u'*'),
                          .isNone = line.startsWith(u'!')};
        if (line.startsWith(u'#') || entry.words.isEmpty())
            continue;
        m_entries[entry.words.front().first(std::min(entry.words.front().size(), bucketLetters))].append(entry);
        ++m_size;
    }
    for (auto &bucket : m_entries)
        std::ranges::sort(bucket, std::ranges::greater(), [](const Entry &entry) { return std::pair(entry.words.size() + entry.after.size(), entry.isNone); });
}

bool WordList::stands(const QStringList &words, bool isOpen, const Passage &passage, qsizetype index)
{
    const qsizetype count = words.size();
    if (index + count > passage.folded.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const QString &word = passage.folded[index + i].folded;
        const bool isNumber = words[i] == "0"_L1 && word.front().isDigit();
        if (!isNumber && (isOpen && i + 1 == count ? !word.startsWith(words[i]) : word != words[i]))
            return false;
        if (i > 0 && !areJoined(passage, passage.folded[index + i - 1], passage.folded[index + i]))
            return false;
    }
    return true;
}

qsizetype WordList::wordsOf(const Entry &entry, const Passage &passage, qsizetype index)
{
    const qsizetype first = entry.words.size();
    if (!stands(entry.words, entry.isOpen && entry.after.isEmpty(), passage, index))
        return 0;
    if (entry.after.isEmpty())
        return first;
    constexpr qsizetype mostBetween = 4;
    for (qsizetype next = index + first; next < std::min(index + first + mostBetween + 1, passage.folded.size()); ++next) {
        if (!areJoined(passage, passage.folded[next - 1], passage.folded[next]))
            return 0;
        if (next > index + first && stands(entry.after, entry.isOpen, passage, next))
            return next + entry.after.size() - index;
    }
    return 0;
}

WordList::Hit WordList::hitAt(const Passage &passage, qsizetype index) const
{
    const auto bucket = m_entries.constFind(passage.folded[index].folded.first(std::min(passage.folded[index].folded.size(), bucketLetters)));
    if (bucket == m_entries.constEnd())
        return {};
    for (const Entry &entry : *bucket) {
        if (const qsizetype words = wordsOf(entry, passage, index); words > 0)
            return {.words = words, .isNone = entry.isNone};
    }
    return {};
}

qsizetype WordList::wordsAt(const Passage &passage, qsizetype index) const
{
    const Hit hit = hitAt(passage, index);
    return hit.isNone ? 0 : hit.words;
}

bool WordList::holds(QStringView text) const
{
    Passage passage{.text = text.toString()};
    passage.folded = domain::foldedWords(text);
    return !passage.folded.isEmpty() && wordsAt(passage, 0) == passage.folded.size();
}

QList<Span> WordList::spansIn(const Passage &passage) const
{
    QList<Span> spans;
    for (qsizetype i = 0; i < passage.folded.size();) {
        const auto [count, isNone] = hitAt(passage, i);
        if (count > 0 && !isNone) {
            const auto &last = passage.folded[i + count - 1];
            spans.append({.start = passage.folded[i].start, .length = last.start + last.length - passage.folded[i].start});
        }
        i += std::max<qsizetype>(count, 1);
    }
    return spans;
}

const WordList &wordList(WordListKind kind, Language language)
{
    static const std::vector<WordList> english = readLists(Language::English);
    static const std::vector<WordList> french = readLists(Language::French);
    return (language == Language::French ? french : english).at(static_cast<size_t>(kind));
}

} // namespace parvis::analysis
