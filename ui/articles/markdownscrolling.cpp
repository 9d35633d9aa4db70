// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"
#include "ui/widgets/theme.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

// Which part of the text is seen, and where its lines stand.
namespace parvis::ui {

std::pair<QTextBlock, QTextBlock> MarkdownEdit::linesShown() const
{
    const int bottom = viewport()->height();
    QTextBlock last = firstVisibleBlock();
    for (QTextBlock block = last; block.isValid() && blockBoundingGeometry(block).translated(contentOffset()).top() <= bottom; block = block.next())
        last = block;
    return {firstVisibleBlock(), last};
}

double MarkdownEdit::topLine() const
{
    const QTextBlock first = firstVisibleBlock();
    if (!first.isValid())
        return 1;
    const QRectF place = blockBoundingGeometry(first).translated(contentOffset());
    const double share = place.height() > 0 ? std::clamp(-place.top() / place.height(), 0.0, 1.0) : 0;
    return first.blockNumber() + 1 + share;
}

bool MarkdownEdit::isWholeSeen() const
{
    return verticalScrollBar()->maximum() == 0;
}

bool MarkdownEdit::isAtEnd() const
{
    const QScrollBar &bar = *verticalScrollBar();
    return bar.maximum() > 0 && bar.value() == bar.maximum();
}

double MarkdownEdit::cursorLine() const
{
    const QTextCursor cursor = textCursor();
    return cursor.blockNumber() + 1 + double(cursor.positionInBlock()) / cursor.block().length();
}

void MarkdownEdit::scrollToLine(double line)
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line) - 1);
    if (!block.isValid())
        return;
    // The bar counts lines as they are wrapped.
    const double share = line - std::floor(line);
    verticalScrollBar()->setValue(block.firstLineNumber() + static_cast<int>(std::lround(share * block.lineCount())));
}

void MarkdownEdit::goToLine(int line)
{
    QTextCursor cursor(document()->findBlockByNumber(line - 1));
    setTextCursor(cursor);
    // With what follows: a heading at the lower edge heads nothing that is seen.
    centerCursor();
}

void MarkdownEdit::selectPlace(int line, int column, int length)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    const int start = block.position() + std::min(column - 1, block.length() - 1);
    QTextCursor cursor(block);
    cursor.setPosition(start);
    cursor.setPosition(std::min(start + length, document()->characterCount() - 1), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

void MarkdownEdit::setTypewriterMode(bool isOn)
{
    m_isTypewriter = isOn;
    setCenterOnScroll(isOn);
    if (!isOn)
        setRoomAbove(0);
    keepLineCentred();
}

void MarkdownEdit::keepLineCentred()
{
    // A line that the pointer chose stays under it.
    if (!m_isTypewriter || m_isCentring || (QGuiApplication::mouseButtons() & Qt::LeftButton))
        return;
    const QScopedValueRollback centring(m_isCentring, true);
    const QScrollBar &bar = *verticalScrollBar();
    // Where the text begins, nothing can be scrolled down: it stands lower instead.
    const auto missing = [this] { return (viewport()->height() + m_roomAbove) / 2 - cursorRect().center().y(); };
    if (bar.value() > 0 || missing() <= 0) {
        setRoomAbove(0);
        centerCursor();
    }
    if (bar.value() == 0)
        setRoomAbove(std::max(0, missing()));
}

void MarkdownEdit::followScrolling()
{
    // Who reads on wants the whole window.
    if (m_roomAbove > 0 && !m_isCentring && verticalScrollBar()->value() > 0) {
        const QScopedValueRollback centring(m_isCentring, true);
        setRoomAbove(0);
    }
    // A text that is only as narrow or as low as its window was not scrolled by anybody.
    if (!m_isLayingOut)
        Q_EMIT scrolled();
}

void MarkdownEdit::centreColumn()
{
    constexpr int columnLetters = 72;
    const int column = fontMetrics().horizontalAdvance(u'x') * columnLetters + 2 * static_cast<int>(document()->documentMargin());
    const int side = std::max(theme::unit, (width() - column) / 2);
    setViewportMargins(side, m_roomAbove, std::max(0, side - verticalScrollBar()->sizeHint().width()), 0);
}

void MarkdownEdit::setRoomAbove(int room)
{
    if (std::exchange(m_roomAbove, room) != room)
        centreColumn();
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    {
        const QScopedValueRollback layingOut(m_isLayingOut, true);
        centreColumn();
        QPlainTextEdit::resizeEvent(event);
        // A narrower column is a longer one, a bar below it takes its last lines: the one being written stays in view.
        if (m_isCursorInView && isVisible() && !m_isCentring)
            ensureCursorVisible();
        if (m_isCursorInView)
            keepLineCentred();
    }
    m_markSoon.start();
    Q_EMIT laidOut();
}

} // namespace parvis::ui
