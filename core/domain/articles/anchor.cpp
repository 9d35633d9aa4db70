// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/anchor.h"

#include "core/domain/articles/sequences.h"

#include <QtCore/QHash>

#include <algorithm>
#include <tuple>
#include <vector>

namespace parvis::domain {

namespace {

/// A run of letters and digits.
struct PassageWord
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isPassageSign(QChar sign)
{
    return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate();
}

/// Languages without gaps between words are looked at sign by sign.
bool isPassageSyllable(QChar sign)
{
    const auto script = sign.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

std::vector<PassageWord> passageWords(QStringView text)
{
    std::vector<PassageWord> words;
    for (qsizetype start = 0; start < text.size();) {
        if (!isPassageSign(text[start])) {
            ++start;
            continue;
        }
        qsizetype end = start + 1;
        if (!isPassageSyllable(text[start])) {
            while (end < text.size() && isPassageSign(text[end]) && !isPassageSyllable(text[end]))
                ++end;
        }
        words.push_back({.start = start, .end = end});
        start = end;
    }
    return words;
}

/// A space for each other one of its width, or about.
QChar withPlainSpace(QChar sign)
{
    return sign == QChar(0x00a0) || sign == QChar(0x202f) || sign == QChar(0x2009) ? QChar(u' ') : sign;
}

/// One unit for another, so that places stay what they are.
QString withPlainSpaces(QString text)
{
    std::ranges::transform(text, text.begin(), withPlainSpace);
    return text;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype alike = 0;
    while (alike < shorter && a[a.size() - 1 - alike] == b[b.size() - 1 - alike])
        ++alike;
    return alike;
}

/// The share of the words of one text that another has in the same order.
double shareOfWords(QStringView of, QStringView in)
{
    const auto wanted = passageWords(of);
    const auto had = passageWords(in);
    if (wanted.empty())
        return 0;
    std::vector<int> row(had.size() + 1);
    for (const PassageWord &word : wanted) {
        const QStringView text = of.sliced(word.start, word.end - word.start);
        int diagonal = 0;
        for (size_t i = 0; i < had.size(); ++i) {
            const int above = row[i + 1];
            const bool isSame = in.sliced(had[i].start, had[i].end - had[i].start) == text;
            row[i + 1] = isSame ? diagonal + 1 : std::max(above, row[i]);
            diagonal = above;
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(wanted.size());
}

/// How alike one side of two passages is.
double sideLikeness(QStringView noted, QStringView there)
{
    constexpr double unknown = 0.5;
    if (noted.trimmed().isEmpty())
        return there.trimmed().isEmpty() ? 1 : unknown;
    if (passageWords(noted).empty())
        return there.contains(noted) ? 1 : 0;
    return shareOfWords(noted, there);
}

/// Numbers for the words of a passage and of what is around it.
class PassageNumbers
{
public:
    /// Equal for equal words.
    int of(QStringView word)
    {
        const auto found = m_numbers.constFind(word);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(word, static_cast<int>(m_numbers.size()));
    }
    /// -1 for words that none of them is.
    [[nodiscard]] int known(QStringView word) const { return m_numbers.value(word, -1); }
    [[nodiscard]] size_t size() const { return static_cast<size_t>(m_numbers.size()); }

private:
    QHash<QStringView, int> m_numbers;
};

} // namespace

PassageFinder::PassageFinder(const QString &text)
    : m_text(withPlainSpaces(text))
{
}

QList<qsizetype> PassageFinder::placesOf(QStringView quote) const
{
    // One letter may stand everywhere.
    constexpr qsizetype most = 500'000;
    QList<qsizetype> places;
    if (quote.isEmpty())
        return places;
    for (qsizetype at = m_text.indexOf(quote); at >= 0 && places.size() < most; at = m_text.indexOf(quote, at + 1))
        places.append(at);
    return places;
}

Anchor PassageFinder::anchorOf(const TextSpan &passage) const
{
    constexpr qsizetype least = 40;
    constexpr qsizetype most = 320;
    const qsizetype start = std::clamp<qsizetype>(passage.start, 0, m_text.size());
    const qsizetype end = std::clamp<qsizetype>(start + passage.length, start, m_text.size());
    Anchor anchor{.start = start, .quote = m_text.sliced(start, end - start), .before = {}, .after = {}};
    const QList<qsizetype> places = placesOf(anchor.quote);
    anchor.others = static_cast<int>(std::max<qsizetype>(0, places.size() - 1));
    anchor.nth = static_cast<int>(std::max<qsizetype>(0, places.indexOf(start)));
    anchor.isGone = anchor.quote.isEmpty();
    for (qsizetype room = least; room <= most; room *= 2) {
        qsizetype from = std::max<qsizetype>(0, start - room);
        qsizetype to = std::min(m_text.size(), end + room);
        // Whole words.
        while (from > 0 && isPassageSign(m_text[from]) && isPassageSign(m_text[from - 1]) && start - from < most + least)
            --from;
        while (to < m_text.size() && isPassageSign(m_text[to - 1]) && isPassageSign(m_text[to]) && to - end < most + least)
            ++to;
        anchor.before = m_text.sliced(from, start - from);
        anchor.after = m_text.sliced(end, to - end);
        const qsizetype whole = anchor.before.size() + anchor.after.size();
        const auto isLikeIt = [&](qsizetype place) { return touching(place, anchor.quote.size(), anchor) == whole; };
        if (std::ranges::count_if(places, isLikeIt) <= 1)
            break;
    }
    return anchor;
}

qsizetype PassageFinder::touching(qsizetype start, qsizetype length, const Anchor &anchor) const
{
    const QStringView text(m_text);
    const QStringView before = text.sliced(std::max<qsizetype>(0, start - anchor.before.size()), std::min(start, anchor.before.size()));
    return commonEnd(before, anchor.before)
        + commonStart(text.sliced(start + length).first(std::min(anchor.after.size(), text.size() - start - length)), anchor.after);
}

double PassageFinder::likeness(qsizetype start, qsizetype length, const Anchor &anchor) const
{
    // Twice the room: words may have come between.
    constexpr qsizetype more = 40;
    const QStringView text(m_text);
    const qsizetype from = std::max<qsizetype>(0, start - 2 * anchor.before.size() - more);
    const qsizetype to = std::min(text.size(), start + length + 2 * anchor.after.size() + more);
    const double before = sideLikeness(anchor.before, text.sliced(from, start - from));
    const double after = sideLikeness(anchor.after, text.sliced(start + length, to - start - length));
    return (before + after) / 2;
}

std::optional<TextSpan> PassageFinder::findExactly(const Anchor &given) const
{
    Anchor anchor = given;
    for (QString *part : {&anchor.quote, &anchor.before, &anchor.after})
        *part = withPlainSpaces(std::move(*part));
    const qsizetype length = anchor.quote.size();
    if (length == 0)
        return std::nullopt;
    const qsizetype whole = anchor.before.size() + anchor.after.size();
    const bool isInText = anchor.start >= 0 && anchor.start + length <= m_text.size();
    if (isInText && QStringView(m_text).sliced(anchor.start, length) == anchor.quote && touching(anchor.start, length, anchor) == whole)
        return TextSpan{.start = anchor.start, .length = length};

    struct Candidate
    {
        qsizetype start;
        qsizetype touches;
        qsizetype distance;
        bool isNth;
    };
    const QList<qsizetype> places = placesOf(anchor.quote);
    const bool areAsMany = places.size() == anchor.others + 1;
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < places.size(); ++i) {
        candidates.push_back({.start = places[i],
                              .touches = touching(places[i], length, anchor),
                              .distance = std::abs(places[i] - anchor.start),
                              .isNth = areAsMany && i == anchor.nth});
    }
    if (candidates.empty())
        return std::nullopt;
    // Words are compared of the likeliest alone: those that touch the same, and the one that is at its turn.
    constexpr size_t looked = 48;
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::tuple(!a.isNth, -a.touches, a.distance) < std::tuple(!b.isNth, -b.touches, b.distance);
    });
    candidates.resize(std::min(candidates.size(), looked));
    constexpr double worthOfTurn = 0.1;
    constexpr double worthOfTouch = 0.6;
    constexpr qsizetype muchTouched = 24;
    const Candidate *best = nullptr;
    double bestScore = -1;
    double bestLikeness = 0;
    for (const Candidate &candidate : candidates) {
        const double alike = candidate.touches == whole ? 1 : likeness(candidate.start, length, anchor);
        // What stands right beside it tells more than what stands near.
        const double touched = static_cast<double>(std::min(candidate.touches, muchTouched)) / static_cast<double>(muchTouched);
        const double score = alike + worthOfTouch * touched + (candidate.isNth ? worthOfTurn : 0);
        if (score > bestScore || (score == bestScore && candidate.distance < best->distance)) {
            best = &candidate;
            bestScore = score;
            bestLikeness = alike;
        }
    }
    constexpr double leastLikeness = 0.3;
    constexpr size_t manyWords = 5;
    constexpr size_t someWords = 3;
    const size_t words = passageWords(anchor.quote).size();
    // One of a few words that left may have the surroundings of another: then what touches it must be what touched it.
    constexpr qsizetype muchTouches = 8;
    const bool isTold = words >= someWords || (areAsMany && !anchor.isGone) || best->touches >= std::min(whole, muchTouches);
    const bool isAlike = bestLikeness >= leastLikeness && whole > 0 && isTold;
    // A passage that was gone is back only where that is plain: its few words may be somebody else's.
    const bool isPlain = anchor.isGone ? places.size() == 1 && anchor.others == 0 && words >= someWords : areAsMany;
    if (!isAlike && !isPlain && words < manyWords)
        return std::nullopt;
    return TextSpan{.start = best->start, .length = length};
}

std::optional<TextSpan> PassageFinder::findByWords(const Anchor &anchor) const
{
    // The passage with what was around it, as one text whose words are looked for together.
    const QString sought = anchor.before + anchor.quote + anchor.after;
    const auto words = passageWords(sought);
    const qsizetype quoteEnd = anchor.before.size() + anchor.quote.size();
    const auto isOfQuote = [&](const PassageWord &word) { return word.start >= anchor.before.size() && word.end <= quoteEnd; };
    const auto quoted = static_cast<size_t>(std::ranges::count_if(words, isOfQuote));
    if (quoted == 0)
        return std::nullopt;
    PassageNumbers known;
    std::vector<int> wanted;
    std::vector<int> worth;   // of a word, by its number: one of the passage counts twice
    std::vector<int> left;    // how many of them the window may still count
    for (const PassageWord &word : words) {
        wanted.push_back(known.of(QStringView(sought).sliced(word.start, word.end - word.start)));
        worth.resize(known.size());
        left.resize(known.size());
        const auto number = static_cast<size_t>(wanted.back());
        worth[number] = std::max(worth[number], isOfQuote(word) ? 2 : 1);
        ++left[number];
    }
    const QStringView text(m_text);
    const auto there = passageWords(text);
    std::vector<int> numbers(there.size());
    std::ranges::transform(there, numbers.begin(), [&](const PassageWord &word) { return known.known(text.sliced(word.start, word.end - word.start)); });

    // The stretch that has most of them.
    const size_t width = words.size() + words.size() / 2 + 4;
    int sum = 0;
    int bestSum = 0;
    size_t bestEnd = 0;
    qsizetype bestDistance = 0;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (i >= width && numbers[i - width] >= 0) {
            const auto gone = static_cast<size_t>(numbers[i - width]);
            sum -= ++left[gone] > 0 ? worth[gone] : 0;
        }
        if (numbers[i] < 0)
            continue;
        const auto come = static_cast<size_t>(numbers[i]);
        sum += left[come]-- > 0 ? worth[come] : 0;
        const qsizetype distance = std::abs(there[i].start - anchor.start);
        if (sum > bestSum || (sum == bestSum && distance < bestDistance)) {
            bestSum = sum;
            bestEnd = i + 1;
            bestDistance = distance;
        }
    }
    if (bestSum == 0)
        return std::nullopt;
    const size_t first = bestEnd - std::min(bestEnd, width + words.size() / 2);
    const size_t last = std::min(numbers.size(), bestEnd + words.size() / 2);
    constexpr qint64 mostComparisons = 4'000'000;
    const Matches matches = matchesOf(wanted, std::span(numbers).subspan(first, last - first), mostComparisons);

