// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmldocument.h"

#include "core/formats/document/articletitle.h"
#include "core/formats/html/htmlblocks.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr int deepestHead = 200;

domain::Result<HtmlTree> treeOf(const QString &html)
{
    if (html.size() > longestHtml)
        return domain::failure(domain::Error::Kind::TooLarge, u"%1 characters of HTML"_s.arg(html.size()));
    // The parser would put marks in their place.
    auto tree = parseHtml(QString(html).removeIf([](QChar c) { return (c < u' ' && !c.isSpace()) || (c >= u'\x7f' && c < u'\xa0'); }));
    if (!tree)
        return domain::failure(domain::Error::Kind::Invalid, u"its elements are nested too deep"_s);
    return *std::move(tree);
}

/// The first element for which `isOne` holds, in the order of the source.
template<class Predicate>
const GumboElement *firstElement(const GumboElement &element, const Predicate &isOne, int depth = 0)
{
    for (const GumboNode *node : nodesOf(element)) {
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        if (isOne(node->v.element))
            return &node->v.element;
        if (depth < deepestHead) {
            if (const GumboElement *found = firstElement(node->v.element, isOne, depth + 1))
                return found;
        }
    }
    return nullptr;
}

const GumboElement *firstOf(const GumboElement &element, GumboTag tag)
{
    return firstElement(element, [tag](const GumboElement &one) { return one.tag == tag; });
}

QString textOf(const GumboElement *element)
{
    QString text;
    if (!element)
        return text;
    for (const GumboNode *node : nodesOf(*element)) {
        if (node->type == GUMBO_NODE_TEXT)
            text += QString::fromUtf8(node->v.text.text);
    }
    return onOneLine(text);
}

/// What the head says, by lower-case name; of a name that stands there twice, what was said first.
QHash<QString, QString> metaOf(const GumboElement &root)
{
    QHash<QString, QString> said;
    static_cast<void>(firstElement(root, [&said](const GumboElement &element) {
        if (element.tag == GUMBO_TAG_LINK && attributeOf(element, "rel").toLower() == "canonical"_L1)
            said.insert(u"canonical"_s, attributeOf(element, "href"));
        if (element.tag != GUMBO_TAG_META)
            return false;
        const QString name = attributeOf(element, "name");
        const QString key = (name.isEmpty() ? attributeOf(element, "property") : name).toLower();
        if (!key.isEmpty() && !said.contains(key))
            said.insert(key, onOneLine(attributeOf(element, "content")));
        return false;
    }));
    return said;
}

QString firstSaid(const QHash<QString, QString> &said, const QStringList &names)
{
    for (const QString &name : names) {
        if (const QString value = said.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

std::optional<domain::Instant> publicationOf(const QHash<QString, QString> &said, const GumboElement &content)
{
    const QString stated = firstSaid(said, {u"article:published_time"_s, u"date"_s, u"dcterms.created"_s, u"dc.date"_s});
    if (const auto instant = domain::parseInstant(stated))
        return instant;
    const GumboElement *time = firstOf(content, GUMBO_TAG_TIME);
    return time ? domain::parseInstant(attributeOf(*time, "datetime")) : std::nullopt;
}

QStringList tagsOf(const QString &keywords)
{
    QStringList tags;
    for (const QString &tag : keywords.split(u',', Qt::SkipEmptyParts))
        tags.append(tag.trimmed());
    return tags;
}

QString languageOf(const GumboElement &root)
{
    constexpr qsizetype letters = 2;
    const QString language = attributeOf(root, "lang").section(u'-', 0, 0).toLower();
    return language.size() == letters ? language : QString();
}

} // namespace

domain::Result<Document> documentFromHtml(const QString &html)
{
    return treeOf(html).transform([](const HtmlTree &tree) { return blocksOfHtml(tree->root->v.element); });
}

domain::Result<HtmlPage> readHtmlPage(const QString &html)
{
    const auto tree = treeOf(html);
    if (!tree)
        return std::unexpected(tree.error());
    const GumboElement &root = (*tree)->root->v.element;
    const GumboElement *content = firstOf(root, GUMBO_TAG_ARTICLE);
    if (!content)
        content = firstOf(root, GUMBO_TAG_MAIN);
    if (!content)
        content = &root;
    const auto said = metaOf(root);
    HtmlPage page{.title = firstSaid(said, {u"og:title"_s}),
                  .description = firstSaid(said, {u"description"_s, u"og:description"_s}),
                  .author = firstSaid(said, {u"author"_s, u"article:author"_s}),
                  .language = languageOf(root),
                  .address = firstSaid(said, {u"canonical"_s, u"og:url"_s}),
                  .tags = tagsOf(firstSaid(said, {u"keywords"_s})),
                  .publishedAt = publicationOf(said, *content),
                  .document = blocksOfHtml(*content)};
    if (page.title.isEmpty())
        page.title = textOf(firstOf(root, GUMBO_TAG_TITLE));
    takeTitle(page.document, page.title);
    return page;
}

} // namespace parvis::formats
