// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/thread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// The cuts that part something, in order.
QList<qsizetype> soundCuts(const QString &text, const QList<qsizetype> &cuts)
{
    const QStringView whole(text);
    QList<qsizetype> sound;
    for (const qsizetype cut : cuts) {
        const qsizetype start = sound.isEmpty() ? 0 : sound.last();
        const bool parts = cut > start && cut < text.size() && !whole.sliced(start, cut - start).trimmed().isEmpty() && !whole.sliced(cut).trimmed().isEmpty();
        if (parts)
            sound << cut;
    }
    return sound;
}

/// Where a sentence that is too long is cut: behind the last gap that fits, or else within a word. Not beyond `start` where nothing fits.
qsizetype cutWithin(const QString &text, qsizetype start, TextLimit limit, qsizetype reserved)
{
    const auto lessened = [reserved](qint64 most) { return most > 0 ? std::max<qint64>(1, most - reserved) : 0; };
    limit.characters = lessened(limit.characters);
    limit.bytes = lessened(limit.bytes);
    const QString rest = text.sliced(start);
    const qsizetype fitting = fittingLength(rest, limit);
    for (qsizetype at = fitting; at > 0; --at) {
        if (rest[at - 1].isSpace() && !QStringView(rest).first(at).trimmed().isEmpty())
            return start + at;
    }
    return start + fitting;
}

/// Where a part ends that would end with a heading: before that, which belongs to what follows. A heading is a short line of its own that ends like no
/// sentence.
qsizetype beforeHeading(const QString &text, qsizetype start, qsizetype end)
{
    constexpr qsizetype longest = 80;
    constexpr QStringView sentenceSigns = u".!?…:;,»”\")";
    constexpr QStringView itemSigns = u"-–—•*>#+";
    const QStringView part = QStringView(text).sliced(start, end - start).trimmed();
    const qsizetype line = part.lastIndexOf(u'\n');
    if (line < 0 || end == text.size())
        return end;
    const QStringView last = part.sliced(line + 1).trimmed();
    const bool isItem = itemSigns.contains(last.front()) || last.front().isDigit();
    const bool standsAlone = QStringView(text).sliced(end - 1, 1).front().isSpace() && part.first(line).trimmed().size() < part.first(line).size();
    if (last.size() > longest || isItem || sentenceSigns.contains(last.back()) || !standsAlone)
        return end;
    return static_cast<qsizetype>(last.data() - QStringView(text).data());
}

std::optional<QList<qsizetype>> cutsWith(const QString &text, const QList<qsizetype> &ends, const TextLimit &limit, const QString &number)
{
    const auto fits = [&](qsizetype from, qsizetype until) { return !measuredText(text.sliced(from, until - from).trimmed() + number, limit).isTooLong(); };
    QList<qsizetype> cuts;
    for (qsizetype start = 0; !fits(start, text.size());) {
        qsizetype best = start;
        for (auto end = std::ranges::upper_bound(ends, start); end != ends.end() && fits(start, *end); ++end)
            best = *end;
        best = beforeHeading(text, start, best);
        if (best == start)
            best = cutWithin(text, start, limit, number.size());
        while (best < text.size() && text[best].isSpace())
            ++best;
        if (best == start || best == text.size())
            return std::nullopt;
        cuts << best;
        start = best;
    }
    return cuts;
}

} // namespace

QList<qsizetype> threadCuts(const QString &text, const QList<qsizetype> &ends, const TextLimit &limit, bool isNumbered)
{
    if (!measuredText(text, limit).isTooLong())
        return {};
    if (!isNumbered)
        return cutsWith(text, ends, limit, {}).value_or(QList<qsizetype>());
    constexpr int mostDigits = 4;
    constexpr int base = 10;
    qsizetype most = base;
    for (int digits = 1; digits <= mostDigits; ++digits, most *= base) {
        const QString nines(digits, u'9');
        const auto cuts = cutsWith(text, ends, limit, u" %1/%1"_s.arg(nines));
        if (!cuts)
            return {};
        if (cuts->size() + 1 < most)
            return *cuts;
    }
    return {};
}

QStringList threadParts(const QString &text, const QList<qsizetype> &cuts, bool isNumbered)
{
    const QList<qsizetype> sound = soundCuts(text, cuts);
    QStringList parts;
    for (qsizetype i = 0; i <= sound.size(); ++i) {
        const qsizetype start = i == 0 ? 0 : sound[i - 1];
        const qsizetype end = i == sound.size() ? text.size() : sound[i];
        parts << text.sliced(start, end - start).trimmed();
        if (isNumbered && !sound.isEmpty())
            parts.last() += u" %1/%2"_s.arg(i + 1).arg(sound.size() + 1);
    }
    return parts;
}

QList<qsizetype> movedCut(const QString &text, const QList<qsizetype> &cuts, qsizetype index, int by, const QList<qsizetype> &ends)
{
    if (index < 0 || index >= cuts.size())
        return cuts;
    const qsizetype here = cuts[index];
    const qsizetype start = index > 0 ? cuts[index - 1] : 0;
    const auto isBehindHeading = [&](qsizetype end) { return end > start && end < text.size() && beforeHeading(text, start, end) != end; };
    QList<qsizetype> moved = cuts;
    if (by > 0) {
        const auto next = std::find_if_not(std::ranges::upper_bound(ends, here), ends.end(), isBehindHeading);
        if (next == ends.end())
            return cuts;
        moved[index] = *next;
    } else {
        const auto before = std::make_reverse_iterator(std::ranges::lower_bound(ends, here));
        const auto next = std::find_if_not(before, ends.rend(), isBehindHeading);
        if (next == ends.rend())
            return cuts;
        moved[index] = *next;
    }
    return soundCuts(text, moved) == moved ? moved : cuts;
}

QList<qsizetype> followedCuts(const QString &before, const QString &after, const QList<qsizetype> &cuts)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto isWithinWord = [](const QString &text, qsizetype at) { return at > 0 && at < text.size() && !text[at - 1].isSpace() && !text[at].isSpace(); };
    // Words change as wholes: two that begin or end alike are no less others for it.
    auto alike = static_cast<qsizetype>(std::ranges::mismatch(before, after).in1 - before.begin());
    while (isWithinWord(before, alike) || isWithinWord(after, alike))
        --alike;
    qsizetype tail = 0;
    while (tail < shorter - alike && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (isWithinWord(before, before.size() - tail) || isWithinWord(after, after.size() - tail)))
        --tail;
    QList<qsizetype> followed;
    for (const qsizetype cut : cuts) {
        // What is written at a cut belongs to the part before it: one writes on.
        if (cut >= before.size() - tail)
            followed << cut + after.size() - before.size();
        else
            followed << std::min(cut, alike);
    }
    return soundCuts(after, followed);
}

} // namespace parvis::domain
