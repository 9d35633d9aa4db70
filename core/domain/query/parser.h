// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"

#include <expected>

namespace parvis::domain {

/// Why a text is no query: where, and what would have been right there.
struct QueryError
{
    enum class Expected {
        Term,            ///< something to look for: a word, a phrase, a field, a parenthesis
        Letters,         ///< a letter or a digit at least: signs alone are found by `raw:` only
        Operator,        ///< nothing, or AND, OR: two NEAR in a row, say
        ClosingParenthesis,
        ClosingQuote,
        Field,           ///< a name that queries know; `choices` lists them
        Value,           ///< a value behind the colon
        Choice,          ///< one of `choices`
        Date,            ///< 2026-11-23, today or yesterday
        Span,            ///< a number and one of h d w m y
        Range,           ///< a number, a comparison or two numbers with two dots between
        Number,          ///< a number
        Distance,        ///< NEAR/x with x from 0 to 1,000
        Words,           ///< a word, word* or a phrase, on both sides of NEAR
        NoCircle,        ///< a segment that does not name itself in the end
        GoodSegment,     ///< a segment whose own query can be read; `choices` names it
        FewerTerms,      ///< at most 1,000 terms, each word of a phrase being one
        LessNesting,     ///< at most 200 levels
        LessText,        ///< at most 100,000 characters
    };

    qsizetype position = 0;   ///< in UTF-16 units; the text's length where it ended too early
    qsizetype length = 0;     ///< of what is wrong; 0 at the end
    Expected expected = Expected::Term;
    QStringList choices;

    friend bool operator==(const QueryError &, const QueryError &) = default;
};

/// How a text is read.
enum class QueryReading {
    Whole,    ///< what stands there is meant
    Typing,   ///< somebody is typing: the last word is a beginning when nothing follows it (two letters or more), within an open quote too, which is closed
};

/// Reads a query. NOT (or a leading minus) binds tightest, then AND (or nothing), then OR; NEAR joins two words. Operators are upper case. What holds
/// neither letter nor digit is passed over beside something that does, and an error alone. Values are kept as they are compared: folded (`channel:` `from:`
/// `tag:`…), lower case (`lang:` `is:`…). Never crashes and never takes more than its limits.
[[nodiscard]] std::expected<Query, QueryError> parseQuery(QStringView text, QueryReading reading = QueryReading::Whole);

/// What somebody types where no error can be shown: the query, or all the words of what is none.
[[nodiscard]] Query queryOrWords(QStringView typed);

} // namespace parvis::domain
