// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/spelling.h"

#include <Sonnet/Speller>

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr qsizetype rememberedWords = 50'000;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// Those that are a file of their own: many countries have but another name for the dictionary of their language.
QStringList withoutOtherNames(const QStringList &dictionaries)
{
    QStringList own;
    QSet<QString> files;
    for (const QString &name : dictionaries) {
        const QFileInfo found(QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"hunspell/%1.dic"_s.arg(name)));
        const QString file = found.exists() ? found.canonicalFilePath() : name;
        if (!files.contains(file))
            own.append(name);
        files.insert(file);
    }
    return own;
}
} // namespace

Spelling::Spelling() = default;
Spelling::~Spelling() = default;

QStringList Spelling::dictionariesFor(const QString &language, const QStringList &available)
{
    // Each takes a tenth of a second to load.
    constexpr qsizetype most = 4;
    const bool isOwn = QLocale().name().startsWith(language);
    // Who writes English outside North America, metres and all, writes the British one.
    const bool isBritish = language == "en"_L1 && QLocale::system().measurementSystem() == QLocale::MetricSystem;
    const QStringList wanted = {isOwn && !isBritish ? QLocale().name() : QString(), isBritish ? u"en_GB"_s : QString(), QLocale(language).name(), language};
    QStringList dictionaries;
    std::ranges::copy_if(wanted, std::back_inserter(dictionaries), [&available](const QString &name) { return available.contains(name); });
    std::ranges::copy_if(available, std::back_inserter(dictionaries), [&language](const QString &name) { return name.startsWith(language + u'_'); });
    dictionaries.removeDuplicates();
    return withoutOtherNames(dictionaries).mid(0, most);
}

QString Spelling::dictionaryFor(const QString &language, const QStringList &available)
{
    return dictionariesFor(language, available).value(0);
}

bool Spelling::setLanguage(const QString &language)
{
    if (language == m_language)
        return m_isActive;
    m_language = language;
    m_known.clear();
    m_spellers.clear();
    m_dictionaries = language.isEmpty() ? QStringList() : dictionariesFor(language, Sonnet::Speller().availableLanguages());
    m_isActive = !m_dictionaries.isEmpty() && speller(0).isValid();
    return m_isActive;
}

Sonnet::Speller &Spelling::speller(qsizetype dictionary) const
{
    while (std::ssize(m_spellers) <= dictionary)
        m_spellers.push_back(std::make_unique<Sonnet::Speller>(m_dictionaries[std::ssize(m_spellers)]));
    return *m_spellers[static_cast<size_t>(dictionary)];
}

bool Spelling::isUnknown(const QString &word) const
{
    if (m_isKnown && m_isKnown(word))
        return false;
    for (qsizetype i = 0; i < m_dictionaries.size(); ++i) {
        if (!speller(i).isMisspelled(word))
            return false;
    }
    return true;
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
    bool isWrong = isUnknown(plain);
    // French elisions: "l'atelier" is right where "atelier" is.
    if (const auto elision = plain.indexOf(u'\''); isWrong && elision > 0 && elision <= 2)
        isWrong = isUnknown(plain.sliced(elision + 1));
    if (isWrong && plain.contains(u'-')) {
        const QStringList parts = plain.split(u'-', Qt::SkipEmptyParts);
        isWrong = std::ranges::any_of(parts, [this](const QString &part) { return isUnknown(part); });
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
    QList<QStringList> lists;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < m_dictionaries.size(); ++i) {
        lists.append(speller(i).suggest(plain));
        longest = std::max(longest, lists.constLast().size());
    }
    QStringList suggested;
    for (qsizetype rank = 0; rank < longest && suggested.size() < limit; ++rank) {
        for (const QStringList &list : std::as_const(lists)) {
            if (rank < list.size() && suggested.size() < limit && !suggested.contains(list[rank]))
                suggested.append(list[rank]);
        }
    }
    return suggested;
}

void Spelling::setKnown(IsKnown isKnown)
{
    m_isKnown = std::move(isKnown);
    m_known.clear();
}

QString Spelling::withoutElision(const QString &word, const QString &language)
{
    static const QRegularExpression elision(u"^(?:[cdjlmnst]|qu)['’](?=\\p{L}{2})"_s, QRegularExpression::CaseInsensitiveOption);
    return language == "fr"_L1 ? QString(word).remove(elision) : word;
}

void Spelling::ignore(const QString &word)
{
    if (m_isActive)
        speller(0).addToSession(word);
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
        // Where a link or an image leads is no word either, wherever that is.
        const qsizetype bracket = run.indexOf(u"](");
        const int wordsEnd = bracket < 0 ? end : at + static_cast<int>(bracket);
        int start = at;
        while (start < wordsEnd && !isAddress) {
            if (!line[start].isLetter()) {
                ++start;
                continue;
            }
            int stop = start;
            bool hasFigure = start > at && line[start - 1].isDigit();
            bool hasLower = false;
            while (stop < wordsEnd
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
