// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/spelling.h"

#include <Sonnet/Speller>

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr qsizetype rememberedWords = 50'000;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}
} // namespace

Spelling::Spelling() = default;
Spelling::~Spelling() = default;

QString Spelling::dictionaryFor(const QString &language, const QStringList &available)
{
    const bool isOwn = QLocale().name().startsWith(language);
    // Who writes English outside North America, metres and all, writes the British one.
    const bool isBritish = language == "en"_L1 && QLocale::system().measurementSystem() == QLocale::MetricSystem;
    const QStringList wanted = {isOwn && !isBritish ? QLocale().name() : QString(), isBritish ? u"en_GB"_s : QString(), QLocale(language).name(), language};
    for (const QString &name : wanted) {
        if (!name.isEmpty() && available.contains(name))
            return name;
    }
    const auto near = std::ranges::find_if(available, [&language](const QString &name) { return name.startsWith(language + u'_'); });
    return near == available.cend() ? QString() : *near;
}

bool Spelling::setLanguage(const QString &language)
{
    if (language == m_language && m_speller)
        return m_isActive;
    m_language = language;
    m_known.clear();
    m_isActive = false;
    if (language.isEmpty())
        return false;
    if (!m_speller)
        m_speller = std::make_unique<Sonnet::Speller>();
    const QString dictionary = dictionaryFor(language, m_speller->availableLanguages());
    if (dictionary.isEmpty())
        return false;
    m_speller->setLanguage(dictionary);
    m_isActive = m_speller->isValid();
    return m_isActive;
}

bool Spelling::isMisspelled(const QString &word) const
{
    if (!m_isActive)
        return false;
    const auto known = m_known.constFind(word);
    if (known != m_known.cend())
        return *known;
    if (m_known.size() > rememberedWords)
        m_known.clear();
    QString plain = word;
    plain.replace(u'’', u'\'');
    bool isWrong = m_speller->isMisspelled(plain);
    // French elisions: "l'atelier" is right where "atelier" is.
    if (const auto elision = plain.indexOf(u'\''); isWrong && elision > 0 && elision <= 2)
        isWrong = m_speller->isMisspelled(plain.sliced(elision + 1));
    if (isWrong && plain.contains(u'-')) {
        const QStringList parts = plain.split(u'-', Qt::SkipEmptyParts);
        isWrong = std::ranges::any_of(parts, [this](const QString &part) { return m_speller->isMisspelled(part); });
    }
    m_known.insert(word, isWrong);
    return isWrong;
}

QStringList Spelling::suggestions(const QString &word, qsizetype limit) const
{
    if (!m_isActive)
        return {};
    QString plain = word;
    plain.replace(u'’', u'\'');
    return m_speller->suggest(plain).mid(0, limit);
}

void Spelling::learn(const QString &word)
{
    if (m_speller)
        m_speller->addToPersonal(word);
    m_known.clear();
}

void Spelling::ignore(const QString &word)
{
    if (m_speller)
        m_speller->addToSession(word);
    m_known.insert(word, false);
}

QList<Spelling::Word> Spelling::wordsOf(const QString &line)
{
    QList<Word> words;
    const int size = static_cast<int>(line.size());
    int at = 0;
    while (at < size) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        int end = at;
        while (end < size && !line[end].isSpace())
            ++end;
        const QStringView run = QStringView(line).sliced(at, end - at);
        const bool isAddress = run.contains(u"://") || run.contains(u'@') || run.startsWith(u"www.");
        int start = at;
        while (start < end && !isAddress) {
            if (!line[start].isLetter()) {
                ++start;
                continue;
            }
            int stop = start;
            bool hasFigure = start > at && line[start - 1].isDigit();
            bool hasLower = false;
            while (stop < end
                   && (line[stop].isLetterOrNumber() || line[stop].isMark() || isApostrophe(line[stop]) || line[stop] == u'-' || line[stop] == u'_')) {
                hasFigure = hasFigure || line[stop].isDigit() || line[stop] == u'_';
                hasLower = hasLower || line[stop].isLower();
                ++stop;
            }
            int last = stop;
            while (last > start && !line[last - 1].isLetter())
                --last;
            if (!hasFigure && hasLower && last - start > 1)
                words.append({.start = start, .length = last - start});
            start = stop;
        }
        at = end;
    }
    return words;
}

} // namespace parvis::ui
