// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr qsizetype longestWord = 200;
constexpr char16_t firstBeyondAscii = 0x80;

/// For ASCII: the folded character, or 0 where it is no part of a word.
constexpr std::array<char16_t, firstBeyondAscii> asciiFolds = [] {
    std::array<char16_t, firstBeyondAscii> folds{};
    for (char16_t c = u'0'; c <= u'9'; ++c)
        folds.at(c) = c;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        folds.at(c) = c;
    for (char16_t c = u'A'; c <= u'Z'; ++c)
        folds.at(c) = static_cast<char16_t>(c + (u'a' - u'A'));
    return folds;
}();

void appendFolded(QString &word, char32_t character)
{
    switch (character) {
    case U'œ':
        word += u"oe"_s;
        return;
    case U'æ':
        word += u"ae"_s;
        return;
    case U'ß':
        word += u"ss"_s;
        return;
    case U'ø':
        word += u'o';
        return;
    case U'ł':
        word += u'l';
        return;
    case U'đ':
        word += u'd';
        return;
    default:
        if (!QChar::isMark(character))
            word += QChar::fromUcs4(character);
    }
}

QString foldedBeyondAscii(QStringView word)
{
    // A fold can leave marks of its own (İ), and what stands under an accent can be a ligature (ǽ, ǿ): taken apart, folded, taken apart again.
    const QString bare = word.toString().normalized(QString::NormalizationForm_D).toCaseFolded().normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(bare.size());
    for (const char32_t character : bare.toUcs4())
        appendFolded(folded, character);
    return folded;
}

void shorten(QString &word)
{
    if (word.size() <= longestWord)
        return;
    word.truncate(word[longestWord - 1].isHighSurrogate() ? longestWord - 1 : longestWord);
}

/// Calls `take(folded, start, length)` for each word.
template<class Take>
void eachWord(QStringView text, Take take)
{
    QString word;
    qsizetype at = 0;
    while (at < text.size()) {
        word.clear();
        const qsizetype start = at;
        // Nearly all text is ASCII: its words are folded while they are read.
        while (at < text.size() && text[at].unicode() < firstBeyondAscii) {
            const char16_t folded = asciiFolds.at(text[at].unicode());
            if (folded == 0)
                break;
            word += QChar(folded);
            ++at;
        }
        bool isAscii = true;
        while (at < text.size()) {
            qsizetype length = 1;
            char32_t character = text[at].unicode();
            if (QChar::isSurrogate(character)) {
                if (!text[at].isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
                    break;
                character = QChar::surrogateToUcs4(text[at], text[at + 1]);
                length = 2;
            }
            if (!isWordCharacter(character))
                break;
            isAscii = false;
            at += length;
        }
        if (at == start) {
            ++at;
            continue;
        }
        if (!isAscii)
            word = foldedBeyondAscii(text.sliced(start, at - start));
        shorten(word);
        if (!word.isEmpty())
            take(word, start, at - start);
    }
}

} // namespace

bool isWordCharacter(char32_t character)
{
    if (character < firstBeyondAscii)
        return asciiFolds.at(character) != 0;
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

QList<FoldedWord> foldedWords(QStringView text)
{
    QList<FoldedWord> words;
    eachWord(text, [&words](const QString &word, qsizetype start, qsizetype length) { words.append({.folded = word, .start = start, .length = length}); });
    return words;
}

QStringList foldedWordList(QStringView text)
{
    QStringList words;
    eachWord(text, [&words](const QString &word, qsizetype, qsizetype) { words.append(word); });
    return words;
}

QString foldedText(QStringView text)
{
    QString joined;
    joined.reserve(text.size());
    eachWord(text, [&joined](const QString &word, qsizetype, qsizetype) {
        if (!joined.isEmpty())
            joined += u' ';
        joined += word;
    });
    return joined;
}

} // namespace parvis::domain
