// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/sentences.h"

#include "core/analysis/articles/wordlist.h"
#include "core/domain/articles/bareaddress.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// The run of letters, hyphens and inner full stops before a position.
QStringView tokenBefore(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'.' || text[start - 1] == u'-'))
        --start;
    return text.sliced(start, end - start);
}

/// Whether the full stop that ends `sentence` belongs to an abbreviation or an initial.
bool endsInAbbreviation(QStringView sentence, std::optional<Language> language)
{
    const QStringView said = sentence.trimmed();
    if (!said.endsWith(u'.') || said.endsWith("..."_L1))
        return false;
    const QStringView token = tokenBefore(said, said.size() - 1);
    const bool isInitial = token.size() == 1 && token.front().isUpper() && token.front() != u'I';
    return isInitial || (language && wordList(WordListKind::Abbreviations, *language).holds(token));
}

bool beginsSmall(QStringView text)
{
    const auto letter = std::ranges::find_if(text, [](QChar c) { return c.isLetterOrNumber(); });
    return letter != text.end() && letter->isLower();
}

qsizetype firstWordFrom(const QList<domain::FoldedWord> &words, qsizetype position)
{
    return std::ranges::lower_bound(words, position, {}, &domain::FoldedWord::start) - words.begin();
}

bool joins(QChar between, bool areNumbers)
{
    return between == u'\'' || between == u'’' || between == u'-' || between == u'‑' || (areNumbers && (between == u'.' || between == u','));
}

/// From an opening mark at `open` to where `closing` stands; nothing where it stands nowhere.
std::optional<Span> quoteFrom(QStringView text, qsizetype open, QChar closing)
{
    const auto isApostrophe = [&](qsizetype at) { return closing == u'’' && at + 1 < text.size() && text[at + 1].isLetterOrNumber(); };
    qsizetype end = text.indexOf(closing, open + 1);
    while (end >= 0 && isApostrophe(end))
        end = text.indexOf(closing, end + 1);
    if (end < 0)
        return std::nullopt;
    return Span{.start = open, .length = end + 1 - open};
}

std::optional<Span> quoteAt(QStringView text, qsizetype at)
{
    switch (text[at].unicode()) {
    case u'«':
        return quoteFrom(text, at, u'»').value_or(Span{.start = at, .length = text.size() - at});
    case u'“':
        return quoteFrom(text, at, u'”');
    case u'‘':
        return quoteFrom(text, at, u'’');
    case u'"':
        return quoteFrom(text, at, u'"');
    default:
        return std::nullopt;
    }
}

} // namespace

QList<Span> readerWords(QStringView text, const QList<domain::FoldedWord> &folded)
{
    QList<Span> words;
    qsizetype addressEnd = 0;
    for (const auto &word : folded) {
        if (word.start < addressEnd)
            continue;
        if (const qsizetype end = domain::behindBareAddress(text, word.start); end > word.start) {
            addressEnd = end;
            words.append({.start = word.start, .length = end - word.start});
            continue;
        }
        if (!words.isEmpty() && words.back().end() + 1 == word.start) {
            const bool areNumbers = text[word.start].isDigit() && text[word.start - 2].isDigit();
            if (joins(text[word.start - 1], areNumbers)) {
                words.back().length = word.start + word.length - words.back().start;
                continue;
            }
        }
        words.append({.start = word.start, .length = word.length});
    }
    return words;
}

QList<Sentence> sentencesOf(const QString &text, const QList<domain::FoldedWord> &folded, Language language)
{
    QList<Sentence> sentences;
    const QStringView whole(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const bool goesOn = end < text.size() && (beginsSmall(whole.sliced(end)) || endsInAbbreviation(whole.sliced(start, end - start), language));
        if (goesOn)
            continue;
        const qsizetype first = firstWordFrom(folded, start);
        const qsizetype last = firstWordFrom(folded, end);
        if (first < last) {
            const qsizetype begin = folded[first].start;
            const QStringView said = whole.sliced(begin, end - begin).trimmed();
            sentences.append({.span = {.start = begin, .length = said.size()}, .words = readerWords(text, folded.sliced(first, last - first))});
        }
        start = end;
    }
    return sentences;
}

QList<qsizetype> sentenceEnds(const QString &text, std::optional<Language> language)
{
    const QStringView whole(text);
    QList<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    for (qsizetype boundary = finder.toNextBoundary(); boundary >= 0; boundary = finder.toNextBoundary()) {
        qsizetype gap = boundary;
        while (gap > start && text[gap - 1].isSpace())
            --gap;
        qsizetype end = boundary;
        while (end < text.size() && text[end].isSpace())
            ++end;
        if (gap <= start || end == text.size())
            continue;
        const QStringView said = whole.sliced(start, gap - start);
        const bool isLine = whole.sliced(gap, end - gap).contains(u'\n');
        if (!isLine && (beginsSmall(whole.sliced(end)) || endsInAbbreviation(said, language)))
            continue;
        ends << end;
        start = end;
    }
    return ends;
}

QList<Span> quotesOf(QStringView text)
{
    if (text.startsWith(u'—') || text.startsWith(u"– "))
        return {{.start = 0, .length = text.size()}};
    QList<Span> quotes;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const auto quote = quoteAt(text, at)) {
            quotes << *quote;
            at = quote->end() - 1;
        }
    }
    return quotes;
}

} // namespace parvis::analysis
