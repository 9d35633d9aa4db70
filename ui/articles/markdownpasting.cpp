// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"

#include "core/domain/articles/longlines.h"
#include "ui/articles/markdownhighlighter.h"
#include "ui/articles/markdowntyping.h"
#include "ui/articles/textmarks.h"
#include "ui/widgets/localfiles.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

// Beyond this much, a text is dressed in pieces.
constexpr qsizetype muchText = 100'000;

bool isControl(QChar letter)
{
    return (letter < u' ' && letter != u'\t' && letter != u'\n' && letter != u'\r') || letter == QChar(0x7F);
}

} // namespace

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    // A drop that is refused here is left to the window, which imports.
    const QStringList files = filesIn(*source);
    return areImages(files) || (files.isEmpty() && (source->hasImage() || QPlainTextEdit::canInsertFromMimeData(source)));
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = filesIn(*source); !files.isEmpty())
        return Q_EMIT filesOffered(files);
    // Programs of texts and tables give a picture of what was copied along with its words.
    if (source->hasImage() && !source->hasText() && !source->hasHtml())
        return Q_EMIT pictureOffered(qvariant_cast<QImage>(source->imageData()));
    QTextCursor cursor = textCursor();
    const QString text = source->text();
    if (cursor.hasSelection() && !cursor.selectedText().contains(QChar::ParagraphSeparator) && isWholeWebAddress(text)) {
        insertLink(cursor, text.trimmed());
        return setTextCursor(cursor);
    }
    if (!hasRoomFor(text.size()))
        return;
    // Code stays as it is, and what another program's code editor has in colours.
    const bool isFormatted = m_readHtml && source->hasHtml() && !source->hasFormat(u"vscode-editor-data"_s) && isInProse(cursor, m_notProse);
    const QString html = isFormatted ? source->html() : QString();
    if (html.size() > mostLetters && text.isEmpty())
        return Q_EMIT pasteRefused(html.size());
    const QString read = !html.isEmpty() && html.size() <= mostLetters ? m_readHtml(html) : QString();
    if (read.isEmpty())
        return insertPlain(text);
    if (!hasRoomFor(read.size()))
        return;
    const QString markdown = domain::withoutLongLines(read);
    insertMarkdown(cursor, markdown);
    if (markdown != read)
        Q_EMIT linesBroken(domain::longestLineOf(read));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void MarkdownEdit::pastePlain()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!isReadOnly() && hasRoomFor(text.size()))
        insertPlain(text);
}

bool MarkdownEdit::hasRoomFor(qsizetype letters)
{
    if (letters + document()->characterCount() <= mostLetters)
        return true;
    Q_EMIT pasteRefused(letters);
    return false;
}

void MarkdownEdit::insertPlain(QString text)
{
    if (text.isEmpty())
        return;
    const qsizetype before = text.size();
    text.removeIf(isControl);
    const qsizetype letters = text.size();
    const qsizetype longest = domain::longestLineOf(text);
    text = domain::withoutLongLines(text);
    const bool isLong = text.size() > muchText;
    if (isLong)
        m_highlighter->putOff();
    textCursor().insertText(text);
    if (isLong)
        m_highlighter->begin();
    ensureCursorVisible();
    if (letters < before)
        Q_EMIT lettersLeftOut(before - letters);
    if (longest > domain::longestLine)
        Q_EMIT linesBroken(longest);
}

} // namespace parvis::ui
