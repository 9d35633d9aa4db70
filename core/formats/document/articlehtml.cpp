// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"

#include "core/formats/html/htmldocument.h"
#include "core/formats/markdown/articlefile.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

QString bodyToHtml(const QString &markdown)
{
    Document document = withoutMarkup(documentFromMarkdown(markdown));
    eachInline(document, [](Inline &word) {
        if (word.kind == Inline::Kind::SoftBreak)
            word = {.text = u" "_s};
    });
    return renderMarkdown(toMarkdown(document)).html;
}

domain::Result<QString> htmlToBody(const QString &html)
{
    return documentFromHtml(html).transform([](const Document &document) { return toMarkdown(document); });
}

} // namespace parvis::formats
