// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingedit.h"

#include "ui/widgets/emptyfield.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QTextBlock>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parvis::ui {

GrowingEdit::GrowingEdit(int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mostLines(mostLines)
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(theme::half);
    viewport()->setAutoFillBackground(false);
    leaveKeysWhileEmpty(*this);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::grow);
    grow();
}

void GrowingEdit::setMostLines(int lines)
{
    if (std::exchange(m_mostLines, lines) != lines)
        grow();
}

void GrowingEdit::grow()
{
    const auto ofLines = [this](int lines) { return lines * fontMetrics().lineSpacing() + 2 * theme::half + 2; };
    // Lines of letters from other fonts are higher than the font's own: a field by the number of lines would scroll.
    qreal written = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        written += blockBoundingRect(block).height();
    const int wanted = document()->isEmpty() ? ofLines(placeholderLines()) : static_cast<int>(std::ceil(written)) + theme::half + 2;
    setFixedHeight(std::max(std::min(wanted, ofLines(m_mostLines)), theme::buttonHeight));
}

int GrowingEdit::placeholderLines() const
{
    const int room = viewport()->width() - 2 * theme::half;
    if (room <= 0 || placeholderText().isEmpty())
        return 0;
    constexpr int anyHeight = 10'000;
    const QRect text = fontMetrics().boundingRect(QRect(0, 0, room, anyHeight), Qt::TextWordWrap, placeholderText());
    return (text.height() + fontMetrics().lineSpacing() / 2) / fontMetrics().lineSpacing();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

} // namespace parvis::ui
