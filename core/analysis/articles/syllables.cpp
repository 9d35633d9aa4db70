// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/syllables.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

template<size_t count>
bool endsInAny(QStringView word, const std::array<QStringView, count> &endings)
{
    return std::ranges::any_of(endings, [word](QStringView ending) { return word.endsWith(ending); });
}

bool isEnglishVowel(QChar c)
{
    return QStringView(u"aeiouyàâäéèêëîïôöùûü").contains(c);
}

/// Vowel groups; y before a vowel is a consonant.
int englishGroups(QStringView word)
{
    int groups = 0;
    bool wasVowel = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isConsonantY = word[i] == u'y' && i + 1 < word.size() && word[i + 1] != u'y' && isEnglishVowel(word[i + 1]);
        const bool isVowel = isEnglishVowel(word[i]) && !isConsonantY;
        groups += isVowel && !wasVowel ? 1 : 0;
        wasVowel = isVowel;
    }
    return groups;
}

/// Whether the e of a last -e, -es or -ed is mute.
bool hasMuteEnglishEnd(QStringView word)
{
    constexpr std::array<QStringView, 7> spokenEs{u"ses", u"zes", u"ces", u"ges", u"xes", u"ches", u"shes"};
    constexpr std::array<QStringView, 2> spokenEd{u"ted", u"ded"};
    const auto isVowelAt = [word](qsizetype fromEnd) { return word.size() >= fromEnd && isEnglishVowel(word[word.size() - fromEnd]); };
    // "table" has its second syllable there, "whole" and "style" have none.
    if (word.endsWith(u"le"))
        return isVowelAt(3);
    if (word.size() > 3 && (word.endsWith(u"les") || word.endsWith(u"led")))
        return isVowelAt(4) || word[word.size() - 4] == u'l';
    // After a vowel it is spoken with it ("tree"), but y is none there ("stayed").
    const auto isAfterConsonant = [&](qsizetype fromEnd) { return word.size() >= fromEnd && (!isVowelAt(fromEnd) || word[word.size() - fromEnd] == u'y'); };
    if (word.endsWith(u'e'))
        return word.size() > 2 && isAfterConsonant(2);
    if (word.endsWith(u"ed"))
        return word.size() > 3 && isAfterConsonant(3) && !endsInAny(word, spokenEd);
    return word.size() > 3 && word.endsWith(u"es") && isAfterConsonant(3) && !endsInAny(word, spokenEs);
}

/// Two vowels next to each other that are spoken apart.
int englishHiatuses(QStringView word)
{
    constexpr std::array<QStringView, 11> apart{u"ia", u"io", u"iu", u"eo", u"ua", u"uo", u"yi", u"oing", u"eing", u"iet", u"eum"};
    constexpr std::array<QStringView, 14> together{u"tia", u"cia", u"sia", u"tio", u"sio", u"cio", u"gio",
                                                   u"geo", u"qua", u"gua", u"quo", u"peo", u"xio", u"uoy"};
    int count = 0;
    for (qsizetype i = 0; i + 1 < word.size(); ++i) {
        const QStringView rest = word.sliced(i);
        const bool isApart = std::ranges::any_of(apart, [rest](QStringView pair) { return rest.startsWith(pair); });
        const bool isTogether = i > 0 && std::ranges::any_of(together, [&](QStringView three) { return word.sliced(i - 1).startsWith(three); });
        count += isApart && !isTogether ? 1 : 0;
    }
    // "idea" and "area", but not "sea"; -ism has a syllable without a vowel.
    const bool isLastApart = word.endsWith(u"ea") && englishGroups(word) > 1;
    const bool isIsm = word.endsWith(u"sm") || word.endsWith(u"sms");
    return count + (isLastApart || isIsm ? 1 : 0);
}

int englishSyllables(QStringView word)
{
    return std::max(1, englishGroups(word) - (hasMuteEnglishEnd(word) ? 1 : 0) + englishHiatuses(word));
}

bool isFrenchVowel(QChar c)
{
    return QStringView(u"aeiouyàâäéèêëîïôöùûüœæÿ").contains(c);
}

