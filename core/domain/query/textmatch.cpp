// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/textmatch.h"

#include "core/domain/query/words.h"

#include <algorithm>

namespace parvis::domain {

namespace {

char32_t characterBefore(const QString &text, qsizetype at)
{
    const QChar c = text[at - 1];
    if (c.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], c);
    return c.unicode();
}

char32_t characterAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

/// True where a cut there would part a word.
bool partsWord(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && isWordCharacter(characterBefore(text, at)) && isWordCharacter(characterAt(text, at));
}

/// Nobody sees or types a space that keeps a line together ("4,20 €").
QString withPlainSpaces(QString text)
{
    for (const QChar space : {QChar(0x00A0), QChar(0x2007), QChar(0x202F)})
        text.replace(space, u' ');
    return text;
}

} // namespace

QList<qsizetype> placesOf(const QStringList &text, const QStringList &words, bool isPrefix)
{
    QList<qsizetype> places;
    if (words.isEmpty())
        return places;
    for (qsizetype at = 0; at + words.size() <= text.size(); ++at) {
        bool isHere = true;
        for (qsizetype i = 0; i < words.size() && isHere; ++i) {
            const bool isBeginning = isPrefix && i == words.size() - 1;
            isHere = isBeginning ? text[at + i].startsWith(words[i]) : text[at + i] == words[i];
        }
        if (isHere)
            places << at;
    }
    return places;
}

bool holdsWords(const QStringList &text, const QStringList &words, bool isPrefix)
{
    return !placesOf(text, words, isPrefix).isEmpty();
}

bool areNear(const QList<qsizetype> &first, qsizetype firstLength, const QList<qsizetype> &second, qsizetype secondLength, int distance, bool isOrdered)
{
    for (const qsizetype one : first) {
        // Of all places behind the first the next one is the nearest, of all before it the last.
        auto next = isOrdered ? std::ranges::upper_bound(second, one) : std::ranges::lower_bound(second, one);
        if (next != second.end() && *next - (one + firstLength) <= distance)
            return true;
        if (!isOrdered && next != second.begin() && one - (*std::prev(next) + secondLength) <= distance)
            return true;
    }
    return false;
}

bool holdsNear(const QStringList &text, const SoughtWords &first, const SoughtWords &second, int distance, bool isOrdered)
{
    return areNear(placesOf(text, first.words, first.isPrefix), first.words.size(), placesOf(text, second.words, second.isPrefix), second.words.size(),
                   distance, isOrdered);
}

bool holdsRaw(const QString &text, const QString &sought)
{
    const QString composed = withPlainSpaces(text.normalized(QString::NormalizationForm_C));
    const QString plain = withPlainSpaces(sought);
    for (qsizetype at = composed.indexOf(plain); at >= 0; at = composed.indexOf(plain, at + 1)) {
        if (!partsWord(composed, at) && !partsWord(composed, at + plain.size()))
            return true;
    }
    return false;
}

} // namespace parvis::domain
