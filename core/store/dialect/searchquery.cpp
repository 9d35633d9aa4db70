// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect/searchquery.h"

#include "core/domain/query/words.h"

using namespace Qt::StringLiterals;

namespace parvis::store::dialect {

namespace {
QString termOf(const domain::SearchWords::Term &term)
{
    // Folded words are letters, digits, marks and spaces: nothing in them is syntax, and half a surrogate pair is none of them.
    const QString text = domain::foldedText(term.text);
    return u'"' + text + u'"' + (term.isPrefix ? u" *"_s : QString());
}
} // namespace

SearchQuery searchQuery(const domain::SearchWords &words)
{
    constexpr qsizetype mostTerms = 64;
    QStringList wanted;
    QStringList unwanted;
    for (const auto &term : words.terms.first(std::min(words.terms.size(), mostTerms)))
        (term.isExcluded ? unwanted : wanted) << termOf(term);
    if (wanted.isEmpty())
        return {.wanted = {}, .unwanted = unwanted.join(u" OR "_s)};
    // Side by side means AND, and drops a word that holds no letter (an emoji) instead of failing on it.
    QString query = wanted.join(u' ');
    if (!unwanted.isEmpty())
        query = u"(%1) NOT (%2)"_s.arg(query, unwanted.join(u" OR "_s));
    return {.wanted = query, .unwanted = {}};
}

} // namespace parvis::store::dialect
