// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace Sonnet {
class Speller;
}

namespace parvis::ui {

/// Spelling in one language, by Sonnet and the dictionaries of the system. A language may have several, one for each of its countries: a word that one of
/// them knows is right. Answers are remembered.
class Spelling
{
public:
    struct Word
    {
        int start = 0;
        int length = 0;
    };

    Spelling();
    ~Spelling();
    Q_DISABLE_COPY_MOVE(Spelling)

    /// ISO 639-1; empty checks nothing. True where a dictionary is installed.
    bool setLanguage(const QString &language);
    [[nodiscard]] QString language() const { return m_language; }
    /// The dictionaries for a language among those there are: that of the person's own country first, then that of the language's, then the others, few
    /// enough to be asked one by one.
    [[nodiscard]] static QStringList dictionariesFor(const QString &language, const QStringList &available);
    /// The first of them; empty where there is none.
    [[nodiscard]] static QString dictionaryFor(const QString &language, const QStringList &available);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    [[nodiscard]] bool isMisspelled(const QString &word) const;
    /// At most `limit`, best first, in turn from each dictionary.
    [[nodiscard]] QStringList suggestions(const QString &word, qsizetype limit) const;
    /// Whom to ask for words that are right though no dictionary has them; to be said again whenever they are others.
    using IsKnown = std::function<bool(const QString &word)>;
    void setKnown(IsKnown isKnown);
    /// Takes a word as right until the program ends.
    void ignore(const QString &word);
    /// A word without the article or pronoun that French ties to it: "Atelier" of "l’Atelier".
    [[nodiscard]] static QString withoutElision(const QString &word, const QString &language);

    /// The words of a line that spelling has something to say about: letters with their apostrophes and hyphens; nothing with figures in
    /// it, no capitals throughout, no addresses.
    [[nodiscard]] static QList<Word> wordsOf(const QString &line);

private:
    [[nodiscard]] Sonnet::Speller &speller(qsizetype dictionary) const;
    [[nodiscard]] bool isUnknown(const QString &word) const;

    QStringList m_dictionaries;
    mutable std::vector<std::unique_ptr<Sonnet::Speller>> m_spellers;   ///< of the first dictionaries: the next is loaded when these do not know a word
    IsKnown m_isKnown;
    QString m_language;
    bool m_isActive = false;
    mutable QHash<QString, bool> m_known;
};

} // namespace parvis::ui
