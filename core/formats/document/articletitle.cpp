// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articletitle.h"

#include "core/formats/markdown/markdowntree.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

bool beginsWithTitle(const Document &document)
{
    return !document.isEmpty() && document.first().kind == Block::Kind::Heading && document.first().level == 1;
}

} // namespace

QString titleAbove(const domain::Article &article, const Document &document)
{
    return beginsWithTitle(document) ? QString() : article.title;
}

void takeTitle(Document &document, QString &title)
{
    if (!beginsWithTitle(document))
        return;
    const QString headline = onOneLine(plainText(document.first().words));
    if (title.isEmpty())
        title = headline;
    // Some programs make plain spaces of those that somebody chose.
    if (headline.simplified() == title.simplified())
        document.removeFirst();
}

QString markdownBelowTitle(const QString &markdown, const QString &title)
{
    const Document document = documentFromMarkdown(markdown);
    if (title.isEmpty() || !beginsWithTitle(document) || plainText(document.first().words).simplified() != title.simplified())
        return markdown;
    const MarkdownTree tree = parseMarkdown(markdown);
    cmark_node *heading = cmark_node_first_child(tree.document.get());
    while (heading && cmark_node_get_type(heading) != CMARK_NODE_HEADING)
        heading = cmark_node_next(heading);
    if (!heading)
        return markdown;
    QStringList lines = markdown.split(u'\n');
    const int first = cmark_node_get_start_line(heading) - 1;
    qsizetype behind = first + 1;
    if (!lines[first].trimmed().startsWith(u'#')) {
        // Underlined; where such a heading ends cmark does not say. Definitions may stand in its first lines.
        static const QRegularExpression underline(u"^ {0,3}=+\\s*$"_s);
        behind = lines.indexOf(underline, first) + 1;
        if (behind <= first || lines[first].contains("]:"_L1))
            return markdown;
    }
    while (behind < lines.size() && lines[behind].trimmed().isEmpty())
        ++behind;
    lines.remove(first, behind - first);
    return lines.join(u'\n');
}

} // namespace parvis::formats
