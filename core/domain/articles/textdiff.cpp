// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/textdiff.h"

#include "core/domain/articles/sequences.h"

#include <QtCore/QHash>

#include <algorithm>

namespace parvis::domain {

using Kind = ParagraphDiff::Kind;
using RunKind = WordRun::Kind;

namespace {

// Comparisons that one pair of sequences may take, and all pairs of paragraphs together.
constexpr qint64 mostOfParagraphs = 9'000'000;
constexpr qint64 mostOfWords = 4'000'000;
constexpr qint64 mostOfAllWords = 50'000'000;
/// Paragraphs that have less than this in common are two different ones.
constexpr double leastAlike = 0.4;

/// Numbers for texts: equal ones for equal texts.
class Numbers
{
public:
    /// So many different ones are expected.
    explicit Numbers(qsizetype expected) { m_numbers.reserve(expected); }

    int of(QStringView text)
    {
        const auto found = m_numbers.constFind(text);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(text, static_cast<int>(m_numbers.size()));
    }

private:
    QHash<QStringView, int> m_numbers;
};

QList<TextSpan> paragraphsOf(QStringView text)
{
    QList<TextSpan> spans;
    bool isWithin = false;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (text.sliced(start, end - start).trimmed().isEmpty()) {
            isWithin = false;
        } else if (isWithin) {
            spans.last().length = end - spans.constLast().start;
        } else {
            spans.append({.start = start, .length = end - start});
            isWithin = true;
        }
        start = end + 1;
    }
    return spans;
}

/// Languages without gaps between words are compared sign by sign.
bool isGapless(QChar sign)
{
    const auto script = sign.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

bool isOfWord(QChar sign)
{
    return (sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate()) && !isGapless(sign);
}

/// Words, runs of spaces, and each other sign, which together are the text.
QList<QStringView> tokensOf(QStringView text)
{
    QList<QStringView> tokens;
    for (qsizetype start = 0; start < text.size();) {
        const QChar first = text[start];
        qsizetype end = start + 1;
        if (isOfWord(first)) {
            while (end < text.size() && isOfWord(text[end]))
                ++end;
        } else if (first.isSpace()) {
            while (end < text.size() && text[end].isSpace())
                ++end;
        }
        tokens.append(text.sliced(start, end - start));
        start = end;
    }
    return tokens;
}

bool hasWords(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return isOfWord(sign) || isGapless(sign); });
}

/// A paragraph to be compared by its words.
struct Worded
{
    QList<QStringView> tokens;
    std::vector<int> numbers;
    std::vector<int> words;   ///< numbers of words alone, sorted

    Worded(QStringView text, Numbers &known)
        : tokens(tokensOf(text))
    {
        for (const QStringView token : std::as_const(tokens)) {
            numbers.push_back(known.of(token));
            if (hasWords(token))
                words.push_back(numbers.back());
        }
        std::ranges::sort(words);
    }
};

/// How much of their words two paragraphs share, from 0 to 1 (Dice 1945).
double likeness(const Worded &before, const Worded &after)
{
    size_t common = 0;
    auto other = after.words.begin();
    for (const int word : before.words) {
        while (other != after.words.end() && *other < word)
            ++other;
        if (other != after.words.end() && *other == word) {
            ++common;
            ++other;
        }
    }
    const size_t all = before.words.size() + after.words.size();
    // Two without words (a line of marks) are alike: nothing else can be said of them.
    return all == 0 ? 1 : 2 * static_cast<double>(common) / static_cast<double>(all);
}

/// Which of the old paragraphs became which of the new ones, in the order of both: those pairs that are most alike as a whole.
Matches pairsOf(const std::vector<Worded> &before, const std::vector<Worded> &after)
{
    constexpr size_t mostPairs = 10'000;
    const size_t rows = before.size();
    const size_t columns = after.size();
    Matches pairs;
    if (rows * columns > mostPairs) {
        for (size_t i = 0; i < std::min(rows, columns); ++i) {
            if (likeness(before[i], after[i]) >= leastAlike)
                pairs.emplace_back(static_cast<int>(i), static_cast<int>(i));
        }
        return pairs;
    }
    std::vector<double> like(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1));
    const auto sum = [&](size_t row, size_t column) -> double & { return best[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            double &alike = like[row * columns + column];
            alike = likeness(before[row], after[column]);
            sum(row, column) = std::max(sum(row + 1, column), sum(row, column + 1));
            if (alike >= leastAlike)
                sum(row, column) = std::max(sum(row, column), sum(row + 1, column + 1) + alike);
        }
    }
    for (size_t row = 0, column = 0; row < rows && column < columns;) {
        const double alike = like[row * columns + column];
        if (alike >= leastAlike && sum(row, column) == sum(row + 1, column + 1) + alike)
            pairs.emplace_back(static_cast<int>(row++), static_cast<int>(column++));
        else if (sum(row, column) == sum(row + 1, column))
            ++row;
        else
            ++column;
    }
    return pairs;
}

