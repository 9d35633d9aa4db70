// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into the search field, and dates of foreign sources.
#include "core/domain/base/instant.h"
#include "core/domain/inbox/searchwords.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto &term : parvis::domain::parseSearchWords(typed).terms) {
        if (term.text.isEmpty())
            std::abort();
    }
    static_cast<void>(parvis::domain::parseInstant(typed));
    return 0;
}
