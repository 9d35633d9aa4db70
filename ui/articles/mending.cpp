// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/mending.h"

#include "models/articles/checksmodel.h"
#include "ui/articles/markdownedit.h"

#include <QtGui/QTextBlock>

namespace parvis::ui {

bool mend(MarkdownEdit &text, const models::CheckRow &finding)
{
    if (!finding.mending || text.isReadOnly())
        return false;
    const auto &place = finding.mending->place;
    const QTextBlock line = text.document()->findBlockByNumber(place.line - 1);
    const int start = line.position() + place.column - 1;
    if (!line.isValid() || text.toPlainText().mid(start, place.length) != place.text)
        return false;
    text.replaceSpan({.span = {.start = start, .length = place.length}, .by = finding.mending->by});
    if (text.isVisible())
        text.setFocus();
    return true;
}

} // namespace parvis::ui
