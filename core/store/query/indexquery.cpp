// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/indexquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using PlanKind = domain::QueryPlan::Kind;

/// FTS5's parser has a stack of a hundred; each level takes up to three.
constexpr int deepest = 12;

/// Folded words hold letters, numbers and marks alone: in quotes nothing of them is syntax.
QString phraseOf(const QStringList &words, bool isPrefix)
{
    return u'"' + words.join(u' ') + u'"' + (isPrefix ? u" *"_s : QString());
}

QString nearOf(const domain::QueryPlan &plan)
{
    const auto &first = plan.parts.first();
    const auto &second = plan.parts.last();
    return u"NEAR("_s + phraseOf(first.words, first.isPrefix) + u' ' + phraseOf(second.words, second.isPrefix) + u", "_s + QString::number(plan.distance)
        + u')';
}

QString joinedText(const QStringList &texts, const QString &between)
{
    return texts.size() == 1 ? texts.first() : u'(' + texts.join(between) + u')';
}

} // namespace

IndexQuery joined(const QList<IndexQuery> &parts, PlanKind kind)
{
    if (parts.size() == 1)
        return parts.first();
    const bool isAll = kind == PlanKind::All;
    QStringList wanted;
    QStringList unwanted;
    int height = 0;
    for (const IndexQuery &part : parts) {
        (part.isNegated ? unwanted : wanted) << part.match;
        height = std::max(height, part.height + 1);
    }
    const QString both = u" AND "_s;
    const QString either = u" OR "_s;
    if (unwanted.isEmpty())
        return {.match = joinedText(wanted, isAll ? both : either), .isNegated = false, .height = height};
    if (wanted.isEmpty())
        return {.match = joinedText(unwanted, isAll ? either : both), .isNegated = true, .height = height};
    if (isAll)
        return {.match = u'(' + joinedText(wanted, both) + u" NOT "_s + joinedText(unwanted, either) + u')', .isNegated = false, .height = height + 1};
    return {.match = u'(' + joinedText(unwanted, both) + u" NOT "_s + joinedText(wanted, either) + u')', .isNegated = true, .height = height + 1};
}

std::optional<IndexQuery> indexQuery(const domain::QueryPlan &plan, bool hasAuthor)
{
    switch (plan.kind) {
    case PlanKind::Words:
        return IndexQuery{.match = phraseOf(plan.words, plan.isPrefix)};
    case PlanKind::Author:
        return hasAuthor ? std::optional(IndexQuery{.match = u"author : "_s + phraseOf(plan.words, plan.isPrefix)}) : std::nullopt;
    case PlanKind::Near:
        return plan.isOrdered ? std::nullopt : std::optional(IndexQuery{.match = nearOf(plan)});
    case PlanKind::Not: {
        auto inner = indexQuery(plan.parts.first(), hasAuthor);
        if (inner)
            inner->isNegated = !inner->isNegated;
        return inner;
    }
    case PlanKind::All:
    case PlanKind::Any: {
        QList<IndexQuery> parts;
        for (const auto &part : plan.parts) {
            auto asked = indexQuery(part, hasAuthor);
            if (!asked || asked->height >= deepest)
                return std::nullopt;
            parts << *std::move(asked);
        }
        return parts.isEmpty() ? std::nullopt : std::optional(joined(parts, plan.kind));
    }
    default:
        return std::nullopt;
    }
}

std::optional<IndexQuery> indexCandidate(const domain::QueryPlan &plan)
{
    if (plan.kind == PlanKind::Near)
        return IndexQuery{.match = nearOf(plan)};
    if (plan.kind == PlanKind::Raw && !plan.words.isEmpty())
        return IndexQuery{.match = phraseOf(plan.words, false)};
    return std::nullopt;
}

} // namespace parvis::store
