// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into the search field, and dates of foreign sources.
#include "core/domain/base/instant.h"
#include "core/domain/query/matcher.h"

#include <cstdlib>

using namespace parvis;

namespace {

void promise(bool isKept)
{
    if (!isKept)
        std::abort();
}

void check(const QString &text, const std::expected<domain::Query, domain::QueryError> &read)
{
    if (!read) {
        const domain::QueryError &error = read.error();
        promise(error.position >= 0 && error.length >= 0 && error.position + error.length <= text.size());
        return;
    }
    // The normal form says the same.
    const auto again = domain::parseQuery(domain::toText(*read));
    promise(again && *again == *read);
    for (const auto &node : domain::soughtWords(*read))
        promise(!node.words.isEmpty());
    static const domain::QueryPost post({.title = text.left(200), .body = QStringLiteral("Le four à bois"), .author = QStringLiteral("Ada @ada")});
    if (const auto plan = domain::planQuery(*read, {.segments = {{QStringLiteral("a"), QStringLiteral("segment:b")}, {QStringLiteral("b"), text}}}))
        static_cast<void>(domain::QueryMatcher(*plan).matches(post));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(typed, domain::parseQuery(typed));
    check(typed, domain::parseQuery(typed, domain::QueryReading::Typing));
    check(typed, domain::queryOrWords(typed));
    static_cast<void>(domain::parseInstant(typed));
    return 0;
}