    // Between what of its surroundings is left, from its first word that is left to its last one.
    std::optional<qsizetype> start;
    std::optional<qsizetype> end;
    qsizetype before = -1;
    qsizetype after = -1;
    size_t kept = 0;
    size_t firstKept = 0;
    size_t lastKept = 0;
    int firstThere = 0;
    int lastThere = 0;
    for (const auto &[soughtAt, thereAt] : matches) {
        const PassageWord &word = words[static_cast<size_t>(soughtAt)];
        const PassageWord &found = there[first + static_cast<size_t>(thereAt)];
        if (isOfQuote(word)) {
            if (!start) {
                start = found.start;
                firstKept = static_cast<size_t>(soughtAt);
                firstThere = thereAt;
            }
            end = found.end;
            lastKept = static_cast<size_t>(soughtAt);
            lastThere = thereAt;
            ++kept;
        } else if (word.end <= anchor.before.size()) {
            before = found.end;
        } else if (word.start >= quoteEnd && after < 0) {
            after = found.start;
        }
    }
    const auto share = [](size_t some, size_t all) { return static_cast<double>(some) / static_cast<double>(all); };
    constexpr double half = 0.5;
    constexpr double mostOfThem = 0.75;
    constexpr size_t manyWords = 5;
    // Scattered over a page, they are nobody's.
    constexpr double leastTogether = 0.4;
    const bool isFound = kept > 0 && share(kept, quoted) * share(kept, static_cast<size_t>(lastThere - firstThere + 1)) >= leastTogether
        && ((share(kept, quoted) >= half && share(matches.size(), words.size()) >= half) || (share(kept, quoted) >= mostOfThem && quoted >= manyWords));
    if (!isFound)
        return std::nullopt;
    // Where its first or last words were replaced, what stands for them reaches to its surroundings.
    constexpr qsizetype more = 40;
    const qsizetype mostBefore = 2 * (words[firstKept].start - anchor.before.size()) + more;
    const qsizetype mostAfter = 2 * (quoteEnd - words[lastKept].end) + more;
    const bool hasFirst = firstKept == 0 || !isOfQuote(words[firstKept - 1]);
    const bool hasLast = lastKept + 1 == words.size() || !isOfQuote(words[lastKept + 1]);
    const QStringView behindWord = QStringView(anchor.before).sliced(passageWords(anchor.before).empty() ? 0 : passageWords(anchor.before).back().end);
    const QStringView beforeWord
        = QStringView(anchor.after).first(passageWords(anchor.after).empty() ? anchor.after.size() : passageWords(anchor.after).front().start);
    if (!hasFirst && before >= 0 && *start - before <= mostBefore)
        start = before + (text.sliced(before).startsWith(behindWord) ? std::min(behindWord.size(), *start - before) : 0);
    if (!hasLast && after >= 0 && after - *end <= mostAfter)
        end = after - (text.first(after).endsWith(beforeWord) ? std::min(beforeWord.size(), after - *end) : 0);
    // The signs at its ends that are no words: brackets, a full stop.
    if (hasFirst)
        *start -= commonEnd(text.first(*start), QStringView(sought).sliced(anchor.before.size(), words[firstKept].start - anchor.before.size()));
    if (hasLast)
        *end += commonStart(text.sliced(*end), QStringView(sought).sliced(words[lastKept].end, quoteEnd - words[lastKept].end));
    const TextSpan found = trimmed(m_text, {.start = *start, .length = *end - *start});
    return found.length > 0 ? std::optional(found) : std::nullopt;
}

std::optional<TextSpan> PassageFinder::find(const Anchor &anchor) const
{
    if (const auto exactly = findExactly(anchor); exactly || anchor.isGone)
        return exactly;
    return findByWords(anchor);
}

bool standsAt(QStringView text, const Anchor &anchor, qsizetype start)
{
    const auto isAt = [text](const QString &part, qsizetype from) {
        return from >= 0 && from + part.size() <= text.size() && std::ranges::equal(text.sliced(from, part.size()), part, {}, withPlainSpace, withPlainSpace);
    };
    return !anchor.quote.isEmpty() && isAt(anchor.quote, start) && isAt(anchor.before, start - anchor.before.size())
        && isAt(anchor.after, start + anchor.quote.size());
}

TextSpan trimmed(const QString &text, const TextSpan &passage)
{
    qsizetype start = std::clamp<qsizetype>(passage.start, 0, text.size());
    qsizetype end = std::clamp<qsizetype>(start + passage.length, start, text.size());
    while (start < end && text[start].isSpace())
        ++start;
    while (start < end && text[end - 1].isSpace())
        --end;
    return {.start = start, .length = end - start};
}

} // namespace parvis::domain