/// Runs in their order; what stands between two changes without a word of its own changes along, so that a phrase is told as one.
class Runs
{
public:
    void keep(QStringView token) { m_kept += token; }
    void remove(QStringView token)
    {
        begin();
        m_removed += token;
    }
    void add(QStringView token)
    {
        begin();
        m_added += token;
    }
    QList<WordRun> take()
    {
        closeChange();
        append(RunKind::Kept, m_kept);
        return std::move(m_runs);
    }

private:
    void begin()
    {
        if (m_kept.isEmpty())
            return;
        const bool isChanging = !m_removed.isEmpty() || !m_added.isEmpty();
        if (isChanging && !hasWords(m_kept)) {
            m_removed += m_kept;
            m_added += m_kept;
            m_kept.clear();
            return;
        }
        closeChange();
        append(RunKind::Kept, m_kept);
    }
    void closeChange()
    {
        append(RunKind::Removed, m_removed);
        append(RunKind::Added, m_added);
    }
    void append(RunKind kind, QString &text)
    {
        if (!text.isEmpty())
            m_runs.append({.kind = kind, .text = std::exchange(text, {})});
    }

    QList<WordRun> m_runs;
    QString m_removed;
    QString m_added;
    QString m_kept;
};

QList<WordRun> runsOf(const Worded &before, const Worded &after, const Matches &matches)
{
    Runs runs;
    qsizetype old = 0;
    qsizetype now = 0;
    const auto change = [&](qsizetype oldEnd, qsizetype nowEnd) {
        while (old < oldEnd)
            runs.remove(before.tokens[old++]);
        while (now < nowEnd)
            runs.add(after.tokens[now++]);
    };
    for (const auto &[beforeAt, afterAt] : matches) {
        change(beforeAt, afterAt);
        runs.keep(before.tokens[old++]);
        ++now;
    }
    change(before.tokens.size(), after.tokens.size());
    return runs.take();
}

class TextComparison
{
public:
    TextComparison(const QString &before, const QString &after, const std::stop_token &stop)
        : m_before(before)
        , m_after(after)
        , m_old(paragraphsOf(before))
        , m_now(paragraphsOf(after))
        , m_stop(stop)
    {
    }

    QList<ParagraphDiff> take()
    {
        Numbers known(m_old.size() + m_now.size());
        const auto numbersOf = [&known](const QList<TextSpan> &spans, const QString &text) {
            std::vector<int> numbers;
            for (const TextSpan &span : spans)
                numbers.push_back(known.of(within(text, span)));
            return numbers;
        };
        const auto old = numbersOf(m_old, m_before);
        const auto now = numbersOf(m_now, m_after);
        for (const auto &[oldAt, nowAt] : matchesOf(old, now, mostOfParagraphs)) {
            change(oldAt, nowAt);
            if (m_stop.stop_requested())
                return std::move(m_found);
            m_found.append({.kind = Kind::Same, .before = m_old[m_oldAt++], .after = m_now[m_nowAt++], .runs = {}});
        }
        change(m_old.size(), m_now.size());
        return std::move(m_found);
    }

private:
    static QStringView within(const QString &text, const TextSpan &span) { return QStringView(text).sliced(span.start, span.length); }

    /// Where the next paragraph stands, or the text ends.
    [[nodiscard]] static TextSpan placeOf(const QList<TextSpan> &spans, qsizetype at, const QString &text)
    {
        return {.start = at < spans.size() ? spans[at].start : text.size(), .length = 0};
    }

