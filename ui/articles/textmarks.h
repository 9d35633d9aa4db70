// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/textdiff.h"
#include "core/domain/articles/typography.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QTextEdit>

#include <optional>
#include <utility>

namespace parvis::ui {

class Spelling;

/// What is marked in the lines of an article that are shown: words no dictionary knows, what a typesetter would set otherwise, and what is looked for. In focus
/// mode all but the paragraph being written steps back.
struct TextMarks
{
    const Spelling &spelling;
    QString language; ///< whose typography counts (ISO 639-1); empty for none
    QRegularExpression searched; ///< an empty pattern marks nothing
    int writtenAt = -1; ///< where the cursor types: the word that ends there is not wrong yet
    bool isFocused = false; ///< whether focus mode is on
    QList<domain::TextSpan> notProse; ///< stretches in which nothing is misspelled or badly set
    std::pair<int, int> paragraph; ///< what focus mode leaves as it is: numbers of its first and last line

    /// The marks of a line, in the order in which they are drawn.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> of(const QTextBlock &block) const;
};

/// The numbers of the first and the last line of the paragraph that a line is of, or of the heading, the entry of a list, the rows of a table: lines that are
/// typed without a blank one between them are one, until one of them begins something of its own.
[[nodiscard]] std::pair<int, int> paragraphAround(const QTextBlock &line);

/// The mark of a word that no dictionary knows at that position among `marks`; a null cursor where there is none.
[[nodiscard]] QTextCursor misspelledAt(const QList<QTextEdit::ExtraSelection> &marks, int position);

/// A typesetter's hint and the text that it is of.
struct MarkedHint
{
    domain::TypographyHint::Kind kind = domain::TypographyHint::Kind::MissingSpace;
    QTextCursor place;
    QString replacement;
};
[[nodiscard]] std::optional<MarkedHint> hintAt(const QList<QTextEdit::ExtraSelection> &marks, int position);

/// Whether a cursor stands in prose, and not in code, an address or the front matter: by what is known of the text, and by the colours of the line.
[[nodiscard]] bool isInProse(const QTextCursor &cursor, const QList<domain::TextSpan> &notProse);
/// The hints of a line that stand in prose.
[[nodiscard]] QList<domain::TypographyHint> hintsOf(const QTextBlock &block, const QString &language, const QList<domain::TextSpan> &notProse);

} // namespace parvis::ui
