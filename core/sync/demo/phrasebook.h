// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

namespace parvis::sync {

/// What the invented public says: sentences by theme, language and part, drawn like cards, so that one comes again only when
/// all of its kind have been seen.
class Phrasebook
{
public:
    /// Reads resources/demo/talk.txt.
    explicit Phrasebook(quint32 seed);

    /// The next card of "theme language part"; empty when there are none.
    [[nodiscard]] QString draw(const QString &kind);
    /// Fills the slots of a sentence: from `known`, else from the lists of that language.
    [[nodiscard]] QString fill(QString sentence, const QString &language, const QHash<QString, QString> &known);
    /// A whole number from 0 up to (not including) `limit`.
    [[nodiscard]] int number(int limit) { return m_random.bounded(limit); }
    /// True that often (0 to 1).
    [[nodiscard]] bool chance(double share) { return m_random.generateDouble() < share; }
    /// A number of the normal distribution with mean 0 and deviation 1 (Box–Muller).
    [[nodiscard]] double normal();

private:
    struct Deck
    {
        QStringList cards;
        qsizetype next = 0;
    };
    void shuffle(Deck &deck);

    QHash<QString, Deck> m_decks;
    QRandomGenerator m_random;
};

/// The lines of a resource of the demo, without comments and empty lines.
[[nodiscard]] QStringList demoLines(const QString &name);
/// French typography: no-break spaces before high punctuation and inside quotation marks.
[[nodiscard]] QString typeset(QString text);

} // namespace parvis::sync
