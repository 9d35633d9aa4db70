// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/replacing.h"

#include <QtGui/QTextDocument>

namespace parvis::ui {

void putInPlace(QTextCursor &selected, const QString &text)
{
    const int start = selected.selectionStart();
    const int end = selected.selectionEnd();
    const int first = selected.document()->characterAt(start).isHighSurrogate() ? 2 : 1;
    const auto added = static_cast<int>(text.size());
    if (text.isEmpty() || end - start <= first || text.contains(u'\r'))
        return selected.insertText(text);
    // Within what it replaces; then that goes on both sides.
    QTextCursor edit(selected.document());
    edit.beginEditBlock();
    edit.setPosition(start + first);
    edit.insertText(text);
    edit.setPosition(start + first + added);
    edit.setPosition(end + added, QTextCursor::KeepAnchor);
    edit.removeSelectedText();
    edit.setPosition(start);
    edit.setPosition(start + first, QTextCursor::KeepAnchor);
    edit.removeSelectedText();
    edit.endEditBlock();
    selected.setPosition(start + added);
}

} // namespace parvis::ui
