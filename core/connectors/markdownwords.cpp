// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/markdownwords.h"

#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/codeplaces.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

QString wordsOfMarkdown(const QString &markdown, LineEnds ends)
{
    // An address between brackets is a link.
    static const QRegularExpression tag(u"(?<!\\\\)<(?!https?://[^\\s<>]*>)"_s);
    QString written;
    for (const auto &[part, isCode] : formats::byCode(markdown)) {
        QString words = part.toString();
        if (!isCode)
            words.replace(tag, u"&lt;"_s);
        if (!isCode && ends == LineEnds::Kept)
            words.replace(u"\n"_s, u"  \n"_s);
        written += words;
    }
    const QString words = formats::htmlToText(formats::renderMarkdown(written, false, formats::Pictures::Told).html).trimmed();
    return words.isEmpty() ? markdown.trimmed() : words;
}

} // namespace parvis::connectors
