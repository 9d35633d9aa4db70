// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/spaces.h"

#include <utility>

namespace parvis::formats {

QString onOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    bool isDue = false;
    for (const QChar c : text) {
        if (isPlainSpace(c)) {
            isDue = !line.isEmpty();
            continue;
        }
        if (std::exchange(isDue, false))
            line += u' ';
        line += c;
    }
    return line;
}

} // namespace parvis::formats