    /// Up to these paragraphs nothing stayed as it was.
    void change(qsizetype oldEnd, qsizetype nowEnd)
    {
        if (m_oldAt == oldEnd || m_nowAt == nowEnd)
            return replace(oldEnd, nowEnd);
        constexpr qsizetype signsOfAToken = 8;
        Numbers known((m_old[oldEnd - 1].start + m_old[oldEnd - 1].length - m_old[m_oldAt].start) / signsOfAToken);
        const auto wordedOf = [&known](const QList<TextSpan> &spans, qsizetype from, qsizetype to, const QString &text) {
            std::vector<Worded> worded;
            for (qsizetype i = from; i < to; ++i)
                worded.emplace_back(within(text, spans[i]), known);
            return worded;
        };
        const qsizetype oldFirst = m_oldAt;
        const qsizetype nowFirst = m_nowAt;
        const auto old = wordedOf(m_old, oldFirst, oldEnd, m_before);
        const auto now = wordedOf(m_now, nowFirst, nowEnd, m_after);
        for (const auto &[oldAt, nowAt] : pairsOf(old, now)) {
            const Worded &was = old[static_cast<size_t>(oldAt)];
            const Worded &is = now[static_cast<size_t>(nowAt)];
            if (m_stop.stop_requested() || was.tokens.size() * is.tokens.size() > mostOfWords || m_left < 0)
                continue;
            replace(oldFirst + oldAt, nowFirst + nowAt);
            const Matches matches = matchesOf(was.numbers, is.numbers, mostOfWords);
            // What the algorithm took: all tokens times those that stayed not.
            const qint64 tokens = was.tokens.size() + is.tokens.size();
            m_left -= tokens * (tokens - 2 * std::ssize(matches) + 1) / 2;
            m_found.append({.kind = Kind::Changed, .before = m_old[m_oldAt++], .after = m_now[m_nowAt++], .runs = runsOf(was, is, matches)});
        }
        replace(oldEnd, nowEnd);
    }

    void replace(qsizetype oldEnd, qsizetype nowEnd)
    {
        for (; m_oldAt < oldEnd; ++m_oldAt)
            m_found.append({.kind = Kind::Removed, .before = m_old[m_oldAt], .after = placeOf(m_now, m_nowAt, m_after), .runs = {}});
        for (; m_nowAt < nowEnd; ++m_nowAt)
            m_found.append({.kind = Kind::Added, .before = placeOf(m_old, m_oldAt, m_before), .after = m_now[m_nowAt], .runs = {}});
    }

    const QString &m_before;
    const QString &m_after;
    QList<TextSpan> m_old;
    QList<TextSpan> m_now;
    std::stop_token m_stop;
    QList<ParagraphDiff> m_found;
    qsizetype m_oldAt = 0;
    qsizetype m_nowAt = 0;
    qint64 m_left = mostOfAllWords;
};

/// The paragraph with the blank lines behind it or, of the last one, before it.
TextSpan withGap(QStringView text, TextSpan span)
{
    qsizetype end = span.start + span.length;
    while (end < text.size() && text[end].isSpace())
        ++end;
    if (end < text.size()) {
        // The next paragraph keeps what it is indented by.
        end = text.first(end).lastIndexOf(u'\n') + 1;
        return {.start = span.start, .length = end - span.start};
    }
    qsizetype start = span.start;
    while (start > 0 && text[start - 1].isSpace())
        --start;
    return {.start = start, .length = span.start + span.length - start};
}

} // namespace

QList<ParagraphDiff> compareTexts(const QString &before, const QString &after, const std::stop_token &stop)
{
    return TextComparison(before, after, stop).take();
}

TextReplaced restoring(const QString &before, const QString &after, const ParagraphDiff &difference)
{
    const QString was = before.sliced(difference.before.start, difference.before.length);
    switch (difference.kind) {
    case Kind::Same:
        break;
    case Kind::Changed:
        return {.span = difference.after, .by = was};
    case Kind::Added:
        return {.span = withGap(after, difference.after), .by = {}};
    case Kind::Removed: {
        if (difference.after.start < after.size())
            return {.span = difference.after, .by = was + QStringLiteral("\n\n")};
        // Behind what is written, before the newline at the text's end.
        qsizetype end = after.size();
        while (end > 0 && after[end - 1].isSpace())
            --end;
        return {.span = {.start = end, .length = 0}, .by = (end > 0 ? QStringLiteral("\n\n") : QString()) + was};
    }
    }
    return {.span = difference.after, .by = after.sliced(difference.after.start, difference.after.length)};
}

} // namespace parvis::domain
