// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltree.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

const GumboOptions &parserOptions()
{
    static const GumboOptions options = [] {
        GumboOptions quiet = kGumboDefaultOptions;
        quiet.max_errors = 0;
        return quiet;
    }();
    return options;
}

/// How many elements are open at once, at most, as far as tags tell. The parser's time grows with the square of it.
int nesting(const QString &html)
{
    static const QRegularExpression tag(u"<(/?)(?!br\\b|img\\b|hr\\b|input\\b|meta\\b|link\\b|p\\b|li\\b|td\\b|tr\\b)[a-zA-Z]"_s);
    int open = 0;
    int most = 0;
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        open = tags.next().capturedLength(1) > 0 ? std::max(0, open - 1) : open + 1;
        most = std::max(most, open);
    }
    return most;
}

/// What opens a comment that nothing closes stands for itself: the parser, as browsers do, would swallow all that follows it.
QString withOpenCommentAsWords(QString html)
{
    constexpr auto mark = "<!--"_L1;
    static const QRegularExpression end(u"--!?>"_s);
    for (qsizetype at = html.indexOf(mark); at >= 0;) {
        const qsizetype inside = at + mark.size();
        const QStringView rest = QStringView(html).sliced(inside);
        const bool isEmpty = rest.startsWith(u'>') || rest.startsWith("->"_L1);
        const qsizetype close = isEmpty ? inside : html.indexOf(end, inside);
        if (close < 0)
            return html.first(at) + html.sliced(at).replace(mark, "&lt;!--"_L1);
        at = html.indexOf(mark, close);
    }
    return html;
}

} // namespace

void HtmlTreeDeleter::operator()(GumboOutput *output) const
{
    gumbo_destroy_output(&parserOptions(), output);
}

std::optional<HtmlTree> parseHtml(const QString &html)
{
    constexpr int absurd = 5'000;
    if (nesting(html) > absurd)
        return std::nullopt;
    // The tree copies what it keeps of the text, but for the places where things stood in it.
    const QByteArray bytes = withOpenCommentAsWords(html).toUtf8();
    HtmlTree tree(gumbo_parse_with_options(&parserOptions(), bytes.constData(), static_cast<size_t>(bytes.size())));
    return tree ? std::optional(std::move(tree)) : std::nullopt;
}

QString attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

} // namespace parvis::formats
