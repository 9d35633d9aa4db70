// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmllinks.h"

#include "core/formats/html/htmltree.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qsizetype longestLinkPage = 2'000'000;
constexpr int deepestLink = 400;

void gatherLinks(const GumboElement &element, HtmlLinks &found, int depth)
{
    const bool isAnchor = element.tag == GUMBO_TAG_A;
    if ((isAnchor || element.tag == GUMBO_TAG_LINK) && gumbo_get_attribute(&element.attributes, "href")) {
        found.links << HtmlLink{.rels = attributeOf(element, "rel").toLower().simplified().split(u' ', Qt::SkipEmptyParts),
                                .address = attributeOf(element, "href"),
                                .type = attributeOf(element, "type").toLower().section(u';', 0, 0).trimmed(),
                                .title = attributeOf(element, "title"),
                                .isAnchor = isAnchor};
    } else if (element.tag == GUMBO_TAG_BASE && found.base.isEmpty()) {
        found.base = QUrl(attributeOf(element, "href"));
    }
    if (depth == deepestLink)
        return;
    for (const GumboNode *node : nodesOf(element)) {
        if (node->type == GUMBO_NODE_ELEMENT)
            gatherLinks(node->v.element, found, depth + 1);
    }
}

} // namespace

HtmlLinks linksOfHtml(const QString &html)
{
    HtmlLinks found;
    if (const auto tree = parseHtml(html.left(longestLinkPage)); tree && *tree && (*tree)->root->type == GUMBO_NODE_ELEMENT)
        gatherLinks((*tree)->root->v.element, found, 0);
    return found;
}

} // namespace parvis::formats
