// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmlrels.h"

#include "core/formats/html/htmltree.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// Every link, also one that says nothing of what it leads to.
QList<HtmlRel> everyLink(const QString &html, const QUrl &page)
{
    QList<HtmlRel> found;
    const auto tree = parseHtml(html);
    if (!tree)
        return found;
    static const QRegularExpression spaces(u"\\s+"_s);
    QUrl base = page;
    bool hasBase = false;
    // Depth first in the order of the page, without recursion: pages may be nested thousands of elements deep.
    QList<const GumboNode *> left{(*tree)->root};
    while (!left.isEmpty()) {
        const GumboNode *node = left.takeLast();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        if (element.tag == GUMBO_TAG_BASE && !hasBase && gumbo_get_attribute(&element.attributes, "href") != nullptr) {
            hasBase = true;
            base = page.resolved(QUrl(attributeOf(element, "href")));
        } else if ((element.tag == GUMBO_TAG_LINK || element.tag == GUMBO_TAG_A) && gumbo_get_attribute(&element.attributes, "href") != nullptr) {
            const QStringList rels = attributeOf(element, "rel").toLower().split(spaces, Qt::SkipEmptyParts);
            const QString href = attributeOf(element, "href");
            found.append({.rels = rels,
                          .url = href.isEmpty() ? page : base.resolved(QUrl(href)),
                          .type = attributeOf(element, "type"),
                          .title = attributeOf(element, "title"),
                          .isAnchor = element.tag == GUMBO_TAG_A});
        }
        for (unsigned int i = element.children.length; i > 0; --i)
            left.append(static_cast<const GumboNode *>(element.children.data[i - 1]));
    }
    return found;
}

} // namespace

QList<HtmlRel> htmlRels(const QString &html, const QUrl &page)
{
    QList<HtmlRel> found = everyLink(html, page);
    found.removeIf([](const HtmlRel &link) { return link.rels.isEmpty(); });
    return found;
}

QList<QUrl> htmlTargets(const QString &html, const QUrl &page)
{
    QList<QUrl> targets;
    const auto links = everyLink(html, page);
    for (const HtmlRel &link : links) {
        if (link.isAnchor)
            targets << link.url;
    }
    return targets;
}

} // namespace parvis::formats
