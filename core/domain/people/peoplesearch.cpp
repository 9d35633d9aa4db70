// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/peoplesearch.h"

#include <algorithm>

namespace parvis::domain {

namespace {

bool isOneWord(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Words && std::ranges::none_of(node.written, [](QChar c) { return c.isSpace(); });
}

bool isOfNames(const QString &typed, const Query &query)
{
    // One word in quotation marks is a phrase too.
    if (std::ranges::any_of(typed, [](QChar c) { return QStringView(u"\"“”«»").contains(c); }))
        return false;
    return isOneWord(query.root) || (query.root.kind == QueryNode::Kind::All && std::ranges::all_of(query.root.parts, isOneWord));
}

} // namespace

std::expected<PeopleSearch, QueryError> peopleSearch(const QString &typed, QueryReading reading)
{
    return parseQuery(typed, reading).transform([&typed](const Query &query) {
        return isOfNames(typed, query) ? PeopleSearch{.names = typed, .asked = {}} : PeopleSearch{.names = {}, .asked = query};
    });
}

} // namespace parvis::domain
