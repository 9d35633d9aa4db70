// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/parser.h"

namespace parvis::domain {

/// One piece of a query's text.
struct QueryToken
{
    enum class Type { End, Open, Close, And, Or, Not, Near, Text, Field, RawField };

    Type type = Type::End;
    qsizetype position = 0;
    qsizetype length = 0;
    QString text;              ///< Text: as it stands, without quotes; Field and RawField: the value, as it stands
    bool isQuoted = false;
    bool isPrefix = false;     ///< a star stands behind it
    bool isGroup = false;      ///< Field: an opening parenthesis follows in place of a value
    qsizetype valueAt = 0;     ///< Field: where the value begins
    int distance = 0;          ///< Near
    bool isOrdered = false;    ///< Near
    QueryField field = QueryField::Channel;
};

/// Cuts a query's text into tokens, the last of which is End. What can be looked for but holds no word is passed over.
[[nodiscard]] std::expected<QList<QueryToken>, QueryError> lexQuery(QStringView text, QueryReading reading);

} // namespace parvis::domain
