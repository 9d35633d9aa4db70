// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/searchwords.h"

#include <algorithm>
#include <array>

namespace parvis::domain {

namespace {
constexpr std::array<Ligature, 6> knownLigatures{{{u'œ', u"oe"}, {u'Œ', u"OE"}, {u'æ', u"ae"}, {u'Æ', u"AE"}, {u'ß', u"ss"}, {u'ẞ', u"SS"}}};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}
} // namespace

SearchWords parseSearchWords(QStringView typed)
{
    constexpr qsizetype longest = 10'000;
    constexpr qsizetype shortestPrefix = 2;
    typed = typed.left(longest);
    SearchWords words;
    bool inPhrase = false;
    bool isExcluded = false;
    QString phrase;
    qsizetype at = 0;
    while (at < typed.size()) {
        const QChar c = typed[at];
        if (isWordCharacter(c)) {
            const qsizetype start = at;
            while (at < typed.size() && isWordCharacter(typed[at]))
                ++at;
            const QString word = typed.sliced(start, at - start).toString();
            if (inPhrase) {
                phrase += phrase.isEmpty() ? word : u' ' + word;
            } else {
                words.terms.append({.text = word, .isPrefix = at == typed.size() && word.size() >= shortestPrefix, .isExcluded = isExcluded});
                isExcluded = false;
            }
            continue;
        }
        if (c == u'"' || c == u'«' || c == u'»' || c == u'“' || c == u'”') {
            if (inPhrase && !phrase.isEmpty())
                words.terms.append({.text = phrase, .isPrefix = false, .isExcluded = isExcluded});
            if (inPhrase)
                isExcluded = false;
            phrase.clear();
            inPhrase = !inPhrase;
        } else if (c == u'-' && !inPhrase) {
            isExcluded = at == 0 || typed[at - 1].isSpace();
        } else if (!inPhrase) {
            isExcluded = false;
        }
        ++at;
    }
    if (inPhrase && !phrase.isEmpty())
        words.terms.append({.text = phrase, .isPrefix = false, .isExcluded = isExcluded});
    return words;
}

std::span<const Ligature> ligatures()
{
    return knownLigatures;
}

QString spellOut(const QString &text)
{
    const auto isLigature = [](QChar c) { return c >= u'\u00c6' && std::ranges::contains(knownLigatures, c.unicode(), &Ligature::letter); };
    if (std::ranges::none_of(text, isLigature))
        return text;
    QString spelt;
    spelt.reserve(text.size() + 8);
    for (const QChar c : text) {
        const auto *ligature = c >= u'\u00c6' ? std::ranges::find(knownLigatures, c.unicode(), &Ligature::letter) : knownLigatures.end();
        if (ligature == knownLigatures.end())
            spelt += c;
        else
            spelt += ligature->spelling;
    }
    return spelt;
}

} // namespace parvis::domain
