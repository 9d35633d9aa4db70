// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"

#include "core/domain/articles/pictureplace.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/html/htmldocument.h"
#include "core/formats/html/htmltotext.h"
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

ArticlePage pageBelowTitle(const QString &markdown, const QString &title)
{
    const QString below = markdownBelowTitle(markdown, title);
    Document document = withoutMarkup(documentFromMarkdown(below));
    eachInline(document, [](Inline &word) {
        if (word.kind == Inline::Kind::SoftBreak)
            word = {.text = u" "_s};
        if (word.kind == Inline::Kind::Picture && domain::isDecorativeMark(word.title)) {
            word.parts.clear();
            word.title.clear();
        }
    });
    ArticlePage page{.html = renderMarkdown(toMarkdown(document)).html, .opening = {}, .openingAddress = {}, .hasMarkup = renderMarkdown(below).hasMarkup};
    const bool isPictureFirst = !document.isEmpty() && document.first().kind == Block::Kind::Paragraph && document.first().words.size() == 1
        && document.first().words.first().kind == Inline::Kind::Picture;
    if (!isPictureFirst)
        return page;
    const QString opening = renderMarkdown(toMarkdown({document.first()})).html;
    if (!page.html.startsWith(opening))
        return page;
    page.opening = opening;
    page.openingAddress = document.first().words.first().address;
    return page;
}

QString wordsBelowTitle(const QString &markdown, const QString &title)
{
    const ArticlePage page = pageBelowTitle(markdown, title);
    return htmlToText(u"<p>"_s + title.toHtmlEscaped() + u"</p>"_s + page.html.sliced(page.opening.size())).trimmed();
}

domain::Result<QString> htmlToBody(const QString &html)
{
    return documentFromHtml(html).transform([](const Document &document) { return toMarkdown(document); });
}

} // namespace parvis::formats
