// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/bareaddress.h"

#include <array>

namespace parvis::domain {

namespace {

/// How long the beginning is that makes an address of what follows; 0 where there is none.
qsizetype addressBeginning(QStringView text)
{
    constexpr std::array beginnings{u"https://", u"http://", u"ftp://", u"www."};
    for (const QStringView beginning : beginnings) {
        if (text.startsWith(beginning, Qt::CaseInsensitive))
            return beginning.size();
    }
    return 0;
}

bool endsAddress(QChar c)
{
    return c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u']' || c == u'|' || c == u'«' || c == u'»' || c == u'“' || c == u'”';
}

} // namespace

qsizetype behindBareAddress(QStringView text, qsizetype at)
{
    if (at > 0 && text[at - 1].isLetterOrNumber())
        return at;
    const qsizetype named = at + addressBeginning(text.sliced(at));
    if (named == at || named == text.size() || !text[named].isLetterOrNumber())
        return at;
    qsizetype end = named;
    while (end < text.size() && !endsAddress(text[end]))
        ++end;
    while (end > named && text[end - 1].isPunct() && text[end - 1] != u'/')
        --end;
    return end;
}

} // namespace parvis::domain
