// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unbroken.h"

using namespace Qt::StringLiterals;

namespace parvis::ui {

QString unbroken(QString text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool isBeforeMark = u"?!:;»%€"_s.contains(text[i + 1]);
        const bool isAfterQuote = i > 0 && text[i - 1] == u'«';
        if (text[i] == u' ' && (isBeforeMark || isAfterQuote))
            text[i] = QChar::Nbsp;
    }
    return text;
}

} // namespace parvis::ui
