// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect/functions.h"

#include "core/domain/inbox/mentionfeatures.h"
#include "core/domain/query/textmatch.h"
#include "core/domain/query/words.h"

#include <array>

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

void featuresOf(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_result_int64(context, domain::mentionFeatures(textOf(arguments[0]).toString(), textOf(arguments[1]).toString()));
}

QStringList wordsOf(sqlite3_value *value)
{
    return textOf(value).toString().split(u' ', Qt::SkipEmptyParts);
}

void wordsIn(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QStringList text = domain::foldedWordList(textOf(arguments[0]));
    sqlite3_result_int(context, domain::holdsWords(text, wordsOf(arguments[1]), sqlite3_value_int(arguments[2]) != 0));
}

void rawIn(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_result_int(context, domain::holdsRaw(textOf(arguments[0]).toString(), textOf(arguments[1]).toString()));
}

void nearIn(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const domain::SoughtWords first{.words = wordsOf(arguments[1]), .isPrefix = sqlite3_value_int(arguments[2]) != 0};
    const domain::SoughtWords second{.words = wordsOf(arguments[3]), .isPrefix = sqlite3_value_int(arguments[4]) != 0};
    const QStringList text = domain::foldedWordList(textOf(arguments[0]));
    sqlite3_result_int(context, domain::holdsNear(text, first, second, sqlite3_value_int(arguments[5]), true));
}

} // namespace

int addFunctions(sqlite3 *handle)
{
    struct Function
    {
        const char *name;
        int arguments;
        void (*call)(sqlite3_context *, int, sqlite3_value **);
    };
    constexpr std::array functions{Function{"folded", 1, folded}, Function{"features_of", 2, featuresOf}, Function{"words_in", 3, wordsIn},
                                   Function{"raw_in", 2, rawIn}, Function{"near_in", 6, nearIn}};
    constexpr int pure = SQLITE_UTF16 | SQLITE_DETERMINISTIC;
    for (const Function &function : functions) {
        const int code = sqlite3_create_function_v2(handle, function.name, function.arguments, pure, nullptr, function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace parvis::store::dialect
