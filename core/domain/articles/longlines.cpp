// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/longlines.h"

#include <algorithm>

namespace parvis::domain {

namespace {

constexpr qsizetype pageLength = 2'000;

/// Whether a line may end at a space: what comes behind it must not be read as the mark of an entry, a heading, a quotation, a rule or a table.
bool mayBreakAt(QStringView line, qsizetype space)
{
    const QChar next = space + 1 < line.size() ? line[space + 1] : QChar(u' ');
    return line[space] == u' ' && !next.isDigit() && !QStringView(u" #>-+*=|~`:<").contains(next);
}

bool endsSentence(QStringView line, qsizetype space)
{
    qsizetype last = space - 1;
    while (last > 0 && QStringView(u"»”\")*_ \u00A0\u202F").contains(line[last]))
        --last;
    return last >= 0 && QStringView(u".!?…").contains(line[last]);
}

/// Where the first part of a line ends; the space there is left out of both.
qsizetype endOfPart(QStringView line)
{
    qsizetype between = -1;
    for (qsizetype at = pageLength; at > 0; --at) {
        if (!mayBreakAt(line, at))
            continue;
        if (endsSentence(line, at))
            return at;
        if (between < 0)
            between = at;
    }
    return between;
}

void appendBroken(QString &text, QStringView line)
{
    while (line.size() > pageLength) {
        const qsizetype end = endOfPart(line);
        // Within a word, if need be, but not within a character.
        const qsizetype cut = end > 0 ? end : pageLength - (line[pageLength - 1].isHighSurrogate() ? 1 : 0);
        text += line.first(cut);
        text += u'\n';
        line = line.sliced(end > 0 ? cut + 1 : cut);
    }
    text += line;
}

} // namespace

qsizetype longestLineOf(QStringView text)
{
    qsizetype longest = 0;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    return longest;
}

QString withoutLongLines(const QString &text)
{
    if (longestLineOf(text) <= longestLine)
        return text;
    QString broken;
    broken.reserve(text.size() + text.size() / pageLength);
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QStringView line = QStringView(text).sliced(at, end - at);
        if (at > 0)
            broken += u'\n';
        if (line.size() > longestLine)
            appendBroken(broken, line);
        else
            broken += line;
        at = end + 1;
    }
    return broken;
}

} // namespace parvis::domain
