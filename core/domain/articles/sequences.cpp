// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/sequences.h"

#include <algorithm>
#include <unordered_map>

#include <dtl/dtl.hpp>

namespace parvis::domain {

namespace {

/// Elements with their places, of a sequence from which those are left out that the other one has not: no match is lost, and what was all rewritten costs
/// nothing.
struct Sieved
{
    std::vector<int> elements;
    std::vector<int> places;
};

Sieved sieve(std::span<const int> sequence, std::span<const int> other, int offset)
{
    std::vector<int> known(other.begin(), other.end());
    std::ranges::sort(known);
    Sieved sieved;
    for (size_t i = 0; i < sequence.size(); ++i) {
        if (std::ranges::binary_search(known, sequence[i])) {
            sieved.elements.push_back(sequence[i]);
            sieved.places.push_back(offset + static_cast<int>(i));
        }
    }
    return sieved;
}

Matches longestCommon(const Sieved &before, const Sieved &after)
{
    dtl::Diff<int, std::vector<int>> diff(before.elements, after.elements);
    diff.compose();
    Matches matches;
    for (const auto &[element, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_COMMON)
            matches.emplace_back(before.places[static_cast<size_t>(info.beforeIdx - 1)], after.places[static_cast<size_t>(info.afterIdx - 1)]);
    }
    return matches;
}

/// Pairs of what both have exactly once, of which as many are taken as are in the same order.
Matches anchorsOf(const Sieved &before, const Sieved &after)
{
    struct Seen
    {
        int timesBefore = 0;
        int timesAfter = 0;
        int place = 0;
    };
    std::unordered_map<int, Seen> seen;
    for (const int element : before.elements)
        ++seen[element].timesBefore;
    for (size_t i = 0; i < after.elements.size(); ++i) {
        Seen &one = seen[after.elements[i]];
        ++one.timesAfter;
        one.place = after.places[i];
    }
    // Patience sorting: the top of each pile, and for each pair the one it follows.
    Matches pairs;
    std::vector<size_t> tops;
    std::vector<size_t> previous;
    constexpr auto none = static_cast<size_t>(-1);
    for (size_t i = 0; i < before.elements.size(); ++i) {
        const Seen &one = seen[before.elements[i]];
        if (one.timesBefore != 1 || one.timesAfter != 1)
            continue;
        pairs.emplace_back(before.places[i], one.place);
        const auto pile = std::ranges::lower_bound(tops, one.place, {}, [&pairs](size_t top) { return pairs[top].second; });
        previous.push_back(pile == tops.begin() ? none : *std::prev(pile));
        if (pile == tops.end())
            tops.push_back(pairs.size() - 1);
        else
            *pile = pairs.size() - 1;
    }
    Matches chain;
    for (size_t at = tops.empty() ? none : tops.back(); at != none; at = previous[at])
        chain.push_back(pairs[at]);
    std::ranges::reverse(chain);
    return chain;
}

/// The stretch of both that is still to be matched.
struct Stretch
{
    int before = 0;
    int beforeEnd = 0;
    int after = 0;
    int afterEnd = 0;
};

class Matcher
{
public:
    Matcher(std::span<const int> before, std::span<const int> after, qint64 most)
        : m_before(before)
        , m_after(after)
        , m_most(most)
    {
    }

    Matches take()
    {
        match({.before = 0, .beforeEnd = static_cast<int>(m_before.size()), .after = 0, .afterEnd = static_cast<int>(m_after.size())}, true);
        return std::move(m_matches);
    }

private:
    [[nodiscard]] bool isEqual(int before, int after) const { return m_before[static_cast<size_t>(before)] == m_after[static_cast<size_t>(after)]; }

    void match(Stretch stretch, bool mayPart)
    {
        while (stretch.before < stretch.beforeEnd && stretch.after < stretch.afterEnd && isEqual(stretch.before, stretch.after))
            m_matches.emplace_back(stretch.before++, stretch.after++);
        int tail = 0;
        while (stretch.before < stretch.beforeEnd && stretch.after < stretch.afterEnd && isEqual(stretch.beforeEnd - 1, stretch.afterEnd - 1)) {
            --stretch.beforeEnd;
            --stretch.afterEnd;
            ++tail;
        }
        matchMiddle(stretch, mayPart);
        for (int i = 0; i < tail; ++i)
            m_matches.emplace_back(stretch.beforeEnd + i, stretch.afterEnd + i);
    }

    void matchMiddle(const Stretch &stretch, bool mayPart)
    {
        const auto partOf = [](std::span<const int> all, int from, int to) { return all.subspan(static_cast<size_t>(from), static_cast<size_t>(to - from)); };
        const auto before = partOf(m_before, stretch.before, stretch.beforeEnd);
        const auto after = partOf(m_after, stretch.after, stretch.afterEnd);
        const Sieved old = sieve(before, after, stretch.before);
        const Sieved now = sieve(after, before, stretch.after);
        if (old.elements.empty())
            return;
        if (std::ssize(old.elements) * std::ssize(now.elements) <= m_most) {
            const Matches found = longestCommon(old, now);
            m_matches.insert(m_matches.end(), found.begin(), found.end());
            return;
        }
        if (!mayPart)
            return;
        Stretch between = stretch;
        for (const auto &[beforeAt, afterAt] : anchorsOf(old, now)) {
            between.beforeEnd = beforeAt;
            between.afterEnd = afterAt;
            match(between, false);
            m_matches.emplace_back(beforeAt, afterAt);
            between.before = beforeAt + 1;
            between.after = afterAt + 1;
        }
        between.beforeEnd = stretch.beforeEnd;
        between.afterEnd = stretch.afterEnd;
        match(between, false);
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    qint64 m_most;
    Matches m_matches;
};

} // namespace

Matches matchesOf(std::span<const int> before, std::span<const int> after, qint64 most)
{
    return Matcher(before, after, most).take();
}

} // namespace parvis::domain
