// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/xml/xmltext.h"

namespace parvis::formats {

QString xmlText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
            continue;
        }
        const bool isControl = c < u' ' && c != u'\n' && c != u'\t' && c != u'\r';
        if (!isControl && !c.isSurrogate() && c.unicode() < 0xfffe)
            out += c;
    }
    return out;
}

} // namespace parvis::formats
