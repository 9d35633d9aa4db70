// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <variant>

namespace parvis::store {

using SqlValue = std::variant<qint64, QString>;

/// A piece of SQL with what its `?` stand for, in order. Without text it says nothing.
struct SqlCondition
{
    QString sql;
    QList<SqlValue> values;

    [[nodiscard]] bool isEmpty() const { return sql.isEmpty(); }
    /// Narrows it: both must hold.
    SqlCondition &operator&=(const SqlCondition &other);

    friend bool operator==(const SqlCondition &, const SqlCondition &) = default;
};

/// Binds them, one after another.
void bindAll(Statement &statement, const QList<SqlValue> &values);

} // namespace parvis::store
