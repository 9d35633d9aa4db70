// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/focus.h"

#include "core/domain/query/words.h"

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

constexpr qsizetype shortestWord = 3;

QSet<QString> stemsOf(const QStringList &words)
{
    QSet<QString> stems;
    for (const QString &word : words)
        stems.insert(stemOf(word));
    return stems;
}

} // namespace

QString stemOf(QString word)
{
    const auto drop = [&word](QLatin1StringView ending) {
        if (word.size() > shortestWord && word.endsWith(ending))
            word.chop(ending.size());
    };
    for (const QLatin1StringView ending : {"s"_L1, "x"_L1, "e"_L1, "i"_L1, "y"_L1})
        drop(ending);
    return word;
}

Focus::Focus(QStringView phrase)
{
    const QStringList words = domain::foldedWordList(phrase);
    QStringList content;
    for (const QString &word : words) {
        if (word.size() >= shortestWord)
            content << word;
    }
    m_stems = stemsOf(content.isEmpty() ? words : content);
}

bool Focus::standsIn(QStringView text) const
{
    return stemsOf(domain::foldedWordList(text)).contains(m_stems);
}

} // namespace parvis::analysis
