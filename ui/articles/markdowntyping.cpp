// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdowntyping.h"

#include "core/domain/base/shorttext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtGui/QTextBlock>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
const QRegularExpression &entryPattern()
{
    // Indentation; a bullet, a number or a quotation mark; a task's box.
    static const QRegularExpression pattern(uR"(^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))(\s+)(\[[ xX]\]\s+)?)"_s);
    return pattern;
}

/// The mark of the entry that follows one, with the space behind it.
QString nextMark(const QRegularExpressionMatch &entry)
{
    QString next = entry.captured(1);
    if (entry.hasCaptured(2))
        next += entry.captured(2);
    else if (entry.hasCaptured(3))
        next += QString::number(entry.captured(3).toInt() + 1) + entry.captured(4);
    else
        next += entry.captured(5);
    next += entry.captured(6);
    if (entry.hasCaptured(7) && !entry.captured(7).isEmpty())
        next += u"[ ] "_s;
    return next;
}

/// The entry that holds the one in that line: the nearest above that stands further out.
QRegularExpressionMatch outerEntry(const QTextBlock &line, qsizetype indentation)
{
    for (QTextBlock above = line.previous(); above.isValid(); above = above.previous()) {
        auto entry = entryPattern().match(above.text());
        if (entry.hasMatch() && entry.capturedLength(1) < indentation)
            return entry;
        const bool isWithin = above.text().trimmed().isEmpty() || above.text().startsWith(u' ') || above.text().startsWith(u'\t');
        if (!entry.hasMatch() && !isWithin)
            break;
    }
    return {};
}

/// Numbers what follows a numbered entry on, where it stood in a row before that one came.
void numberOn(const QTextBlock &entry)
{
    const auto first = entryPattern().match(entry.text());
    if (!first.hasCaptured(3))
        return;
    int number = first.captured(3).toInt();
    for (QTextBlock block = entry.next(); block.isValid(); block = block.next()) {
        const auto match = entryPattern().match(block.text());
        const bool isLike = match.hasMatch() && match.capturedLength(1) == first.capturedLength(1);
        if (!isLike) {
            const qsizetype inner = block.text().size() - block.text().trimmed().size();
            if (!block.text().trimmed().isEmpty() && (inner <= first.capturedLength(1) || !block.text().at(0).isSpace()))
                return;
            continue;
        }
        if (!match.hasCaptured(3) || match.captured(4) != first.captured(4) || match.captured(3).toInt() != number)
            return;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + static_cast<int>(match.capturedStart(3)));
        cursor.setPosition(block.position() + static_cast<int>(match.capturedEnd(3)), QTextCursor::KeepAnchor);
        cursor.insertText(QString::number(++number));
    }
}
} // namespace

