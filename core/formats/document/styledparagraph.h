// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"

namespace parvis::formats {

/// A paragraph as a word processor has it: words, and a style that says what they are.
struct StyledParagraph
{
    QString style;              ///< the name of a built-in style of Word or LibreOffice, lower case, such as "quote", or one of ours (styleNamed())
    int heading = 0;            ///< its level, 0 where it is none
    QList<Inline> words;        ///< as they stand there
    bool isBelowGap = false;    ///< an empty paragraph stands above it
};

/// The level of a heading by the name of its style, 0 where it is none.
[[nodiscard]] int headingLevel(const QString &style);
/// How many quotes a paragraph of that style is in, 0 where it is in none: "quote", and of ours "quote 2" and so on.
[[nodiscard]] int quoteLevel(const QString &style);
/// The name of a style as it is compared: lower case, but for the language of code that one of ours names behind a colon ("source code: C++").
[[nodiscard]] QString styleNamed(const QString &name);
/// Whether that is a style for code.
[[nodiscard]] bool isCodeStyle(const QString &style);
/// The deepest quote in quotes that has a style of its own.
inline constexpr int deepestQuote = 9;
/// The languages that blocks of code of a document name, those in others too, each once.
[[nodiscard]] QStringList codeLanguages(const Document &document);
/// Whether nothing is to be seen of it.
[[nodiscard]] bool isEmpty(const StyledParagraph &paragraph);
/// Whether two blocks side by side would look and be read as one; an empty paragraph is written between them.
[[nodiscard]] bool growTogether(const Block &one, const Block &next);

/// Puts a paragraph behind the blocks: as the title (which must be empty), a heading, a rule, or a paragraph; to a quote that the blocks end with, and a line
/// to code of the same language above it.
void addStyled(Document &blocks, const StyledParagraph &paragraph, QString &title);

/// Takes the box before a task (☐ ☑ ☒) off its words; nothing where it is none.
[[nodiscard]] std::optional<bool> takeBox(QList<Inline> &words);
/// The words with the box of a task before them.
[[nodiscard]] QList<Inline> withBox(const QList<Inline> &words, std::optional<bool> isChecked);

/// The lines of code as running text with breaks.
[[nodiscard]] QList<Inline> wordsOfCode(const QString &code);

} // namespace parvis::formats
