// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/fuzzymatch.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace parvis::models {

namespace {

constexpr int beginsText = 100;
constexpr int beginsWord = 80;
constexpr int inside = 50;
constexpr int scatteredBest = 30;

/// The value of a word whose letters stand in order from a place on; nothing where they do not, or are too far apart.
[[nodiscard]] std::optional<int> scatteredFrom(QStringView word, const QString &text, qsizetype first)
{
    qsizetype from = first;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, from);
        if (at < 0)
            return {};
        from = at + 1;
    }
    const qsizetype gaps = from - first - word.size();
    const qsizetype most = 3 * word.size();
    if (gaps > most)
        return {};
    return std::max(1, scatteredBest - static_cast<int>(gaps));
}

[[nodiscard]] std::optional<int> matchWord(QStringView word, const QString &text)
{
    if (text.startsWith(word))
        return beginsText;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!text.at(at - 1).isLetterOrNumber())
            return beginsWord;
    }
    if (text.contains(word))
        return inside;
    // Two letters are found scattered in nearly every text: that would be noise.
    constexpr qsizetype fewest = 3;
    if (word.size() < fewest)
        return {};
    std::optional<int> best;
    for (qsizetype first = text.indexOf(word.front()); first >= 0; first = text.indexOf(word.front(), first + 1)) {
        // Scattered letters mean something from the beginning of a word on: else the "flag" in "of La Gazette" were one.
        if (first == 0 || !text.at(first - 1).isLetterOrNumber())
            best = std::max(best, scatteredFrom(word, text, first));
    }
    return best;
}

} // namespace

QString folded(QStringView text)
{
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(parts.size());
    for (const QChar letter : parts) {
        if (letter.category() == QChar::Mark_NonSpacing || letter == u'&')
            continue;
        plain.append(letter.isSpace() ? QChar(u' ') : letter == u'’' ? QChar(u'\'') : letter.toCaseFolded());
    }
    return plain.simplified();
}

std::optional<int> fuzzyMatch(const QString &foldedWords, const QString &foldedText)
{
    int sum = 0;
    for (const QStringView word : QStringView(foldedWords).split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<int> value = matchWord(word, foldedText);
        if (!value)
            return {};
        sum += *value;
    }
    return sum;
}

} // namespace parvis::models
