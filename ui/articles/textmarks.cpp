// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/textmarks.h"

#include "ui/articles/markdownhighlighter.h"
#include "ui/articles/spelling.h"
#include "ui/widgets/theme.h"

#include <QtGui/QTextLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {

constexpr int hintKind = QTextFormat::UserProperty + 2;
constexpr int hintReplacement = QTextFormat::UserProperty + 3;

QTextEdit::ExtraSelection mark(const QTextBlock &block, qsizetype start, qsizetype length, const QTextCharFormat &format)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.cursor.setPosition(block.position() + static_cast<int>(start));
    mark.cursor.setPosition(block.position() + static_cast<int>(start + length), QTextCursor::KeepAnchor);
    mark.format = format;
    return mark;
}

/// Whether a stretch of a text touches one of these, of which none is over another.
bool touchesAny(const QList<domain::TextSpan> &spans, qsizetype start, qsizetype length)
{
    const auto behind = std::ranges::lower_bound(spans, start + length, {}, &domain::TextSpan::start);
    return behind != spans.cbegin() && std::prev(behind)->start + std::prev(behind)->length > start;
}

bool isProse(const QList<QTextLayout::FormatRange> &formats, qsizetype start, qsizetype length)
{
    return std::ranges::none_of(formats, [&](const QTextLayout::FormatRange &range) {
        return range.format.boolProperty(MarkdownHighlighter::NotProse) && range.start < start + length && start < range.start + range.length;
    });
}

const QTextEdit::ExtraSelection *markAt(const QList<QTextEdit::ExtraSelection> &marks, int position, bool (*isMeant)(const QTextCharFormat &))
{
    const auto found = std::ranges::find_if(marks, [&](const QTextEdit::ExtraSelection &mark) {
        return isMeant(mark.format) && mark.cursor.selectionStart() <= position && position <= mark.cursor.selectionEnd();
    });
    return found == marks.cend() ? nullptr : &*found;
}

} // namespace

bool isInProse(const QTextCursor &cursor, const QList<domain::TextSpan> &notProse)
{
    return !touchesAny(notProse, cursor.position(), 1) && isProse(cursor.block().layout()->formats(), cursor.positionInBlock(), 1);
}

QList<domain::TypographyHint> hintsOf(const QTextBlock &block, const QString &language, const QList<domain::TextSpan> &notProse)
{
    QList<domain::TypographyHint> hints = domain::typographyOf(block.text(), language);
    const QList<QTextLayout::FormatRange> formats = hints.isEmpty() ? QList<QTextLayout::FormatRange>() : block.layout()->formats();
    hints.removeIf([&](const domain::TypographyHint &hint) {
        return touchesAny(notProse, block.position() + hint.start, hint.length) || !isProse(formats, hint.start, hint.length);
    });
    return hints;
}

QList<QTextEdit::ExtraSelection> TextMarks::of(const QTextBlock &block) const
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString line = block.text();
    if (isFocused && (block.blockNumber() < paragraph.first || block.blockNumber() > paragraph.second)) {
        QTextCharFormat back;
        back.setForeground(theme::ink(Ink::MutedText));
        marks << mark(block, 0, line.size(), back);
    }
    QTextCharFormat quiet;
    quiet.setUnderlineStyle(QTextCharFormat::DotLine);
    quiet.setUnderlineColor(theme::ink(Ink::Favourable));
    for (const domain::TypographyHint &hint : hintsOf(block, language, notProse)) {
        // What is being typed may go on.
        if (writtenAt == block.position() + hint.start + hint.length)
            continue;
        quiet.setProperty(hintKind, static_cast<int>(hint.kind));
        quiet.setProperty(hintReplacement, hint.replacement);
        marks << mark(block, hint.start, hint.length, quiet);
    }
    if (spelling.isActive()) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(theme::ink(Ink::Unfavourable));
        const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
        for (const Spelling::Word word : Spelling::wordsOf(line)) {
            const bool isWritten = writtenAt == block.position() + word.start + word.length;
            const bool isCode = touchesAny(notProse, block.position() + word.start, word.length);
            if (!isWritten && !isCode && isProse(formats, word.start, word.length) && spelling.isMisspelled(line.sliced(word.start, word.length)))
                marks << mark(block, word.start, word.length, wrong);
        }
    }
    if (!searched.pattern().isEmpty() && searched.isValid()) {
        QTextCharFormat found;
        found.setBackground(theme::ink(Ink::NotePaper));
        for (const auto &match : searched.globalMatch(line)) {
            if (match.capturedLength() > 0)
                marks << mark(block, match.capturedStart(), match.capturedLength(), found);
        }
    }
    return marks;
}

std::pair<int, int> paragraphAround(const QTextBlock &line)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}(?:\\s|$)"_s);
    static const QRegularExpression entry(u"^\\s*(?:[-*+]|\\d{1,9}[.)])\\s"_s);
    const auto isBlank = [](const QTextBlock &block) { return !block.isValid() || block.text().trimmed().isEmpty(); };
    const auto isHeading = [](const QTextBlock &block) { return heading.match(block.text()).hasMatch(); };
    const auto begins = [&](const QTextBlock &block) { return isHeading(block) || entry.match(block.text()).hasMatch(); };
    // Nobody sees more of them at once, and a text of one line after the other may have a hundred thousand.
    constexpr int most = 200;
    QTextBlock first = line;
    QTextBlock last = line;
    if (isBlank(line) || isHeading(line))
        return {line.blockNumber(), line.blockNumber()};
    while (!begins(first) && !isBlank(first.previous()) && !isHeading(first.previous()) && line.blockNumber() - first.blockNumber() < most)
        first = first.previous();
    while (!isBlank(last.next()) && !begins(last.next()) && last.blockNumber() - line.blockNumber() < most)
        last = last.next();
    return {first.blockNumber(), last.blockNumber()};
}

QTextCursor misspelledAt(const QList<QTextEdit::ExtraSelection> &marks, int position)
{
    const auto *found = markAt(marks, position, [](const QTextCharFormat &format) { return format.underlineStyle() == QTextCharFormat::SpellCheckUnderline; });
    return found ? found->cursor : QTextCursor();
}

std::optional<MarkedHint> hintAt(const QList<QTextEdit::ExtraSelection> &marks, int position)
{
    const auto *found = markAt(marks, position, [](const QTextCharFormat &format) { return format.hasProperty(hintKind); });
    if (!found)
        return std::nullopt;
    return MarkedHint{.kind = static_cast<domain::TypographyHint::Kind>(found->format.intProperty(hintKind)),
                      .place = found->cursor,
                      .replacement = found->format.stringProperty(hintReplacement)};
}

} // namespace parvis::ui
