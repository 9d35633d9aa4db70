// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/matcher.h"

#include "core/domain/query/textmatch.h"
#include "core/domain/query/words.h"

#include <algorithm>

namespace parvis::domain {

namespace {

using PlanKind = QueryPlan::Kind;

bool isNear(const QueryPlan &plan, const QueryPost &post)
{
    const QueryPlan &first = plan.parts.first();
    const QueryPlan &second = plan.parts.last();
    const auto ones = post.places(first.words, first.isPrefix);
    if (ones.isEmpty())
        return false;
    const auto others = post.places(second.words, second.isPrefix);
    const auto inColumn = [](const QList<QueryPost::Place> &places, int column) {
        QList<qsizetype> at;
        for (const auto &place : places) {
            if (place.column == column)
                at << place.at;
        }
        return at;
    };
    for (int column = 0; column < QueryPost::columns; ++column) {
        if (areNear(inColumn(ones, column), first.words.size(), inColumn(others, column), second.words.size(), plan.distance, plan.isOrdered))
            return true;
    }
    return false;
}

bool isRaw(const QueryPlan &plan, const QueryPost &post)
{
    if (!plan.words.isEmpty() && !post.holds(plan.words, false))
        return false;
    const QueryFacts &facts = post.facts();
    return holdsRaw(facts.title, plan.text) || holdsRaw(facts.body, plan.text) || holdsRaw(facts.author, plan.text);
}

bool isByAuthor(const QueryPlan &plan, const QueryPost &post)
{
    return std::ranges::contains(post.places(plan.words, plan.isPrefix), QueryPost::authorColumn, &QueryPost::Place::column);
}

bool isWithin(const QueryPlan &plan, qint64 value)
{
    return (!plan.from || value >= *plan.from) && (!plan.until || value <= *plan.until);
}

bool isJudged(const QueryPlan &plan, const QueryFacts &facts)
{
    if (plan.text.isEmpty())
        return std::ranges::none_of(facts.judgements, [&plan](const auto &judgement) { return static_cast<qint64>(judgement.first) == plan.number; });
    return std::ranges::any_of(facts.judgements, [&plan](const auto &judgement) {
        const auto &[field, value] = judgement;
        return static_cast<qint64>(field) == plan.number && (plan.isPrefix ? value.startsWith(plan.text) : value == plan.text);
    });
}

bool holds(const QueryPlan &plan, const QueryPost &post)
{
    const QueryFacts &facts = post.facts();
    const auto isHeld = [&post](const QueryPlan &part) { return holds(part, post); };
    switch (plan.kind) {
    case PlanKind::All:
        return std::ranges::all_of(plan.parts, isHeld);
    case PlanKind::Any:
        return std::ranges::any_of(plan.parts, isHeld);
    case PlanKind::Not:
        return !isHeld(plan.parts.first());
    case PlanKind::Words:
        return post.holds(plan.words, plan.isPrefix);
    case PlanKind::Near:
        return isNear(plan, post);
    case PlanKind::Raw:
        return isRaw(plan, post);
    case PlanKind::Author:
        return isByAuthor(plan, post);
    case PlanKind::Person:
        return holdsWords(post.personWords(), plan.words, plan.isPrefix);
    case PlanKind::Roles:
        return plan.number == 0 ? facts.roles == 0 : (facts.roles & plan.number) != 0;
    case PlanKind::Company:
        return plan.words.isEmpty() ? facts.company.isEmpty() : holdsWords(post.companyWords(), plan.words, plan.isPrefix);
    case PlanKind::Channels:
        return plan.ids.contains(facts.channel);
    case PlanKind::Tags:
        return std::ranges::any_of(plan.ids, [&facts](qint64 tag) { return facts.tags.contains(tag); });
    case PlanKind::Untagged:
        return facts.tags.isEmpty();
    case PlanKind::Assignees:
        return plan.ids.contains(facts.assignee);
    case PlanKind::Unassigned:
        return facts.assignee == 0;
    case PlanKind::State:
        return static_cast<qint64>(facts.state) == plan.number;
    case PlanKind::Kinds:
        return plan.ids.contains(static_cast<qint64>(facts.kind));
    case PlanKind::Unread:
        return !facts.isRead;
    case PlanKind::Flagged:
        return facts.isFlagged;
    case PlanKind::Late:
        return facts.dueAt && toMs(*facts.dueAt) <= plan.number && facts.state == MentionState::Open && !facts.isAnswered;
    case PlanKind::Standing:
        return facts.standing && static_cast<qint64>(*facts.standing) == plan.number;
    case PlanKind::Features:
        return (facts.features & plan.number) == plan.number;
    case PlanKind::Language:
        return facts.language == plan.text;
    case PlanKind::Judgement:
        return isJudged(plan, facts);
    case PlanKind::Days:
        return isWithin(plan, facts.day);
    case PlanKind::Since:
        return toMs(facts.publishedAt) >= plan.number;
    case PlanKind::Reach:
        return isWithin(plan, facts.reach);
    case PlanKind::Conversation:
        return facts.conversation == plan.number;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

QueryPost::QueryPost(QueryFacts facts)
    : m_facts(std::move(facts))
    , m_words{foldedWordList(m_facts.title), foldedWordList(m_facts.body), foldedWordList(m_facts.author)}
    , m_person(foldedWordList(m_facts.person))
    , m_company(foldedWordList(m_facts.company))
{
    for (int column = 0; column < columns; ++column) {
        const QStringList &words = m_words.at(static_cast<size_t>(column));
        for (qsizetype at = 0; at < words.size(); ++at)
            m_index.append({.word = words[at], .place = {.column = column, .at = at}});
    }
    std::ranges::stable_sort(m_index, {}, &Entry::word);
}

std::pair<QList<QueryPost::Entry>::const_iterator, QList<QueryPost::Entry>::const_iterator> QueryPost::entries(const QString &word, bool isPrefix) const
{
    const auto first = std::ranges::lower_bound(m_index, word, {}, &Entry::word);
    const auto isMore = [&](const Entry &entry) { return isPrefix ? entry.word.startsWith(word) : entry.word == word; };
    return {first, std::find_if_not(first, m_index.cend(), isMore)};
}

bool QueryPost::goesOn(const Place &place, const QStringList &words, bool isPrefix) const
{
    const QStringList &text = m_words.at(static_cast<size_t>(place.column));
    if (place.at + words.size() > text.size())
        return false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool isBeginning = isPrefix && i == words.size() - 1;
        const QString &word = text[place.at + i];
        if (isBeginning ? !word.startsWith(words[i]) : word != words[i])
            return false;
    }
    return true;
}

QList<QueryPost::Place> QueryPost::places(const QStringList &words, bool isPrefix) const
{
    QList<Place> found;
    const auto [first, last] = entries(words.first(), isPrefix && words.size() == 1);
    for (auto entry = first; entry != last; ++entry) {
        if (goesOn(entry->place, words, isPrefix))
            found << entry->place;
    }
    // Different words with the same beginning stand in the order of the words, not of the text.
    std::ranges::sort(found, {}, [](const Place &place) { return std::pair(place.column, place.at); });
    return found;
}

bool QueryPost::holds(const QStringList &words, bool isPrefix) const
{
    const auto first = std::ranges::lower_bound(m_index, words.first(), {}, &Entry::word);
    const bool isBeginning = isPrefix && words.size() == 1;
    for (auto entry = first; entry != m_index.cend(); ++entry) {
        if (isBeginning ? !entry->word.startsWith(words.first()) : entry->word != words.first())
            return false;
        if (goesOn(entry->place, words, isPrefix))
            return true;
    }
    return false;
}

QueryMatcher::QueryMatcher(QueryPlan plan)
    : m_plan(std::move(plan))
{
}

bool QueryMatcher::matches(const QueryPost &post) const
{
    return holds(m_plan, post);
}

} // namespace parvis::domain
