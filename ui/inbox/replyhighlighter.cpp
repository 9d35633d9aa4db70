// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyhighlighter.h"

#include <Sonnet/Speller>

#include <QtGui/QTextBlock>
#include <QtWidgets/QPlainTextEdit>

namespace parvis::ui {

ReplyHighlighter::ReplyHighlighter(QPlainTextEdit &edit)
    : Sonnet::Highlighter(&edit)
{
    setAutomatic(false);
}

void ReplyHighlighter::setLanguage(const QString &language)
{
    m_spelling.setLanguage(language);
    const QString dictionary = Spelling::dictionaryFor(language, Sonnet::Speller().availableLanguages());
    setActive(!dictionary.isEmpty());
    if (!dictionary.isEmpty() && currentLanguage() != dictionary)
        setCurrentLanguage(dictionary);
}

void ReplyHighlighter::setMisspelled(int start, int count)
{
    const QString run = currentBlock().text().mid(start, count);
    for (const auto &word : Spelling::wordsOf(run)) {
        if (m_spelling.isMisspelled(run.mid(word.start, word.length)))
            Sonnet::Highlighter::setMisspelled(start + word.start, word.length);
    }
}

} // namespace parvis::ui
