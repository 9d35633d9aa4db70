// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect/functions.h"

#include "core/domain/query/words.h"

#include <sqlite3.h>

namespace parvis::store::dialect {

namespace {

QStringView textOf(sqlite3_value *value)
{
    const auto *text = static_cast<const QChar *>(sqlite3_value_text16(value));
    return {text, text ? sqlite3_value_bytes16(value) / 2 : 0};
}

void folded(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QString text = domain::foldedText(textOf(arguments[0]));
    sqlite3_result_text16(context, text.constData(), static_cast<int>(text.size() * 2), SQLITE_TRANSIENT);
}

} // namespace

int addFunctions(sqlite3 *handle)
{
    constexpr int pure = SQLITE_UTF16 | SQLITE_DETERMINISTIC;
    return sqlite3_create_function_v2(handle, "folded", 1, pure, nullptr, folded, nullptr, nullptr, nullptr);
}

} // namespace parvis::store::dialect