void toggleMark(QTextCursor &cursor, const QString &mark)
{
    const int size = static_cast<int>(mark.size());
    cursor.beginEditBlock();
    const QTextDocument &document = *cursor.document();
    const auto isWordAt = [&document](int position) { return position >= 0 && document.characterAt(position).isLetterOrNumber(); };
    if (!cursor.hasSelection() && (isWordAt(cursor.position()) || isWordAt(cursor.position() - 1)))
        cursor.select(QTextCursor::WordUnderCursor);
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const auto textAt = [&document](int from, int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += from + i >= 0 ? document.characterAt(from + i) : QChar();
        return text;
    };
    const QString selected = cursor.selectedText();
    if (selected.size() >= 2 * mark.size() && selected.startsWith(mark) && selected.endsWith(mark)) {
        cursor.insertText(selected.sliced(size, selected.size() - 2 * mark.size()));
        cursor.setPosition(start);
        cursor.setPosition(end - 2 * size, QTextCursor::KeepAnchor);
    } else if (start >= size && textAt(start - size, size) == mark && textAt(end, size) == mark) {
        cursor.setPosition(start - size);
        cursor.setPosition(end + size, QTextCursor::KeepAnchor);
        cursor.insertText(selected);
        cursor.setPosition(start - size);
        cursor.setPosition(end - size, QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(mark + selected + mark);
        cursor.setPosition(start + size);
        cursor.setPosition(end + size, QTextCursor::KeepAnchor);
    }
    cursor.endEditBlock();
}

void insertLink(QTextCursor &cursor, const QString &address)
{
    const QString text = cursor.selectedText();
    const int start = cursor.selectionStart();
    cursor.beginEditBlock();
    cursor.insertText(u"[%1](%2)"_s.arg(text, address));
    const int inAddress = start + static_cast<int>(text.size()) + 3;
    if (text.isEmpty()) {
        cursor.setPosition(start + 1);
    } else if (address.isEmpty()) {
        cursor.setPosition(inAddress);
    }
    cursor.endEditBlock();
}

bool continueBlock(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    const auto match = entryPattern().match(line);
    if (!match.hasMatch() || cursor.positionInBlock() < match.capturedLength())
        return false;
    cursor.beginEditBlock();
    if (line.size() == match.capturedLength()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        // An empty entry within another one goes out to that one's list.
        if (const auto outer = outerEntry(cursor.block(), match.capturedLength(1)); match.capturedLength(1) > 0 && outer.hasMatch()) {
            cursor.insertText(nextMark(outer));
            numberOn(cursor.block());
        } else if (const QTextBlock above = cursor.block().previous(); above.isValid() && !above.text().trimmed().isEmpty()) {
            // Without an empty line before it, what follows would go on with the entry above.
            cursor.insertBlock();
        }
    } else {
        cursor.insertBlock();
        cursor.insertText(nextMark(match));
        numberOn(cursor.block());
    }
    cursor.endEditBlock();
    return true;
}

bool indentEntries(QTextCursor &cursor, bool isOutwards)
{
    constexpr int step = 4;
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
    if (!entryPattern().match(block.text()).hasMatch())
        return false;
    cursor.beginEditBlock();
    QTextCursor line(cursor.document());
    for (; block.isValid(); block = block.next()) {
        line.setPosition(block.position());
        if (!isOutwards) {
            line.insertText(QString(step, u' '));
        } else {
            const QString text = block.text();
            int spaces = 0;
            while (spaces < step && spaces < text.size() && text[spaces] == u' ')
                ++spaces;
            line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, spaces);
            line.removeSelectedText();
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    return true;
}

void setHeading(QTextCursor &cursor, int level)
{
    static const QRegularExpression hashes(u"^#{1,6}\\s+"_s);
    const QTextBlock block = cursor.block();
    const auto match = hashes.match(block.text());
    const QString wanted = level > 0 ? QString(level, u'#') + u' ' : QString();
    QTextCursor line(block);
    line.beginEditBlock();
    if (match.hasMatch())
        line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(match.capturedLength()));
    // The same level again takes the heading away.
    line.insertText(match.hasMatch() && match.captured() == wanted ? QString() : wanted);
    line.endEditBlock();
}

void insertMarkdown(QTextCursor &cursor, const QString &markdown)
{
    static const QRegularExpression block(u"\\n\\s*\\n|^(?:#{1,6} |[-*+] |\\d+[.)] |> |\\||```)"_s);
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    const bool hasBlocks = block.match(markdown).hasMatch();
    if (hasBlocks && !QStringView(line).first(at).trimmed().isEmpty())
        cursor.insertText(u"\n\n"_s);
    cursor.insertText(markdown);
    if (hasBlocks && !QStringView(line).sliced(at).trimmed().isEmpty())
        cursor.insertText(u"\n\n"_s);
    cursor.endEditBlock();
}

bool isWholeWebAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.contains(u' ') || trimmed.contains(u'\n'))
        return false;
    const QUrl url(trimmed, QUrl::StrictMode);
    return domain::isWebAddress(trimmed) && url.isValid() && !url.host().isEmpty();
}

} // namespace parvis::ui
