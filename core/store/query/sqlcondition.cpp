// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/sqlcondition.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

SqlCondition &SqlCondition::operator&=(const SqlCondition &other)
{
    if (other.isEmpty())
        return *this;
    sql += (sql.isEmpty() ? u""_s : u" AND "_s) + other.sql;
    values << other.values;
    return *this;
}

void bindAll(Statement &statement, const QList<SqlValue> &values)
{
    for (const SqlValue &value : values)
        std::visit([&statement](const auto &bound) { statement.bind(bound); }, value);
}

} // namespace parvis::store