/// Whether a vowel begins a syllable of its own after another.
bool isSpokenApart(QChar before, QChar vowel, QChar after)
{
    if (vowel == u'ï' || vowel == u'ë' || vowel == u'ü')
        return true;
    // "théâtre", "création", but not "allée".
    if (before == u'é')
        return vowel != u'e';
    // "oasis", "poème" · "chaos", "aérer" · "situation", "actuel", "tué".
    if (before == u'o')
        return vowel == u'a' || vowel == u'é' || vowel == u'è' || vowel == u'ë';
    if (before == u'a')
        return vowel == u'o' || vowel == u'é';
    if (before == u'u')
        return vowel == u'a' || (vowel == u'e' && after == u'l') || vowel == u'é';
    return false;
}

/// Whether the u after a q or g is only part of its consonant.
bool isMuteU(QStringView word, qsizetype i)
{
    if (word[i] != u'u' || i == 0 || i + 1 == word.size() || !isFrenchVowel(word[i + 1]))
        return false;
    return word[i - 1] == u'q' || (word[i - 1] == u'g' && word[i + 1] != u'a' && word[i + 1] != u'ë');
}

int frenchGroups(QStringView word)
{
    int groups = 0;
    bool wasVowel = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (isMuteU(word, i)) {
            wasVowel = false;
            continue;
        }
        const QChar after = i + 1 < word.size() ? word[i + 1] : QChar();
        // y between vowels ends one syllable and begins the next ("pa-yer"); at the beginning of a word it is a consonant before a vowel ("yeux").
        const bool isGlide = word[i] == u'y' && (wasVowel || i == 0) && isFrenchVowel(after);
        const bool isVowel = isFrenchVowel(word[i]) && !isGlide;
        groups += isVowel && (!wasVowel || isSpokenApart(word[i - 1], word[i], after)) ? 1 : 0;
        wasVowel = isVowel;
    }
    return groups;
}

/// Whether a last -e, -es or -ent has no vowel that is spoken. -ent is a verb's ending only after what nouns and adverbs do not have before it.
bool hasMuteFrenchEnd(QStringView word)
{
    constexpr std::array<QStringView, 12> verbs{u"aient", u"oient", u"isent", u"issent", u"èrent", u"irent",
                                                u"urent", u"llent", u"nnent", u"ttent",  u"vent",  u"quent"};
    const auto isAfterConsonant = [word](qsizetype length) {
        if (word.size() <= length)
            return false;
        const QChar before = word[word.size() - length - 1];
        const bool isMute = before == u'u' && word.size() > length + 1 && (word[word.size() - length - 2] == u'q' || word[word.size() - length - 2] == u'g');
        return !isFrenchVowel(before) || isMute;
    };
    if (word.endsWith(u'e'))
        return isAfterConsonant(1);
    if (word.endsWith(u"es"))
        return isAfterConsonant(2);
    return endsInAny(word, verbs) && isAfterConsonant(3) && word != u"souvent" && word != u"vent" && word != u"couvent";
}

int frenchSyllables(QStringView word)
{
    return std::max(1, frenchGroups(word) - (hasMuteFrenchEnd(word) ? 1 : 0));
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‑';
}

/// Of what stands between apostrophes and hyphens: "l", "qu" and what English leaves of a verb ("’ve") have none.
int syllablesOfPart(QStringView part, bool isAfterApostrophe, Language language)
{
    constexpr qsizetype longestRest = 2;
    if (language == Language::French) {
        const QStringView spoken = part.endsWith(u"qu") ? part.chopped(1) : part;
        return std::ranges::any_of(spoken, isFrenchVowel) ? frenchSyllables(spoken) : 0;
    }
    if (isAfterApostrophe && part.size() <= longestRest)
        return 0;
    return std::ranges::any_of(part, isEnglishVowel) ? englishSyllables(part) : 0;
}

} // namespace

int syllablesOf(QStringView word, Language language)
{
    const QString spelled = word.toString().toLower();
    int syllables = 0;
    bool isAfterApostrophe = false;
    for (auto start = spelled.begin();;) {
        const auto end = std::find_if(start, spelled.end(), [](QChar c) { return isApostrophe(c) || isHyphen(c); });
        syllables += syllablesOfPart(QStringView(start, end), isAfterApostrophe, language);
        if (end == spelled.end())
            break;
        isAfterApostrophe = isApostrophe(*end);
        start = end + 1;
    }
    return std::max(1, syllables);
}

} // namespace parvis::analysis
