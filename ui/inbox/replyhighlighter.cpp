// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyhighlighter.h"

#include "models/words/workspacewords.h"

#include <Sonnet/Speller>

#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
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

void ReplyHighlighter::setWords(models::WorkspaceWords &words)
{
    const auto follow = [this, &words] {
        m_spelling.setKnown([&words](const QString &word) { return words.knows(word); });
        rehighlight();
    };
    connect(&words, &models::WorkspaceWords::changed, this, follow);
    words.load();
    follow();
}

QTextCursor ReplyHighlighter::misspelledAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const QString line = block.text();
    for (const auto &word : Spelling::wordsOf(line)) {
        const int start = block.position() + word.start;
        if (position < start || position > start + word.length || !m_spelling.isMisspelled(line.mid(word.start, word.length)))
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(start);
        cursor.setPosition(start + word.length, QTextCursor::KeepAnchor);
        return cursor;
    }
    return {};
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
