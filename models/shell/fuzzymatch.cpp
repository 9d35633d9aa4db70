// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/fuzzymatch.h"

#include <QtCore/QStringList>

namespace parvis::models {

namespace {

constexpr int beginsText = 100;
constexpr int beginsWord = 80;
constexpr int inside = 50;
constexpr int scatteredBest = 30;

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
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, from);
        if (at < 0)
            return {};
        if (first < 0)
            first = at;
        from = at + 1;
    }
    const qsizetype gaps = from - first - word.size();
    const qsizetype most = 3 * word.size();
    if (gaps > most)
        return {};
    return qMax(1, scatteredBest - static_cast<int>(gaps));
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
        plain.append(letter.isSpace() ? QChar(u' ') : letter.toCaseFolded());
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
