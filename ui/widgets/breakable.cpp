// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/breakable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
// Shorter ones find room on a line of any card.
constexpr qsizetype longestWhole = 24;
constexpr qsizetype longestPiece = 12;
constexpr QChar breakHere(0x200B);
} // namespace

QString breakable(const QString &text)
{
    QString broken;
    broken.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        qsizetype piece = 0;
        for (qsizetype i = at; i < end; ++i) {
            broken += text[i];
            ++piece;
            const bool isWithin = i + 1 < end && end - at > longestWhole && !text[i].isHighSurrogate() && !text[i + 1].isMark();
            if (isWithin && (piece >= longestPiece || u"/?&=.,;:_-+%@"_s.contains(text[i]))) {
                broken += breakHere;
                piece = 0;
            }
        }
        for (; end < text.size() && text[end].isSpace(); ++end)
            broken += text[end];
        at = end;
    }
    return broken;
}

QString atMost(const QString &text, qsizetype most)
{
    // Not simplified(): it would take the spaces that hold French marks to their words for plain ones.
    const QString plain = text.trimmed().replace(u'\n', u' ');
    if (plain.size() <= most)
        return plain;
    // Between two words, where one ends near enough; not at the spaces that hold French marks to their words.
    constexpr qsizetype nearEnough = 24;
    const qsizetype space = plain.lastIndexOf(u' ', most - 1);
    if (space > 0 && most - space <= nearEnough)
        return plain.first(space).trimmed() + u'…';
    const bool isWithinOne = plain[most - 2].isHighSurrogate();
    return plain.left(isWithinOne ? most - 2 : most - 1).trimmed() + u'…';
}

QString withoutTurns(QString text)
{
    return text.removeIf([](QChar c) {
        const char16_t sign = c.unicode();
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    });
}

qsizetype beginningOf(const QString &text, qsizetype most, qsizetype lines)
{
    qsizetype end = std::min(most, text.size());
    qsizetype line = -1;
    for (qsizetype i = 0; i < lines; ++i) {
        line = text.indexOf(u'\n', line + 1);
        if (line < 0 || line >= end)
            break;
    }
    if (line >= 0 && line < end)
        end = line;
    return end > 0 && end < text.size() && text[end - 1].isHighSurrogate() ? end - 1 : end;
}

} // namespace parvis::ui
