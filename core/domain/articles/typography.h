// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace parvis::domain {

/// A place in a line that a typesetter would set otherwise, with what would stand there.
struct TypographyHint
{
    enum class Kind {
        MissingSpace,   ///< no space before ; : ! ? or inside guillemets, or one at which the line may break
        StraightQuotes, ///< " or << for guillemets
        StraightApostrophe,
        ThreeDots,      ///< for an ellipsis
        RepeatedWord
    };
    Kind kind = Kind::MissingSpace;
    qsizetype start = 0;   ///< in UTF-16 units of the line
    qsizetype length = 0;
    QString replacement;

    friend bool operator==(const TypographyHint &, const TypographyHint &) = default;
};

/// What is to be set otherwise in a line of prose, from left to right, none over another. `language` is ISO 639-1. In French: a no-break space stands before
/// ; : ! ? (the narrow one, U+202F, is proposed; the wide one is as good) and inside « » (Lexique des règles typographiques en usage à l'Imprimerie nationale),
/// apostrophes and ellipses are typographic. In French and English: no word twice running, but for the pairs that grammar wants ("nous nous", "had had").
/// Marks of Markdown, addresses, times, ratios and smileys are left alone; that code is no prose the caller knows.
[[nodiscard]] QList<TypographyHint> typographyOf(QStringView line, QStringView language);
/// The line with its hints applied.
[[nodiscard]] QString typeset(const QString &line, const QList<TypographyHint> &hints);

} // namespace parvis::domain
