// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/spelling.h"

#include <Sonnet/Highlighter>

#include <QtGui/QTextCursor>

class QPlainTextEdit;

namespace parvis::models {
class WorkspaceWords;
}

namespace parvis::ui {

/// Underlines misspelled words as Sonnet does, but lets a word end where Parvis does, at a no-break space too, and takes one as right that any dictionary of
/// the language knows.
class ReplyHighlighter final : public Sonnet::Highlighter
{
    Q_OBJECT

public:
    explicit ReplyHighlighter(QPlainTextEdit &edit);

    /// ISO 639-1; checks nothing where no dictionary is installed for it.
    void setLanguage(const QString &language);
    /// The words that are right in this workspace though no dictionary has them; they are followed.
    void setWords(models::WorkspaceWords &words);
    /// The misspelled word at a position of the text, selected; a null cursor where there is none.
    [[nodiscard]] QTextCursor misspelledAt(int position) const;
    [[nodiscard]] Spelling &spelling() { return m_spelling; }

protected:
    void setMisspelled(int start, int count) override;

private:
    Spelling m_spelling;
};

} // namespace parvis::ui
