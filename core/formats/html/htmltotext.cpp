// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltotext.h"

#include "core/formats/html/htmltree.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qsizetype longest = 2'000'000;
constexpr int deepest = 400;

/// Collects text the way a page is read: runs of white space are one space, blocks stand apart.
class TextBuilder
{
public:
    void word(const QString &text)
    {
        for (const QChar c : text) {
            if (isPlainSpace(c)) {
                m_hasSpace = true;
                continue;
            }
            flush();
            m_text += c;
        }
    }
    void preformatted(const QString &text)
    {
        flush();
        m_text += text;
    }
    void lineBreak() { m_lines = std::max(m_lines, 1); }
    void paragraph() { m_lines = 2; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QStringView since(qsizetype start) const { return QStringView(m_text).sliced(start); }
    [[nodiscard]] QString take() { return std::move(m_text).trimmed(); }

private:
    void flush()
    {
        if (!m_text.isEmpty()) {
            if (m_lines > 0)
                m_text += QString(m_lines, u'\n');
            else if (m_hasSpace && !m_text.endsWith(u' '))
                m_text += u' ';
        }
        m_lines = 0;
        m_hasSpace = false;
    }

    QString m_text;
    int m_lines = 0;
    bool m_hasSpace = false;
};

void read(const GumboNode &node, TextBuilder &out, int depth, bool isPreformatted);

void readChildren(const GumboElement &element, TextBuilder &out, int depth, bool isPreformatted)
{
    for (const GumboNode *child : nodesOf(element))
        read(*child, out, depth + 1, isPreformatted);
}

void readLink(const GumboElement &element, TextBuilder &out, int depth, bool isPreformatted)
{
    const qsizetype start = out.size();
    readChildren(element, out, depth, isPreformatted);
    const QString address = attributeOf(element, "href");
    const QString words = out.since(std::min(start, out.size())).trimmed().toString();
    // Mentions, hashtags and links whose words are (the end or the beginning of) their address say enough by themselves.
    const bool saysIt = words.isEmpty() || address.contains(words) || words.contains(address) || words.startsWith(u'@') || words.startsWith(u'#');
    if (!saysIt && (address.startsWith("http://"_L1) || address.startsWith("https://"_L1)))
        out.word(u" ("_s + address + u')');
}

void readElement(const GumboElement &element, TextBuilder &out, int depth, bool isPreformatted)
{
    switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
        return;
    case GUMBO_TAG_BR:
        out.lineBreak();
        return;
    case GUMBO_TAG_IMG:
        out.word(attributeOf(element, "alt"));
        return;
    case GUMBO_TAG_A:
        readLink(element, out, depth, isPreformatted);
        return;
    case GUMBO_TAG_LI:
        out.lineBreak();
        out.word(u"• "_s);
        readChildren(element, out, depth, isPreformatted);
        out.lineBreak();
        return;
    case GUMBO_TAG_TR:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
        out.lineBreak();
        readChildren(element, out, depth, isPreformatted);
        out.lineBreak();
        return;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        readChildren(element, out, depth, isPreformatted);
        out.word(u" "_s);
        return;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_PRE:
        out.paragraph();
        readChildren(element, out, depth, isPreformatted || element.tag == GUMBO_TAG_PRE);
        out.paragraph();
        return;
    default:
        readChildren(element, out, depth, isPreformatted);
    }
}

void read(const GumboNode &node, TextBuilder &out, int depth, bool isPreformatted)
{
    if (depth > deepest)
        return;
    switch (node.type) {
    case GUMBO_NODE_ELEMENT:
        readElement(node.v.element, out, depth, isPreformatted);
        return;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
        if (isPreformatted)
            out.preformatted(QString::fromUtf8(node.v.text.text));
        else
            out.word(QString::fromUtf8(node.v.text.text));
        return;
    case GUMBO_NODE_WHITESPACE:
        out.word(u" "_s);
        return;
    default:
        return;
    }
}

} // namespace

QString htmlToText(const QString &html)
{
    const auto tree = parseHtml(html.left(longest));
    if (!tree) {
        static const QRegularExpression tags(u"<[^>]*>"_s);
        return html.left(longest).remove(tags).simplified();
    }
    TextBuilder out;
    read(*tree->get()->root, out, 0, false);
    return out.take();
}

QString maybeHtmlToText(const QString &text)
{
    static const QRegularExpression markup(u"<[a-zA-Z/!][^<]*>|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});"_s);
    return markup.match(text).hasMatch() ? htmlToText(text) : text.trimmed();
}

} // namespace parvis::formats
